import type { Database } from '../database';
import type { Befund } from './check/befund';
import { checkColumns } from './check/checkColumns';
import { checkKeys } from './check/checkKeys';
import { checkLocks } from './check/checkLocks';
import { checkRights } from './check/checkRights';
import { checkValues } from './check/checkValues';
import { usedTables } from './check/usedColumns';
import type { Mapping } from './mapping/mapping';

/** Holds a mapping against the live database. What is missing is said first; the values are tried only when all columns are there. */
export async function checkSource(database: Database, mapping: Mapping): Promise<readonly Befund[]> {
  const tables = usedTables(mapping);
  const rights = await checkRights(database);
  const missing = await checkColumns(database, tables);
  if (missing.length > 0) return [...rights, ...missing];
  return [...rights, ...(await checkKeys(database, mapping, tables)), ...(await checkLocks(database, mapping)), ...(await checkValues(database, mapping))];
}
