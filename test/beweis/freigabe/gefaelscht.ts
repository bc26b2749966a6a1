import { createCipheriv } from 'node:crypto';
import type { Freigabe } from '../../../schema/freigabe';
import { usages, type SealKey } from '../../../subgraphs/kit/seal';
import { keys, versiegelt } from './einAmt';
import type { Wuerfel } from './wuerfel';

/*
 * What is sealed, and not by the authority for this use: other keys, other uses, other ciphers, and what a right key may not say.
 */

const paddedLength = 3_072;

/** Anything as text under a real key: also what is no object. */
function sealText(text: string, { kid, key }: SealKey, wuerfel: Wuerfel, aad?: string): string {
  const iv = wuerfel.bytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  if (aad !== undefined) cipher.setAAD(Buffer.from(aad));
  const sealed = Buffer.concat([cipher.update(Buffer.concat([Buffer.from(text)], paddedLength)), cipher.final()]);
  return `${kid}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

const otherCipher = (cipher: 'aes-256-ctr' | 'aes-256-cbc', freigabe: Freigabe, wuerfel: Wuerfel, tag: Buffer): string => {
  const iv = wuerfel.bytes(16);
  const cipherText = createCipheriv(cipher, keys[0].key, iv).update(Buffer.concat([Buffer.from(JSON.stringify(freigabe))], paddedLength));
  return `k1.${Buffer.concat([iv.subarray(0, 12), tag, cipherText], 3_100).toString('base64url')}`;
};

type Faelschung = (freigabe: Freigabe, wuerfel: Wuerfel) => string;

/** Sealed wrongly, whatever it says. */
const seals: readonly Faelschung[] = [
  (freigabe, wuerfel) => versiegelt(freigabe, { kid: 'k1', key: wuerfel.bytes(32) }),
  (freigabe, wuerfel) => versiegelt(freigabe, { kid: 'k2', key: wuerfel.bytes(32) }),
  (freigabe) => versiegelt(freigabe, { kid: 'k2', key: keys[0].key }),
  (freigabe) => versiegelt(freigabe, { kid: 'k1', key: keys[1].key }),
  (freigabe) => versiegelt(freigabe, { kid: 'k3', key: keys[0].key }),
  (freigabe) => versiegelt(freigabe, { kid: 'k1', key: Buffer.alloc(32) }),
  (freigabe, wuerfel) => versiegelt(freigabe, { kid: 'k1', key: Buffer.from(keys[0].key).fill(wuerfel.number(255) + 2 & 0xff, 31) }),
  (freigabe) => versiegelt(freigabe, keys[0], usages.mitteilung),
  (freigabe, wuerfel) => versiegelt(freigabe, keys[0], wuerfel.one(['', 'Freigabe', 'freigabe\0', 'freigabe ', 'auskunft', 'freigabe\0k1'])),
  (freigabe, wuerfel) => sealText(JSON.stringify(freigabe), keys[0], wuerfel),
  (freigabe, wuerfel) => sealText(JSON.stringify(freigabe), keys[0], wuerfel, wuerfel.one(['freigabe', 'k1', 'freigabek1', 'freigabe\0k2', 'k1\0freigabe'])),
  (freigabe, wuerfel) => otherCipher('aes-256-ctr', freigabe, wuerfel, Buffer.alloc(16)),
  (freigabe, wuerfel) => otherCipher('aes-256-cbc', freigabe, wuerfel, wuerfel.bytes(16)),
  (freigabe, wuerfel) => `k1.${Buffer.concat([wuerfel.bytes(28), Buffer.from(JSON.stringify(freigabe))], 3_100).toString('base64url')}`, // not sealed at all
  (_freigabe, wuerfel) => `k1.${wuerfel.bytes(3_100).toString('base64url')}`,
];

const without = (freigabe: Freigabe, feld: string): object => Object.fromEntries(Object.entries(freigabe).filter(([name]) => name !== feld));
const wrongValues: readonly unknown[] = [null, 1, true, {}, [], [null], { toString: 'x' }, ['JC_BEWILLIGUNG', 1]];
const wrongMoments: readonly unknown[] = [null, '2026-06-15', 'NaN', 0.5, 1e300, -1e300, true, [1], {}];

/** Said with the real key, and nothing an authority says. */
const contents: readonly Faelschung[] = [
  (freigabe, wuerfel) => versiegelt(without(freigabe, wuerfel.one(Object.keys(freigabe)))),
  (freigabe, wuerfel) => {
    const feld = wuerfel.one(Object.keys(freigabe).filter((name) => name !== 'iat' && name !== 'kategorien'));
    return versiegelt({ ...freigabe, [feld]: wuerfel.one(wrongValues) });
  },
  (freigabe, wuerfel) => versiegelt({ ...freigabe, iat: wuerfel.one(wrongMoments) }),
  (freigabe, wuerfel) => versiegelt({ ...freigabe, kategorien: wuerfel.one<unknown>(['JC_BEWILLIGUNG', null, { 0: 'JC_BEWILLIGUNG', length: 1 }, [['JC_BEWILLIGUNG']], ['JC_BEWILLIGUNG', null], 'alle', ['*'], [], ['jc_bewilligung'], ['JC_BEWILLIGUNG ']]) }),
  (freigabe, wuerfel) => versiegelt({ ...freigabe, art: wuerfel.one(['', 'ALLES', 'fallansicht', 'FALLANSICHT ', ['FALLANSICHT'], null]) }),
  (freigabe) => versiegelt({ ...freigabe, jti: '' }),
  (freigabe) => versiegelt({ ...freigabe, pseudonym: '' }),
  (freigabe) => versiegelt({ freigabe }),
  (freigabe) => versiegelt([freigabe]),
  (freigabe, wuerfel) => sealText(wuerfel.one(['', 'null', '0', '"text"', '[]', '{}', '{', 'NaN', '\0', JSON.stringify(JSON.stringify(freigabe)), JSON.stringify(freigabe).slice(0, -1), `${JSON.stringify(freigabe)}}`, `\0${JSON.stringify(freigabe)}`]), keys[0], wuerfel, 'freigabe\0k1'),
];

export const gefaelscht = (freigabe: Freigabe, wuerfel: Wuerfel): string => wuerfel.one([...seals, ...contents])(freigabe, wuerfel);
