import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { FileRefused } from '../yamlFile';
import { pruefwertOf, readSprachfassungen, type Sprachfassung } from './texte';

/** Beside the texts: a folder a version, from the day on which it was entered. */
const archivFolder = (id: string, folder: string): string => join(folder, 'archiv', id);
const ortOf = (id: string): string => `schema/einwilligung/archiv/${id}`;

/**
 * Keeps the very texts of a version. The hash in a consent proves which text was signed; only the text itself shows what it said
 * (Art. 7 Abs. 1 DSGVO).
 * @throws FileRefused where another text is kept for this version already; nothing is written over
 */
export function archiviere(id: string, sprachfassungen: ReadonlyMap<string, Sprachfassung>, folder = __dirname): void {
  const own = archivFolder(id, folder);
  const kept = existsSync(own) ? archivPruefwerte(id, folder) : {};
  const others = [...sprachfassungen.values()].filter(({ schluessel, pruefwert }) => (kept[schluessel] ?? pruefwert) !== pruefwert);
  if (others.length > 0) throw new FileRefused(others.map(({ schluessel }) => `${ortOf(id)}/${schluessel}.yaml: Hier liegt schon ein anderer Text. Abhilfe: die neue Fassung anders nennen.`));
  mkdirSync(own, { recursive: true });
  for (const [schluessel, { texte }] of sprachfassungen) {
    writeFileSync(join(own, `${schluessel}.yaml`), `# Fassung ${id}, wie sie unterschrieben wird. Wird nie geaendert.\n${stringify(texte, { lineWidth: 140 })}`);
  }
}

/** The texts of a version, to print from; none where none are kept. @throws FileRefused where a text lacks a word that today’s sheets need */
export const readArchiv = (id: string, folder = __dirname): ReadonlyMap<string, Sprachfassung> =>
  existsSync(archivFolder(id, folder)) ? readSprachfassungen(archivFolder(id, folder), ortOf(id)) : new Map();

/** Language -> SHA-256 of what is kept for a version, whatever words the sheets need by now. */
export function archivPruefwerte(id: string, folder = __dirname): Readonly<Record<string, string>> {
  const own = archivFolder(id, folder);
  return Object.fromEntries(readdirSync(own).map((file) => [basename(file, '.yaml'), pruefwertOf(parse(readFileSync(join(own, file), 'utf8')))]));
}
