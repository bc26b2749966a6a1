import { randomBytes } from 'node:crypto';
import type { Freigabe } from '../../../schema/freigabe';
import { seal, usages } from '../../kit/seal';
import { aufruferOf } from '../../kit/serving/aufruferOf';
import type { MintRequest } from './mint';
import type { Aufrufer, AuthorityParts } from './parts';
import { randomReference, references } from './references';

/** What has been decided about one request. */
export interface Decided extends MintRequest {
  readonly kategorien: readonly string[];
  readonly einwilligung?: string;
  /** Whether the office may know whom this is about; otherwise the subject is random. */
  readonly reveals: boolean;
  readonly aufrufer: Aufrufer;
  readonly zweck: string;
  readonly anfrage: string;
  readonly iat: Date;
}

/** A sealed Freigabe, and what the journal keeps of it. */
export interface Issued {
  readonly sealed: string;
  readonly freigabe: Freigabe;
  readonly request: MintRequest;
}

/** Makes and seals one Freigabe. Every identifier inside is this controller's own. */
export function issue({ law, keys }: Pick<AuthorityParts, 'law' | 'keys'>, decided: Decided): Issued {
  const { fallId, klientId, stelle, art, kategorien, einwilligung, reveals, aufrufer, zweck, anfrage, iat } = decided;
  const refs = references(keys.referenz);
  const mayKnowNutzer = art === 'FALLANSICHT' && law.stellen.get(stelle)?.erfaehrtNutzer === true;
  const freigabe: Freigabe = {
    stelle,
    art,
    pseudonym: reveals ? refs.pseudonym(stelle, fallId, klientId) : randomReference(),
    organisation: aufrufer.organisation,
    rolle: aufrufer.rolle,
    ...(mayKnowNutzer && { nutzer: refs.nutzer(stelle, aufrufer.nutzer) }),
    zweck,
    kategorien,
    aufrufer: aufruferOf(stelle, aufrufer.token),
    einwilligungRef: einwilligung === undefined ? randomReference() : refs.einwilligung(stelle, einwilligung),
    fallRef: reveals ? refs.fall(stelle, fallId) : randomReference(),
    anfrageRef: refs.anfrage(stelle, anfrage),
    iat: iat.getTime(),
    jti: randomBytes(16).toString('base64url'),
  };
  const [key] = keys.stellen[stelle] ?? [];
  if (!key) throw new Error(`no pairwise key for ${stelle}`);
  return { sealed: seal(freigabe, key, usages.freigabe), freigabe, request: { fallId, klientId, stelle, art } };
}
