import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestWorld } from '../../world';

interface WrittenKey {
  readonly kid: string;
  readonly key: string;
}

interface KeyFile {
  readonly stellen: Readonly<Record<string, readonly WrittenKey[]>>;
}

export const newKey = (kid: string): WrittenKey => ({ kid, key: randomBytes(32).toString('base64url') });

/** Puts a key file in its place as the README tells an operator to: written beside it, then renamed. */
export function writeKeys(world: TestWorld, office: string, keysOf: (stelle: string, before: readonly WrittenKey[]) => readonly WrittenKey[]): void {
  const file = join(world.daten, office, 'schluessel.json');
  const before: KeyFile = JSON.parse(readFileSync(file, 'utf8'));
  const stellen = Object.fromEntries(Object.entries(before.stellen).map(([stelle, keys]) => [stelle, keysOf(stelle, keys)]));
  writeFileSync(`${file}.neu`, JSON.stringify({ ...before, stellen }), { mode: 0o600 });
  renameSync(`${file}.neu`, file);
}
