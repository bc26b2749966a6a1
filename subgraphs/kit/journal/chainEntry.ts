import { canonicalJson } from './canonicalJson';
import { contentHash, linkHash, newSalt, type ChainHead, type ChainLink } from './chain';
import type { GelesenerEintrag, NeuerEintrag, Protokolleintrag } from './journal';
import { newId } from './newId';

/** Copies out of the payload that reading filters by; purged with it. */
export interface EntryColumns {
  readonly jti: string | null;
  readonly pseudonym: string | null;
  readonly organisation: string | null;
  readonly rolle: string | null;
  readonly zweck: string | null;
  readonly urteil: string | null;
  readonly vorgang: string | null;
}

/** A row of `<stelle>_protokoll`. */
export interface ProtokollRow extends ChainLink, EntryColumns {
  readonly am: string;
  readonly salt: string | null;
  readonly nutzlast: string | null;
}

/** The entry as it is hashed: dates have become text, everything else is as it was given. */
interface Nutzlast {
  readonly id: string;
  readonly aufbewahrung: string;
  readonly jti?: string;
  readonly eintrag: Omit<Protokolleintrag, 'am'> & { readonly am: string };
}

/** What is null in a purged row: salt and payload go together, and the payload's copies with them. */
export const purgedColumns = ['salt', 'nutzlast', 'jti', 'pseudonym', 'organisation', 'rolle', 'zweck', 'urteil', 'vorgang'] as const;

/** The next row of a chain; the row is the chain's new head. */
export function chainEntry(head: ChainHead, { eintrag, jti, aufbewahrung }: NeuerEintrag): ProtokollRow {
  const id = newId(eintrag.am);
  const nutzlast = canonicalJson({ id, aufbewahrung, jti, eintrag });
  const salt = newSalt();
  const inhalt_hash = contentHash(salt, nutzlast);
  const hash = linkHash(head, { id, aufbewahrung, inhalt_hash });
  return { kette: head.kette, folge: head.folge + 1, id, am: eintrag.am.toISOString(), aufbewahrung, ...columnsOf({ jti, eintrag }), salt, nutzlast, inhalt_hash, hash };
}

/** The column copies a payload demands. */
export const columnsOf = ({ jti, eintrag }: { readonly jti?: string | undefined; readonly eintrag: Omit<Protokolleintrag, 'am'> }): EntryColumns => ({
  jti: jti ?? null,
  pseudonym: eintrag.pseudonym ?? null,
  organisation: eintrag.organisation ?? null,
  rolle: eintrag.rolle ?? null,
  zweck: eintrag.zweck ?? null,
  urteil: eintrag.urteil,
  vorgang: eintrag.vorgang,
});

/** @throws SyntaxError if it is not the text `chainEntry` wrote */
export const parseNutzlast = (text: string): Nutzlast => {
  const nutzlast: Nutzlast = JSON.parse(text);
  return nutzlast;
};

export function readEntry(id: string, text: string): GelesenerEintrag {
  const { eintrag } = parseNutzlast(text);
  return { ...eintrag, id, am: new Date(eintrag.am) };
}
