import type { Knex } from 'knex';
import type { ChainHead } from './chain';
import { readEntry, type ProtokollRow } from './chainEntry';
import { chainIds, chainRows } from './chainRows';
import type { Bereinigt, GelesenerEintrag, Protokollfilter } from './journal';
import { notHeld } from './notHeld';
import { saysExactly } from './saysExactly';
import { spanOf } from './spanOf';
import type { Faellig } from './officeJournal';
import { protokollTable } from './protokollTable';

/** Newest first; purged entries have nothing left to read. `nach` is the id of the last entry of the page before. */
export async function readEntries(knex: Knex, stelle: string, filter: Protokollfilter): Promise<readonly GelesenerEintrag[]> {
  const { von, bis, nach, hoechstens, grund, nutzer, aufrufer, ...equal } = filter;
  const query = knex(protokollTable(stelle)).select('id', 'nutzlast').whereNotNull('nutzlast').orderBy('id', 'desc').limit(hoechstens);
  if (von) query.where('am', '>=', von.toISOString());
  if (bis) query.where('am', '<=', bis.toISOString());
  if (nach) query.where('id', '<', nach);
  for (const [column, value] of Object.entries(equal)) if (value !== undefined) query.where(column, value);
  for (const [name, value] of Object.entries({ grund, nutzer, aufrufer })) if (value !== undefined) query.whereRaw('INSTR(nutzlast, ?) > 0', [saysExactly(name, value)]);
  const rows: readonly { id: string; nutzlast: string }[] = await query;
  return rows.map(({ id, nutzlast }) => readEntry(id, nutzlast));
}

/** What would be purged: how many entries, and from when to when. */
export async function dueEntries(knex: Knex, { stelle, aufbewahrung, before, gehalten }: Faellig): Promise<Bereinigt | undefined> {
  const held = notHeld(gehalten);
  const query = knex(protokollTable(stelle)).where({ aufbewahrung }).where('am', '<', before.toISOString()).whereNotNull('nutzlast').whereRaw(held.sql, [...held.bindings]);
  const span = await spanOf(query);
  return span && { aufbewahrung, vor: before.toISOString(), ...span };
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
