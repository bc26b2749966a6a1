import { readConfig } from '../gateway/config';
import { openSeededWorld } from '../gateway/demo/openSeededWorld';
import { readLaw } from '../schema/law';
import { createLog } from '../subgraphs/kit/serving/log';
import { createMetrics } from '../subgraphs/kit/serving/metrics';

/** Seeds the demo world into a folder that every test file of a run copies: seeding takes seconds, copying does not. */
async function seedTemplate(daten: string): Promise<void> {
  const env = { DATEN: daten, MODUS: 'demo' };
  const law = readLaw();
  const config = readConfig(law, { modus: 'demo', officesOverHttp: false }, env);
  const log = createLog({ prozess: 'test', stufe: 'error' });
  const world = await openSeededWorld({ law, config, env, log, metrics: createMetrics(), personen: 0, progress: () => undefined });
  await world.close();
}

void seedTemplate(process.argv[2] ?? '');
