import { readConfig } from '../../gateway/config';
import { openDemoIssuer } from '../../gateway/demo/issuer';
import { demoUsers } from '../../gateway/demo/users';
import { demoVerifier, openWorld, readOfficeConfigs } from '../../gateway/start';
import { readLaw } from '../../schema/law';
import { freigabe } from '../../subgraphs/kit/commands/freigabe';
import { systemClock } from '../../subgraphs/kit/release/stelle';
import { createLog } from '../../subgraphs/kit/serving/log';
import { createMetrics } from '../../subgraphs/kit/serving/metrics';

const [daten = '', freigaben = ''] = process.argv.slice(2);
const law = readLaw();
const env = { DATEN: daten, MODUS: 'demo', FREIGABEN: freigaben };

/** Opens the copy this file lies in as in betrieb, over approvals of before the change, and prints what the new operation answers. */
async function ask(): Promise<string> {
  const config = readConfig(law, { modus: 'demo', officesOverHttp: false }, env);
  const configs = new Map([...readOfficeConfigs(law, 'demo', env)].map(([name, office]) => [name, { ...office, modus: 'betrieb' as const }]));
  const tools = { law, clock: systemClock, log: createLog({ prozess: 'test', stufe: 'error' }), metrics: createMetrics() };
  const world = await openWorld({ law, configs, config: { ...config, modus: 'betrieb', deadlines: { read: 15_000, write: 30_000 } }, verifyToken: await demoVerifier(config), tools });
  const issuer = await openDemoIssuer(config);
  const user = demoUsers.find(({ sub }) => sub === 'cm-ki');
  if (!user) throw new Error('no demo user cm-ki');
  const headers = new Map([['authorization', `Bearer ${await issuer.sign(user)}`], ['x-zweck', 'KIM_CASE_MANAGEMENT']]);
  let given = '';
  await world.gateway.endpoint({ query: '', operation: 'StatusBearbeitet', variables: { fall: 'F-2026-001' }, headers }, ({ status, body }) => void (given = `${status} ${body}`));
  const { hinweise = [] } = await world.gateway.ready();
  await world.close();
  return [given, ...hinweise].join('\n');
}

/** The controller signs what has become of her part. */
async function approve(): Promise<void> {
  const shown: string[] = [];
  const print = (text: string) => void shown.push(text);
  await freigabe(['--zeigen', 'aufenthalt'], env, print, law);
  const [, kurzhash = ''] = /jetziger Stand (\S+)/.exec(shown.join('\n')) ?? [];
  await freigabe(['aufenthalt', '--kurzhash', kurzhash, '--durch', 'Leitung', '--am', '2026-11-02', '--aktenzeichen', 'J-2', '--dsb', 'BEDENKEN', '--dsb-aktenzeichen', 'D-2', '--dsb-am', '2026-11-01'], env, print, law);
}

async function tell(): Promise<void> {
  const before = await ask();
  await approve();
  process.stdout.write(JSON.stringify([before, await ask()]));
}

void tell();
