import { createHash } from 'node:crypto';

/**
 * What an office returns for each representation it was asked with, so that the gateway notices an answer of one
 * person under the key of another. Says nothing about the Freigabe inside.
 */
export const schluesselOf = (representation: unknown): string =>
  createHash('sha256').update(JSON.stringify(representation)).digest('base64url').slice(0, 22);
