import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Law } from '../law';
import { FileRefused, parseYamlFile, type Path } from '../yamlFile';
import { saetze, worte, type Satz, type Wort } from './woerter';

const satz = z.string().trim().min(1, 'erwartet wird ein Satz');

const texte = z.strictObject({
  worte: z.strictObject(Object.fromEntries(worte.map((wort) => [wort, satz])) as Record<Wort, typeof satz>),
  saetze: z.strictObject(Object.fromEntries(saetze.map((name) => [name, z.array(satz).min(1)])) as Record<Satz, z.ZodArray<typeof satz>>),
  /** Category or purpose -> what its name on the consent form leaves out. */
  hinweise: z.record(z.string(), satz),
});

/** What the information sheet says in one language; names of offices, purposes and categories are those of the consent form. */
export type Informationstexte = z.infer<typeof texte>;

type Ort = (...pfad: Path) => string;

const original = 'de';

/**
 * Reads the texts for every language there is a consent form in: who is asked to sign is told first (Art. 13 DSGVO).
 * @throws FileRefused with file, line and remedy where a text is missing, is of no known kind, or says another thing than the German one
 */
export function readInformationstexte(law: Pick<Law, 'kategorien' | 'zwecke'>, sprachen: Iterable<string>, folder = __dirname): ReadonlyMap<string, Informationstexte> {
  const schluessel = [...sprachen];
  const gelesen = new Map(schluessel.map((sprache) => [sprache, readTexte(folder, sprache)]));
  const deutsch = gelesen.get(original)?.texte;
  const faults = [
    ...readdirSync(folder).filter((file) => file.endsWith('.yaml') && !schluessel.includes(file.slice(0, -'.yaml'.length))).map((file) => `schema/information/${file}:1: Zu dieser Sprache gibt es keinen Einwilligungstext. Abhilfe: die Datei streichen oder schema/einwilligung/${file} anlegen.`),
    ...[...gelesen.values()].flatMap(({ faults: own, texte: said, ort }) => [...own, ...(said && deutsch ? [...otherThanGerman(said, deutsch, ort), ...unknownWords(said, law, ort)] : [])]),
  ];
  if (faults.length > 0) throw new FileRefused(faults);
  return new Map([...gelesen].flatMap(([sprache, { texte: said }]) => (said ? [[sprache, said] as const] : [])));
}

interface Gelesen {
  readonly texte: Informationstexte | undefined;
  readonly ort: Ort;
  readonly faults: readonly string[];
}

function readTexte(folder: string, sprache: string): Gelesen {
  const datei = `schema/information/${sprache}.yaml`;
  const file = join(folder, `${sprache}.yaml`);
  if (!existsSync(file)) return { texte: undefined, ort: () => `${datei}:1`, faults: [`${datei}:1: Das Informationsblatt fehlt in dieser Sprache. Abhilfe: die Datei nach dem Vorbild von schema/information/de.yaml anlegen.`] };
  const { content, lineOf } = parseYamlFile(readFileSync(file, 'utf8'), datei);
  const ort: Ort = (...pfad) => `${datei}:${lineOf(pfad)}: ${pfad.join('.')}`;
  const parsed = texte.safeParse(content, { error: z.locales.de().localeError });
  return { texte: parsed.data, ort, faults: (parsed.error?.issues ?? []).map(({ path, message }) => `${ort(...path)}: ${message}. Abhilfe: den Text in dieser Sprache ergänzen, wie ihn de.yaml hat.`) };
}

/** The same facts in every language: the same numbers filled in, the same notes. */
function otherThanGerman(said: Informationstexte, deutsch: Informationstexte, ort: Ort): readonly string[] {
  const missing = Object.keys(deutsch.hinweise).filter((name) => !Object.hasOwn(said.hinweise, name));
  return [
    ...saetze.filter((name) => platzhalter(said.saetze[name]) !== platzhalter(deutsch.saetze[name])).map((name) => `${ort('saetze', name)}: erwartet wird, was de.yaml hier einsetzt: ${platzhalter(deutsch.saetze[name]) || 'nichts'}. Abhilfe: die Klammern setzen wie dort.`),
    ...missing.map((name) => `${ort('hinweise')}: ${name} fehlt. Abhilfe: den Hinweis in dieser Sprache ergänzen, wie ihn de.yaml hat.`),
    ...Object.keys(said.hinweise).filter((name) => !Object.hasOwn(deutsch.hinweise, name)).map((name) => `${ort('hinweise', name)}: de.yaml hat diesen Hinweis nicht. Abhilfe: streichen, oder in jeder Sprache ergänzen.`),
  ];
}

const unknownWords = ({ hinweise }: Informationstexte, { kategorien, zwecke }: Pick<Law, 'kategorien' | 'zwecke'>, ort: Ort): readonly string[] =>
  Object.keys(hinweise)
    .filter((name) => !kategorien.has(name) && !zwecke.has(name))
    .map((name) => `${ort('hinweise', name)}: Das steht nicht in schema/vocabulary.graphql. Abhilfe: streichen oder richtig schreiben.`);

const platzhalter = (sentences: readonly string[]): string => (sentences.join(' ').match(/\{\w+\}/g) ?? []).toSorted().join(' ');
