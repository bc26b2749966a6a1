import type { Database } from '../database';
import { DatabaseRefused } from './databaseRefused';

/** A command that only looks at an office's store, or works beside it, does not bring it up to date: that is the office's own start. */
export async function refuseOutdated({ knex }: Pick<Database, 'knex'>, tables: readonly string[]): Promise<void> {
  const isThere = await Promise.all(tables.map((table) => knex.schema.hasTable(table)));
  if (isThere.includes(false)) throw new DatabaseRefused('Der Speicher dieses Amtes ist noch nicht auf dem Stand; bitte das Amt einmal starten.');
}
