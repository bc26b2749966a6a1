/*
 * What the oracle is told. Its own types, so that a mistake in the product's cannot be its own mistake as well; whatever has these
 * fields may be handed over.
 */

export interface Empfangende {
  readonly organisation: string;
  readonly rolle: string;
  readonly person?: string;
}

export interface Umfang {
  readonly stellen: readonly string[];
  readonly empfaenger: readonly Empfangende[];
  readonly kategorien: readonly string[];
}

/** A signed declaration. */
export interface Erklaerung extends Umfang {
  readonly art: string;
  readonly zwecke: readonly string[];
  readonly artNeunAusdruecklich: readonly string[];
  readonly geheimnistraeger: readonly string[];
  readonly erklaerende: readonly { readonly rolle: string; readonly ref: string; readonly nachweis: string }[];
  readonly zeitraumDaten?: { readonly von?: string; readonly bis?: string };
  readonly erteiltAm: Date;
  readonly gueltigAb: Date;
  readonly gueltigBis: Date;
}

/** What happened to declarations, in the order in which it was written down. */
export type Geschehen =
  | { readonly ereignis: 'ERTEILT'; readonly erfasstAm: Date; readonly einwilligung: Erklaerung & { readonly id: string } }
  | { readonly ereignis: 'WIDERRUFEN'; readonly erfasstAm: Date; readonly einwilligungId: string; readonly am: Date; readonly umfang: 'GANZ' | Partial<Umfang> }
  | { readonly ereignis: 'BEENDET'; readonly erfasstAm: Date; readonly einwilligungId: string; readonly am: Date };

export interface Sorgerecht {
  readonly art: string;
  readonly sorgeberechtigte: readonly string[];
}

/** One question, and everything that is known when it is decided. */
export interface Sachverhalt {
  readonly organisation: string;
  readonly rolle: string;
  readonly nutzer?: string;
  readonly zweck: string;
  readonly stelle: string;
  readonly kategorie: string;
  readonly now: Date;
  readonly geschehen: readonly Geschehen[];
  readonly person: { readonly geburtsdatum: string; readonly sorge?: Sorgerecht } | undefined;

  /** Known to the authority. */
  readonly aufrufer?: { readonly aktiv: boolean; readonly verpflichtetAm?: Date; readonly verpflichtetBis?: Date } | undefined;
  readonly fallbezug?: boolean;

  /** Known to the office. */
  readonly ortsbezug?: boolean;
  readonly sperren?: readonly { readonly art: string; readonly wirkung: string; readonly kategorien?: readonly string[] }[];
  readonly weise?: string | undefined;
  readonly abrufverfahren?: string | undefined;

  /** Known of the row. */
  readonly beteiligte?: readonly string[];
  readonly einwilligende?: ReadonlySet<string>;
  readonly anvertrautVon?: string | undefined;
  readonly geheimnistraeger?: string | undefined;
  readonly zeitbezug?: string | undefined;
}
