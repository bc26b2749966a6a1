import { randomInt } from 'node:crypto';
import { rawText } from './conversions/conversion';
import { nowhere, type Key, type KeyPart } from './source';

export const keyTypes = ['text', 'ganzzahl'] as const;

export type KeyType = (typeof keyTypes)[number];

/** How one key column compares and is bound; without `typ` as text. */
export interface KeyForm {
  readonly typ?: KeyType | undefined;
  readonly laenge?: number | undefined;
}

/**
 * The key of nobody: a real value, new in every process, that no file number has. It is a negative number written as
 * text, because that compares well with number columns (MariaDB reads other text there as 0) and with text columns.
 */
export const nowhereValue = `-${randomInt(1_000_000_000, 2_000_000_000)}`;

/** One spelling for key values of two drivers; undefined if the column cannot be read. */
export function keyPart(raw: unknown, { typ }: KeyForm): string | undefined {
  const text = rawText(raw)?.trimEnd();
  if (typ !== 'ganzzahl' || text === undefined) return text;
  return /^-?\d{1,18}(\.0+)?$/.test(text) ? String(BigInt(text.replace(/\.0+$/, ''))) : undefined;
}

/** What is bound: always text, never a number, an object or a list, whatever stands in the store (a number would be REAL to SQLite). */
export function boundKey(key: Key, forms: readonly KeyForm[]): readonly string[] {
  const parts = key === nowhere || key.length !== forms.length ? [] : key;
  return forms.map((form, index) => (keyPart(scalar(parts[index]), form) || nowhereValue).padEnd(form.laenge ?? 0, ' '));
}

const scalar = (part: unknown) => (typeof part === 'string' || typeof part === 'number' ? part : undefined);

/** A key as one comparable string, blind to padding: what a row must have to belong to a key. */
export const comparable = (parts: readonly string[]): string => JSON.stringify(parts.map((part) => part.trimEnd()));

/** The key of a row that was read; undefined if it has none that can be read. */
export function keyOf(raw: readonly unknown[], forms: readonly KeyForm[]): readonly string[] | undefined {
  const parts = raw.map((value, index) => (value === null ? undefined : keyPart(value, forms[index] ?? {})));
  return parts.some((part) => part === undefined || part === '') ? undefined : parts.filter((part) => part !== undefined);
}

/** A column's value as a nested type's key; null where it cannot be one. */
export function verweisOf(raw: unknown): KeyPart | null {
  const text = raw === null ? undefined : rawText(raw)?.trimEnd();
  return text === undefined || text === '' ? null : text;
}
