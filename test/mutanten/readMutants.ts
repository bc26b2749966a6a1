import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const sentence = z.string().trim().min(1);

const mutant = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'erwartet werden kleine Buchstaben, Ziffern und Striche'),
  /** Which control is off, in a sentence for the officer. */
  bricht: sentence,
  datei: z.string().regex(/^(gateway|schema|subgraphs|test)\/\S+$/, 'erwartet wird der Pfad einer Datei des Produkts'),
  /** Stands exactly once in the file, line breaks included. */
  suche: z.string().min(1),
  ersetze: z.string(),
  test: z.string().regex(/^test\/\S+\.test\.ts$/, 'erwartet wird der Pfad einer Testdatei'),
  /** Part of the full name of a test that must fail. */
  titel: sentence,
  /** Runs the named test alone: for slow files. */
  allein: z.literal(true).optional(),
  /** The named test never ends without the control. */
  haengt: z.literal(true).optional(),
});

/** One control switched off or off by one, and the test that notices. */
export interface Mutant extends z.output<typeof mutant> {
  /** Name of the list it stands in. */
  readonly teil: string;
}

/** A list that is not used; one line per fault: file, entry, what was expected. */
export class MutantsRefused extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'MutantsRefused';
  }
}

/**
 * Every mutant of the lists in a folder, list by list.
 * @throws MutantsRefused
 */
export function readMutants(folder: string = __dirname): readonly Mutant[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml')).sort();
  const read = files.map((file) => readList(basename(file, '.yaml'), readFileSync(join(folder, file), 'utf8')));
  const faults = read.flatMap((list) => list.faults);
  if (faults.length > 0) throw new MutantsRefused(faults);
  return read.flatMap((list) => list.mutants);
}

/** One list: its mutants, or its faults. */
export function readList(teil: string, text: string): { readonly mutants: readonly Mutant[]; readonly faults: readonly string[] } {
  const entries: unknown = parse(text);
  const parsed = z.array(mutant).min(1).safeParse(entries);
  if (parsed.success) return { mutants: parsed.data.map((one) => ({ ...one, teil })), faults: [] };
  return { mutants: [], faults: parsed.error.issues.map(({ path, message }) => `${teil}.yaml: ${whereIs(path, entries)}: ${message}`) };
}

function whereIs([index, ...rest]: readonly PropertyKey[], entries: unknown): string {
  if (typeof index !== 'number') return 'die Liste';
  const entry: unknown = Array.isArray(entries) ? entries[index] : undefined;
  const name = typeof entry === 'object' && entry !== null && 'name' in entry ? ` «${String(entry.name)}»` : '';
  return [`Eintrag ${index + 1}${name}`, ...rest.map(String)].join(', ');
}
