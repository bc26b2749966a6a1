import { readFileSync } from 'node:fs';
import { UserMistake } from '../serving/runCommand';
import { ConfigFault, readUrl, type Env } from '../serving/settings';

/** A token travels encrypted, or not further than this machine. */
export function gatewayUrl(given: string | undefined, env: Env): URL {
  const faults: string[] = [];
  const url = readUrl({ '--url': given ?? 'http://127.0.0.1:4000/graphql' }, '--url', env['NETZ_VERSCHLUESSELT'] === 'ja', faults);
  if (!url) throw new ConfigFault(faults);
  return url;
}

export function readToken(file: string | undefined, env: Env): string {
  const token = (file === undefined ? env['FALLVERBUND_TOKEN'] : readFile(file))?.trim();
  if (!token) throw new UserMistake('Es fehlt ein Zugangstoken: FALLVERBUND_TOKEN oder --token-datei.');
  return token;
}

function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UserMistake(`«${file}» ist nicht lesbar.`);
  }
}
