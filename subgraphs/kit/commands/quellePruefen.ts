import { buildASTSchema } from 'graphql';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLaw } from '../../../schema/law';
import { loadSubgraph } from '../../../schema/sdl';
import { openDatabase } from '../database';
import type { Befund } from '../source/check/befund';
import { checkSource } from '../source/checkSource';
import { loadMapping } from '../source/mapping/readMapping';

const help = `npm run quelle:pruefen -- <amt>

Hält die quelle.yaml eines Amtes gegen die laufende Datenbank seines Fachverfahrens, bevor sie benutzt wird: Tabellen, Spalten,
Schlüssel, unbekannte Codes, Werte, die sich nicht wandeln lassen, und ob die Anmeldung wirklich nur lesen darf.
Gezeigt werden Codes und Anzahlen, nie Werte von Personen. Es wird nichts geändert.

  --help   diese Hilfe

Umgebung: <AMT>_QUELLE_URL (mysql://… oder SQLite-Pfad; sonst DATEN/<amt>/quelle.sqlite, Vorgabe für DATEN: .daten)
          <AMT>_QUELLE_YAML (sonst subgraphs/<amt>/quelle.yaml)
Ende mit 0: passt, Hinweise sind möglich. 1: Fehler gefunden. 2: nicht prüfbar.`;

/** Checks one office's mapping against its live database. @returns the exit code */
export async function quellePruefen(args: readonly string[], env: NodeJS.ProcessEnv, print: (line: string) => void): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { help: { type: 'boolean' } } });
    if (values.help) {
      print(help);
      return 0;
    }
    const [office, ...more] = positionals;
    if (!office || more.length > 0) throw new Error('Bitte genau ein Amt nennen, zum Beispiel: npm run quelle:pruefen -- jobcenter');
    return report(await checkOffice(office, env), print);
  } catch (error) {
    print(`Nicht prüfbar: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

async function checkOffice(office: string, env: NodeJS.ProcessEnv): Promise<readonly Befund[]> {
  const law = readLaw();
  if (![...law.stellen.values()].some(({ subgraph }) => subgraph === office)) throw new Error(`Ein Amt «${office}» gibt es nicht.`);
  const name = office.toUpperCase();
  const file = env[`${name}_QUELLE_YAML`] ?? join(__dirname, '..', '..', office, 'quelle.yaml');
  if (!existsSync(file)) throw new Error(`Die Datei «${file}» gibt es nicht.`);
  const mapping = loadMapping(file, buildASTSchema(loadSubgraph(office, law).document, { assumeValid: true, assumeValidSDL: true }));
  const database = await openDatabase(env[`${name}_QUELLE_URL`] ?? join(env['DATEN'] ?? '.daten', office, 'quelle.sqlite'), { readOnly: true });
  try {
    return await checkSource(database, mapping);
  } finally {
    await database.close();
  }
}

function report(befunde: readonly Befund[], print: (line: string) => void): number {
  for (const { schwere, text } of befunde) print(`${schwere === 'FEHLER' ? 'Fehler ' : 'Hinweis'}  ${text}`);
  const faults = befunde.filter(({ schwere }) => schwere === 'FEHLER').length;
  print(faults === 0 ? 'quelle.yaml passt zur Datenbank.' : `${faults} Fehler; mit dieser quelle.yaml startet das Amt nicht richtig.`);
  return faults === 0 ? 0 : 1;
}

if (require.main === module) void quellePruefen(process.argv.slice(2), process.env, console.log).then((code) => (process.exitCode = code));
