import type { Law } from '../../../schema/law';
import type { Database } from '../../kit/database';
import type { AuthorityKeys } from '../../kit/keys';
import type { Caller } from '../../kit/serving/verifyToken';
import type { Falldokumentation } from './falldokumentation';

/** What the authority works with. Clock and waiting are given to it, so that a test can hold both. */
export interface AuthorityParts {
  /** kim's own read-write store. */
  readonly database: Database;
  readonly law: Law;
  readonly keys: AuthorityKeys;
  readonly dokumentation: Falldokumentation;
  readonly now: () => Date;
  /** Milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
}

/** Who acts; the token itself only binds a Freigabe to its caller. */
export type Aufrufer = Pick<Caller, 'nutzer' | 'organisation' | 'rolle' | 'token'>;

/** A person in a case: the unit that consents, and that mint and revoke lock. */
export interface PersonImFall {
  readonly fallId: string;
  readonly klientId: string;
}

/** The authority's own Stelle; it needs no Freigabe for its own documentation. */
export const eigeneStelle = 'KIM';

/** The role that leads cases (`enum Rolle`); consents name it as recipient. */
export const fallfuehrendeRolle = 'CASE_MANAGEMENT';

/** The role that allots cases and tasks (`enum Rolle`); it sees numbers and no person (Art. 5 Abs. 1 lit. c DSGVO). */
export const zuweisendeRolle = 'KOORDINATION';

export const tage = (anzahl: number): number => anzahl * 24 * 60 * 60 * 1000;
