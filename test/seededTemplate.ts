import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSeededWorld } from '../gateway/demo/openSeededWorld';
import { readConfig } from '../gateway/config';
import { readLaw } from '../schema/law';
import { createLog } from '../subgraphs/kit/serving/log';
import { createMetrics } from '../subgraphs/kit/serving/metrics';

/** Where one jest run keeps the seeded demo world that each test file copies; parent of all workers, so they find it. */
export const templateVariable = 'FALLVERBUND_TEST_VORLAGE';

/** Seeds the demo world once for a whole run: seeding takes seconds, copying a folder does not. */
export default async function seedTemplate(): Promise<void> {
  const daten = mkdtempSync(join(tmpdir(), 'fallverbund-vorlage-'));
  const env = { DATEN: daten, MODUS: 'demo' };
  const law = readLaw();
  const config = readConfig(law, { modus: 'demo', officesOverHttp: false }, env);
  const log = createLog({ prozess: 'test', stufe: 'error' });
  const world = await openSeededWorld({ law, config, env, log, metrics: createMetrics(), personen: 0, progress: () => undefined });
  await world.close();
  process.env[templateVariable] = daten;
}

export function dropTemplate(): void {
  const daten = process.env[templateVariable];
  if (daten && existsSync(daten)) rmSync(daten, { recursive: true, force: true });
}
