import type { Knex } from 'knex';
import { chainEntry } from '../../../subgraphs/kit/journal/chainEntry';
import type { ChainHead } from '../../../subgraphs/kit/journal/chain';
import type { Wuerfel } from '../freigabe/wuerfel';
import type { Row } from './tamper';
import { drawEntry } from './writtenJournals';

/** The tables an attacker writes to, with their rows as the product wrote them, chain by chain. */
export interface Target {
  readonly dialect: 'sqlite' | 'mariadb';
  readonly tables: ReadonlyMap<string, readonly Row[]>;
}

export type Art = 'geloescht' | 'vertauscht' | 'eingefuegt' | 'verdoppelt' | 'verschoben' | 'ausgetauscht';

type Rearrange = (trx: Knex, target: Target, wuerfel: Wuerfel) => Promise<unknown>;

interface Place {
  readonly table: string;
  readonly row: Row;
  readonly chain: readonly Row[];
}

const contents = ['salt', 'nutzlast', 'inhalt_hash', 'jti', 'pseudonym', 'organisation', 'rolle', 'zweck', 'urteil', 'vorgang'] as const;

const valueOf = (row: Row, column: string): string | number | null => row[column] ?? null;
const numberOf = ({ folge }: Row): number => Number(folge);
const headOf = (row: Row): ChainHead => ({ kette: String(row['kette']), folge: numberOf(row), hash: String(row['hash']) });

function anyPlace({ tables }: Target, wuerfel: Wuerfel, suits: (row: Row, chain: readonly Row[]) => boolean = () => true): Place {
  const places = [...tables].flatMap(([table, rows]) =>
    rows.map((row) => ({ table, row, chain: rows.filter(({ kette }) => kette === row['kette']) })).filter(({ row, chain }) => suits(row, chain)),
  );
  return wuerfel.one(places);
}

const isInside = (row: Row, chain: readonly Row[]): boolean => numberOf(row) < chain.length;
const put = (trx: Knex, { table, row }: Place, changes: Record<string, string | number | null>) => trx(table).where({ hash: valueOf(row, 'hash') }).update(changes);
const shift = (trx: Knex, table: string, row: Row) => trx(table).where({ kette: valueOf(row, 'kette') }).where('folge', '>', numberOf(row)).increment('folge', 1);
const picked = (row: Row, columns: readonly string[]) => Object.fromEntries(columns.map((column) => [column, valueOf(row, column)]));

/** Two places of one table whose rows differ in these columns exchange them. */
async function exchange(trx: Knex, target: Target, wuerfel: Wuerfel, columns: readonly string[]): Promise<void> {
  const one = anyPlace(target, wuerfel);
  const other = anyPlace(target, wuerfel, (row) => row !== one.row && columns.some((column) => row[column] !== one.row[column]));
  const placeOfOther = { ...other, row: { hash: 'unterwegs' } };
  await put(trx, other, { hash: 'unterwegs' });
  await put(trx, one, { ...picked(other.row, columns), ...(!columns.includes('hash') && { hash: valueOf(one.row, 'hash') }) });
  await put(trx, placeOfOther, { hash: valueOf(other.row, 'hash'), ...picked(one.row, columns) });
}

const everything = (row: Row) => Object.keys(row).filter((column) => column !== 'kette' && column !== 'folge');

const otherTable = ({ tables }: Target, table: string): string => [...tables.keys()].find((name) => name !== table) ?? table;

