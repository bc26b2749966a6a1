import type { Einwilligungsinhalt } from '../../../schema/consent';
import type { Sorge, Sperre } from '../../../schema/decision/facts';
import type { KeyPart } from '../source/source';

/** The page of a consent that one office has seen on paper: its own evidence (§ 67d Abs. 1 SGB X). */
export interface Auszug extends Einwilligungsinhalt {
  readonly id: string;
  readonly pseudonym: string;
  readonly code: string;
  readonly dokumentHash: string;
  readonly erteiltAm: Date;
  readonly person: { readonly geburtsdatum: string; readonly sorge?: Sorge };
  readonly gesehenVon: string;
  readonly gesehenAm: Date;
  /** Ended at this office (revocation declared here, or told by the authority). */
  readonly widerrufenAm?: Date;
}

/** A pseudonym linked to one or more local records (old file and new file). */
export interface Verknuepfung {
  readonly pseudonym: string;
  readonly saetze: readonly (readonly KeyPart[])[];
  readonly auszuege: readonly Auszug[];
  readonly beendetAm?: Date;
}

/** What a single release is bound to: a new consent needs a new one. */
export interface Freigabebindung {
  readonly pseudonym: string;
  readonly organisation: string;
  readonly zweck: string;
  readonly auszugId: string;
}

/** One value a person at the office has seen and released: never the value, only its keyed hash. */
export interface FreigegebenerWert {
  /** "Type.feld" */
  readonly feld: string;
  readonly zeile: string;
  readonly hash: string;
}

export interface Einzelfreigabe extends Freigabebindung {
  readonly id: string;
  readonly kategorien: readonly string[];
  readonly freigegebenVon: string;
  readonly freigegebenAm: Date;
  readonly gueltigBis: Date;
}

/** Values an employee typed for an office whose Fachverfahren cannot be reached. */
export interface Handantwort {
  readonly id: string;
  readonly bindung: Freigabebindung;
  readonly kategorie: string;
  /** Shaped like the block in the SDL: field of the block -> object, list of objects or scalar. */
  readonly werte: Readonly<Record<string, unknown>>;
  readonly gueltigBis: Date;
  readonly eingetragenVon: string;
  readonly eingetragenAm: Date;
}

export interface SperreEintrag extends Sperre {
  readonly id: string;
  /** Local person (`personId`) the lock stands on. */
  readonly person: string;
  readonly grund: string;
  readonly gesetztVon: string;
  readonly gesetztAm: Date;
}

/** A message for the authority, kept until delivered: what the office did never waits for kim. */
export interface Meldung {
  readonly id: string;
  readonly inhalt: Readonly<Record<string, unknown>>;
  readonly entstandenAm: Date;
}

/** One controller's own small store; no other controller reads it. All times in UTC. */
export interface AbgabeStore {
  verknuepfungen(pseudonyme: readonly string[]): Promise<ReadonlyMap<string, Verknuepfung>>;
  /** Links (not ended) whose local records include one of these persons. */
  verknuepfungenMitSatz(personen: readonly string[]): Promise<readonly Verknuepfung[]>;
  alleVerknuepfungen(): Promise<readonly Verknuepfung[]>;
  /** Links records to a pseudonym and keeps the Auszug; refuses a record another pseudonym of any case already has, and a code used before. */
  verknuepfen(auszug: Auszug, saetze: readonly (readonly KeyPart[])[]): Promise<'VERKNUEPFT' | 'SATZ_VERGEBEN' | 'CODE_VERBRAUCHT'>;
  /** Ends all Auszüge of a pseudonym (or the one) at once. Idempotent. */
  beenden(pseudonym: string, am: Date, auszugId?: string): Promise<void>;
  sperren(personen: readonly string[]): Promise<ReadonlyMap<string, readonly SperreEintrag[]>>;
  sperreSetzen(sperre: SperreEintrag): Promise<void>;
  sperreAufheben(id: string, von: string, am: Date): Promise<boolean>;
  /** Hashes of live releases for these bindings; key of the map: `bindungId(bindung)`. */
  freigegeben(bindungen: readonly Freigabebindung[], now: Date): Promise<ReadonlyMap<string, readonly (FreigegebenerWert & { readonly kategorien: readonly string[] })[]>>;
  freigeben(freigabe: Einzelfreigabe, werte: readonly FreigegebenerWert[]): Promise<void>;
  handantworten(bindungen: readonly Freigabebindung[], now: Date): Promise<ReadonlyMap<string, readonly Handantwort[]>>;
  vonHandEintragen(antwort: Handantwort): Promise<void>;
  istAngehalten(): Promise<boolean>;
  anhalten(angehalten: boolean, von: string, am: Date): Promise<void>;
  meldungAblegen(meldung: Meldung): Promise<void>;
  offeneMeldungen(): Promise<readonly Meldung[]>;
  meldungZugestellt(id: string, am: Date): Promise<void>;
}

export const bindungId = ({ pseudonym, organisation, zweck, auszugId }: Freigabebindung): string =>
  [pseudonym, organisation, zweck, auszugId].join(' ');
