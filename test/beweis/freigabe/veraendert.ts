import type { Wuerfel } from './wuerfel';

/*
 * What somebody who holds a real Freigabe and no key can make of it: flipped bits in each part of the seal, lengths, the spellings
 * a lenient decoder would forgive, and things that are no text at all.
 */

const offsets = { iv: [0, 12], tag: [12, 28], text: [28, 3_100] } as const;

const rest = (sealed: string): string => sealed.slice(sealed.indexOf('.') + 1);
const kid = (sealed: string): string => sealed.slice(0, sealed.indexOf('.'));
const again = (sealed: string, bytes: Buffer): string => `${kid(sealed)}.${bytes.toString('base64url')}`;
const bytesOf = (sealed: string): Buffer => Buffer.from(rest(sealed), 'base64url');

type Veraenderung = (sealed: string, other: string, wuerfel: Wuerfel) => unknown;

const flip = (part: keyof typeof offsets): Veraenderung => (sealed, _other, wuerfel) => {
  const [from, to] = offsets[part];
  const bytes = bytesOf(sealed);
  const at = from + wuerfel.number(to - from);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << wuerfel.number(8));
  return again(sealed, bytes);
};

/** The bytes of one part from another real Freigabe. */
const graft = (part: keyof typeof offsets): Veraenderung => (sealed, other) => {
  const bytes = bytesOf(sealed);
  bytesOf(other).copy(bytes, offsets[part][0], ...offsets[part]);
  return again(sealed, bytes);
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The last character carries four bits that no byte needs: a lenient decoder reads the same Freigabe from sixteen spellings. */
const unusedBits: Veraenderung = (sealed, _other, wuerfel) => {
  const last = alphabet.indexOf(sealed.slice(-1));
  return sealed.slice(0, -1) + (alphabet[(last & 0b110000) | ((last + 1 + wuerfel.number(15)) & 0b001111)] ?? '');
};

const at = (sealed: string, wuerfel: Wuerfel): number => sealed.indexOf('.') + 1 + wuerfel.number(rest(sealed).length - 1);

const replaced = (by: string): Veraenderung => (sealed, _other, wuerfel) => {
  const place = at(sealed, wuerfel);
  return sealed.slice(0, place) + by + sealed.slice(place + 1);
};

const inserted = (what: string): Veraenderung => (sealed, _other, wuerfel) => {
  const place = at(sealed, wuerfel);
  return sealed.slice(0, place) + what + sealed.slice(place);
};

const named = (name: string): Veraenderung => (sealed) => `${name}.${rest(sealed)}`;

const texts: readonly Veraenderung[] = [
  flip('iv'), flip('tag'), flip('text'), flip('iv'), flip('tag'), flip('text'), graft('iv'), graft('tag'), graft('text'), unusedBits, unusedBits, unusedBits,
  named('k2'), named('K1'), named(''), named('k1 '), named(' k1'), named('k1\0'), named('k'), named('k11'), named('__proto__'), named('constructor'), named('k1.k1'), named('../k1'), named('k\u0131'),
  (sealed) => sealed.replace('.', ''), (sealed) => sealed.replace('.', ':'), (sealed) => sealed.replace('.', '\uff0e'), (sealed) => rest(sealed),
  (sealed, _other, wuerfel) => sealed.slice(0, -1 - wuerfel.number(sealed.length - 1)), (sealed) => sealed.slice(1), () => '', (sealed) => kid(sealed), (sealed) => `${kid(sealed)}.`,
  (sealed, _other, wuerfel) => sealed + alphabet.slice(0, 1 + wuerfel.number(8)), (sealed) => sealed + sealed, (sealed) => `${sealed}.${rest(sealed)}`,
  (sealed) => sealed.replaceAll('-', '+'), (sealed) => sealed.replaceAll('_', '/'), (sealed) => sealed.replace('-', '+'), (sealed) => sealed.replace('_', '/'),
  (sealed) => `${sealed}=`, (sealed) => `${sealed}==`, (sealed) => `${sealed.slice(0, -1)}=`, (sealed) => `${sealed.slice(0, -2)}==`,
  (sealed) => ` ${sealed}`, (sealed) => `${sealed}\n`, (sealed) => `\ufeff${sealed}`, (sealed) => `Bearer ${sealed}`, (sealed) => encodeURIComponent(sealed.replace('.', '%2E')),
  replaced(' '), replaced('\n'), replaced('='), replaced('\0'), replaced('\u0430'), replaced('\uff21'), replaced('\ud83d\ude00'), replaced('%'), replaced('é'),
  inserted(' '), inserted('\r\n'), inserted('\u200b'), inserted('='), inserted('A'), inserted('\u0301'),
  (sealed) => sealed.toLowerCase(), (sealed) => sealed.toUpperCase(), (sealed) => `${kid(sealed)}.${[...rest(sealed)].reverse().join('')}`,
  (sealed) => `${kid(sealed)}.${bytesOf(sealed).toString('hex')}`, (sealed) => `${kid(sealed)}.${Buffer.from(rest(sealed)).toString('base64url')}`,
  (sealed) => JSON.stringify(sealed), (sealed) => `${sealed},${sealed}`,
];

const things: readonly Veraenderung[] = [
  () => null, () => undefined, () => 0, () => Number.NaN, () => true, () => 7n, () => Symbol('freigabe'), () => ({}), () => [],
  (sealed) => [sealed], (sealed) => [[sealed]], (sealed) => [sealed, sealed], (sealed) => ({ freigabe: sealed }), (sealed) => Object.assign([...sealed].slice(0, 50), { length: 50 }),
  (sealed) => ({ toString: () => sealed, valueOf: () => sealed, [Symbol.toPrimitive]: () => sealed }), (sealed) => Object(sealed), (sealed) => Buffer.from(sealed), (sealed) => new Map([['freigabe', sealed]]), (sealed) => () => sealed,
  (sealed) => Object.defineProperty({}, 'indexOf', { get: () => () => sealed.indexOf('.') }),
  () => new Proxy({}, { get: () => { throw new Error('a trap'); } }), () => Object.defineProperty({}, 'toString', { get: () => { throw new Error('a trap'); } }),
  (sealed) => Array.from({ length: 200 }).reduce((inner: unknown) => [inner], sealed), (sealed) => ({ __proto__: { freigabe: sealed } }), () => ({ $ne: null }),
  () => 'A'.repeat(200_000), (sealed) => sealed + '\0'.repeat(50_000), () => '.'.repeat(10_000), () => `k1.${'.'.repeat(4_134)}`, () => `k1.${'A'.repeat(4_134)}`, () => `k1.${'\u0100'.repeat(4_134)}`,
];

const all: readonly Veraenderung[] = [...texts, ...texts, ...texts, ...things];

/** One of all these, and never the Freigabe itself. @param other another real one, to take pieces of */
export function veraendert(sealed: string, other: string, wuerfel: Wuerfel): unknown {
  for (;;) {
    const changed = wuerfel.one(all)(sealed, other, wuerfel);
    if (changed !== sealed) return changed;
  }
}
