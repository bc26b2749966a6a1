import { createHash } from 'node:crypto';

/** Two texts with one hash are the same text: approvals and operations are told apart by it. */
export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');
