import type { Freigabeweise } from '../decision/facts';

/** Where the value of one field comes from, in the words of the office’s mapping. */
export interface Feldherkunft {
  readonly spalte: string;
  readonly wandlung: string;
  /** Line of the mapping. */
  readonly zeile: number;
}

/** Where the rows of one type come from, and which of them count. */
export interface Typherkunft {
  readonly tabelle: string;
  readonly schluessel: readonly string[];
  /** Conditions a row must meet, as the mapping states them. */
  readonly zeilenfilter: readonly string[];
  /** Columns read for the decision on a row and never put out. */
  readonly entscheidungsspalten: readonly string[];
  /** The same with everything the mapping says of them, so that no change of one goes unnoticed. */
  readonly entscheidungGenau: readonly string[];
  /** How rows are found and told apart: keys, the row above, order. */
  readonly anbindung: string;
  /** The same columns without words. */
  readonly entscheidung: readonly string[];
  /** Columns that tell one row from another. */
  readonly zeilenschluessel: readonly string[];
  readonly sortierung: readonly { readonly spalte: string; readonly zeile: number }[];
  readonly felder: ReadonlyMap<string, Feldherkunft>;
  readonly zeile: number;
}

/** What one office’s mapping says of its Fachverfahren. */
export interface Herkunft {
  /** Path of the mapping in this repository. */
  readonly datei: string;
  readonly fachverfahren: string;
  readonly typen: ReadonlyMap<string, Typherkunft>;
  /** Type or Type.field that this Fachverfahren does not have -> why. */
  readonly fehlt: ReadonlyMap<string, string>;
  /** Lock flags of the Fachverfahren: «art: table.column». */
  readonly sperren: readonly string[];
  /** The same with everything the mapping says of them. */
  readonly sperrenGenau: readonly string[];
  /** Whose record it is, and how an employee finds it. */
  readonly person: string;
  /** The same with the categories a lock is limited to; none where it keeps everything. */
  readonly sperrspalten: readonly { readonly art: string; readonly spalte: string; readonly kategorien: readonly string[]; readonly zeile: number }[];
}

/** A recorded Abrufverfahren (§ 79 Abs. 2 SGB X, § 6 DSG NRW). */
export interface Abrufverfahren {
  readonly id: string;
  readonly anlass: string;
  readonly zwecke: readonly string[];
  readonly empfaenger: readonly string[];
  readonly kategorien: readonly string[];
  readonly rechtsgrundlage: string;
  readonly massnahmen: string;
  readonly genehmigtVon: string;
  readonly genehmigtAm: string;
}

/** How one controller lets its data go. */
export interface Abgabe {
  readonly einzelfreigabeGiltTage: number;
  readonly abrufverfahren: readonly Abrufverfahren[];
  weiseFuer(kategorie: string, organisation: string, zweck: string): Freigabeweise | undefined;
}

/** How long a controller keeps its journal: retrievals in days, proofs in years to the end of the year. */
export interface Aufbewahrung {
  readonly abrufTage: number;
  readonly nachweisJahre: number;
}

/** What the offices declare about themselves. The law cannot read it: it lies in the offices’ folders, and whoever makes the report brings it. */
export interface Angaben {
  /** By subgraph. */
  readonly herkunft: ReadonlyMap<string, Herkunft>;
  /** By Stelle. */
  readonly abgabe: ReadonlyMap<string, Abgabe>;
}

/** The same with what is not approved but told: the report and the sheet for the person say it. */
export interface Berichtsangaben extends Angaben {
  readonly aufbewahrung: (stelle: string) => Aufbewahrung;
}
