import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLaw } from '../../schema/law';
import { createLog } from '../../subgraphs/kit/serving/log';
import { createMetrics } from '../../subgraphs/kit/serving/metrics';
import { runCommand, UserMistake } from '../../subgraphs/kit/serving/runCommand';
import type { Env } from '../../subgraphs/kit/serving/settings';
import { readConfig } from '../config';
import { tellDemo } from '../demo/tellDemo';
import { openDemoIssuer } from '../demo/issuer';
import { openSeededWorld } from '../demo/openSeededWorld';

const help = `Erzählt im Terminal, was Fallverbund tut: eine Fallansicht über alle Ämter, ein Widerruf, der leere Block, das geprüfte Protokoll.

  npm run demo

Läuft in einem eigenen, vorübergehenden Ordner und endet mit 0 nur, wenn jeder Schritt gezeigt hat, was er sagt.
`;

/** @throws Error naming the step that did not show what it says */
export async function demo(args: readonly string[], env: Env): Promise<void> {
  if (asksForHelp(args)) return void process.stdout.write(help);
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const daten = mkdtempSync(join(tmpdir(), 'fallverbund-demo-'));
  const own = { ...env, DATEN: daten, PORT: '0', HOST: '127.0.0.1', LOG_STUFE: 'error', MODUS: 'demo' };
  const law = readLaw();
  const config = readConfig(law, { modus: 'demo', officesOverHttp: false }, own);
  const log = createLog({ prozess: 'demo', stufe: config.logStufe });
  try {
    const world = await openSeededWorld({ law, config, env: own, log, metrics: createMetrics(), personen: 0, progress: () => undefined });
    const listener = await world.gateway.listen();
    try {
      await tellDemo({ url: listener.url, env: own, issuer: await openDemoIssuer(config), fallansicht: readOperation('fallansicht'), widerruf: readOperation('einwilligungWiderrufen'), say });
    } finally {
      await listener.stop();
      await world.close();
    }
  } finally {
    rmSync(daten, { recursive: true, force: true });
  }
}

const readOperation = (name: string): string => readFileSync(join(__dirname, '..', '..', 'schema', 'operations', `${name}.graphql`), 'utf8');

function asksForHelp(args: readonly string[]): boolean {
  try {
    return parseArgs({ args: [...args], options: { help: { type: 'boolean', short: 'h' } } }).values.help ?? false;
  } catch {
    throw new UserMistake(`Die Angaben sind nicht verständlich.\n\n${help}`);
  }
}

if (require.main === module) void runCommand(() => demo(process.argv.slice(2), process.env));
