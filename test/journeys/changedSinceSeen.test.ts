import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { copyOfTemplate, openTestWorld, type TestWorld } from '../world';
import { klient } from './story/klienten';
import { releaseWaiting } from './story/staff';

const ask = ['cm-traeger-c', 'F-2026-004', 'jobcenter { bewilligungen { leistungsart auszahlbetragAnteil } ansprechpartner { name durchwahl } }'] as const;

/** The Fachverfahren goes on working: an amount is corrected, and an employee gets another telephone. */
function workGoesOn(daten: string): void {
  const quelle = new BetterSqlite3(join(daten, 'jobcenter', 'quelle.sqlite'));
  expect(quelle.prepare("UPDATE BEW_KOPF SET AUSZ_BETR = 99999 WHERE TRIM(PERS_NR) = '0000001109' AND STATUS IN ('B', 'L')").run().changes).toBe(1);
  expect(quelle.prepare("UPDATE ANSPR SET MA_TEL = '0000 290-9999' WHERE TRIM(PERS_NR) = '0000001109' AND ROLLE_KZ = 'L'").run().changes).toBe(1);
  quelle.close();
}

describe('a value that has changed since somebody at the office looked at it', () => {
  let world: TestWorld;
  beforeAll(async () => {
    const daten = copyOfTemplate();
    workGoesOn(daten);
    world = await openTestWorld({ daten });
  });
  afterAll(() => world.close());

  it('is empty, and what has not changed is given as before', async () => {
    const { jobcenter } = await klient(world, ...ask);
    expect(jobcenter).toMatchObject({ bewilligungen: [{ leistungsart: 'GRUNDSICHERUNGSGELD', auszahlbetragAnteil: null }] });
    expect(jobcenter).toMatchObject({ ansprechpartner: expect.arrayContaining([{ name: 'Frau Leistungsmuster', durchwahl: null }, { name: 'Herr Vermittlungsmüller', durchwahl: '0000 290-4420' }]) });
  });

  it('is given again when somebody has looked at it', async () => {
    await releaseWaiting(world, 'JOBCENTER');
    expect(await klient(world, ...ask)).toMatchObject({ jobcenter: { bewilligungen: [{ leistungsart: 'GRUNDSICHERUNGSGELD', auszahlbetragAnteil: 99_999 }] } });
  });
});
