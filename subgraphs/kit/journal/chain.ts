import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from './canonicalJson';
import type { NeuerEintrag } from './journal';

/** Where a chain stands: its newest entry. `folge` counts from 1; 0 is a chain without entries. */
export interface ChainHead {
  readonly kette: string;
  readonly folge: number;
  readonly hash: string;
}

/** The links of an entry: what stays when salt and payload are purged. */
export interface ChainLink extends ChainHead {
  readonly id: string;
  readonly aufbewahrung: NeuerEintrag['aufbewahrung'];
  readonly inhalt_hash: string;
}

/** Domain separation: no content can be passed off as a link, no link as a checkpoint. */
const domain = { content: '\x00', link: '\x01' } as const;

const sha256 = (...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part, 'utf8');
  return hash.digest('hex');
};

/** One chain per writing process and controller: two processes never wait for each other. */
export const newChain = (): ChainHead => startOfChain(randomBytes(16).toString('hex'));

/** The first entry follows nothing; that it is the first is said by `folge` and the chain's own id. */
export const startOfChain = (kette: string): ChainHead => ({ kette, folge: 0, hash: '0'.repeat(64) });

export const newSalt = (): string => randomBytes(16).toString('hex');

/** Without the salt a purged payload cannot be guessed from its hash (Art. 17 DSGVO). `salt` has 32 hexadecimal digits. */
export const contentHash = (salt: string, nutzlast: string): string => sha256(domain.content, salt, nutzlast);

/**
 * H(previous hash ‖ chain ‖ sequence ‖ content hash). Id (its time) and retention class are bound in as well:
 * they outlive the payload, and with them a purge before its date shows.
 */
export const linkHash = (previous: ChainHead, { id, aufbewahrung, inhalt_hash }: Omit<ChainLink, keyof ChainHead>): string =>
  sha256(domain.link, canonicalJson([previous.hash, previous.kette, previous.folge + 1, id, aufbewahrung, inhalt_hash]));
