import { readFileSync } from 'node:fs';
import { Kind } from 'graphql';
import { z } from 'zod';
import type { Law } from '../../../../schema/law';
import { authoritySubgraph, loadSubgraph } from '../../../../schema/sdl';
import { UserMistake } from '../../../kit/serving/runCommand';
import { MappingRefused } from '../../../kit/source/mapping/mappingRefused';
import { parseYamlDocument, type YamlDocument } from '../../../kit/source/mapping/yamlDocument';
import { tage } from '../../authority/parts';
import type { Nutzer } from '../../authority/store/nutzer';

/**
 * Reads who may sign in: a map of `sub` (as the city's sign-in calls a person) to organisation, role and obligation.
 * @throws UserMistake with one line per fault: file, line, what was expected
 */
export function readNutzerDatei(file: string, law: Law): readonly Nutzer[] {
  const document = parsed(file);
  const read = nutzerShape(law).safeParse(document.content, { error: z.locales.de().localeError });
  if (!read.success) throw new UserMistake(read.error.issues.map(({ path, message }) => `${file}:${document.lineOf(path)}: ${message}`).join('\n'));
  return Object.entries(read.data).map(([sub, { organisation, rolle, aktiv, verpflichtetAm, verpflichtetBis }]) => ({
    sub,
    organisation,
    rolle,
    aktiv,
    ...(verpflichtetAm !== undefined && { verpflichtetAm: startOf(verpflichtetAm) }),
    ...(verpflichtetBis !== undefined && { verpflichtetBis: new Date(startOf(verpflichtetBis).getTime() + tage(1)) }), // its day is the last one
  }));
}

function parsed(file: string): YamlDocument {
  try {
    return parseYamlDocument(readFileSync(file, 'utf8'), file);
  } catch (error) {
    throw new UserMistake(error instanceof MappingRefused ? error.message : `«${file}» ist nicht lesbar.`);
  }
}

const tag = (what: string) => z.iso.date(`erwartet wird ${what} (JJJJ-MM-TT)`).optional();

const nutzerShape = (law: Law) => {
  const organisationen = [...law.organisationen.keys()];
  const rollen = rollenOf(law);
  const nutzer = z
    .strictObject({
      organisation: z.enum(organisationen, `erwartet wird eine Organisation: ${organisationen.join(', ')}`),
      rolle: z.enum(rollen, `erwartet wird eine Rolle: ${rollen.join(', ')}`),
      aktiv: z.boolean('erwartet wird aktiv: true oder false'),
      verpflichtetAm: tag('der Tag der Verpflichtung'),
      verpflichtetBis: tag('der letzte Tag der Verpflichtung'),
    })
    .refine(({ aktiv, verpflichtetAm }) => !aktiv || verpflichtetAm !== undefined, {
      path: ['aktiv'],
      message: 'aktiv kann nur sein, wer vorher auf Verschwiegenheit verpflichtet wurde: verpflichtetAm fehlt (§ 78 SGB X, § 203 StGB)',
    })
    .refine(({ verpflichtetAm, verpflichtetBis }) => verpflichtetBis === undefined || (verpflichtetAm ?? '9999') <= verpflichtetBis, {
      path: ['verpflichtetBis'],
      message: 'eine Verpflichtung endet nicht, bevor sie beginnt',
    });
  return z.record(z.string().trim().min(1).max(200), nutzer).refine((all) => Object.keys(all).length > 0, 'erwartet wird mindestens ein Eintrag: <sub>: { organisation, rolle, aktiv, verpflichtetAm }');
};

/** A person concerned is not entered: she binds her own login with a code (Art. 12 Abs. 6 DSGVO). */
const rollenOf = (law: Law): readonly string[] =>
  loadSubgraph(authoritySubgraph, law)
    .document.definitions.flatMap((node) => (node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'Rolle' ? (node.values ?? []) : []))
    .map(({ name }) => name.value)
    .filter((rolle) => rolle !== 'KLIENT');

const startOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
