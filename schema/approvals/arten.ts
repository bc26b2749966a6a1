/**
 * What a statement does. SCHUETZT: it keeps something back, and without it more is visible. ZEIGT: with it more is visible.
 * Steps: one value (or one per «key: value»), in an order from strict to loose. IST: says what something is; another value is something else.
 */
export type Wirkung = 'SCHUETZT' | 'ZEIGT' | 'IST' | { readonly stufen: (wert: string) => number };

export interface Aussageart {
  readonly wirkung: Wirkung;
  /** Whether an integrator can declare a change of it to be technically equal: a vendor's renamed column, never a recipient. */
  readonly technisch: boolean;
  /** Said by mapping and `abgabe.yaml`, which only the office has; the door compares the rest. */
  readonly ausDemAmt: boolean;
}

const inOrder = (...words: readonly string[]): Wirkung => ({ stufen: (wert) => (words.includes(wert) ? words.indexOf(wert) : NaN) });
const recht = (wirkung: Wirkung): Aussageart => ({ wirkung, technisch: false, ausDemAmt: false });
const amt = (wirkung: Wirkung): Aussageart => ({ wirkung, technisch: false, ausDemAmt: true });
const technik = (wirkung: Wirkung): Aussageart => ({ wirkung, technisch: true, ausDemAmt: true });

/** Every kind of statement a controller approves, in the order in which they are read. */
export const aussagearten = {
  // the controller
  Rechtskreis: recht('IST'),
  Sozialdaten: recht('IST'),
  'handlungsfähig ab': recht('IST'),
  'erfährt, wer fragt': recht('IST'),
  'Einzelfreigabe gilt (Tage)': amt({ stufen: Number }),
  Abrufverfahren: amt('ZEIGT'),
  Sperre: technik('SCHUETZT'),
  Person: technik('IST'),
  // a category
  Grundlage: recht('IST'),
  Klasse: recht(inOrder('E', 'S')), // only S can go without a human looking
  Eigenschaft: recht('SCHUETZT'),
  // a category for a recipient, role and purpose
  Bedingung: recht('SCHUETZT'),
  // a category for a recipient, role and purpose, per organisation
  Freigabeweise: amt(inOrder('keine', 'VON_HAND', 'EINZELFREIGABE', 'AUTOMATISCH')),
  // a field
  gibt: recht('IST'),
  Wert: recht('ZEIGT'),
  Bedeutung: { ...recht('IST'), technisch: true },
  Kategorie: recht('SCHUETZT'), // all of them are needed
  Merkmal: recht('SCHUETZT'),
  Quelle: technik('IST'),
  Wandlung: technik('IST'),
  Zeilen: technik('SCHUETZT'),
  Entscheidungsspalte: technik('SCHUETZT'),
  Anbindung: technik('IST'),
} as const satisfies Readonly<Record<string, Aussageart>>;

export type Art = keyof typeof aussagearten;

export const isArt = (word: string): word is Art => Object.hasOwn(aussagearten, word);
