import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { SealKey } from './seal';

const keyBytes = z.base64url().transform((text) => Buffer.from(text, 'base64url')).refine((key) => key.length === 32, 'a key has 32 bytes (base64url)');
const pairwise = z.array(z.strictObject({ kid: z.string().regex(/^[A-Za-z0-9_-]{1,32}$/), key: keyBytes })).min(1).max(2);

/** Key file of an office (the authority's has more in it): per controller the pairwise keys with the authority (the first one seals, two at most), and a key for its own hashes. */
const officeKeys = z.object({ stellen: z.record(z.string(), pairwise), hash: keyBytes });

/** Key file of the authority: the pairwise keys of every controller, and the key pseudonyms and references are derived with. */
const authorityKeys = z.strictObject({ stellen: z.record(z.string(), pairwise), referenz: keyBytes, hash: keyBytes });

export interface OfficeKeys {
  readonly stellen: Readonly<Record<string, readonly SealKey[]>>;
  readonly hash: Buffer;
}

export interface AuthorityKeys extends OfficeKeys {
  readonly referenz: Buffer;
}

/** @throws Error naming the file and what is wrong with it; never its content */
export const readOfficeKeys = (file: string): OfficeKeys => readKeyFile(file, officeKeys);
export const readAuthorityKeys = (file: string): AuthorityKeys => readKeyFile(file, authorityKeys);

function readKeyFile<T>(file: string, shape: z.ZodType<T>): T {
  if ((statSync(file).mode & 0o077) !== 0) throw new Error(`${file}: key files are readable by their owner only (chmod 600)`);
  const parsed = shape.safeParse(jsonOf(file));
  if (!parsed.success) throw new Error(`${file}: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
  return parsed.data;
}

/** The parser's own error quotes what it could not read, and that may be a key. */
function jsonOf(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${file}: is not JSON`);
  }
}
