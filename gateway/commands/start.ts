import { parseArgs } from 'node:util';
import { readLaw } from '../../schema/law';
import { drainOnSignal } from '../../subgraphs/kit/serving/drainOnSignal';
import { listenMetrics } from '../../subgraphs/kit/serving/listenMetrics';
import { approvalNotice } from '../../subgraphs/kit/serving/approvalNotice';
import { createLog } from '../../subgraphs/kit/serving/log';
import { createMetrics } from '../../subgraphs/kit/serving/metrics';
import { runCommand, UserMistake } from '../../subgraphs/kit/serving/runCommand';
import type { Env } from '../../subgraphs/kit/serving/settings';
import { readConfig } from '../config';
import { openSeededWorld } from '../demo/openSeededWorld';

const help = `Startet Gateway und alle Ämter in einem Prozess, mit erfundenen Daten (Demo).

  npm start [-- --personen N]

  --personen N   erzeugt beim ersten Start N weitere erfundene Personen
  --help         diese Hilfe

Umgebung: PORT (4000), HOST (127.0.0.1), DATEN (.daten), METRIKEN_PORT, LOG_STUFE (error)
Neu anfangen: den Ordner .daten löschen.
`;

/** Runs until SIGINT or SIGTERM, then drains. @throws UserMistake, ConfigFault */
export async function start(args: readonly string[], env: Env): Promise<void> {
  const personen = readArguments(args);
  if (personen === undefined) return void process.stdout.write(help);
  const law = readLaw();
  const config = readConfig(law, { modus: 'demo', officesOverHttp: false }, { LOG_STUFE: 'error', ...env });
  if (config.modus !== 'demo') throw new UserMistake('npm start ist die Demo in einem Prozess. Im Betrieb: npm run gateway und npm run office -- <amt>.');

  const log = createLog({ prozess: 'demo', stufe: config.logStufe });
  const metrics = createMetrics();
  const world = await openSeededWorld({ law, config, env, log, metrics, personen, progress: (line) => void process.stdout.write(`${line}\n`) });
  const listeners = [await world.gateway.listen()];
  if (config.metrikenPort !== undefined) listeners.push(await listenMetrics({ metrics, host: config.host, port: config.metrikenPort }));
  process.stdout.write(approvalNotice(config.modus, []));
  process.stdout.write(`Bereit: ${listeners[0]?.url}/graphql\n${firstQuery(listeners[0]?.url ?? '', config.daten)}`);

  drainOnSignal(listeners, () => world.close());
}

function readArguments(args: readonly string[]): number | undefined {
  const { values } = parsed(args);
  if (values.help) return undefined;
  const personen = values.personen ?? '0';
  if (!/^\d{1,7}$/.test(personen)) throw new UserMistake('--personen: erwartet eine Zahl.');
  return Number(personen);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { personen: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  } catch {
    throw new UserMistake(`Die Angaben sind nicht verständlich.\n\n${help}`);
  }
}

/** Two lines to paste: one case's view across all offices, by the operation that front ends start from. */
function firstQuery(url: string, daten: string): string {
  const environment = daten === '.daten' ? '' : `DATEN=${daten} `;
  return `
Eine Fallansicht über alle Ämter; in einem zweiten Terminal, in diesem Ordner:

curl -s ${url}/graphql -H "Content-Type: application/json" -H "X-Zweck: KIM_CASE_MANAGEMENT" \\
  -H "Authorization: Bearer $(${environment}npm run --silent token -- cm-ki)" \\
  -d "$(node -p 'JSON.stringify({ query: fs.readFileSync("schema/operations/fallansicht.graphql", "utf8"), variables: { fall: "F-2026-013" } })')"
`;
}

if (require.main === module) void runCommand(() => start(process.argv.slice(2), process.env));
