import type { Einwilligungsstand } from '../consent';
import type { Law } from '../law';

/** Every reason a step can give. Kept in the journal; never told to a caller (§ 35 Abs. 3 SGB I). */
export type Reason =
  | 'NICHT_KLASSIFIZIERT'
  | 'AUFRUFER_NICHT_BERECHTIGT'
  | 'NICHT_VERPFLICHTET'
  | 'ZWECK_NICHT_VORGESEHEN'
  | 'ABSOLUTE_SCHRANKE'
  | 'KEIN_FALLBEZUG'
  | 'SPERRE'
  | 'EINSCHRAENKUNG_ORT'
  | 'WIDERSPRUCH'
  | 'KEINE_EINWILLIGUNG'
  | 'EINWILLIGUNG_WIDERRUFEN'
  | 'EINWILLIGUNG_ABGELAUFEN'
  | 'NICHT_AUSDRUECKLICH'
  | 'UNTERZEICHNER_FEHLT'
  | 'KEINE_SCHWEIGEPFLICHTENTBINDUNG'
  | 'NICHT_ANVERTRAUENDE'
  | 'AUSSERHALB_ZEITRAUM'
  | 'DRITTE_OHNE_EINWILLIGUNG'
  | 'WARTET'
  | 'KEINE_FREIGABEWEISE'
  /** A step failed instead of judging: a refusal, and an alarm for those who run the office. */
  | 'PRUEFUNG_GESCHEITERT';

/** A step refuses with its reason, or has nothing to say. It sees facts and the law; no clock, no database. */
export type Step<Facts> = (facts: Facts, law: Law) => Reason | undefined;

/** Who asks whom for what: the part every step may look at. */
export interface Question {
  readonly organisation: string;
  readonly rolle: string;
  readonly zweck: string;
  readonly stelle: string;
  readonly kategorie: string;
  readonly now: Date;
}

/** What the authority knows of the caller. */
export interface CallerFacts extends Question {
  readonly aufrufer: { readonly aktiv: boolean; readonly verpflichtetAm?: Date; readonly verpflichtetBis?: Date } | undefined;
}

/** Whether the case is the caller's at this moment and the person belongs to it. */
export interface CaseFacts extends Question {
  readonly fallbezug: boolean;
}

/** A consent, or the Auszug of it an office has seen, with what is needed to judge its signatures. */
export interface ConsentFacts extends Question {
  readonly nutzer?: string;
  readonly einwilligungen: readonly Einwilligungsstand[];
  /** Undefined where the decider does not know them: then signatures cannot be judged, which is a refusal. */
  readonly person: { readonly geburtsdatum: string; readonly sorge?: Sorge } | undefined;
}

/** Custody at the moment of signing (§ 1626 ff. BGB); `erforderlich` lists who must sign for a minor. */
export interface Sorge {
  readonly art: 'ALLEIN' | 'GEMEINSAM' | 'VORMUND' | 'PFLEGER';
  readonly sorgeberechtigte: readonly string[];
}

/** A lock in the Abgabe store or in the Fachverfahren. ORT empties only what betrays a whereabouts. */
export interface Sperre {
  readonly art: 'AUSKUNFTSSPERRE_51' | 'BEDINGTER_SPERRVERMERK_52' | 'BESCHAEFTIGTE_35' | 'FALL_GESPERRT' | 'VETO_64' | 'WIDERSPRUCH_76' | 'EINSCHRAENKUNG_18' | 'UNLESBAR';
  readonly wirkung: 'ALLES' | 'ORT';
  /** Where set, only these categories. */
  readonly kategorien?: readonly string[];
}

/** Locks on the person (before the read) or on a row (after it). */
export interface LockFacts extends Question {
  readonly ortsbezug: boolean;
  readonly sperren: readonly Sperre[];
}

/** How this office lets this category go to this recipient. */
export type Freigabeweise = 'EINZELFREIGABE' | 'AUTOMATISCH' | 'VON_HAND';

export interface ModeFacts extends Question {
  readonly weise: Freigabeweise | undefined;
  /** AUTOMATISCH only with a recorded Abrufverfahren that covers purpose, recipient and category (§ 79 SGB X, § 6 DSG NRW). */
  readonly abrufverfahren: string | undefined;
}

/** What a row says about itself and others, read as decision columns and never put out. */
export interface RowFacts extends LockFacts, ConsentFacts {
  /** Local persons other than the subject whose data the row carries. */
  readonly beteiligte: readonly string[];
  /** Those of them (and the entrusting person) with a live consent of their own at this office for this category, recipient and purpose. */
  readonly einwilligende: ReadonlySet<string>;
  /** § 65 SGB VIII: who entrusted it; undefined if nobody did; '' if somebody unknown did. */
  readonly anvertrautVon: string | undefined;
  /** The holder of the secret the row comes from (§ 203 StGB), if any. */
  readonly geheimnistraeger: string | undefined;
  /** The day the row is about, for the consent's data period. */
  readonly zeitbezug: string | undefined;
}
