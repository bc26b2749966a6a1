import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from './canonicalJson';

const head = z.strictObject({ kette: z.string(), folge: z.number().int().positive(), hash: z.string() });

const checkpoint = z.strictObject({ stelle: z.string(), am: z.iso.datetime(), koepfe: z.array(head), signatur: z.base64url() });

/** All chain heads of one controller at one moment, signed: what is cut off or rewritten below them shows. */
export type Checkpoint = z.infer<typeof checkpoint>;

/** Third domain beside content and link of an entry (see `chain.ts`). */
const signedText = ({ stelle, am, koepfe }: Omit<Checkpoint, 'signatur'>): Buffer => Buffer.from(`\x02${canonicalJson({ stelle, am, koepfe })}`);

/** One line, signed with Ed25519. */
export const checkpointLine = (content: Omit<Checkpoint, 'signatur'>, privateKey: KeyObject): string =>
  `${canonicalJson({ ...content, signatur: sign(null, signedText(content), privateKey).toString('base64url') })}\n`;

/**
 * The checkpoint in a line, or undefined if it is none or not signed by this key. Takes a private key for its public half.
 * One checkpoint has one text: no key twice, no other spelling of a number or of the signature.
 */
export function verifiedCheckpoint(line: string, key: KeyObject): Checkpoint | undefined {
  const parsed = checkpoint.safeParse(parseJson(line));
  if (!parsed.success || canonicalJson(parsed.data) !== line) return undefined;
  const signatur = Buffer.from(parsed.data.signatur, 'base64url');
  if (signatur.toString('base64url') !== parsed.data.signatur) return undefined;
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return verify(null, signedText(parsed.data), publicKey, signatur) ? parsed.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
