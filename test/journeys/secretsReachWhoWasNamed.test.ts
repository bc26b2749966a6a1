import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { copyOfTemplate, openTestWorld, type TestWorld } from '../world';
import { klient } from './story/klienten';
import { anfragen, releaseWaiting, vorschau } from './story/staff';

const ask = ['F-2026-013', 'jobcenter { gesundheit { leistungsvermoegen gradDerBehinderung } ansprechpartner { name } }'] as const;
const gesundheit = (answer: Awaited<ReturnType<typeof klient>>) => (answer['jobcenter'] as { gesundheit: readonly unknown[] }).gesundheit;

/** § 203 StGB, § 76 Abs. 1 SGB X: she has released her doctor towards the one who leads her case, by name. */
describe('what a doctor has written', () => {
  let world: TestWorld;
  beforeAll(async () => {
    const daten = copyOfTemplate();
    const quelle = new BetterSqlite3(join(daten, 'jobcenter', 'quelle.sqlite'));
    expect(quelle.prepare("UPDATE GES_BEF SET GDB = 70 WHERE TRIM(PERS_NR) = '0000001118'").run().changes).toBe(1);
    quelle.close();
    world = await openTestWorld({ daten });
  });
  afterAll(() => world.close());

  it('reaches whom she named, as far as somebody at the office has looked at it', async () => {
    expect(gesundheit(await klient(world, 'cm-ki', ...ask))).toEqual([{ leistungsvermoegen: expect.any(String), gradDerBehinderung: null }]);
  });

  it('is shown to staff as it would leave, for whom it would leave, and leaves when they release it', async () => {
    const [anfrage, ...others] = await anfragen(world, 'JOBCENTER');
    expect([anfrage?.kategorien, others]).toEqual([['JC_GESUNDHEIT'], []]);
    expect(await vorschau(world, 'JOBCENTER', anfrage?.id ?? '')).toMatchObject([{ feld: 'JobcenterGesundheit.gradDerBehinderung', wert: '70', istFreigegeben: false }]);
    await releaseWaiting(world, 'JOBCENTER');
    expect(gesundheit(await klient(world, 'cm-ki', ...ask))).toMatchObject([{ gradDerBehinderung: 70 }]);
  });

  it('does not reach her deputy in the same organisation, who sees everything else', async () => {
    const bis = new Date(Date.now() + 7 * 24 * 60 * 60 * 1_000).toISOString().slice(0, 10);
    const query = 'mutation($eingabe: VertretungEingabe!) { vertretungEinrichten(eingabe: $eingabe) { ergebnis } }';
    const { data } = await world.ask('cm-ki', query, { eingabe: { fall: 'F-2026-013', nutzer: 'cm-ki-2', bis } });
    expect(data).toEqual({ vertretungEinrichten: { ergebnis: 'ERLEDIGT' } });

    const { jobcenter: own } = await klient(world, 'cm-ki', ...ask);
    const { jobcenter: deputy } = await klient(world, 'cm-ki-2', ...ask);
    expect(deputy).toEqual({ ...(own as object), gesundheit: [] });
    expect(await anfragen(world, 'JOBCENTER')).toEqual([]);
  });
});
