import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLaw } from '../../../schema/law';
import { readAufbewahrungsfristen } from '../abgabe/aufbewahrungsfristen';
import { openDatabase, type Database } from '../database';
import { refuseOutdated } from '../database/refuseOutdated';
import type { ChainHead } from '../journal/chain';
import { exportChains, type ChainedTables } from '../journal/exportChains';
import { fileFault } from '../journal/fileFault';
import { journalUrlFor, storeUrl } from '../journal/journalUrl';
import { protokollTable } from '../journal/protokollTable';
import { readCheckpoints } from '../journal/readCheckpoints';
import { protokollRows } from '../journal/readProtokoll';
import type { Fristen } from '../journal/retention';
import type { Pruefbericht } from '../journal/verifyChains';
import { verifyJournal } from '../journal/verifyJournal';
import { loadOfficeModule, type OwnChains } from '../officeModule';
import { readSecretFiles } from '../serving/secretFiles';
import type { Env } from '../serving/settings';

const help = `npm run protokoll:pruefen -- <amt> [--pruefpunkte <ordner> --schluessel <datei>] [--export <datei>]

Prüft die Protokolle aller verantwortlichen Stellen eines Amtes: die Kette der Hashwerte, den Inhalt, die Aufbewahrung.
Dazu, was ein Amt sonst in Ketten führt: im Einwilligungsregister jede Einwilligung, jeder Widerruf, jede Freigabe.
Mit --pruefpunkte auch gegen die signierten Prüfpunkte; nur so fällt ein abgeschnittenes Ende auf.

  --pruefpunkte <ordner>  Ordner mit den Prüfpunkten (am besten die Kopie, die das Haus verlassen hat)
  --schluessel <datei>    öffentlicher Ed25519-Schlüssel der Prüfpunkte (PEM)
  --export <datei>        schreibt dazu alle Zeilen in eine neue Datei, eine je Zeile als JSON, für einen Prüfer ohne dieses Programm
  --help                  diese Hilfe

Umgebung: <AMT>_ABGABE_URL oder <AMT>_ABGABE_URL_DATEI, sonst DATEN (Vorgabe .daten). Ende mit 0: unversehrt. 1: gebrochen. 2: nicht prüfbar.`;

interface Pruefauftrag {
  readonly directory: string;
  readonly key: KeyObject;
}

