import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../../kit/database';
import type { ChainHead } from '../../../kit/journal/chain';
import { verifiedCheckpoint } from '../../../kit/journal/checkpoint';
import type { CheckpointOptions } from '../../../kit/journal/checkpointWriter';
import { ereigniskette } from './consentEvents';
import { registername } from './verifyRegister';

/**
 * Art. 7 Abs. 3 DSGVO: a store that was put back from a copy would bring revoked consents to life. How far the events had come,
 * the signed checkpoints tell; where the store does not know that event, nothing is sealed on it.
 * @throws Error in a German sentence, for who starts the authority
 */
export async function refuseRolledBack({ knex }: Pick<Database, 'knex'>, place: Pick<CheckpointOptions, 'directory' | 'key'>): Promise<void> {
  const newest = newestHead(place);
  if (!newest) return;
  const [found]: readonly Pick<ChainHead, 'hash'>[] = await knex<ChainHead>('einwilligung_ereignis').select('hash').where({ kette: ereigniskette, folge: newest.folge });
  if (found?.hash === newest.hash) return;
  throw new Error(
    `Das Einwilligungsregister ist älter als der letzte Prüfpunkt oder wurde verändert (Ereignis ${newest.folge} fehlt): Aus einer Sicherung könnten widerrufene Einwilligungen ` +
      `wieder aufleben. Prüfen Sie mit «npm run protokoll:pruefen -- kim», tragen Sie fehlende Widerrufe nach und legen Sie erst dann die Prüfpunkte «${registername.toLowerCase()}.*» beiseite.`,
  );
}

/** Every checkpoint names all heads, so the last line of each file is enough; one torn by a crash or under an older key says nothing. */
function newestHead({ directory, key }: Pick<CheckpointOptions, 'directory' | 'key'>): ChainHead | undefined {
  const files = existsSync(directory) ? readdirSync(directory).filter((file) => file.startsWith(`${registername.toLowerCase()}.`) && file.endsWith('.jsonl')) : [];
  return files
    .flatMap((file) => readFileSync(join(directory, file), 'utf8').split('\n').slice(-2, -1))
    .flatMap((line) => verifiedCheckpoint(line, key)?.koepfe ?? [])
    .filter(({ kette }) => kette === ereigniskette)
    .reduce<ChainHead | undefined>((newest, kopf) => (newest && newest.folge >= kopf.folge ? newest : kopf), undefined);
}
