import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { openDatabase, type Database } from '../../../../subgraphs/kit/database';
import type { OfficeConfig } from '../../../../subgraphs/kit/officeConfig';

/*
 * Every cell of a Fachverfahren that can say something gets a value like no other: text, amounts and days. Keys, codes, flags and
 * what a filter or a decision looks at stay as they are.
 */

type Column = string | { readonly spalte: string };
interface Condition { readonly spalte: string; readonly in?: readonly (string | number | null)[]; readonly nichtIn?: readonly (string | number | null)[] }
interface Mapped {
  readonly tabelle: string;
  readonly schluessel: readonly Column[];
  readonly zu?: string | readonly string[];
  readonly mandant: 'entfaellt' | { readonly spalte: string; readonly wert: string | number };
  readonly zeile: readonly string[];
  readonly gueltigWenn: 'entfaellt' | readonly Condition[];
  readonly filter?: readonly Condition[];
  readonly sortierung?: readonly { readonly spalte: string }[];
  readonly entscheidung?: Readonly<Record<string, unknown>>;
  readonly felder: Readonly<Record<string, { readonly spalte: string; readonly wandlung: unknown }>>;
}
interface Lock { readonly art: string; readonly wirkung: string; readonly tabelle: string; readonly schluessel: readonly Column[]; readonly mandant?: Mapped['mandant']; readonly spalte: string; readonly offen: readonly (string | number | null)[] }
interface Quelle { readonly person: Omit<Mapped, 'felder' | 'zeile'>; readonly sperren: readonly Lock[]; readonly typen: Readonly<Record<string, Mapped>> }
type Raw = Readonly<Record<string, unknown>>;

/** One row of one person: its values as they would be put out, by field. */
export interface Zelle { readonly typ: string; readonly feld: string; readonly wert: string }

/** What an office's tables hold of people, as the oracle knows it: rows by key and type, and locks by key. */
export interface Tables {
  zellen(typ: string, key: readonly (string | number)[]): readonly (readonly Zelle[])[];
  sperren(key: readonly (string | number)[]): readonly { readonly art: string; readonly wirkung: string }[];
  /** Types whose rows this reading understands: the person's own, and nothing in them speaks of others. */
  readonly typen: readonly string[];
  /** Fields of a type whose cells were written. */
  felder(typ: string): readonly string[];
}

let cells = 0;

/** Writes the values, then reads the tables by its own means. */
export async function furnishCells({ folder, quelleUrl = '' }: OfficeConfig, universe: Set<string>): Promise<Tables> {
  const quelle: Quelle = parse(readFileSync(join(folder, 'quelle.yaml'), 'utf8'));
  const database = await openDatabase(quelleUrl, { readOnly: false });
  try {
    const reserved = reservedColumns(quelle);
    const written = new Set<string>();
    for (const mapped of Object.values(quelle.typen)) {
      for (const { spalte, wandlung } of Object.values(mapped.felder)) {
        const place = `${mapped.tabelle}.${spalte}`;
        if (reserved.has(place) || written.has(place) || !kindOf(wandlung)) continue;
        if (await fillColumn(database, mapped, spalte, wandlung)) written.add(place);
      }
    }
    return await readTables(database, quelle, written, universe);
  } finally {
    if (database.dialect === 'sqlite') await database.knex.raw('PRAGMA journal_mode = DELETE');
    await database.close();
  }
}

const kindOf = (wandlung: unknown): 'text' | 'cent' | 'tag' | undefined => {
  if (typeof wandlung !== 'string') return undefined;
  if (/^text/.test(wandlung)) return 'text';
  return wandlung === 'cent' ? 'cent' : /^datum_(iso|yyyymmdd|ttmmjjjj)$/.test(wandlung) ? 'tag' : undefined;
};

const nameOf = (column: Column): string => (typeof column === 'string' ? column : column.spalte);

const columnsIn = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => (name === 'spalte' && typeof inner === 'string' ? [inner] : name === 'spalten' || name === 'zu' ? [inner].flat().map(String) : columnsIn(inner))) : [];

function reservedColumns({ person, sperren, typen }: Quelle): ReadonlySet<string> {
  const of = (tabelle: string, value: unknown) => columnsIn(value).map((spalte) => `${tabelle}.${spalte}`);
  const keys = ({ tabelle, schluessel }: { readonly tabelle: string; readonly schluessel: readonly Column[] }) => schluessel.map((column) => `${tabelle}.${nameOf(column)}`);
  return new Set([
    ...of(person.tabelle, person), ...keys(person),
    ...sperren.flatMap((lock) => [...of(lock.tabelle, lock), ...keys(lock)]),
    ...Object.values(typen).flatMap((mapped) => [
      ...keys(mapped), ...mapped.zeile.map((spalte) => `${mapped.tabelle}.${spalte}`), ...of(mapped.tabelle, [mapped.mandant, mapped.gueltigWenn, mapped.filter, mapped.sortierung, mapped.entscheidung]),
      ...(Array.isArray(mapped.zu) ? mapped.zu : []).flatMap((spalte) => Object.values(typen).map(({ tabelle }) => `${tabelle}.${spalte}`)),
    ]),
  ]);
}

