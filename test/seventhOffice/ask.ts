import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../gateway/config';
import { openSeededWorld } from '../../gateway/demo/openSeededWorld';
import { openDemoIssuer } from '../../gateway/demo/issuer';
import { demoUsers } from '../../gateway/demo/users';
import { readLaw } from '../../schema/law';
import { createLog } from '../../subgraphs/kit/serving/log';
import { createMetrics } from '../../subgraphs/kit/serving/metrics';

const query = '{ fall(id: "F-2026-013") { klienten { gesundheitsamt { termine { am } } } } }';

/** Opens the demo world of the copy this file lies in, and prints what its seventh office answers. */
async function ask(): Promise<void> {
  const daten = mkdtempSync(join(tmpdir(), 'fallverbund-siebtes-'));
  const env = { DATEN: daten, MODUS: 'demo' };
  const law = readLaw();
  const config = readConfig(law, { modus: 'demo', officesOverHttp: false }, env);
  const log = createLog({ prozess: 'test', stufe: 'error' });
  const world = await openSeededWorld({ law, config, env, log, metrics: createMetrics(), personen: 0, progress: () => undefined });
  const issuer = await openDemoIssuer(config);
  const user = demoUsers.find(({ sub }) => sub === 'cm-ki');
  if (!user) throw new Error('no demo user cm-ki');
  const headers = new Map([['authorization', `Bearer ${await issuer.sign(user)}`], ['x-zweck', 'KIM_CASE_MANAGEMENT']]);
  await world.gateway.endpoint({ query, headers }, ({ body }) => void process.stdout.write(body));
  await world.close();
  rmSync(daten, { recursive: true, force: true });
}

void ask();
