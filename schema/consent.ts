/**
 * The record of a consent (Art. 7 DSGVO, § 67b Abs. 2 SGB X) and of the Auszug an office has seen of it.
 * Both are judged by the same step: an office never takes the authority's word for what it can check itself.
 */

/** One recipient. A Schweigepflichtentbindung must name a person as well (§ 203 StGB). */
export interface Empfaenger {
  readonly organisation: string;
  readonly rolle: string;
  readonly person?: string;
}

/** Who declared, and what proves that they may. */
export interface Erklaerende {
  readonly rolle: 'SELBST' | 'SORGEBERECHTIGT' | 'VORMUND' | 'BETREUER';
  readonly ref: string;
  readonly nachweis: string;
}

/** What the decision needs of a consent; an Auszug carries exactly this for one office. */
export interface Einwilligungsinhalt {
  readonly art: 'DATENSCHUTZ' | 'SCHWEIGEPFLICHTENTBINDUNG' | 'KONTAKTSTATUS';
  readonly stellen: readonly string[];
  readonly empfaenger: readonly Empfaenger[];
  readonly zwecke: readonly string[];
  readonly kategorien: readonly string[];
  /** Art. 9 Abs. 2 lit. a DSGVO: categories ticked explicitly. */
  readonly artNeunAusdruecklich: readonly string[];
  /** Only for SCHWEIGEPFLICHTENTBINDUNG: the named holders of the secret, persons and never an institution. */
  readonly geheimnistraeger: readonly string[];
  readonly erklaerende: readonly Erklaerende[];
  /** Which period of data may be seen; days, inclusive. */
  readonly zeitraumDaten?: { readonly von?: string; readonly bis?: string };
  readonly gueltigAb: Date;
  readonly gueltigBis: Date;
}

/** What a consent reaches; the part a partial revocation can narrow. */
export type Einwilligungsumfang = Pick<Einwilligungsinhalt, 'stellen' | 'empfaenger' | 'kategorien'>;

/** A consent or an Auszug with the moments that decide over it. */
export interface Einwilligungsstand extends Einwilligungsinhalt {
  readonly erteiltAm: Date;
  readonly widerrufenAm?: Date;
  /** What it reached when given; set once a partial revocation narrowed it, so that no older consent revives for the rest. */
  readonly erteiltFuer?: Einwilligungsumfang;
}

/** A consent as it stands at one moment, folded from its events (see `foldConsents`). */
export interface Einwilligung extends Einwilligungsstand {
  readonly id: string;
  readonly fallId: string;
  readonly klientId: string;
}

/** Art. 7 DSGVO: proof of how it was given. Kept with the event, never needed to refuse more than it allows. */
export interface Einwilligungsnachweis {
  readonly einsichtsfaehigkeitGeprueft?: { readonly durch: string; readonly am: Date; readonly ergebnis: boolean };
  readonly wechselseitig: boolean;
  readonly form: 'SCHRIFTLICH' | 'ELEKTRONISCH' | 'ELEKTRONISCH_QES' | 'EID';
  readonly textFassung: { readonly id: string; readonly hash: string; readonly sprache: string; readonly leichteSprache: boolean };
  /** `art` is not known of consents from before it was asked for. */
  readonly dolmetscher?: { readonly dienst: string; readonly verpflichtet: boolean; readonly art?: Dolmetscherart };
  readonly belehrung: {
    readonly zweck: boolean;
    readonly folgenDerVerweigerung: string;
    readonly widerruf: boolean;
    readonly keineNachteile: boolean;
    /** Of the duties of public bodies under § 87 AufenthG; needed where a public body receives. */
    readonly mitteilungspflicht?: boolean;
  };
  /** Not known of consents from before it was asked for. */
  readonly gespraech?: Einwilligungsgespraech;
  readonly nachweis: { readonly dokumentHash: string; readonly ablage: string; readonly aufgenommenVon: string; readonly ort: string };
}

/** Who interpreted. A child or a partner hears what they should not have to carry, and the person cannot speak freely. */
export type Dolmetscherart = 'BEEIDIGT' | 'DOLMETSCHDIENST' | 'SPRACHMITTLUNG' | 'BEGLEITUNG' | 'PARTNER' | 'KIND';

/** How the sheet was explained and by whom the person was known (Art. 7 Abs. 1, 2 DSGVO). */
export interface Einwilligungsgespraech {
  /** Language it was explained in. */
  readonly sprache: string;
  readonly vorgelesen: boolean;
  /** She made her mark instead, before the witness. */
  readonly kannNichtSchreiben: boolean;
  readonly zeuge?: string;
  readonly identitaet: { readonly durch: string; readonly art: 'AUSWEIS' | 'AUFENTHALTSDOKUMENT' | 'ANDERES_DOKUMENT' | 'PERSOENLICH_BEKANNT' };
  /** Nobody made a benefit or the counselling depend on the signature (Art. 7 Abs. 4 DSGVO). */
  readonly ohneBedingung: boolean;
}

/** What consent never exceeds: twelve months (Art. 5 Abs. 1 lit. e DSGVO). */
export const einwilligungGiltHoechstensMonate = 12;
