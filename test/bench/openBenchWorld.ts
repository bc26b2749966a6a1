import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../gateway/config';
import { openSeededWorld } from '../../gateway/demo/openSeededWorld';
import { readLaw } from '../../schema/law';
import { createLog } from '../../subgraphs/kit/serving/log';
import { createMetrics } from '../../subgraphs/kit/serving/metrics';
import { openTestWorld, type TestWorld } from '../world';

/** A world of its own in a temporary folder, on SQLite, all in this process; closing it removes it. */
export async function openBenchWorld(personen: number): Promise<TestWorld> {
  const daten = mkdtempSync(join(tmpdir(), 'fallverbund-bench-'));
  const env = { DATEN: daten, MODUS: 'demo' };
  const law = readLaw();
  const config = readConfig(law, { modus: 'demo', officesOverHttp: false }, env);
  const seeded = await openSeededWorld({ law, config, env, log: createLog({ prozess: 'bench', stufe: 'error' }), metrics: createMetrics(), personen, progress: () => undefined });
  await seeded.close();
  return openTestWorld({ daten, law });
}
