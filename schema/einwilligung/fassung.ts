import type { Einwilligungsnachweis } from '../consent';

type Unterschriebener = Einwilligungsnachweis['textFassung'];

/** One version of the texts, in all its languages. */
export interface Textfassung {
  readonly id: string;
  /** First day on which a consent may be given under it. */
  readonly ab: string;
  /** Last day; without it, still good. What was given under it stays valid either way (Art. 7 Abs. 1 DSGVO). */
  readonly bis?: string;
  /** Language -> SHA-256 of what it said. */
  readonly pruefwerte: Readonly<Record<string, string>>;
  /** For what there was a text: nobody consents to something the sheet did not say. */
  readonly umfasst: { readonly stellen: readonly string[]; readonly zwecke: readonly string[]; readonly kategorien: readonly string[] };
}

/** `de` and true: the key of Leichte Sprache, `de-leicht`. */
export const sprachschluessel = ({ sprache, leichteSprache }: Pick<Unterschriebener, 'sprache' | 'leichteSprache'>): string => (leichteSprache ? `${sprache}-leicht` : sprache);

/** The version a sheet printed on this day carries: the last one of the register that has begun and not ended. */
export const geltendeFassung = (fassungen: readonly Textfassung[], heute: string): Textfassung | undefined => fassungen.findLast((one) => mayBeSigned(one, heute));

/** The version a consent says it was given under: known, good on that day, and the very text (Art. 7 Abs. 1 DSGVO). */
export const signedFassung = (fassungen: readonly Textfassung[], said: Unterschriebener, am: string): Textfassung | undefined =>
  fassungen.find((one) => one.id === said.id && mayBeSigned(one, am) && pruefwertIn(one, said) === said.hash);

/** What a consent given under this version in this language says about its text. @throws Error if there is none */
export function textFassungOf(fassung: Textfassung, { sprache, leichteSprache }: Pick<Unterschriebener, 'sprache' | 'leichteSprache'>): Unterschriebener {
  const hash = pruefwertIn(fassung, { sprache, leichteSprache });
  if (hash === undefined) throw new Error(`Die Fassung «${fassung.id}» gibt es nicht in dieser Sprache`);
  return { id: fassung.id, hash, sprache, leichteSprache };
}

const mayBeSigned = ({ ab, bis }: Textfassung, tag: string): boolean => ab <= tag && (bis === undefined || tag <= bis);

/** Own entries only: a language is a word that comes from outside. */
const pruefwertIn = ({ pruefwerte }: Textfassung, said: Pick<Unterschriebener, 'sprache' | 'leichteSprache'>): string | undefined =>
  Object.hasOwn(pruefwerte, sprachschluessel(said)) ? pruefwerte[sprachschluessel(said)] : undefined;
