/**
 * JSON from outside, without the key `__proto__` at any depth (CVE-2026-32621: prototype pollution in the gateway).
 * @throws SyntaxError, whose message may quote the text: never log or forward it
 */
export const parseJson = (text: string): unknown =>
  mayNameThePrototype.test(text)
    ? JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value))
    : JSON.parse(text);

/** Literally, or hidden behind an escape; the reviver is slow, and hardly any text needs it. */
const mayNameThePrototype = /__proto__|\\u/;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
