import type { Knex } from 'knex';
import type { ChainHead } from './chain';
import { readEntry, type ProtokollRow } from './chainEntry';
import type { GelesenerEintrag, Protokollfilter } from './journal';
import { protokollTable } from './protokollTable';

const rowsPerRead = 1_000;

/** Newest first; purged entries have nothing left to read. `nach` is the id of the last entry of the page before. */
export async function readEntries(knex: Knex, stelle: string, filter: Protokollfilter): Promise<readonly GelesenerEintrag[]> {
  const { von, bis, nach, hoechstens, ...equal } = filter;
  const query = knex(protokollTable(stelle)).select('id', 'nutzlast').whereNotNull('nutzlast').orderBy('id', 'desc').limit(hoechstens);
  if (von) query.where('am', '>=', von.toISOString());
  if (bis) query.where('am', '<=', bis.toISOString());
  if (nach) query.where('id', '<', nach);
  for (const [column, value] of Object.entries(equal)) if (value !== undefined) query.where(column, value);
  const rows: readonly { id: string; nutzlast: string }[] = await query;
  return rows.map(({ id, nutzlast }) => readEntry(id, nutzlast));
}

/** All chains of a journal, found by skipping from one to the next in the index: a journal has few chains and many entries. */
async function chainIds(knex: Knex, stelle: string): Promise<readonly string[]> {
  const table = protokollTable(stelle);
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

export async function chainHead(knex: Knex, stelle: string, kette: string): Promise<ChainHead | undefined> {
  const [head]: readonly ChainHead[] = await knex(protokollTable(stelle)).select('kette', 'folge', 'hash').where({ kette }).orderBy('folge', 'desc').limit(1);
  return head;
}

export async function chainHeads(knex: Knex, stelle: string): Promise<readonly ChainHead[]> {
  const heads: ChainHead[] = [];
  for (const kette of await chainIds(knex, stelle)) {
    const head = await chainHead(knex, stelle, kette);
    if (head) heads.push(head);
  }
  return heads;
}

/** Every row, chain by chain in sequence, in short reads: a verification never holds the writer up. */
export async function* protokollRows(knex: Knex, stelle: string): AsyncGenerator<ProtokollRow> {
  for (const kette of await chainIds(knex, stelle)) {
    let after: number | undefined;
    for (;;) {
      const query = knex(protokollTable(stelle)).where({ kette }).orderBy('folge').limit(rowsPerRead);
      if (after !== undefined) query.where('folge', '>', after);
      const rows: readonly ProtokollRow[] = await query;
      yield* rows;
      after = rows.at(-1)?.folge;
      if (rows.length < rowsPerRead) break;
    }
  }
}
