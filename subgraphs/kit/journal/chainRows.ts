import type { Knex } from 'knex';
import type { ChainLink } from './chain';

const rowsPerRead = 1_000;

/** All chains of a table, found by skipping from one to the next in the index: a table has few chains and many entries. */
export async function chainIds(knex: Knex, table: string): Promise<readonly string[]> {
  const rows: readonly { kette: string | null }[] = await knex
    .withRecursive('ketten', ['kette'], (first) => {
      first
        .from(table)
        .min('kette')
        .unionAll((next) => {
          next.from('ketten').whereNotNull('ketten.kette').select(knex.raw('(SELECT MIN(naechste.kette) FROM ?? AS naechste WHERE naechste.kette > ketten.kette)', [table]));
        });
    })
    .from('ketten')
    .whereNotNull('kette')
    .select('kette');
  return rows.flatMap(({ kette }) => (kette === null ? [] : [kette]));
}

/**
 * Every row, chain by chain in sequence, in short reads: a verification never holds the writer up. Who can write rows can drop a
 * constraint too: a second row of the same number is not skipped between two reads, and what no chain leads to comes last.
 */
export async function* chainRows<Row extends Pick<ChainLink, 'id' | 'kette' | 'folge'>>(knex: Knex, table: string): AsyncGenerator<Row> {
  const ids = await chainIds(knex, table);
  const found: string[] = [];
  for (const kette of ids) {
    let last: Row | undefined;
    for (;;) {
      const query = knex(table).where({ kette }).orderBy('folge').limit(rowsPerRead);
      if (last) query.where('folge', '>=', last.folge);
      const rows: readonly Row[] = await query;
      if (rows.length > 0 && !last) found.push(kette);
      const known = last ? rows.findIndex(({ id }) => id === last?.id) : -1;
      const unknown = rows.filter((_, index) => index !== known);
      yield* unknown;
      last = unknown.at(-1);
      if (!last || rows.length < rowsPerRead || rows[0]?.folge === last.folge) break; // a thousand of one number have been told
    }
  }
  const astray = knex(table).whereNull('kette');
  if (found.length < ids.length) astray.orWhereNotIn('kette', found); // bytes that are no text are found by no text
  const rows: readonly Row[] = await astray;
  yield* rows;
}
