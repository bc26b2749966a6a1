import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLaw } from '../../schema/law';
import { authoritySubgraph } from '../../schema/sdl';
import { systemClock, type Clock } from '../../subgraphs/kit/release/stelle';
import { createLog } from '../../subgraphs/kit/serving/log';
import { createMetrics } from '../../subgraphs/kit/serving/metrics';
import { readSecretFiles } from '../../subgraphs/kit/serving/secretFiles';
import { ConfigFault, type Env } from '../../subgraphs/kit/serving/settings';
import { readConfig } from '../config';
import { demoVerifier, readOfficeConfigs } from '../start';
import { seed } from './openSeededWorld';

/**
 * Fills the databases that the environment names with the demo's world, once, for processes that are started apart.
 * @param clock whose day is the day the world is of
 * @throws ConfigFault, in `betrieb` always; DatabaseRefused where a Fachverfahren is not empty
 */
export async function seedOnce(given: Env, progress: (line: string) => void, clock: Clock = systemClock): Promise<void> {
  const law = readLaw();
  const env = readSecretFiles(given);
  const config = readConfig(law, { modus: 'demo', officesOverHttp: false }, env);
  if (config.modus !== 'demo') throw new ConfigFault(['MODUS: erfundene Personen gibt es nur in der Demo.']);
  const done = join(config.daten, authoritySubgraph, 'angelegt');
  if (existsSync(done)) return progress('Die Demo-Welt steht schon.');

  const tools = { law, clock, log: createLog({ prozess: 'saat', stufe: config.logStufe }), metrics: createMetrics() };
  await seed(readOfficeConfigs(law, 'demo', env), { law, personen: 0, tools, verifyToken: await demoVerifier(config), progress });
  writeFileSync(done, '', { mode: 0o600 });
  progress('Die Demo-Welt ist angelegt.');
}
