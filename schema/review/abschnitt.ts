/** A piece of the report: what is written down the same way as text, page and print. */
export interface Abschnitt {
  /** Anchor: lower case, digits, hyphens. */
  readonly id: string;
  readonly titel: string;
  readonly ebene: 2 | 3;
  readonly absaetze: readonly string[];
  readonly tabellen: readonly Tabelle[];
  readonly bild?: Bild;
}

/** A drawing, self-contained for the page and as text for reading beside the code. */
export interface Bild {
  /** What it shows, for those who cannot see it. */
  readonly titel: string;
  readonly svg: string;
  readonly mermaid: string;
}

export interface Tabelle {
  readonly titel: string;
  readonly kopf: readonly string[];
  readonly zeilen: readonly (readonly string[])[];
}

/** A section without tables, or with them. */
export const abschnitt = (ebene: Abschnitt['ebene'], id: string, titel: string, absaetze: readonly string[], tabellen: readonly Tabelle[] = [], bild?: Bild): Abschnitt => ({
  id,
  titel,
  ebene,
  absaetze,
  tabellen,
  ...(bild ? { bild } : {}),
});

/** Paragraphs, with the items of one list (they begin with a hyphen) kept together. */
export const paragraphsOf = (absaetze: readonly string[]): readonly (string | readonly string[])[] =>
  absaetze.reduce<readonly (string | readonly string[])[]>((before, text) => {
    if (!text.startsWith('- ')) return [...before, text];
    const last = before.at(-1);
    const item = text.slice(2);
    return Array.isArray(last) ? [...before.slice(0, -1), [...last, item]] : [...before, [item]];
  }, []);

export const jaNein = (value: boolean): string => (value ? 'ja' : 'nein');

/** Nothing to list is said, not left empty. */
export const liste = (values: readonly string[], leer = 'keine'): string => (values.length > 0 ? values.join(', ') : leer);
