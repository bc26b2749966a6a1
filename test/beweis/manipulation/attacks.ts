import type { Knex } from 'knex';
import type { Database } from '../../../subgraphs/kit/database';
import { protokollTable } from '../../../subgraphs/kit/journal/protokollTable';
import { protokollRows } from '../../../subgraphs/kit/journal/readProtokoll';
import { verifyJournal } from '../../../subgraphs/kit/journal/verifyJournal';
import type { JournalFault } from '../../../subgraphs/kit/journal/verifyChains';
import { firstBroken, placeOf } from './firstBroken';
import { dropConstraints, type Column } from './lawlessTable';
import type { Target } from './rearrange';
import type { Row } from './tamper';
import { jetzt, stellen, type WrittenJournals } from './writtenJournals';

/** The journals as an attacker finds them who has the store to himself. Every attack is taken back. */
export interface Attacked extends Target {
  readonly columns: readonly Column[];
  /**
   * @param only the one table that is changed; else any may be
   * @returns what an attack left undone of its promise, or undefined where it was found as it must be
   */
  attack(change: (trx: Knex) => Promise<unknown>, only?: string): Promise<string | undefined>;
  close(): Promise<void>;
}

export async function openAttacked(journals: WrittenJournals): Promise<Attacked> {
  const database = await journals.open();
  const columns = (await Promise.all(stellen.map((stelle) => dropConstraints(database.knex, database.dialect, protokollTable(stelle))))).flat();
  const tables = new Map<string, readonly Row[]>();
  for (const stelle of stellen) tables.set(protokollTable(stelle), await rowsOf(database.knex, protokollTable(stelle)));
  for (const table of tables.keys()) {
    const fault = await faultIn(database.knex, table);
    if (fault) throw new Error(`the journals are broken before anybody touched them: ${JSON.stringify(fault)}`);
  }
  return {
    dialect: database.dialect,
    tables,
    columns: columns.slice(0, columns.length / stellen.length),
    attack: (change, only) => undone(database, async (trx) => {
      await change(trx);
      return unfound(only === undefined ? tables : new Map([[only, tables.get(only) ?? []]]), trx);
    }),
    close: () => database.close(),
  };
}

export const rowsOf = (trx: Knex, table: string): Promise<readonly Row[]> => trx<Row, Row[]>(table).select('*').orderBy('kette').orderBy('folge');

/** What work does to the store is rolled back. */
export async function undone<T>({ knex }: Pick<Database, 'knex'>, work: (trx: Knex) => Promise<T>): Promise<T> {
  const trx = await knex.transaction();
  try {
    return await work(trx);
  } finally {
    await trx.rollback();
  }
}

async function unfound(tables: Attacked['tables'], trx: Knex): Promise<string | undefined> {
  let touched = 0;
  for (const [table, written] of tables) {
    const broken = firstBroken(written, await rowsOf(trx, table));
    touched += broken.size;
    const fault = await faultIn(trx, table);
    if (broken.size === 0 && fault) return `${table}: found ${fault.grund} where nothing is wrong`;
    if (broken.size > 0 && !fault) return `${table}: not found: ${[...broken].join(' ')}`;
    if (fault && !broken.has(placeOf({ kette: fault.kette, folge: fault.folge, id: fault.id ?? null }))) return `${table}: named ${placeOf({ ...fault, id: fault.id ?? null })} instead of ${[...broken].join(' ')}`;
  }
  return touched === 0 ? 'nothing was changed' : undefined;
}

async function faultIn(trx: Knex, table: string): Promise<JournalFault | undefined> {
  const stelle = stellen.find((one) => protokollTable(one) === table);
  return stelle && (await verifyJournal(protokollRows(trx, stelle), [], jetzt)).fehler;
}