/** Verifies all journals of an office, and what else it keeps in chains. @returns the exit code */
export async function protokollPruefen(args: readonly string[], env: Env, now: Date, print: (line: string) => void): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean' }, pruefpunkte: { type: 'string' }, schluessel: { type: 'string' }, export: { type: 'string' } },
    });
    if (values.help) {
      print(help);
      return 0;
    }
    const [office, ...more] = positionals;
    if (!office || more.length > 0) throw new Error('Bitte genau ein Amt nennen, zum Beispiel: npm run protokoll:pruefen -- jobcenter');
    return await verifyOffice(office, readSecretFiles(env), now, pruefauftrag(values.pruefpunkte, values.schluessel), values.export, print);
  } catch (error) {
    print(`Nicht prüfbar: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

function pruefauftrag(directory: string | undefined, keyFile: string | undefined): Pruefauftrag | undefined {
  if (directory === undefined && keyFile === undefined) return undefined;
  if (directory === undefined || keyFile === undefined) throw new Error('--pruefpunkte und --schluessel gehören zusammen.');
  return { directory, key: createPublicKey(readFileSync(keyFile)) };
}

async function verifyOffice(office: string, env: Env, now: Date, auftrag: Pruefauftrag | undefined, exportFile: string | undefined, print: (line: string) => void): Promise<number> {
  const stellen = [...readLaw().stellen.values()].filter(({ subgraph }) => subgraph === office).map(({ name }) => name);
  if (stellen.length === 0) throw new Error(`Ein Amt «${office}» gibt es nicht.`);
  const folder = join(__dirname, '..', '..', office);
  const { ownChains } = (await loadOfficeModule(folder)) ?? {};
  const fristenOf = readAufbewahrungsfristen(join(folder, 'abgabe.yaml'), stellen);
  const store = storeUrl(office, env);

  const inJournal = await reading(journalUrlFor(store), async (database) => both(await verifyAll(stellen.map((stelle) => journalOf(stelle, database, now, fristenOf(stelle).pruefen)), auftrag, print), await verifyFile(office, database, print)));
  const inStore = ownChains
    ? await reading(store, async (database) => both(await verifyAll([registerOf(ownChains, database, now, fristenOf(ownChains.stelle).pruefen)], auftrag, print), await verifyFile(ownChains.name, database, print)))
    : true;
  if (exportFile !== undefined) {
    await exportOffice(exportFile, office, now, { url: journalUrlFor(store), tables: stellen.map(protokollTable) }, ownChains && { url: store, tables: ownChains.tables });
    print(`Alle Zeilen stehen in «${exportFile}».`);
  }
  if (!auftrag) print('Ohne --pruefpunkte fällt ein abgeschnittenes Ende nicht auf.');
  return inJournal && inStore ? 0 : 1;
}

const both = (one: boolean, other: boolean): boolean => one && other;

async function verifyFile(name: string, database: Database, print: (line: string) => void): Promise<boolean> {
  const grund = await fileFault(database);
  if (grund) print(`${name}: GEBROCHEN. ${grund}`);
  return grund === undefined;
}

interface ChainedDatabase extends Pick<OwnChains, 'tables'> {
  readonly url: string;
}

async function exportOffice(file: string, office: string, now: Date, journal: ChainedDatabase, own: ChainedDatabase | undefined): Promise<void> {
  if (existsSync(file)) throw new Error(`Die Datei «${file}» gibt es schon.`);
  const exporting = (more: readonly ChainedTables[]) => reading(journal.url, ({ knex }) => exportChains(file, office, now, [{ knex, tables: journal.tables }, ...more]));
  await (own ? reading(own.url, ({ knex }) => exporting([{ knex, tables: own.tables }])) : exporting([]));
}

async function reading<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(url, { readOnly: true });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** What has chains and, under its name, checkpoints. */
interface Pruefling {
  readonly name: string;
  verify(koepfe: readonly ChainHead[]): Promise<Pruefbericht>;
}

const journalOf = (stelle: string, { knex }: Database, now: Date, fristen: Fristen): Pruefling => ({
  name: stelle,
  verify: async (koepfe) => {
    if (!(await knex.schema.hasTable(protokollTable(stelle)))) throw new Error(`Ein Protokoll der Stelle ${stelle} gibt es dort nicht.`);
    return verifyJournal(protokollRows(knex, stelle), koepfe, now, fristen);
  },
});

const registerOf = ({ name, tables, verify }: OwnChains, database: Database, now: Date, fristen: Fristen): Pruefling => ({
  name,
  verify: async (koepfe) => {
    await refuseOutdated(database, tables);
    return verify(database, koepfe, now, fristen);
  },
});

/** @returns whether all are whole; each is said, also after a broken one */
async function verifyAll(all: readonly Pruefling[], auftrag: Pruefauftrag | undefined, print: (line: string) => void): Promise<boolean> {
  let whole = true;
  for (const { name, verify } of all) {
    const checkpoints = auftrag && (await readCheckpoints(auftrag.directory, name, auftrag.key)); // before the rows: entries keep coming
    const bericht = await verify(checkpoints?.koepfe ?? []);
    print(`${name}: ${sentence(bericht)}`);
    if (checkpoints) print(`${name}: ${checkpoints.zeilen} Prüfpunkte mit gültiger Signatur.`);
    if (checkpoints?.ungueltig) print(`${name}: GEBROCHEN. Der Prüfpunkt ${checkpoints.ungueltig} ist nicht mit dem genannten Schlüssel signiert oder wurde verändert.`);
    whole &&= bericht.fehler === undefined && checkpoints?.ungueltig === undefined;
  }
  return whole;
}

const sentence = ({ ketten, eintraege, bereinigt, fehler }: Pruefbericht): string =>
  fehler
    ? `GEBROCHEN. Kette ${fehler.kette}, Nummer ${fehler.folge}${fehler.id ? `, Eintrag ${fehler.id}` : ''}: ${fehler.grund}`
    : `unversehrt. ${eintraege} Einträge in ${ketten} Ketten, davon ${bereinigt} bereinigt.`;

if (require.main === module) void protokollPruefen(process.argv.slice(2), process.env, new Date(), console.log).then((code) => (process.exitCode = code));
