import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { FileRefused, parseYamlFile } from '../yamlFile';
import type { Textfassung } from './fassung';
import { registerDatei, type Sprachfassung } from './texte';

const tag = z.iso.date('erwartet wird ein Tag, JJJJ-MM-TT');

const fassung = z.strictObject({
  id: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$/, 'erwartet wird eine kurze Bezeichnung wie 2026-1'),
  ab: tag,
  bis: tag.exactOptional(),
  pruefwerte: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/, 'erwartet wird ein SHA-256')),
  umfasst: z.strictObject({ stellen: z.array(z.string()), zwecke: z.array(z.string()), kategorien: z.array(z.string()) }),
});

/** Every version there has been, oldest first. @throws FileRefused naming file, line, what is wrong there and what to do */
export function readTextfassungen(folder = __dirname): readonly Textfassung[] {
  const datei = `schema/einwilligung/${registerDatei}`;
  const { content, lineOf } = parseYamlFile(readFileSync(join(folder, registerDatei), 'utf8'), datei);
  const parsed = z.array(fassung).min(1).safeParse(content, { error: z.locales.de().localeError });
  if (!parsed.success) throw new FileRefused(parsed.error.issues.map(({ path, message }) => `${datei}:${lineOf(path)}: ${path.join('.')}: ${message}. Abhilfe: wiederherstellen, was hier stand; eine neue Fassung trägt npm run bogen ein.`));
  const ids = parsed.data.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0) throw new FileRefused([`${datei}:${lineOf([twice, 'id'])}: Die Fassung «${ids[twice]}» steht zweimal da. Abhilfe: die spätere anders nennen.`]);
  return parsed.data;
}

/** A version of the texts as they stand now; it covers what every language has a text for. */
export function newFassung(id: string, ab: string, sprachfassungen: ReadonlyMap<string, Sprachfassung>): Textfassung {
  const all = [...sprachfassungen.values()].map(({ texte }) => texte);
  const covered = (of: 'stellen' | 'zwecke' | 'kategorien') => Object.keys(all[0]?.[of] ?? {}).filter((word) => all.every((texte) => Object.hasOwn(texte[of], word)));
  return {
    id,
    ab,
    pruefwerte: Object.fromEntries([...sprachfassungen].map(([schluessel, { pruefwert }]) => [schluessel, pruefwert])),
    umfasst: { stellen: covered('stellen'), zwecke: covered('zwecke'), kategorien: covered('kategorien') },
  };
}

/** One more entry at the end of the register; what is there is never changed. */
export const withFassung = (register: string, added: Textfassung): string => `${register.trimEnd()}\n\n${stringify([added], { lineWidth: 140, flowCollectionPadding: false })}`;
