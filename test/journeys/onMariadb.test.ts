import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedOnce } from '../../gateway/demo/seedOnce';
import type { Clock } from '../../subgraphs/kit/release/stelle';
import { movedClock } from '../movedClock';
import { openTestWorld, type TestWorld } from '../world';
import { openWorldOnMariadb } from '../worldOnMariadb';
import { describeMariadb } from '../subgraphs/kit/journal/mariadbForTests';
import { nachAllenBesuchen } from './story/auskunft';
import { erteilen, widerrufen } from './story/einwilligung';
import { klient } from './story/klienten';
import { releaseWaiting, verknuepfen } from './story/staff';
import { stories } from './story/stories';
import { fallDokumentation, klientDokumentation, officeBlocks, selectionOf } from './story/wholeBlock';

/** Every protected field there is, block by block, and what only kim knows. What is random or a moment is left out. */
const operations: readonly (readonly [string, string])[] = [
  ...[...officeBlocks, klientDokumentation].map((block) => [block.stelle, `klienten { id ${selectionOf(block)} }`] as const),
  ['the case itself', `id organisation fallfuehrung ${selectionOf(fallDokumentation)}`],
  ['consents and deadlines', 'klienten { id fristen { art datum bezeichnung } einwilligungen { art zwecke kategorien widerrufenAm stellen { stelle } } }'],
];

const purposes = ['KIM_CASE_MANAGEMENT', 'UEBERGANG_RECHTSKREIS', 'BLEIBERECHTSBERATUNG'];

describeMariadb('the demo world on MariaDB', () => {
  let sqlite: TestWorld;
  let mariadb: TestWorld;
  beforeAll(async () => {
    const clock = fromNoonOn();
    sqlite = await openWorldOnSqlite(clock);
    mariadb = await openWorldOnMariadb(clock);
  }, 180_000);
  afterAll(async () => {
    await sqlite.close();
    await mariadb.close();
  });

  /** A withdrawal is a moment and differs between two seeds; everything else must not. */
  const withoutMoments = (body: string) => body.replaceAll(/"widerrufenAm":"[^"]*"/g, '"widerrufenAm":"…"');

  it.each(stories)('%s sees of %s the same bytes as on SQLite, for every purpose', async (user, fall) => {
    for (const zweck of purposes) {
      for (const [title, selection] of operations) {
        const ask = (world: TestWorld) => world.ask(user, `query($fall: ID!) { fall(id: $fall) { ${selection} } }`, { fall }, zweck);
        const [one, other] = [await ask(sqlite), await ask(mariadb)];
        expect([title, zweck, other.status, withoutMoments(other.body)]).toEqual([title, zweck, one.status, withoutMoments(one.body)]);
        expect(one.codes).toEqual([]);
      }
    }
  });

  it('a case of somebody else is the same nothing', async () => {
    const ask = (world: TestWorld) => world.ask('cm-traeger-a', '{ fall(id: "F-2026-001") { id } }');
    expect((await ask(mariadb)).body).toBe((await ask(sqlite)).body);
  });

  it('the Auskunft lists exactly the accesses that were made, as on SQLite', async () => {
    const { told, done } = await nachAllenBesuchen(mariadb);
    expect(told).toEqual(done);
  }, 60_000);

  it('from the signature to the revocation everything goes the same way', async () => {
    const told = [await fromSignatureToRevocation(sqlite), await fromSignatureToRevocation(mariadb)];
    expect(told[1]).toEqual(told[0]);
    expect(told[1]).toEqual(['ERTEILT', [], 'CODE_UNBEKANNT', 'ERLEDIGT', [], [{ leistungsart: 'GRUNDSICHERUNGSGELD' }], 'WIDERRUFEN', []]);
  }, 60_000);
});

/** Both worlds are of one day: a midnight between the two seeds would be a difference that is none. */
function fromNoonOn(): Clock {
  const clock = movedClock();
  clock.moveTo(new Date().setUTCHours(12, 0, 0, 0) - Date.now());
  return clock;
}

async function openWorldOnSqlite(clock: Clock): Promise<TestWorld> {
  const daten = mkdtempSync(join(tmpdir(), 'fallverbund-sqlite-'));
  await seedOnce({ DATEN: daten, MODUS: 'demo', LOG_STUFE: 'error' }, () => undefined, clock);
  return openTestWorld({ daten, clock });
}

/** A man signs, takes the page to the Jobcenter, is released, and takes it back; answers what each step showed. */
async function fromSignatureToRevocation(world: TestWorld): Promise<readonly unknown[]> {
  const of = { fall: 'F-2026-010', klient: 'K-0015' };
  const seen = async () => {
    const { jobcenter } = await klient(world, 'cm-traeger-b', of.fall, 'jobcenter { bewilligungen { leistungsart } }');
    return (jobcenter as { bewilligungen: unknown[] }).bewilligungen;
  };
  const { ergebnis, auszuege } = await erteilen(world, 'cm-traeger-b', { ...of, stellen: ['JOBCENTER'], kategorien: ['JC_BEWILLIGUNG'] });
  const [seite] = auszuege;
  if (!seite) throw new Error('no page was printed');
  const akte = { schluessel: ['0000001115'], familienname: 'Probe-Hussein', geburtsdatum: '1992-11-11' };
  const steps: unknown[] = [ergebnis, await seen()];
  steps.push(await verknuepfen(world, { ...seite, code: '0000000000' }, akte), await verknuepfen(world, seite, akte), await seen());
  await releaseWaiting(world, 'JOBCENTER');
  steps.push(await seen(), await widerrufen(world, 'cm-traeger-b', { ...of, stellen: ['JOBCENTER'] }), await seen());
  return steps;
}
