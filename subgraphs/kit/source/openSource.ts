import type { Database } from '../database';
import { findPerson } from './findPerson';
import type { Mapping } from './mapping/mapping';
import { openReader } from './openReader';
import type { OnMangel } from './readRows';
import { SourceUnavailable, type Source } from './source';

export interface SourceObserver {
  /** Every statement on the Fachverfahren with what was bound: for the statement log of the tests. */
  readonly onStatement?: (sql: string, bindings: readonly unknown[]) => void;
  /** Data-quality notes for log and metrics; they name type, field and defect, never a value or a person. */
  readonly onMangel?: OnMangel;
}

/** One office's Fachverfahren behind its mapping. The source owns the database from here on and closes it. */
export function openSource(database: Database, mapping: Mapping, { onStatement, onMangel = () => undefined }: SourceObserver = {}): Source {
  if (onStatement) {
    database.knex.on('query', ({ sql, bindings }: { sql: string; bindings?: readonly unknown[] }) => onStatement(sql, bindings ?? []));
  }
  const missing = new Set(mapping.fehlt.map(({ feld }) => feld));
  return {
    async assertAlive() {
      try {
        await database.knex(mapping.person.tabelle).select(database.knex.raw('1')).limit(1).timeout(5_000);
      } catch (cause) {
        throw new SourceUnavailable({ cause });
      }
    },
    openReader: () => openReader(database, mapping, onMangel),
    findPerson: (key, stelle) => findPerson(database, mapping, onMangel, key, stelle),
    zu: (type) => mapping.typen.get(type)?.zu ?? [],
    hasField: (type, feld) => mapping.typen.has(type) && !missing.has(`${type}.${feld}`) && !missing.has(type),
    close: () => database.close(),
  };
}
