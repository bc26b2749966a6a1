import type { Database } from '../database';
import { DatabaseRefused } from './databaseRefused';

/**
 * For commands beside an office: its own start creates what is missing in its store, and no command does so at a mistyped address.
 * @throws DatabaseRefused if one of the tables is not there
 */
export async function refuseOutdated({ knex }: Pick<Database, 'knex'>, tables: readonly string[]): Promise<void> {
  const isThere = await Promise.all(tables.map((table) => knex.schema.hasTable(table)));
  if (isThere.includes(false)) throw new DatabaseRefused('Der Speicher dieses Amtes ist noch nicht auf dem Stand; bitte das Amt einmal starten.');
}