/** One column, row by row; left as it was where its type has no room for such values. */
async function fillColumn({ knex }: Database, { tabelle, schluessel, zeile, mandant }: Mapped, spalte: string, wandlung: unknown): Promise<boolean> {
  const address = [...new Set<string>([...schluessel.map(nameOf), ...zeile, ...(mandant === 'entfaellt' ? [] : [mandant.spalte])])];
  try {
    await knex.transaction(async (trx) => {
      for (const row of await trx(tabelle).select([...new Set([...address, spalte])])) {
        await trx(tabelle).where(Object.fromEntries(address.map((column) => [column, row[column]]))).update({ [spalte]: newCell(wandlung, row[spalte]) });
      }
    });
    return true;
  } catch {
    return false;
  }
}

/** Days begin in 1851: nothing the demo knows is so old. */
function newCell(wandlung: unknown, before: unknown): string | number {
  cells += 1;
  if (kindOf(wandlung) === 'text') return `q${cells.toString(36).padStart(4, '0')}`;
  if (kindOf(wandlung) === 'cent') return 10_000_000 + cells;
  const [year = '', month = '', day = ''] = new Date(Date.UTC(1851, 0, 1 + cells)).toISOString().slice(0, 10).split('-');
  if (wandlung === 'datum_iso') return `${year}-${month}-${day}`;
  if (wandlung === 'datum_yyyymmdd') return typeof before === 'string' ? `${year}${month}${day}` : Number(`${year}${month}${day}`);
  return [day, month, year].join(typeof before === 'string' && !before.includes('.') && before.trim() !== '' ? '' : '.');
}

/** A cell as it is put out. */
function shown(raw: unknown, wandlung: unknown): string {
  const text = raw instanceof Date ? `${raw.getFullYear()}-${String(raw.getMonth() + 1).padStart(2, '0')}-${String(raw.getDate()).padStart(2, '0')}` : (textOf(raw) ?? '');
  if (wandlung === 'datum_yyyymmdd') return text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  if (wandlung === 'datum_ttmmjjjj') return text.replace(/^(\d\d)\.?(\d\d)\.?(\d{4})$/, '$3-$2-$1');
  return wandlung === 'datum_iso' ? text.slice(0, 10) : text;
}

const textOf = (raw: unknown): string | null => (typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim() : null);

function meets(row: Raw, { spalte, in: only, nichtIn = [] }: Condition): boolean {
  const value = textOf(row[spalte]);
  const names = (list: readonly (string | number | null)[]) => list.some((one) => textOf(one) === value);
  return only ? names(only) : !names(nichtIn);
}

async function readTables(database: Database, { sperren, typen }: Quelle, written: ReadonlySet<string>, universe: Set<string>): Promise<Tables> {
  const content = new Map<string, readonly Raw[]>();
  for (const { tabelle } of [...Object.values(typen), ...sperren]) content.set(tabelle, content.get(tabelle) ?? ((await database.knex(tabelle).select('*')) as readonly Raw[]));
  const isOf = (row: Raw, schluessel: readonly Column[], key: readonly (string | number)[]) => schluessel.every((column, index) => textOf(row[nameOf(column)]) === textOf(key[index]));
  const isTenant = (row: Raw, mandant: Mapped['mandant'] = 'entfaellt') => mandant === 'entfaellt' || textOf(row[mandant.spalte]) === textOf(mandant.wert);
  const understood = Object.entries(typen).filter(([, mapped]) => (mapped.zu === undefined || mapped.zu === 'person') && Object.keys(mapped.entscheidung ?? {}).every((name) => ['zeitbezug', 'veto64', 'sperre', 'anvertraut65'].includes(name)));
  const isPlain = (row: Raw, { entscheidung = {} }: Mapped) => columnsIn([entscheidung['veto64'], entscheidung['sperre'], entscheidung['anvertraut65']]).every((spalte) => ['', '0', 'N', null].includes(textOf(row[spalte])));
  const rowsOf = (mapped: Mapped) => (content.get(mapped.tabelle) ?? []).filter((row) => isTenant(row, mapped.mandant) && [...(mapped.gueltigWenn === 'entfaellt' ? [] : mapped.gueltigWenn), ...(mapped.filter ?? [])].every((one) => meets(row, one)));
  const plain = understood.filter(([, mapped]) => rowsOf(mapped).every((row) => isPlain(row, mapped)));
  const zellenOf = (typ: string, mapped: Mapped, row: Raw): readonly Zelle[] =>
    Object.entries(mapped.felder).flatMap(([feld, { spalte, wandlung }]) => (written.has(`${mapped.tabelle}.${spalte}`) && kindOf(wandlung) ? [{ typ, feld, wert: shown(row[spalte], wandlung) }] : []));
  for (const mapped of Object.values(typen)) for (const row of content.get(mapped.tabelle) ?? []) for (const { wert } of zellenOf('', mapped, row)) universe.add(wert);
  return {
    typen: plain.map(([typ]) => typ),
    felder: (typ) => Object.entries(typen[typ]?.felder ?? {}).flatMap(([feld, { spalte, wandlung }]) => (written.has(`${typen[typ]?.tabelle ?? ''}.${spalte}`) && kindOf(wandlung) ? [feld] : [])),
    zellen: (typ, key) => plain.filter(([name]) => name === typ).flatMap(([, mapped]) => rowsOf(mapped).filter((row) => isOf(row, mapped.schluessel, key)).map((row) => zellenOf(typ, mapped, row))),
    sperren: (key) =>
      sperren.flatMap(({ art, wirkung, tabelle, schluessel, mandant, spalte, offen }) =>
        (content.get(tabelle) ?? []).filter((row) => isTenant(row, mandant) && isOf(row, schluessel, key)).some((row) => !offen.some((one) => textOf(one) === textOf(row[spalte]))) ? [{ art, wirkung }] : []),
  };
}
