import { tableStatements } from '../../../kit/abgabe/tableStatements';
import type { Database } from '../../../kit/database';
import { migrations } from './migrations';

/** Named apart: the store of kim's own Abgabe lies in the same database. */
const applied = { name: 'einwilligungsstelle_migration', columns: ['nummer INTEGER NOT NULL PRIMARY KEY', 'am CHAR(24) NOT NULL'] };

/** Brings the authority's store up to date. Statements are idempotent, so that one cut off in between is simply run again. */
export async function migrate({ knex, dialect }: Database, now: Date): Promise<void> {
  for (const statement of tableStatements(applied, dialect)) await knex.raw(statement);
  const rows: readonly { readonly nummer: number }[] = await knex(applied.name).select('nummer');
  const done = new Set(rows.map(({ nummer }) => nummer));
  for (const [index, tables] of migrations.entries()) {
    const nummer = index + 1;
    if (done.has(nummer)) continue;
    for (const statement of tables.flatMap((table) => tableStatements(table, dialect))) await knex.raw(statement);
    await knex(applied.name).insert({ nummer, am: now.toISOString() }).onConflict('nummer').ignore();
  }
}