/** What can be done to rows without knowing how they were hashed, and some of what can be done knowing it. */
export const rearrangements: readonly (readonly [Art, Rearrange])[] = [
  ['geloescht', (trx, target, wuerfel) => remove(trx, anyPlace(target, wuerfel, isInside))],
  ['geloescht', async (trx, target, wuerfel) => {
    const place = anyPlace(target, wuerfel, isInside);
    await remove(trx, place);
    await trx(place.table).where({ kette: valueOf(place.row, 'kette') }).where('folge', '>', numberOf(place.row)).decrement('folge', 1);
  }],
  ['vertauscht', (trx, target, wuerfel) => exchange(trx, target, wuerfel, ['folge'])],
  ['vertauscht', (trx, target, wuerfel) => exchange(trx, target, wuerfel, ['kette', 'folge'])],
  ['vertauscht', (trx, target, wuerfel) => exchange(trx, target, wuerfel, contents)],
  ['vertauscht', (trx, target, wuerfel) => exchange(trx, target, wuerfel, everything(anyPlace(target, wuerfel).row))],
  ['vertauscht', (trx, target, wuerfel) => exchange(trx, target, wuerfel, [wuerfel.one(everything(anyPlace(target, wuerfel).row))])],
  ['eingefuegt', (trx, target, wuerfel) => insertForged(trx, target, wuerfel, false)],
  ['eingefuegt', (trx, target, wuerfel) => insertForged(trx, target, wuerfel, true)],
  ['eingefuegt', async (trx, target, wuerfel) => {
    const { table, row } = anyPlace(target, wuerfel);
    await trx(table).insert({ ...chainEntry({ ...headOf(row), folge: -1 }, drawEntry(wuerfel)), folge: wuerfel.one([0, -1, null]) });
  }],
  ['eingefuegt', async (trx, target, wuerfel) => {
    const { table, row } = anyPlace(target, wuerfel);
    await trx(table).insert({ ...chainEntry(headOf(row), drawEntry(wuerfel)), kette: wuerfel.one([null, '', 'x', `${row['kette']}`.toUpperCase().replace(/^./, 'A')]) });
  }],
  ['verdoppelt', async (trx, target, wuerfel) => {
    const { table, row } = anyPlace(target, wuerfel);
    await trx(table).insert(row);
  }],
  ['verdoppelt', async (trx, target, wuerfel) => {
    const { table, row } = anyPlace(target, wuerfel);
    await shift(trx, table, row);
    await trx(table).insert({ ...row, folge: numberOf(row) + 1 });
  }],
  ['verdoppelt', async (trx, target, wuerfel) => {
    const { table, row } = anyPlace(target, wuerfel, ({ folge }) => folge !== 1);
    await trx(otherTable(target, table)).insert(row);
  }],
  ['verschoben', async (trx, target, wuerfel) => {
    const place = anyPlace(target, wuerfel, isInside);
    const end = anyPlace(target, wuerfel, (row, chain) => row['kette'] !== place.row['kette'] && !isInside(row, chain));
    await remove(trx, place);
    await trx(end.table).insert({ ...place.row, kette: valueOf(end.row, 'kette'), folge: numberOf(end.row) + 1 });
  }],
  ['verschoben', async (trx, target, wuerfel) => {
    const place = anyPlace(target, wuerfel, (row, chain) => isInside(row, chain) && row['folge'] !== 1);
    await remove(trx, place);
    await trx(otherTable(target, place.table)).insert(place.row);
  }],
  ['ausgetauscht', async (trx, target, wuerfel) => {
    const place = anyPlace(target, wuerfel);
    const column = wuerfel.one(Object.keys(place.row));
    await put(trx, place, { [column]: place.row[column] === null ? 'x' : null });
  }],
  ['ausgetauscht', async (trx, target, wuerfel) => {
    const place = anyPlace(target, wuerfel, (row) => row['nutzlast'] !== null);
    const column = wuerfel.one(['salt', 'nutzlast', 'am', 'jti', 'id', 'kette', 'hash', 'inhalt_hash', 'aufbewahrung'].filter((name) => place.row[name] !== null));
    if (target.dialect === 'sqlite') await trx.raw(`UPDATE ${place.table} SET ${column} = CAST(${column} AS BLOB) WHERE hash = ?`, [place.row['hash'] ?? null]);
    else await put(trx, place, { [column]: `${place.row[column]}`.slice(1) });
  }],
  ['ausgetauscht', async (trx, target, wuerfel) => {
    const place = anyPlace(target, wuerfel, (row) => typeof row['am'] === 'string');
    await put(trx, place, { am: wuerfel.one([`${place.row['am']}`.toLowerCase(), `${place.row['am']}`.replace('T', ' '), `${place.row['am']}`.replace('Z', 'z')]) });
  }],
];

const remove = (trx: Knex, { table, row }: Place) => trx(table).where({ hash: valueOf(row, 'hash') }).delete();

/** An entry of his own after one of theirs, rightly linked to it; with room made for it, or in the place of the next. */
async function insertForged(trx: Knex, target: Target, wuerfel: Wuerfel, makesRoom: boolean): Promise<void> {
  const { table, row } = anyPlace(target, wuerfel, isInside);
  if (makesRoom) await shift(trx, table, row);
  await trx(table).insert(chainEntry(headOf(row), drawEntry(wuerfel)));
}
