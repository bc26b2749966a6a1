import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Law } from '../../schema/law';
import { authoritySubgraph } from '../../schema/sdl';
import type { OfficeConfig } from '../../subgraphs/kit/officeConfig';

/**
 * Makes the key files of the demo once: a pairwise key per controller that authority and office share, and each office's own.
 * In `betrieb` keys are made and carried by people (README, Schluessel).
 */
export function createDemoKeys(law: Law, configs: ReadonlyMap<string, OfficeConfig>): void {
  const authority = configs.get(authoritySubgraph);
  if (!authority || existsSync(authority.schluesselDatei)) return;

  const stellen = Object.fromEntries([...law.stellen.keys()].map((stelle) => [stelle, [{ kid: 'demo-1', key: newKey() }]]));
  for (const { name, schluesselDatei, pruefpunktSchluesselDatei } of configs.values()) {
    const own = Object.fromEntries(Object.entries(stellen).filter(([stelle]) => law.stellen.get(stelle)?.subgraph === name));
    writeOnce(pruefpunktSchluesselDatei, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    if (name !== authoritySubgraph) writeOnce(schluesselDatei, JSON.stringify({ stellen: own, hash: newKey() }));
  }
  writeOnce(authority.schluesselDatei, JSON.stringify({ stellen, hash: newKey(), referenz: newKey() }));
}

const newKey = (): string => randomBytes(32).toString('base64url');

function writeOnce(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, content, { mode: 0o600 });
}
