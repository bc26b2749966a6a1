/** What one entry says; never a value, a row count, a local file number, a name, query text or aliases. */
export interface Protokolleintrag {
  readonly vorgang: 'ABRUF' | 'AUSKUNFT' | 'VERFALLEN' | 'BEARBEITUNG' | 'EINSICHT' | 'AUFBEWAHRUNG' | 'BEREINIGUNG';
  readonly am: Date;
  readonly organisation?: string;
  readonly rolle?: string;
  readonly nutzer?: string;
  readonly zweck?: string;
  readonly pseudonym?: string;
  readonly einwilligungRef?: string;
  readonly anfrageRef?: string;
  readonly fallRef?: string;
  /** Keyed hash of the subquery. */
  readonly abfrage?: string;
  readonly kategorien?: readonly KategorieUrteil[];
  readonly urteil: Urteil;
  readonly grund?: string;
  /** This controller's own hash of the caller's token, so that an incident can be followed; joins no two journals (Art. 33 DSGVO). */
  readonly aufrufer?: string;
  /** VERFALLEN names the entry whose answer was not handed over, EINSICHT its Antrag, AUFBEWAHRUNG the hold. */
  readonly zu?: string;
  /** What an employee or an officer did (closed lists in their parts). */
  readonly handlung?: string;
  /** File of the controller in which the reason is found, for EINSICHT and AUFBEWAHRUNG. */
  readonly aktenzeichen?: string;
  /** For BEREINIGUNG: what is purged; counts and ranges of time, of no person. */
  readonly bereinigt?: readonly Bereinigt[];
}

/** Entries of one class that fell due: all written before `vor` and not held. */
export interface Bereinigt {
  /** Which register of the authority; the journal itself where none is named. */
  readonly register?: string;
  readonly aufbewahrung: NeuerEintrag['aufbewahrung'];
  readonly vor: string;
  readonly anzahl: number;
  readonly von: string;
  readonly bis: string;
}

export interface KategorieUrteil {
  readonly kategorie: string;
  readonly felder: readonly string[];
  readonly urteil: Urteil;
  readonly grund?: string;
}

export type Urteil = 'FREIGEGEBEN' | 'TEILWEISE' | 'WARTET' | 'LEER' | 'ABGELEHNT' | 'VERFALLEN' | 'ERLEDIGT';

export interface NeuerEintrag {
  readonly eintrag: Protokolleintrag;
  /** Spends the Freigabe: unique over all processes of the office. */
  readonly jti?: string;
  /** ABRUF: retrieval log, at most six months (§ 79 Abs. 4 SGB X). NACHWEIS: proof of a single release. */
  readonly aufbewahrung: 'ABRUF' | 'NACHWEIS';
}

export interface GelesenerEintrag extends Protokolleintrag {
  readonly id: string;
}

export interface Protokollfilter {
  readonly von?: Date;
  readonly bis?: Date;
  readonly pseudonym?: string;
  readonly organisation?: string;
  readonly rolle?: string;
  readonly zweck?: string;
  readonly urteil?: Urteil;
  readonly vorgang?: Protokolleintrag['vorgang'];
  /** Internal reason, of the entry or of one of its categories. */
  readonly grund?: string;
  readonly nutzer?: string;
  readonly aufrufer?: string;
  readonly nach?: string;
  readonly hoechstens: number;
}

/** One controller's journal. Append-only, hash-chained per writing process, committed and synced before it answers. */
export interface Journal {
  /**
   * Appends the entries of one fetch, all or none; resolves with their ids after commit and sync.
   * @throws FreigabeVerbraucht if a jti was spent before
   * @throws JournalUnavailable if they are not durably written
   */
  append(eintraege: readonly NeuerEintrag[]): Promise<readonly string[]>;
  /** Newest first. */
  read(filter: Protokollfilter): Promise<readonly GelesenerEintrag[]>;
  close(): Promise<void>;
}

export class FreigabeVerbraucht extends Error {
  constructor() {
    super('a Freigabe of this fetch was spent before');
    this.name = 'FreigabeVerbraucht';
  }
}

export class JournalUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the journal cannot be written', options);
    this.name = 'JournalUnavailable';
  }
}
