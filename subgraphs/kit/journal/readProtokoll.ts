import type { Knex } from 'knex';
import type { ChainHead } from './chain';
import { readEntry, type ProtokollRow } from './chainEntry';
import { chainIds, chainRows } from './chainRows';
import type { GelesenerEintrag, Protokollfilter } from './journal';
import { protokollTable } from './protokollTable';

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

export async function chainHead(knex: Knex, stelle: string, kette: string): Promise<ChainHead | undefined> {
  const [head]: readonly ChainHead[] = await knex(protokollTable(stelle)).select('kette', 'folge', 'hash').where({ kette }).orderBy('folge', 'desc').limit(1);
  return head;
}

export async function chainHeads(knex: Knex, stelle: string): Promise<readonly ChainHead[]> {
  const heads: ChainHead[] = [];
  for (const kette of await chainIds(knex, protokollTable(stelle))) {
    const head = await chainHead(knex, stelle, kette);
    if (head) heads.push(head);
  }
  return heads;
}

/** Every row of a journal, chain by chain in sequence. */
export const protokollRows = (knex: Knex, stelle: string): AsyncGenerator<ProtokollRow> => chainRows(knex, protokollTable(stelle));
