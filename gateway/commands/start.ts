import { parseArgs } from 'node:util';
import { readLaw } from '../../schema/law';
import { drainOnSignal } from '../../subgraphs/kit/serving/drainOnSignal';
import { listenMetrics } from '../../subgraphs/kit/serving/listenMetrics';
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

Umgebung: PORT (4000), HOST (127.0.0.1), DATEN (.daten), METRIKEN_PORT, LOG_STUFE (warn)
Neu anfangen: den Ordner .daten löschen.
`;

/** Runs until SIGINT or SIGTERM, then drains. @throws UserMistake, ConfigFault */
export async function start(args: readonly string[], env: Env): Promise<void> {
  const personen = readArguments(args);
  if (personen === undefined) return void process.stdout.write(help);
  const law = readLaw();
  const config = readConfig(law, { modus: 'demo', officesOverHttp: false }, { LOG_STUFE: 'warn', ...env });
  if (config.modus !== 'demo') throw new UserMistake('npm start ist die Demo in einem Prozess. Im Betrieb: npm run gateway und npm run office -- <amt>.');

  const log = createLog({ prozess: 'demo', stufe: config.logStufe });
  const metrics = createMetrics();
  const world = await openSeededWorld({ law, config, env, log, metrics, personen, progress: (line) => void process.stdout.write(`${line}\n`) });
  const listeners = [await world.gateway.listen()];
  if (config.metrikenPort !== undefined) listeners.push(await listenMetrics({ metrics, host: config.host, port: config.metrikenPort }));
  process.stdout.write(`Bereit: ${listeners[0]?.url}/graphql\n${firstQuery(listeners[0]?.url ?? '')}`);

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

/** One line to paste: one case's view across all offices. */
const firstQuery = (url: string): string => `
Eine Fallansicht über alle Ämter (zum Einfügen in ein zweites Terminal):

curl -s ${url}/graphql -H "Content-Type: application/json" -H "X-Zweck: KIM_CASE_MANAGEMENT" \\
  -H "Authorization: Bearer $(npm run --silent token -- cm-ki)" \\
  -d '{"query":"query Fallansicht { fall(id: \\"F-2026-013\\") { id klienten { dokumentation { stammdaten { vornamen familienname } } jobcenter { bewilligungen { leistungsart bewilligtBis } } arbeitsagentur { foerderungen { art status } } jugend { kitaBetreuungen { einrichtung } } soziales { sozialhilfe { bewilligungen { von bis } } asylblg { leistungen { leistungsart } } } auslaenderbehoerde { aufenthalt { status { art gueltigBis } } einbuergerung { verfahren { status antragAm } } } } } }"}'
`;

if (require.main === module) void runCommand(() => start(process.argv.slice(2), process.env));
