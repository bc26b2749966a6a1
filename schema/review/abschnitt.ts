/** A piece of the report: what is written down the same way as text, page and print. */
export interface Abschnitt {
  /** Anchor: lower case, digits, hyphens. */
  readonly id: string;
  readonly titel: string;
  readonly ebene: 2 | 3;
  readonly absaetze: readonly string[];
  readonly tabellen: readonly Tabelle[];
}

export interface Tabelle {
  readonly titel: string;
  readonly kopf: readonly string[];
  readonly zeilen: readonly (readonly string[])[];
}

/** A section without tables, or with them. */
export const abschnitt = (ebene: Abschnitt['ebene'], id: string, titel: string, absaetze: readonly string[], tabellen: readonly Tabelle[] = []): Abschnitt => ({
  id,
  titel,
  ebene,
  absaetze,
  tabellen,
});

export const jaNein = (value: boolean): string => (value ? 'ja' : 'nein');

/** Nothing to list is said, not left empty. */
export const liste = (values: readonly string[], leer = 'keine'): string => (values.length > 0 ? values.join(', ') : leer);
