import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Law } from '../law';

const angabe = z.string().trim().min(1, 'erwartet wird eine Angabe oder «von der Stelle einzutragen»');

const stelle = z.strictObject({
  verantwortlicher: angabe,
  vertreten: angabe,
  datenschutzbeauftragte: angabe,
  aufsicht: angabe,
  fachaufsicht: angabe,
  datenschutzrecht: z.array(angabe).min(1),
  /** Retention of the file at the source: the controller says it, nobody invents it. */
  aufbewahrungDerAkte: angabe,
});

const auftragsverarbeiter = z.strictObject({ name: angabe, aufgabe: angabe, fuer: z.array(angabe).min(1), anzeige: angabe });

const form = z.strictObject({ stellen: z.record(z.string(), stelle), auftragsverarbeiter: z.array(auftragsverarbeiter) });

/** Who answers for what: controllers, officers, supervisors, processors. Kept by hand in `stellen.yaml`. */
export type Stellenangaben = z.infer<typeof form>;

/** What nobody has filled in yet is marked with these words; the report counts them. */
export const offeneAngabe = 'von der Stelle einzutragen';

/**
 * Reads `stellen.yaml` of a schema folder and holds it against the vocabulary.
 * @throws Error naming the file and what is missing or unknown
 */
export function readStellen(law: Law, folder = join(__dirname, '..')): Stellenangaben {
  const parsed = form.safeParse(parse(readFileSync(join(folder, 'stellen.yaml'), 'utf8')), { error: z.locales.de().localeError });
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ path, message }) => `schema/stellen.yaml: ${path.join('.')}: ${message}`).join('\n'));
  const missing = [...law.stellen.keys()].filter((name) => !Object.hasOwn(parsed.data.stellen, name));
  const unknown = Object.keys(parsed.data.stellen).filter((name) => !law.stellen.has(name));
  const faults = [...missing.map((name) => `Stelle «${name}» fehlt`), ...unknown.map((name) => `Stelle «${name}» steht nicht in vocabulary.graphql`)];
  if (faults.length > 0) throw new Error(faults.map((fault) => `schema/stellen.yaml: ${fault}`).join('\n'));
  return parsed.data;
}
