import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLaw, type Law } from '../../../schema/law';
import { openOfficeFolder } from '../openOfficeFolder';
import { systemClock } from '../release/stelle';
import { readDemoJwks } from '../serving/demoSignIn';
import { drainOnSignal } from '../serving/drainOnSignal';
import type { Endpoint } from '../serving/endpoint';
import { endpointOver } from '../serving/endpointOver';
import { listen } from '../serving/listen';
import { listenMetrics } from '../serving/listenMetrics';
import { approvalNotice } from '../serving/approvalNotice';
import { createLog } from '../serving/log';
import { createMetrics } from '../serving/metrics';
import type { Listener } from '../serving/openListener';
import { overHttp } from '../serving/overHttp';
import type { ProcessSettings } from '../serving/processSettings';
import { runCommand, UserMistake } from '../serving/runCommand';
import { readSecretFiles } from '../serving/secretFiles';
import type { Env } from '../serving/settings';
import { localKeys, remoteKeys, tokenVerifier } from '../serving/verifyToken';
import { officeNames, readOfficeProcess, type OfficeProcess } from './officeProcess';

const help = `Startet ein Amt als eigenen Prozess.

  npm run office -- <amt>

Umgebung (<AMT> ist der Name des Amts in Großbuchstaben, etwa JOBCENTER):
  MODUS                       betrieb (Standard) oder demo
  <AMT>_QUELLE_URL            Fachverfahren, nur lesend: mysql://…, SQLite-Pfad oder «keine»
  <AMT>_ABGABE_URL            eigener Speicher des Amts, lesend und schreibend
  <AMT>_QUELLE_URL_DATEI, <AMT>_ABGABE_URL_DATEI
                              stattdessen eine Datei mit der Adresse
  <AMT>_QUELLE_YAML           andere Zuordnung (Standard: subgraphs/<amt>/quelle.yaml)
  <AMT>_SCHLUESSEL            Datei mit den Schlüsseln des Amts (chmod 600)
  KIM_FAELLE_JE_STUNDE        so viele verschiedene Fälle öffnet eine Anmeldung in einer Stunde (nur kim; Standard: 40)
  FREIGABEN                   Ordner mit den Freigaben der Verantwortlichen (Standard: schema/approvals)
  <AMT>_PRUEFPUNKT_SCHLUESSEL Datei mit dem Schlüssel der Prüfpunkte (PEM)
  PRUEFPUNKT_ZIEL             Ordner für die Prüfpunkte
  KIM_URL                     Adresse des Einwilligungsregisters (nicht für kim selbst)
  OIDC_ISSUER, OIDC_AUDIENCE, OIDC_JWKS_URL
                              die Anmeldung der Stadt (nur betrieb)
  HOST, PORT                  Standard: 127.0.0.1, 4000
  METRIKEN_PORT               Prometheus-Metriken; ohne Angabe: keine
  LOG_STUFE                   debug, info, warn oder error (Standard: info)
  NETZ_VERSCHLUESSELT         ja, wenn das Netz selbst verschlüsselt
  DATEN                       Ordner der Demo (nur demo; Standard: .daten)
`;

/** Bytes of a request: 50 persons with a Freigabe of 4 KiB for each of two controllers, and the subquery. */
const bodyLimit = 512 * 1024;

/** Milliseconds an employee who links a page waits for the authority. */
const authorityDeadline = 5_000;

/** Runs until SIGINT or SIGTERM, then drains. @throws UserMistake, ConfigFault */
export async function office(args: readonly string[], env: Env): Promise<void> {
  const law = readLaw();
  const name = readArguments(args, law);
  if (name === undefined) return void process.stdout.write(help);
  const settings = readOfficeProcess(name, join(__dirname, '..', '..', name), readSecretFiles(env));
  const log = createLog({ prozess: name, stufe: settings.logStufe });
  const metrics = createMetrics();
  const authority = wayToAuthority(settings);
  const opened = await openOfficeFolder(settings.office, { law, clock: systemClock, log, metrics }, verifierOf(settings), authority.endpoint);

  const close = async () => {
    await opened.close();
    await authority.stop();
  };

  const { host, port, metrikenPort } = settings;
  const listeners: Listener[] = [];
  try {
    listeners.push(await listen({ endpoint: opened.endpoint, ready: opened.ready, host, port, bodyLimit, log }));
    if (metrikenPort !== undefined) listeners.push(await listenMetrics({ metrics, host, port: metrikenPort }));
  } catch (error) {
    await Promise.all(listeners.map((listener) => listener.stop()));
    await close(); // a worker and a pool would keep the failed process alive
    throw error;
  }
  drainOnSignal(listeners, close);
  process.stdout.write(approvalNotice(settings.modus, (await opened.ready()).hinweise ?? []));
  process.stdout.write(`Bereit: ${listeners[0]?.url}/graphql\n`);
}

function readArguments(args: readonly string[], law: Law): string | undefined {
  const { values, positionals } = parsed(args);
  if (values.help) return undefined;
  const names = officeNames(law);
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0 || !names.includes(name)) throw new UserMistake(`Bitte genau ein Amt nennen: ${names.join(', ')}. Mehr mit --help.`);
  return name;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });
  } catch {
    throw new UserMistake(`Die Angaben sind nicht verständlich.\n\n${help}`);
  }
}

function wayToAuthority({ kimUrl }: OfficeProcess): { readonly endpoint: Endpoint; stop(): Promise<void> } {
  if (!kimUrl) return { endpoint: () => Promise.reject(new Error('the authority sends itself nothing')), stop: async () => undefined };
  const transport = overHttp(kimUrl);
  return { endpoint: endpointOver(transport, authorityDeadline), stop: () => transport.stop() };
}

const verifierOf = ({ issuer, audience, jwksUrl, daten }: ProcessSettings) =>
  tokenVerifier({ issuer, audience, keys: jwksUrl ? remoteKeys(jwksUrl) : localKeys(readDemoJwks(daten)) });

if (require.main === module) void runCommand(() => office(process.argv.slice(2), process.env));
