import type { Value } from '../source';

/** What a vendor's value became. Without a value but with `mangel`: it did not convert, and nothing was guessed. */
export interface Converted {
  readonly value: Value;
  /** A data-quality note: names the defect, never the value. */
  readonly mangel?: Mangel;
}

export type Mangel =
  | 'Zeichen nicht lesbar'
  | 'kein Text'
  | 'keine ganze Zahl'
  | 'keine Zahl'
  | 'Zahl zu groß'
  | 'kein Ja/Nein-Wert'
  | 'kein Kalendertag'
  | 'kein Zeitpunkt'
  | 'kein Betrag'
  | 'unbekannter Schlüssel';

/** The GraphQL type a conversion results in; SCHLUESSEL stands for the enum a code list names. */
export type Ergebnisart = 'String' | 'Int' | 'Float' | 'Boolean' | 'Datum' | 'Zeitpunkt' | 'Cent' | 'SCHLUESSEL';

/** A named, pure way from a vendor's value to ours. */
export interface Conversion {
  readonly ergibt: Ergebnisart;
  readonly liste: boolean;
  /** For SCHLUESSEL: vendor's code -> enum value. */
  readonly codes?: ReadonlyMap<string, string>;
  convert(raw: unknown): Converted;
}

/** Nothing stands in the column: an answer, not a defect. */
export const leer: Converted = { value: null };

export const mangel = (note: Mangel): Converted => ({ value: null, mangel: note });

/** A conversion of one trimmed text; blanks and NULL are nothing, unreadable bytes a defect. */
export const conversionOf = (ergibt: Ergebnisart, convert: (text: string) => Converted): Conversion => ({
  ergibt,
  liste: false,
  convert(raw) {
    const text = rawText(raw);
    if (text === undefined) return mangel('Zeichen nicht lesbar');
    return text.trim() === '' ? leer : convert(text.trim());
  },
});

/**
 * One spelling for what two drivers deliver: numbers, big integers, strings, bytes.
 * NULL is ''; undefined means it cannot be read.
 */
export function rawText(raw: unknown): string | undefined {
  if (raw === null || raw === undefined) return '';
  if (typeof raw === 'string') return raw.includes('\uFFFD') ? undefined : raw;
  if (typeof raw === 'bigint') return String(raw);
  if (typeof raw === 'number') return Number.isFinite(raw) && Math.abs(raw) <= Number.MAX_SAFE_INTEGER ? String(raw) : undefined;
  return raw instanceof Uint8Array ? decodeStrictly(raw) : undefined;
}

/** UTF-8 or undefined: a truncated or foreign byte is not repaired. */
export function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
