/** What the check of a mapping against the live database found. A FEHLER must be mended before the office starts. */
export interface Befund {
  readonly schwere: 'FEHLER' | 'HINWEIS';
  readonly text: string;
}

export const fehler = (text: string): Befund => ({ schwere: 'FEHLER', text });

export const hinweis = (text: string): Befund => ({ schwere: 'HINWEIS', text });
