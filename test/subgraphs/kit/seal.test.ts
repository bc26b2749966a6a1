import { seal, unseal, usages } from '../../../subgraphs/kit/seal';

const key = { kid: 'k1', key: Buffer.alloc(32, 7) };
const older = { kid: 'k0', key: Buffer.alloc(32, 6) };
const value = { pseudonym: 'P-Beispiel', wörter: ['Ämter', '\u0000'], zahl: 1 };
const sealed = seal(value, key, usages.freigabe);
const [kid = '', text = ''] = sealed.split('.');

const flipped = (at: number): string => {
  const bytes = Buffer.from(text, 'base64url');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return `${kid}.${bytes.toString('base64url')}`;
};

test('what was sealed is opened again, with the newer and with the older key', () => {
  expect(unseal(sealed, [key, older], usages.freigabe)).toEqual(value);
  expect(unseal(seal(value, older, usages.freigabe), [key, older], usages.freigabe)).toEqual(value);
});

test('no two seals are alike, and all have one length: neither tells what is inside', () => {
  const others = [value, {}, { viel: 'x'.repeat(3_000) }].map((one) => seal(one, key, usages.freigabe));
  expect(new Set(others.map(({ length }) => length))).toEqual(new Set([sealed.length]));
  expect(new Set([sealed, ...others]).size).toBe(4);
});

test('what does not fit is refused when sealing, not cut', () => {
  expect(() => seal({ viel: 'ü'.repeat(1_600) }, key, usages.freigabe)).toThrow(RangeError);
});

test.each([0, 11, 12, 27, 28, 29, 200, 1_500, 3_098, 3_099])('a bit flipped in byte %i of nonce, tag or text is noticed', (at) => {
  expect(unseal(flipped(at), [key], usages.freigabe)).toBeUndefined();
});

/** Of the last character's six bits only two are the seal's. */
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const lastCharacterChanged = `${sealed.slice(0, -1)}${base64url[base64url.indexOf(sealed.slice(-1)) ^ 1] ?? ''}`;

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a number', 4],
  ['an object', { toString: () => sealed }],
  ['a list with the seal in it', [sealed]],
  ['an empty text', ''],
  ['no dot', text],
  ['only the dot', '.'],
  ['another kid', `k2.${text}`],
  ['a kid that is a property of everything', `constructor.${text}`],
  ['one character too few', sealed.slice(0, -1)],
  ['one character too many', `${sealed}A`],
  ['another last character, though its bits stand for nothing', lastCharacterChanged],
  ['characters that decoding would skip', `${kid}.!${text.slice(1)}`],
  ['nothing but the right length', `k1.${'A'.repeat(text.length)}`],
])('%s opens nothing and throws nothing', (_what, presented) => {
  expect(unseal(presented, [key], usages.freigabe)).toBeUndefined();
});

test.each([
  ['another usage: a message is no Freigabe', [key], usages.mitteilung],
  ['another key under the same kid', [{ kid: 'k1', key: older.key }], usages.freigabe],
  ['a key of the wrong length', [{ kid: 'k1', key: Buffer.alloc(16) }], usages.freigabe],
  ['no key', [], usages.freigabe],
] as const)('%s opens nothing', (_what, keys, usage) => {
  expect(unseal(sealed, keys, usage)).toBeUndefined();
});

test('the kid is bound in: the same key under another name does not open it', () => {
  expect(unseal(`k2.${text}`, [{ kid: 'k2', key: key.key }], usages.freigabe)).toBeUndefined();
});
