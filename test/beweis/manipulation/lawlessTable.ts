import type { Knex } from 'knex';

/** A column and what the database takes into it. */
export interface Column {
  readonly name: string;
  readonly type: string;
}

/**
 * Makes a table what an attacker makes it first: the same columns and rows, and no constraint that would speak for the journal.
 * @returns its columns
 */
export async function dropConstraints(knex: Knex, dialect: 'sqlite' | 'mariadb', table: string): Promise<readonly Column[]> {
  const columns = await columnsOf(knex, dialect, table);
  const ending = dialect === 'mariadb' ? ' DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin' : '';
  await knex.raw(`CREATE TABLE ${table}_neu (${columns.map(({ name, type }) => `${name} ${type} NULL`).join(', ')})${ending}`);
  await knex.raw(`INSERT INTO ${table}_neu SELECT * FROM ${table}`);
  await knex.raw(`DROP TABLE ${table}`);
  await knex.raw(`ALTER TABLE ${table}_neu RENAME TO ${table}`);
  return columns;
}

async function columnsOf(knex: Knex, dialect: 'sqlite' | 'mariadb', table: string): Promise<readonly Column[]> {
  const query = knex.select('name', 'type');
  if (dialect === 'sqlite') return query.from(knex.raw('pragma_table_info(?)', [table]));
  return knex('information_schema.columns')
    .select({ name: 'column_name', type: 'column_type' })
    .whereRaw('table_schema = DATABASE()')
    .where({ table_name: table })
    .orderBy('ordinal_position');
}
