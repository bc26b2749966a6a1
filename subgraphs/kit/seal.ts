import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** One pairwise key of authority and office. `kid` stands outside the seal, so that keys rotate with overlap. */
export interface SealKey {
  readonly kid: string;
  /** 32 bytes, AES-256. */
  readonly key: Buffer;
}

/** Every sealed text has this many bytes inside, so that its length tells nothing. */
const paddedLength = 3_072;
const ivLength = 12;
const tagLength = 16;

/**
 * Seals a value for one office: AES-256-GCM, padded to one length, `kid.base64url(iv ‖ tag ‖ ciphertext)`.
 * Gateway, logs and foreign routers see equal-looking opaque strings. `usage` is bound in: a message is no Freigabe.
 * @throws RangeError if the value does not fit the padded length
 */
export function seal(value: object, { kid, key }: SealKey, usage: string): string {
  const text = Buffer.from(JSON.stringify(value), 'utf8');
  if (text.length > paddedLength) throw new RangeError(`sealed value has ${text.length} bytes, at most ${paddedLength} fit`);
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(`${usage}\0${kid}`));
  const sealed = Buffer.concat([cipher.update(Buffer.concat([text], paddedLength)), cipher.final()]);
  return `${kid}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** Length in characters of the sealed part after `kid.`; anything else is refused before any cryptography. */
const sealedLength = Math.ceil(((ivLength + tagLength + paddedLength) * 8) / 6);

/** Opens a sealed value, or answers undefined: wrong type, length, key, usage or a single flipped bit. Never throws. */
export function unseal(sealed: unknown, keys: readonly SealKey[], usage: string): unknown {
  if (typeof sealed !== 'string') return undefined;
  const dot = sealed.indexOf('.');
  const found = keys.find(({ kid }) => kid === sealed.slice(0, dot));
  if (!found || sealed.length - dot - 1 !== sealedLength) return undefined;
  const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url');
  if (bytes.toString('base64url') !== sealed.slice(dot + 1)) return undefined; // decoding skips what it does not know
  try {
    const decipher = createDecipheriv('aes-256-gcm', found.key, bytes.subarray(0, ivLength), { authTagLength: tagLength })
      .setAAD(Buffer.from(`${usage}\0${found.kid}`))
      .setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
    const text = Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]);
    const end = text.indexOf(0);
    return JSON.parse(text.subarray(0, end === -1 ? text.length : end).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Usages of a pairwise key. */
export const usages = { freigabe: 'freigabe', mitteilung: 'mitteilung' } as const;
