import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLaw } from '../../schema/law';
import { drainOnSignal } from '../../subgraphs/kit/serving/drainOnSignal';
import { listenMetrics } from '../../subgraphs/kit/serving/listenMetrics';
import { approvalNotice } from '../../subgraphs/kit/serving/approvalNotice';
import { createLog } from '../../subgraphs/kit/serving/log';
import { createMetrics } from '../../subgraphs/kit/serving/metrics';
import { overHttp } from '../../subgraphs/kit/serving/overHttp';
import { runCommand, UserMistake } from '../../subgraphs/kit/serving/runCommand';
import type { Env } from '../../subgraphs/kit/serving/settings';
import { localKeys, remoteKeys, tokenVerifier } from '../../subgraphs/kit/serving/verifyToken';
import { readConfig, type GatewayConfig } from '../config';
import { openDemoIssuer } from '../demo/issuer';
import { operationsAtTheDoor } from '../operationsAtTheDoor';
import { startGateway } from '../server';

const help = `Startet das Gateway als eigenen Prozess. Die Ämter laufen in eigenen Prozessen.

  npm run gateway

Umgebung:
  MODUS                betrieb (Standard) oder demo
  HOST, PORT           Standard: 127.0.0.1, 4000
  METRIKEN_PORT        Prometheus-Metriken; ohne Angabe: keine
  LOG_STUFE            debug, info, warn oder error (Standard: info)
  FREIGABEN            Ordner mit den Freigaben der Verantwortlichen (Standard: schema/approvals)
  <NAME>_URL           Adresse jedes Amts, etwa JOBCENTER_URL=https://jobcenter.example:4443
  NETZ_VERSCHLUESSELT  ja, wenn das Netz zwischen Gateway und Ämtern selbst verschlüsselt
  OIDC_ISSUER, OIDC_AUDIENCE, OIDC_JWKS_URL
                       die Anmeldung der Stadt (nur betrieb)
`;

/** Runs until SIGINT or SIGTERM, then drains. @throws UserMistake, ConfigFault */
export async function gateway(args: readonly string[], env: Env): Promise<void> {
  if (asksForHelp(args)) return void process.stdout.write(help);
  const law = readLaw();
  const config = readConfig(law, { modus: 'betrieb', officesOverHttp: true }, env);
  const log = createLog({ prozess: 'gateway', stufe: config.logStufe });
  const metrics = createMetrics();
  const supergraphSdl = readSupergraph();
  const operations = operationsAtTheDoor(law, supergraphSdl, config);
  const door = await startGateway({
    supergraphSdl,
    law,
    transports: new Map([...config.offices].map(([name, url]) => [name, overHttp(url)])),
    verify: tokenVerifier({ ...config, keys: await signInKeys(config) }),
    ...operations,
    config,
    log,
    metrics,
  });
  const listeners = [await door.listen()];
  if (config.metrikenPort !== undefined) listeners.push(await listenMetrics({ metrics, host: config.host, port: config.metrikenPort }));
  process.stdout.write(approvalNotice(config.modus, operations.hinweise));
  process.stdout.write(`Bereit: ${listeners[0]?.url}/graphql\n`);

  drainOnSignal(listeners, () => door.stop());
}

function asksForHelp(args: readonly string[]): boolean {
  try {
    return parseArgs({ args: [...args], options: { help: { type: 'boolean', short: 'h' } } }).values.help ?? false;
  } catch {
    throw new UserMistake(`Die Angaben sind nicht verständlich.\n\n${help}`);
  }
}

const signInKeys = async (config: GatewayConfig) =>
  config.jwksUrl ? remoteKeys(config.jwksUrl) : localKeys((await openDemoIssuer(config)).jwks);

function readSupergraph(): string {
  const file = join(__dirname, '..', '..', 'schema', 'generated', 'supergraph.graphql');
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UserMistake('schema/generated/supergraph.graphql fehlt; bitte zuerst «npm run generate» aufrufen.');
  }
}

if (require.main === module) void runCommand(() => gateway(process.argv.slice(2), process.env));
