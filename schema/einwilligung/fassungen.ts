import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { Einwilligungsnachweis } from '../consent';
import { registerDatei, sprachschluessel, type Einwilligungstexte, type Sprachfassung } from './texte';

const tag = z.iso.date('erwartet wird ein Tag, JJJJ-MM-TT');

const fassung = z.strictObject({
  id: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$/, 'erwartet wird eine kurze Bezeichnung wie 2026-1'),
  /** First day on which a consent may be given under it. */
  ab: tag,
  /** Last day; without it, still good. What was given under it stays valid either way (Art. 7 Abs. 1 DSGVO). */
  bis: tag.optional(),
  /** Language -> SHA-256 of what it said. */
  pruefwerte: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/, 'erwartet wird ein SHA-256')),
  /** For what there was a text: nobody consents to something the sheet did not say. */
  umfasst: z.strictObject({ stellen: z.array(z.string()), zwecke: z.array(z.string()), kategorien: z.array(z.string()) }),
});

/** One version of the texts, in all its languages. */
export type Textfassung = z.infer<typeof fassung>;

/** @throws Error naming the file and what is wrong in it */
export function readTextfassungen(folder = __dirname): readonly Textfassung[] {
  const parsed = z.array(fassung).min(1).safeParse(parse(readFileSync(join(folder, registerDatei), 'utf8')), { error: z.locales.de().localeError });
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ path, message }) => `schema/einwilligung/${registerDatei}: ${path.join('.')}: ${message}`).join('\n'));
  const ids = parsed.data.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`schema/einwilligung/${registerDatei}: Die Fassung «${twice}» steht zweimal da`);
  return parsed.data;
}

/** The version a sheet printed on this day carries: the last one of the register that has begun and not ended. */
export const geltendeFassung = (fassungen: readonly Textfassung[], heute: string): Textfassung | undefined => fassungen.findLast((one) => mayBeSigned(one, heute));

/** The version a consent says it was given under: known, good on that day, and the very text (Art. 7 Abs. 1 DSGVO). */
export const signedFassung = (fassungen: readonly Textfassung[], said: Einwilligungsnachweis['textFassung'], am: string): Textfassung | undefined =>
  fassungen.find((one) => one.id === said.id && mayBeSigned(one, am) && Object.hasOwn(one.pruefwerte, sprachschluessel(said)) && one.pruefwerte[sprachschluessel(said)] === said.hash);

const mayBeSigned = ({ ab, bis }: Textfassung, tagDerUnterschrift: string): boolean => ab <= tagDerUnterschrift && (bis === undefined || tagDerUnterschrift <= bis);

/** What a consent given today in this language says about its text. */
export function textFassungOf({ id, pruefwerte }: Textfassung, { sprache, leichteSprache }: Pick<Einwilligungstexte, 'sprache' | 'leichteSprache'>): Einwilligungsnachweis['textFassung'] {
  const hash = pruefwerte[sprachschluessel({ sprache, leichteSprache })];
  if (hash === undefined) throw new Error(`Die Fassung «${id}» gibt es nicht in dieser Sprache`);
  return { id, hash, sprache, leichteSprache };
}

/** A version of the texts as they stand now. */
export const newFassung = (id: string, ab: string, sprachfassungen: ReadonlyMap<string, Sprachfassung>): Textfassung => {
  const all = [...sprachfassungen.values()].map(({ texte }) => texte);
  const covered = (of: 'stellen' | 'zwecke' | 'kategorien') => Object.keys(all[0]?.[of] ?? {}).filter((word) => all.every((texte) => Object.hasOwn(texte[of], word)));
  return {
    id,
    ab,
    pruefwerte: Object.fromEntries([...sprachfassungen].map(([schluessel, { pruefwert }]) => [schluessel, pruefwert])),
    umfasst: { stellen: covered('stellen'), zwecke: covered('zwecke'), kategorien: covered('kategorien') },
  };
};

/** One more entry at the end of the register; what is there is never changed. */
export const withFassung = (register: string, added: Textfassung): string => `${register.trimEnd()}\n\n${stringify([added], { lineWidth: 140, flowCollectionPadding: false })}`;
