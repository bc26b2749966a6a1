import type { Knex } from 'knex';
import type { Freigabe } from '../../../schema/freigabe';
import { auskunftFuer, type Auskunftszugang } from './auskunft/zugang';
import { issue, type Issued } from './issue';
import { eigeneStelle, type Aufrufer, type AuthorityParts, type PersonImFall } from './parts';
import { readMintFacts, releasedKategorien } from './releasedKategorien';
import { withLockedPersons } from './store/lockPersons';
import { recordIssued } from './store/ausstellung';
import { recordFirstIssued } from './store/erstausstellung';
import { zugaengeOf } from './store/zugaenge';

/** One Freigabe that is asked for: of one person, for one controller. */
export interface MintRequest extends PersonImFall {
  readonly stelle: string;
  readonly art: Freigabe['art'];
}

/** Seals one Freigabe per request, in their order. */
export type Mint = (requests: readonly MintRequest[], aufrufer: Aufrufer, zweck: string, anfrage: string) => Promise<readonly string[]>;

/**
 * Mints all Freigaben of a request in ONE transaction: it locks the persons, takes the time under the lock, reads, decides
 * and writes down what it seals. Never fails because of a person: nothing released is a Freigabe too, of equal size and cost.
 * @param chain this process's own chain of issued Freigaben
 */
export const createMint = (parts: AuthorityParts, chain: string): Mint => async (requests, aufrufer, zweck, anfrage) => {
  if (requests.length === 0) return [];
  // § 67c SGB X: one case per request. Of a second one nothing is released.
  const fallId = requests.find(({ art }) => art === 'FALLANSICHT')?.fallId;
  return withLockedPersons(parts.database, requests, async (trx) => {
    const iat = parts.now();
    const view = fallId === undefined ? undefined : await readMintFacts(trx, { fallId, klienten: klientenIn(requests, fallId), aufrufer, zweck, iat });
    const zugaenge = await ownZugaenge(trx, requests, aufrufer, zweck);
    const decided = requests.map((request) => {
      const sees = request.art === 'FALLANSICHT' && request.fallId === fallId && request.stelle !== eigeneStelle;
      return { request, released: sees && view ? releasedKategorien(view, request, parts.law) : { kategorien: [], grundlagen: [] } };
    });
    const issued = decided.map(({ request, released: { kategorien, einwilligung } }): Issued => {
      const reveals = kategorien.length > 0 || auskunftFuer(zugaenge, request);
      return issue(parts, { ...request, kategorien, ...(einwilligung !== undefined && { einwilligung }), reveals, aufrufer, zweck, anfrage, iat });
    });
    await recordIssued(trx, parts.database, chain, issued, aufrufer, iat);
    await recordFirstIssued(trx, decided.flatMap(({ released }) => released.grundlagen), aufrufer.organisation, iat);
    return issued.map(({ sealed }) => sealed);
  });
};

const klientenIn = (requests: readonly MintRequest[], fallId: string): readonly string[] => [
  ...new Set(requests.filter((request) => request.fallId === fallId).map(({ klientId }) => klientId)),
];

/** Only a person concerned asks for her own accesses, and only for that purpose (Art. 15 DSGVO, § 83 SGB X). */
const ownZugaenge = async (trx: Knex, requests: readonly MintRequest[], { nutzer, rolle }: Aufrufer, zweck: string): Promise<readonly Auskunftszugang[]> =>
  requests.some(({ art }) => art === 'AUSKUNFT') && rolle === 'KLIENT' && zweck === 'AUSKUNFT' ? zugaengeOf(trx, nutzer) : [];
