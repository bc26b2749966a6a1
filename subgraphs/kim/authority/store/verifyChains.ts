import type { Knex } from 'knex';
import { contentHash, linkHash, startOfChain, type ChainHead, type ChainLink } from '../../../kit/journal/chain';

interface StoredLink extends Omit<ChainLink, 'aufbewahrung'> {
  readonly salt: string | null;
  readonly nutzlast: string | null;
}

/**
 * Walks every chain of a table from its first entry. What was purged has lost salt and payload and keeps its links.
 * @returns the id of the first entry that was changed, removed or put in, or the name of a chain that is shorter than its head
 */
export async function firstBrokenLink(knex: Knex, table: 'ausstellung' | 'einwilligung_ereignis', aufbewahrung: ChainLink['aufbewahrung']): Promise<string | undefined> {
  const rows: readonly StoredLink[] = await knex(table).select('id', 'kette', 'folge', 'salt', 'nutzlast', 'inhalt_hash', 'hash').orderBy(['kette', 'folge']);
  const reached = new Map<string, ChainHead>();
  for (const row of rows) {
    const head = reached.get(row.kette) ?? startOfChain(row.kette);
    const contentIsIntact = row.salt === null || row.nutzlast === null || contentHash(row.salt, row.nutzlast) === row.inhalt_hash;
    const follows = Number(row.folge) === head.folge + 1 && linkHash(head, { id: row.id, aufbewahrung, inhalt_hash: row.inhalt_hash }) === row.hash;
    if (!contentIsIntact || !follows) return row.id;
    reached.set(row.kette, { kette: row.kette, folge: head.folge + 1, hash: row.hash });
  }
  const heads: readonly ChainHead[] = await knex('kettenkopf').whereIn('kette', [...reached.keys()]);
  return heads.find((head) => reached.get(head.kette)?.hash !== head.hash)?.kette;
}
