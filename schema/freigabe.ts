/**
 * What a Freigabe says, once its seal is open. Authority and offices share this shape and nothing else.
 * Art. 5 Abs. 1 lit. b DSGVO: one person, one controller, one caller, one purpose, one fetch.
 */
export interface Freigabe {
  /** The one controller it is good for (name in `enum Stelle`). */
  readonly stelle: string;
  /** AUSKUNFT opens the journal field only; FALLANSICHT opens data only. */
  readonly art: 'FALLANSICHT' | 'AUSKUNFT';
  /** Pairwise per case, person and controller; random where nothing is released. */
  readonly pseudonym: string;
  readonly organisation: string;
  readonly rolle: string;
  /** Only for controllers with `erfaehrtNutzer`; pairwise per controller. */
  readonly nutzer?: string;
  readonly zweck: string;
  readonly kategorien: readonly string[];
  /** base64url SHA-256(stelle ‖ token): good only in the hands of the caller it was minted for. */
  readonly aufrufer: string;
  /** Derived per controller, so that two journals cannot be joined. */
  readonly einwilligungRef: string;
  readonly fallRef: string;
  readonly anfrageRef: string;
  /** Milliseconds since 1970, taken under the lock that revocation needs. */
  readonly iat: number;
  readonly jti: string;
}

/** Lifetime of a Freigabe, milliseconds. A constant: revocation waits for it. */
export const freigabeLebensdauer = 3_000;

/** Tolerated difference between two machines' clocks, milliseconds. */
export const uhrenToleranz = 1_000;
