import { decodeStrictly, rawText } from './conversion';

/** What Windows-1252 has where latin1 has control characters; Node's own decoder (20.x) reads it as plain latin1. */
const from0x80 = '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

const characterOf = (byte: number): string => from0x80[byte - 0x80] ?? String.fromCharCode(byte);

const decodeWindows1252 = (bytes: Uint8Array): string => Array.from(bytes, characterOf).join('');

/** A string may hold such a byte as its character or still as the control character. */
const byteOf = new Map<string, number>(
  Array.from({ length: 256 }, (_, byte) => byte).flatMap((byte) => [[String.fromCharCode(byte), byte] as const, [characterOf(byte), byte] as const]),
);

/**
 * Bytes are read as Windows-1252 (what MariaDB calls latin1). A string is repaired only where its characters, written
 * back as such bytes, are UTF-8 throughout: «MÃ¼ller» is, «Müller» is not. Undefined: not readable.
 */
export function repairLatin1(raw: unknown): string | undefined {
  if (raw instanceof Uint8Array) return decodeStrictlyIfMultibyte(raw) ?? decodeWindows1252(raw);
  const text = rawText(raw);
  if (text === undefined) return undefined;
  const written = [...text].map((character) => byteOf.get(character));
  if (written.some((byte) => byte === undefined)) return text;
  const original = Uint8Array.from(written.map((byte) => byte ?? 0));
  return decodeStrictlyIfMultibyte(original) ?? decodeWindows1252(original);
}

const decodeStrictlyIfMultibyte = (original: Uint8Array): string | undefined =>
  original.some((byte) => byte >= 0x80) ? decodeStrictly(original) : undefined;
