import type { Database } from '../database';

/**
 * What a SQLite file says against itself. Chain and number of an entry stand in the table and in an index, and a reader is given
 * either: where they differ, what was verified is not what somebody else reads. A server checks its own pages.
 */
export async function fileFault({ knex, dialect }: Pick<Database, 'knex' | 'dialect'>): Promise<string | undefined> {
  if (dialect !== 'sqlite') return undefined;
  const [first]: readonly { readonly integrity_check: string }[] = await knex.raw('PRAGMA integrity_check(1)');
  return first?.integrity_check === 'ok' ? undefined : `Die Datenbankdatei widerspricht sich selbst (${first?.integrity_check}).`;
}
