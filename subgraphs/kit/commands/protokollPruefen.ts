import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readLaw } from '../../../schema/law';
import { openDatabase, type Database } from '../database';
import { journalUrl } from '../journal/journalUrl';
import { protokollTable } from '../journal/protokollTable';
import { readCheckpoints } from '../journal/readCheckpoints';
import { protokollRows } from '../journal/readProtokoll';
import { verifyJournal, type Pruefbericht } from '../journal/verifyJournal';

const help = `npm run protokoll:pruefen -- <amt> [--pruefpunkte <ordner> --schluessel <datei>]

Prüft die Protokolle aller verantwortlichen Stellen eines Amtes: die Kette der Hashwerte, den Inhalt, die Aufbewahrung.
Mit --pruefpunkte auch gegen die signierten Prüfpunkte; nur so fällt ein abgeschnittenes Ende auf.

  --pruefpunkte <ordner>  Ordner mit den Prüfpunkten (am besten die Kopie, die das Haus verlassen hat)
  --schluessel <datei>    öffentlicher Ed25519-Schlüssel der Prüfpunkte (PEM)
  --help                  diese Hilfe

Umgebung: <AMT>_ABGABE_URL, sonst DATEN (Vorgabe .daten). Ende mit 0: unversehrt. 1: gebrochen. 2: nicht prüfbar.`;

interface Pruefauftrag {
  readonly directory: string;
  readonly key: KeyObject;
}

/** Verifies all journals of an office. @returns the exit code */
export async function protokollPruefen(args: readonly string[], env: NodeJS.ProcessEnv, now: Date, print: (line: string) => void): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean' }, pruefpunkte: { type: 'string' }, schluessel: { type: 'string' } },
    });
    if (values.help) {
      print(help);
      return 0;
    }
    const [office, ...more] = positionals;
    if (!office || more.length > 0) throw new Error('Bitte genau ein Amt nennen, zum Beispiel: npm run protokoll:pruefen -- jobcenter');
    return await verifyOffice(office, env, now, pruefauftrag(values.pruefpunkte, values.schluessel), print);
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

async function verifyOffice(office: string, env: NodeJS.ProcessEnv, now: Date, auftrag: Pruefauftrag | undefined, print: (line: string) => void): Promise<number> {
  const stellen = [...readLaw().stellen.values()].filter(({ subgraph }) => subgraph === office).map(({ name }) => name);
  if (stellen.length === 0) throw new Error(`Ein Amt «${office}» gibt es nicht.`);
  const database = await openDatabase(journalUrl(office, env), { readOnly: true });
  try {
    let broken = false;
    for (const stelle of stellen) {
      if (await verifyStelle(database, stelle, now, auftrag, print)) broken = true;
    }
    if (!auftrag) print('Ohne --pruefpunkte fällt ein abgeschnittenes Ende nicht auf.');
    return broken ? 1 : 0;
  } finally {
    await database.close();
  }
}

/** @returns whether something is broken */
async function verifyStelle({ knex }: Database, stelle: string, now: Date, auftrag: Pruefauftrag | undefined, print: (line: string) => void): Promise<boolean> {
  if (!(await knex.schema.hasTable(protokollTable(stelle)))) throw new Error(`Ein Protokoll der Stelle ${stelle} gibt es dort nicht.`);
  const checkpoints = auftrag && (await readCheckpoints(auftrag.directory, stelle, auftrag.key)); // before the rows: entries keep coming
  const bericht = await verifyJournal(protokollRows(knex, stelle), checkpoints?.koepfe ?? [], now);
  print(`${stelle}: ${sentence(bericht)}`);
  if (checkpoints) print(`${stelle}: ${checkpoints.zeilen} Prüfpunkte mit gültiger Signatur.`);
  if (checkpoints?.ungueltig) print(`${stelle}: GEBROCHEN. Der Prüfpunkt ${checkpoints.ungueltig} ist nicht mit dem genannten Schlüssel signiert oder wurde verändert.`);
  return bericht.fehler !== undefined || checkpoints?.ungueltig !== undefined;
}

const sentence = ({ ketten, eintraege, bereinigt, fehler }: Pruefbericht): string =>
  fehler
    ? `GEBROCHEN. Kette ${fehler.kette}, Nummer ${fehler.folge}${fehler.id ? `, Eintrag ${fehler.id}` : ''}: ${fehler.grund}`
    : `unversehrt. ${eintraege} Einträge in ${ketten} Ketten, davon ${bereinigt} bereinigt.`;

if (require.main === module) void protokollPruefen(process.argv.slice(2), process.env, new Date(), console.log).then((code) => (process.exitCode = code));
