import type { Database } from '../database';
import { migrations } from './migrations';
import { storeTables } from './storeTables';
import { tableStatements } from './tableStatements';

/**
 * Brings one controller's store up to date. Every statement is idempotent: a migration cut off in between is run again,
 * and two processes that start together do not disturb each other.
 */
export async function migrate({ knex, dialect }: Database, stelle: string, now: Date): Promise<void> {
  const names = storeTables(stelle);
  const recorded = { name: names.migration, columns: ['nummer INTEGER NOT NULL PRIMARY KEY', 'name VARCHAR(191) NOT NULL', 'am CHAR(24) NOT NULL'] };
  for (const statement of tableStatements(recorded, dialect)) await knex.raw(statement);
  const done = new Set<number>(await knex(names.migration).pluck('nummer'));
  for (const { nummer, name, tables } of migrations.filter((migration) => !done.has(migration.nummer))) {
    for (const statement of tables(names).flatMap((table) => tableStatements(table, dialect))) await knex.raw(statement);
    await knex(names.migration).insert({ nummer, name, am: now.toISOString() }).onConflict('nummer').ignore();
  }
}
