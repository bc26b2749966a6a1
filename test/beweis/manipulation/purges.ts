import type { Knex } from 'knex';
import { openDatabase, type Database } from '../../../subgraphs/kit/database';
import { purgedColumns } from '../../../subgraphs/kit/journal/chainEntry';
import type { NeuerEintrag } from '../../../subgraphs/kit/journal/journal';
import type { OfficeJournal } from '../../../subgraphs/kit/journal/officeJournal';
import { openMariadbJournal } from '../../../subgraphs/kit/journal/openMariadbJournal';
import { openSqliteJournal } from '../../../subgraphs/kit/journal/openSqliteJournal';
import { protokollTable } from '../../../subgraphs/kit/journal/protokollTable';
import { protokollRows } from '../../../subgraphs/kit/journal/readProtokoll';
import { verifyJournal } from '../../../subgraphs/kit/journal/verifyJournal';
import type { Wuerfel } from '../freigabe/wuerfel';
import { rowsOf, undone } from './attacks';
import type { Row } from './tamper';
import { drawEntry, jetzt, stellen } from './writtenJournals';

export interface PurgeTally {
  bereinigt: number;
  vorzeitigGeloescht: number;
  readonly violations: string[];
}

const tag = 24 * 60 * 60 * 1000;

/** § 79 Abs. 4 SGB X: 180 days are kept; §§ 195, 199 BGB: three years from the end of the year of the entry. */
const isDue = ({ am, aufbewahrung }: Row, now: Date): boolean => {
  const written = new Date(String(am));
  return aufbewahrung === 'ABRUF' ? now.getTime() - written.getTime() > 180 * tag : now.getUTCFullYear() - written.getUTCFullYear() > 3;
};

/** Four years pass: every few days the product purges what is due, and every time somebody else deletes what is not. */
export async function purgeThroughTheYears(url: string, rounds: number, wuerfel: Wuerfel): Promise<PurgeTally> {
  const tally: PurgeTally = { bereinigt: 0, vorzeitigGeloescht: 0, violations: [] };
  await inJournals(url, async (office) => {
    for (const stelle of stellen) await office.of(stelle).append(Array.from({ length: 30 }, () => drawEntry(wuerfel, wuerfel.number(1_600))));
  });
  for (let round = 0; round < rounds; round += 1) {
    const now = new Date(jetzt.getTime() - 400 * tag + Math.floor((1_300 * tag * (round + 1)) / rounds));
    const age = Math.floor((jetzt.getTime() - now.getTime()) / tag);
    await inJournals(url, async (office) => {
      const written = (days: number): NeuerEintrag => {
        const { eintrag, ...rest } = drawEntry(wuerfel, age);
        return { ...rest, aufbewahrung: 'ABRUF', eintrag: { ...eintrag, am: new Date(now.getTime() - days * tag) } };
      };
      for (const stelle of stellen) await office.of(stelle).append([drawEntry(wuerfel, age), drawEntry(wuerfel, age + wuerfel.number(1_000)), written(179.9), written(180.1)]);
      await office.purgeExpired(now);
    });
    const database = await openDatabase(url, { readOnly: false });
    for (const stelle of stellen) await judgePurged(database.knex, stelle, now, tally);
    await deleteTooEarly(database, wuerfel.one(stellen), now, wuerfel, tally);
    await database.close();
  }
  return tally;
}

async function inJournals(url: string, work: (office: OfficeJournal) => Promise<void>): Promise<void> {
  const store = url.startsWith('mysql') ? await openDatabase(url, { readOnly: false }) : undefined;
  const office = store ? await openMariadbJournal({ database: store, stellen }) : await openSqliteJournal({ file: url, stellen });
  await work(office);
  await office.close();
  await store?.close();
}

const verify = (trx: Knex, stelle: string, now: Date) => verifyJournal(protokollRows(trx, stelle), [], now);

/** The chain is whole, and what was purged is what was due: no entry more, none less. */
async function judgePurged(knex: Knex, stelle: string, now: Date, tally: PurgeTally): Promise<void> {
  const rows = await rowsOf(knex, protokollTable(stelle));
  const due = rows.filter((row) => isDue(row, now));
  const wrong = rows.filter((row) => isDue(row, now) !== purgedColumns.every((column) => row[column] === null));
  const { fehler, bereinigt } = await verify(knex, stelle, now);
  if (wrong.length > 0) tally.violations.push(`${stelle} at ${now.toISOString()}: purged or kept wrongly: ${JSON.stringify(wrong[0])}`);
  if (fehler || bereinigt !== due.length) tally.violations.push(`${stelle} at ${now.toISOString()}: ${JSON.stringify(fehler)}, ${bereinigt} instead of ${due.length} purged`);
  if (due.length > 0) tally.bereinigt += 1;
}

/** An entry that is not due is deleted as the product deletes, or in part; or one that was purged is dated back or filled again. */
async function deleteTooEarly(database: Database, stelle: string, now: Date, wuerfel: Wuerfel, tally: PurgeTally): Promise<void> {
  const table = protokollTable(stelle);
  const rows = await rowsOf(database.knex, table);
  const kept = wuerfel.one(rows.filter(({ nutzlast }) => nutzlast !== null));
  const purged = rows.filter(({ nutzlast }) => nutzlast === null);
  const whole = Object.fromEntries(purgedColumns.map((column) => [column, null]));
  const early: readonly (readonly [Row, Readonly<Record<string, string | null>>])[] = [
    [kept, whole],
    [kept, { ...whole, am: '2020-01-01T00:00:00.000Z' }],
    [kept, { ...whole, aufbewahrung: kept['aufbewahrung'] === 'ABRUF' ? 'NACHWEIS' : 'ABRUF' }],
    [kept, { nutzlast: null }],
    [kept, { salt: null }],
    ...purged.slice(0, 1).flatMap((row) => purgedColumns.map((column) => [row, { [column]: 'x' }] as const)),
    ...purged.slice(0, 1).map((row) => [row, { am: `${row['am']}`.toLowerCase() }] as const),
  ];
  for (const [row, changes] of early) {
    await undone(database, async (trx) => {
      await trx(table).where({ hash: row['hash'] ?? null }).update(changes);
      tally.vorzeitigGeloescht += 1;
      const { fehler } = await verify(trx, stelle, now);
      const named = fehler && fehler.kette === row['kette'] && fehler.folge === row['folge'];
      if (!named) tally.violations.push(`${stelle} at ${now.toISOString()}: ${JSON.stringify(changes)} of ${JSON.stringify(row)}: ${JSON.stringify(fehler)}`);
    });
  }
}
