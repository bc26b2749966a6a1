import type { Sperre } from '../../../schema/decision/facts';
import type { Database } from '../database';
import { isOpen } from './isOpen';
import type { LockMapping } from './mapping/lockMapping';
import type { Mapping } from './mapping/mapping';
import type { Key } from './source';
import { readByKeys, type RawRow, type TableRead } from './statement';
import { withKeyTypes } from './withKeyTypes';

const unreadable: Sperre = { art: 'UNLESBAR', wirkung: 'ALLES' };

/**
 * The locks of all persons of a tick (§§ 51, 52 BMG, § 35 Abs. 1 S. 3 SGB I, …): one statement per table, for `nowhere` too.
 * No row is no lock; a statement that fails locks everybody it was for, and so does a person key that stands twice:
 * then nobody can say whose record it is.
 */
export async function readLocks(database: Database, mapping: Mapping, keys: readonly Key[]): Promise<readonly (readonly Sperre[])[]> {
  const { person } = mapping;
  const own = lockTable(mapping, { ...person, schluessel: person.schluessel.map(({ spalte, typ, laenge }) => ({ spalte, typ, laenge })) });
  const tables = byTable([...mapping.sperren.map((lock) => ({ read: lockTable(mapping, lock), locks: [lock] })), { read: own, locks: [] }]);
  const perTable = await Promise.all(tables.map((table) => locksOfTable(database, table, own, keys)));
  return keys.map((_, index) => perTable.flatMap((locks) => locks[index] ?? [unreadable]));
}

interface LockTable {
  readonly read: TableRead;
  readonly locks: readonly LockMapping[];
}

async function locksOfTable(database: Database, { read, locks }: LockTable, own: TableRead, keys: readonly Key[]): Promise<readonly (readonly Sperre[])[]> {
  const spalten = locks.map(({ spalte }) => spalte);
  try {
    const found = await readByKeys(database, { ...read, spalten }, keys);
    return found.map((rows) => (isSameTable(read, own) && rows.length > 1 ? [unreadable] : locksIn(rows, locks)));
  } catch {
    return keys.map(() => [unreadable]);
  }
}

const locksIn = (rows: readonly RawRow[], locks: readonly LockMapping[]): readonly Sperre[] =>
  locks
    .filter(({ spalte, offen }) => rows.some((row) => !isOpen(row[spalte], offen)))
    .map(({ art, wirkung, kategorien }) => ({ art, wirkung, ...(kategorien && { kategorien }) }));

/** A lock in the person's own table belongs to the same tenant; elsewhere a foreign tenant's lock only locks more. */
function lockTable({ person }: Mapping, { tabelle, schluessel, mandant, gueltigWenn }: Pick<LockMapping, 'tabelle' | 'schluessel' | 'mandant' | 'gueltigWenn'>): TableRead {
  return {
    tabelle,
    schluessel: withKeyTypes(schluessel, person),
    mandant: mandant ?? (tabelle === person.tabelle ? person.mandant : undefined),
    bedingungen: gueltigWenn,
    spalten: [],
    sortierung: [],
  };
}

const isSameTable = (one: TableRead, other: TableRead): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Several flags in one table are read by one statement. */
const byTable = (tables: readonly LockTable[]): readonly LockTable[] =>
  tables.reduce<readonly LockTable[]>((merged, table) => {
    const index = merged.findIndex(({ read }) => isSameTable(read, table.read));
    return index < 0 ? [...merged, table] : merged.map((entry, at) => (at === index ? { read: entry.read, locks: [...entry.locks, ...table.locks] } : entry));
  }, []);
