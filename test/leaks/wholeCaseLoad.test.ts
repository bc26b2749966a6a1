import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createMetrics } from '../../subgraphs/kit/serving/metrics';
import { movedClock } from '../movedClock';
import { inNewWorld } from './worldOfFile';

const hour = 60 * 60 * 1_000;
const query = 'query($fall: ID!) { fall(id: $fall) { id klienten { id jobcenter { bewilligungen { leistungsart } } } } }';
const numbered = ({ body }: { body: string }) => body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');

/** Cases of cm-ki’s own, with one person or more each. */
const own = ['F-2026-001', 'F-2026-012', 'F-2026-013'];

describe('a stolen login does not go through a whole case load', () => {
  it('of two hundred numbers forty are answered in an hour, and the refusal says nothing about a number', async () => {
    const clock = movedClock();
    await inNewWorld({ clock }, async (world) => {
      const ask = (fall: string, user = 'cm-ki') => world.ask(user, query, { fall });
      const invented = Array.from({ length: 197 }, (_, index) => `F-0000-${index}`);
      const answers = [];
      for (const fall of [own[0] ?? '', ...invented, ...own.slice(1)]) answers.push(await ask(fall));
      expect(answers.map(({ codes }) => codes)).toEqual([...Array.from({ length: 40 }, () => []), ...Array.from({ length: 160 }, () => ['ZU_UMFANGREICH'])]);

      // His own, another's, none at all: one answer. What is open stays open, and nobody else has less of the hour.
      expect(new Set([...answers.slice(40), await ask('F-2026-002')].map(numbered)).size).toBe(1);
      expect(await ask('F-2026-001')).toMatchObject({ codes: [], data: { fall: { id: 'F-2026-001' } } });
      expect(await ask('F-2026-002', 'cm-traeger-a')).toMatchObject({ codes: [], data: { fall: { id: 'F-2026-002' } } });

      clock.moveTo(hour);
      expect(await ask('F-2026-013')).toMatchObject({ codes: [], data: { fall: { id: 'F-2026-013' } } });
    });
  }, 120_000);

  it('what it did open is in the journals, person by person; what was refused never reached an office', async () => {
    const metrics = createMetrics();
    await inNewWorld({ metrics, configure: (config) => ({ ...config, faelleJeStunde: 2 }) }, async (world) => {
      const journalled = (): number => {
        const file = new BetterSqlite3(join(world.daten, 'jobcenter', 'protokoll.sqlite'), { readonly: true });
        const { anzahl } = file.prepare("SELECT COUNT(*) AS anzahl FROM jobcenter_protokoll WHERE vorgang = 'ABRUF'").get() as { readonly anzahl: number };
        file.close();
        return anzahl;
      };
      const before = journalled();
      const opened: unknown[] = [];
      for (const fall of own) {
        const { data } = await world.ask('cm-ki', query, { fall });
        opened.push(...((data?.['fall'] as { readonly klienten: readonly unknown[] } | null | undefined)?.klienten ?? []));
      }
      expect(opened.length).toBeGreaterThan(2);
      expect(journalled() - before).toBe(opened.length);
      expect(await metrics.registry.getSingleMetricAsString('fallverbund_alarm_total')).toContain('fallverbund_alarm_total{stelle="KIM",art="fallgrenze"} 1');
    });
  });
});
