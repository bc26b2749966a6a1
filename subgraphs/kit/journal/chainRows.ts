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

/** Every row, chain by chain in sequence, in short reads: a verification never holds the writer up. */
export async function* chainRows<Row extends Pick<ChainLink, 'kette' | 'folge'>>(knex: Knex, table: string): AsyncGenerator<Row> {
  for (const kette of await chainIds(knex, table)) {
    let after: number | undefined;
    for (;;) {
      const query = knex(table).where({ kette }).orderBy('folge').limit(rowsPerRead);
      if (after !== undefined) query.where('folge', '>', after);
      const rows: readonly Row[] = await query;
      yield* rows;
      after = rows.at(-1)?.folge;
      if (rows.length < rowsPerRead) break;
    }
  }
}
