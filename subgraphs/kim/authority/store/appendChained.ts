import type { Knex } from 'knex';
import { canonicalJson } from '../../../kit/journal/canonicalJson';
import { contentHash, linkHash, newSalt, startOfChain, type ChainHead, type ChainLink } from '../../../kit/journal/chain';
import type { Database } from '../../../kit/database';

/** What a table with a chain keeps beside its own columns. */
export interface ChainedRow extends Omit<ChainLink, 'aufbewahrung'> {
  readonly salt: string;
  readonly nutzlast: string;
}

export interface NewLink {
  readonly id: string;
  readonly aufbewahrung: ChainLink['aufbewahrung'];
  readonly inhalt: object;
}

/**
 * The next rows of a chain, in the caller's transaction. Its head stays locked until the commit, so a chain never forks;
 * heads are locked after persons, always, so no two transactions wait for each other.
 */
export async function appendChained(trx: Knex.Transaction, { dialect }: Database, kette: string, links: readonly NewLink[]): Promise<readonly ChainedRow[]> {
  const query = trx<ChainHead>('kettenkopf').where({ kette });
  const [found]: readonly ChainHead[] = await (dialect === 'mariadb' ? query.forUpdate() : query);
  if (!found) throw new Error(`chain «${kette}» was never opened`);
  let head: ChainHead = { kette, folge: Number(found.folge), hash: found.hash };
  const rows = links.map(({ id, aufbewahrung, inhalt }): ChainedRow => {
    const nutzlast = canonicalJson(inhalt);
    const salt = newSalt();
    const inhalt_hash = contentHash(salt, nutzlast);
    head = { kette, folge: head.folge + 1, hash: linkHash(head, { id, aufbewahrung, inhalt_hash }) };
    return { ...head, id, salt, nutzlast, inhalt_hash };
  });
  await trx('kettenkopf').where({ kette }).update({ folge: head.folge, hash: head.hash });
  return rows;
}

/** A chain has its head row before anybody appends: two first entries would otherwise not see each other. Idempotent. */
export const openChain = async ({ knex }: Database, kette: string): Promise<void> => {
  await knex('kettenkopf').insert(startOfChain(kette)).onConflict('kette').ignore();
};

/** Heads of all chains of the authority that have an entry. */
export const chainHeads = async ({ knex }: Pick<Database, 'knex'>): Promise<readonly ChainHead[]> => {
  const heads: readonly ChainHead[] = await knex<ChainHead>('kettenkopf').select('kette', 'folge', 'hash').where('folge', '>', 0).orderBy('kette');
  return heads.map((head) => ({ ...head, folge: Number(head.folge) }));
};
