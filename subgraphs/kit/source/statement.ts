import type { Knex } from 'knex';
import type { Database } from '../database';
import { addConditions, type RowConditions } from './conditions';
import { boundKey, comparable, keyOf } from './key';
import type { TypeMapping } from './mapping/typeMapping';
import type { KeyColumn } from './mapping/words';
import type { Key } from './source';

export type RawRow = Readonly<Record<string, unknown>>;

/** One table, which of its rows count, and the columns needed of them; the keys come later. */
export interface TableRead extends RowConditions {
  readonly tabelle: string;
  readonly schluessel: readonly KeyColumn[];
  readonly spalten: readonly string[];
  readonly sortierung: TypeMapping['sortierung'];
}

/** SQLite takes 32766 variables in a statement; four key columns and the conditions stay far below. */
const keysPerStatement = 500;

/** Milliseconds until a statement is given up, whatever the server's own limit. */
const patience = 8_000;

/**
 * The rows under each key, in the order of the keys: one statement for all of them.
 * MariaDB compares without case and accents and reads «12abc» as 12; so each row is held against the exact key again.
 */
export async function readByKeys(database: Database, read: TableRead, keys: readonly Key[]): Promise<readonly (readonly RawRow[])[]> {
  const bound = keys.map((key) => boundKey(key, read.schluessel));
  const found = new Map<string, RawRow[]>();
  for (let start = 0; start < bound.length; start += keysPerStatement) {
    for (const row of await select(database, read, bound.slice(start, start + keysPerStatement))) {
      const key = keyOf(read.schluessel.map(({ spalte }) => row[spalte]), read.schluessel);
      if (key) found.set(comparable(key), [...(found.get(comparable(key)) ?? []), row]);
    }
  }
  return bound.map((key) => found.get(comparable(key)) ?? []);
}

async function select({ knex, dialect }: Database, read: TableRead, keys: readonly (readonly string[])[]): Promise<readonly RawRow[]> {
  const keyColumns = read.schluessel.map(({ spalte }) => spalte);
  const columns = [...new Set([...keyColumns, ...read.spalten])];
  const query = knex(read.tabelle).select<RawRow[]>(columns.map((column) => knex.raw('?? AS ??', [column, column])));
  const [onlyColumn] = keyColumns;
  if (keyColumns.length === 1 && onlyColumn !== undefined) query.whereIn(onlyColumn, keys.flat());
  else query.whereIn(keyColumns, keys.map((key) => [...key]));
  addConditions(query, read, dialect);
  for (const sort of read.sortierung) addSort(query, sort);
  if (dialect === 'sqlite') query.options({ safeIntegers: true });
  return query.timeout(patience);
}

function addSort(query: Knex.QueryBuilder, { spalte, richtung, als }: TableRead['sortierung'][number]): void {
  const direction = richtung === 'ab' ? 'DESC' : 'ASC';
  if (als === undefined) query.orderByRaw(`?? ${direction}`, [spalte]);
  else query.orderByRaw(`SUBSTR(??, 7, 4) ${direction}, SUBSTR(??, 4, 2) ${direction}, SUBSTR(??, 1, 2) ${direction}`, [spalte, spalte, spalte]);
}
