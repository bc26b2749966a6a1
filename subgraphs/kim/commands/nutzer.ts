import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readLaw } from '../../../schema/law';
import { authoritySubgraph } from '../../../schema/sdl';
import { openDatabase, type Database } from '../../kit/database';
import { DatabaseRefused } from '../../kit/database/databaseRefused';
import { filePath, isServer, storeUrl } from '../../kit/journal/journalUrl';
import { runCommand, UserMistake } from '../../kit/serving/runCommand';
import { readSecretFiles } from '../../kit/serving/secretFiles';
import type { Env } from '../../kit/serving/settings';
import { migrate } from '../authority/store/migrate';
import { listNutzer, saveAllNutzer, type Nutzer } from '../authority/store/nutzer';
import { readNutzerDatei } from './nutzer/nutzerDatei';

const help = `Trägt ein, wer mit Fällen arbeitet, und zeigt es. Wer hier nicht steht, sieht keinen Fall, auch mit gültiger Anmeldung.

  npm run --silent nutzer -- <datei.yaml>    eintragen oder ändern; alles oder nichts
  npm run --silent nutzer -- --liste         zeigen

Die Datei nennt je Anmeldung (sub des Anmeldedienstes):

  m.beispiel: { organisation: KI, rolle: CASE_MANAGEMENT, aktiv: true, verpflichtetAm: 2026-01-15 }
  p.muster:   { organisation: TRAEGER_A, rolle: CASE_MANAGEMENT, aktiv: false, verpflichtetAm: 2025-03-01, verpflichtetBis: 2026-06-30 }

verpflichtetAm ist der Tag der Verpflichtung auf Verschwiegenheit (§ 78 SGB X, § 203 StGB), verpflichtetBis ihr letzter Tag.
Wer nicht in der Datei steht, bleibt, wie er ist; wer geht, bekommt aktiv: false. Es gilt ab der nächsten Anfrage.

Umgebung: KIM_ABGABE_URL oder KIM_ABGABE_URL_DATEI, sonst DATEN (Vorgabe .daten).
Ein SQLite-Speicher gehört einem einzigen Prozess: zum Eintragen kim beenden. Mit MariaDB geht es im laufenden Betrieb.
`;

/** @throws UserMistake, ConfigFault */
export async function nutzer(args: readonly string[], env: Env, now: Date, print: (line: string) => void): Promise<void> {
  const { values, positionals } = parsed(args);
  if (values.help) return print(help);
  const url = storeUrl(authoritySubgraph, readSecretFiles(env));
  const [file, ...more] = positionals;
  if (values.liste && file === undefined) return withStore(url, { readOnly: true }, async ({ knex }) => printAll(await listNutzer(knex), print));
  if (values.liste || file === undefined || more.length > 0) throw new UserMistake('Bitte genau eine Datei nennen oder --liste. Mehr mit --help.');

  const all = readNutzerDatei(file, readLaw());
  await withStore(url, { readOnly: false }, async (store) => {
    await migrate(store, now); // in a new MariaDB database nobody has been before
    await saveAllNutzer(store.knex, all);
  });
  print(`${all.length} Nutzer eingetragen.`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { help: { type: 'boolean', short: 'h' }, liste: { type: 'boolean' } } });
  } catch {
    throw new UserMistake('Die Angaben sind nicht verständlich. Mehr mit --help.');
  }
}

/** A mistyped path is refused, not created: users entered there would be nobody's. */
async function withStore(url: string, access: { readonly readOnly: boolean }, work: (store: Database) => Promise<void>): Promise<void> {
  if (!isServer(url) && !existsSync(filePath(url))) throw new UserMistake(`Den Speicher «${filePath(url)}» gibt es nicht; kim legt ihn beim ersten Start an (KIM_ABGABE_URL, DATEN).`);
  const store = await openDatabase(url, access).catch((error: unknown) => {
    if (!(error instanceof DatabaseRefused)) throw error;
    throw new UserMistake(isServer(url) ? error.message : `${error.message} Läuft kim noch? Zum Eintragen bitte beenden.`);
  });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

function printAll(all: readonly Nutzer[], print: (line: string) => void): void {
  if (all.length === 0) print('Es ist niemand eingetragen.');
  for (const { sub, organisation, rolle, aktiv, verpflichtetAm, verpflichtetBis } of all) {
    const verpflichtet = verpflichtetAm ? `verpflichtet seit ${day(verpflichtetAm)}${verpflichtetBis ? ` bis ${lastDayBefore(verpflichtetBis)}` : ''}` : 'nicht verpflichtet';
    print(`${sub.padEnd(24)} ${organisation.padEnd(22)} ${rolle.padEnd(24)} ${aktiv ? 'aktiv' : 'gesperrt'}, ${verpflichtet}`);
  }
}

const day = (at: Date): string => at.toISOString().slice(0, 10);

const lastDayBefore = (end: Date): string => day(new Date(end.getTime() - 1));

if (require.main === module) void runCommand(() => nutzer(process.argv.slice(2), process.env, new Date(), (line) => void process.stdout.write(`${line.trimEnd()}\n`)));
