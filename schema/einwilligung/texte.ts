import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FileRefused, parseYamlFile } from '../yamlFile';
import { sprachschluessel } from './fassung';
import { saetze, worte } from './woerter';

const satz = z.string().trim().min(1, 'erwartet wird ein Satz');

const texte = z.strictObject({
  /** ISO 639-1. */
  sprache: z.string().regex(/^[a-z]{2}$/, 'erwartet werden zwei Buchstaben nach ISO 639-1'),
  leichteSprache: z.boolean(),
  richtung: z.enum(['ltr', 'rtl']),
  /** The language in its own words. */
  bezeichnung: satz,
  /** Printed on every sheet until somebody who may has confirmed the text; only the German original goes without. */
  entwurf: satz.optional(),
  worte: z.strictObject(Object.fromEntries(worte.map((wort) => [wort, satz])) as Record<(typeof worte)[number], typeof satz>),
  saetze: z.strictObject(Object.fromEntries(saetze.map((name) => [name, z.array(satz).min(1)])) as Record<(typeof saetze)[number], z.ZodArray<typeof satz>>),
  empfaenger: z.record(z.string(), satz),
  stellen: z.record(z.string(), satz),
  zwecke: z.record(z.string(), satz),
  kategorien: z.record(z.string(), satz),
});

/** What the sheets say in one language. */
export type Einwilligungstexte = z.infer<typeof texte>;

/** The texts of one language with where they stand. */
export interface Sprachfassung {
  /** File name without ending: `ar`, `de-leicht`. */
  readonly schluessel: string;
  readonly datei: string;
  readonly texte: Einwilligungstexte;
  /** SHA-256 over what is said, whatever the layout of the file: this is hashed into every consent (Art. 7 Abs. 1 DSGVO). */
  readonly pruefwert: string;
  readonly zeileVon: (...pfad: readonly PropertyKey[]) => number;
}

/** The register of versions lies beside the texts and is none. */
export const registerDatei = 'fassungen.yaml';

/**
 * Reads every language there is, German first: a further one is a further file.
 * @param ort how a fault names the folder
 * @throws FileRefused with file, line and remedy where a text is missing or of no known kind
 */
export function readSprachfassungen(folder = __dirname, ort = 'schema/einwilligung'): ReadonlyMap<string, Sprachfassung> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml') && file !== registerDatei);
  const fassungen = files.toSorted((a, b) => Number(b === 'de.yaml') - Number(a === 'de.yaml') || (a < b ? -1 : 1)).map((file) => readSprachfassung(folder, file, ort));
  return new Map(fassungen.map((fassung) => [fassung.schluessel, fassung]));
}

function readSprachfassung(folder: string, file: string, ort: string): Sprachfassung {
  const datei = `${ort}/${file}`;
  const { content, lineOf } = parseYamlFile(readFileSync(join(folder, file), 'utf8'), datei);
  const zeileVon = (...pfad: readonly PropertyKey[]) => lineOf(pfad);
  const parsed = texte.safeParse(content, { error: z.locales.de().localeError });
  if (!parsed.success) throw new FileRefused(parsed.error.issues.map(({ path, message }) => `${datei}:${lineOf(path)}: ${path.join('.')}: ${message}. Abhilfe: den Text in dieser Sprache ergänzen, wie ihn de.yaml hat.`));
  const schluessel = file.replace(/\.yaml$/, '');
  if (schluessel !== sprachschluessel(parsed.data)) throw new FileRefused([`${datei}:${zeileVon('sprache')}: Die Datei heißt nicht wie ihre Sprache. Abhilfe: sie ${sprachschluessel(parsed.data)}.yaml nennen.`]);
  return { schluessel, datei, texte: parsed.data, pruefwert: pruefwertOf(parsed.data), zeileVon };
}

/** SHA-256 (hex) over what a text says: the order of its keys does not count, nor how the file is laid out. */
export const pruefwertOf = (said: unknown): string => createHash('sha256').update(JSON.stringify(inOrder(said))).digest('hex');

/** The order of keys says nothing; the order of sentences does. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, inOrder(inner)]));
}
