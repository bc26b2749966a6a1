import type { Database } from '../database';

/** A table both dialects create from one declaration; columns use types and constraints that both read alike. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  readonly indexes?: readonly (readonly string[])[];
}

/** Controllers share a file or database; their tables are told apart by this prefix (§ 67 Abs. 4 SGB X). */
export function tablePrefix(stelle: string): string {
  if (!/^[A-Z][A-Z0-9_]{0,39}$/.test(stelle)) throw new Error(`«${stelle}» is not the name of a Stelle`);
  return `${stelle.toLowerCase()}_`;
}

/** Idempotent statements. `utf8mb4_bin`: a code or pseudonym that differs in case only is another one. */
export function tableStatements({ name, columns, indexes = [] }: TableShape, dialect: Database['dialect']): readonly string[] {
  const named = indexes.map((index) => ({ index: `${name}_${index.join('_')}`, on: `(${index.join(', ')})` }));
  if (dialect === 'mariadb') {
    const inside = [...columns, ...named.map(({ index, on }) => `INDEX ${index} ${on}`)];
    return [`CREATE TABLE IF NOT EXISTS ${name} (${inside.join(', ')}) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`];
  }
  return [
    `CREATE TABLE IF NOT EXISTS ${name} (${columns.join(', ')})`,
    ...named.map(({ index, on }) => `CREATE INDEX IF NOT EXISTS ${index} ON ${name} ${on}`),
  ];
}
