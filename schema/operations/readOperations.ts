import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Kind, parse, print, Source, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { z } from 'zod';
import type { Law } from '../law';
import { camelCase, pascalCase } from '../names';
import { authoritySubgraph } from '../sdl';
import { sha256Hex } from '../sha256';
import { FileRefused, parseYamlFile } from '../yamlFile';

/** An operation that runs in `betrieb`: its text, and who may send it for what. */
export interface Operation {
  readonly name: string;
  /** SHA-256 of the text, as `sha256sum` counts it over the file. */
  readonly id: string;
  readonly text: string;
  readonly zwecke: readonly string[];
  readonly rollen: readonly string[];
  readonly document: DocumentNode;
  /** Where purposes and roles are written, for who has to change them. */
  readonly steht: { readonly datei: string; readonly zeile: number };
}

const worte = z.array(z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'erwartet wird ein Wort aus vocabulary.graphql')).min(1, 'erwartet wird mindestens ein Eintrag');
const form = z.record(z.string(), z.strictObject({ zwecke: worte, rollen: worte }));

const list = 'schema/operations/operationen.yaml';
/** What is written once and named anew for each controller: of those who release anything, their staff; of all, their officer. */
const templates: Readonly<Record<string, (law: Law) => readonly string[]>> = {
  'vorlage.graphql': ({ stellen }) => [...stellen.values()].filter(({ subgraph }) => subgraph !== authoritySubgraph).map(({ name }) => name),
  'kontrolle.graphql': ({ stellen }) => [...stellen.keys()],
};

/**
 * Reads the approved operations: one file each, named like it, and who may send it in `operationen.yaml`; what every controller's
 * staff sends is written once and named anew for each.
 * @throws FileRefused naming file and line of what does not fit together
 */
export function readOperations(law: Law, folder = join(__dirname, '..')): readonly Operation[] {
  const yaml = parseYamlFile(readFileSync(join(folder, 'operations', 'operationen.yaml'), 'utf8'), list);
  const parsed = form.safeParse(yaml.content, { error: z.locales.de().localeError });
  if (!parsed.success) throw new FileRefused(parsed.error.issues.map(({ path, message }) => `${list}:${yaml.lineOf(path)}: ${path.join('.')}: ${message}`));

  const written = readWritten(folder);
  const known = new Set(written.map(({ name }) => name));
  const faults = [
    ...written.filter(({ name }) => !Object.hasOwn(parsed.data, name)).map(({ datei, zeile, name }) => `${datei}:${zeile}: ${name}: steht nicht in ${list}; dort Zwecke und Rollen nennen.`),
    ...Object.keys(parsed.data).filter((name) => !known.has(name)).map((name) => `${list}:${yaml.lineOf([name])}: ${name}: diese Operation gibt es nicht; Datei anlegen oder den Eintrag streichen.`),
  ];
  if (faults.length > 0) throw new FileRefused(faults);
  return written.flatMap(({ name, document, text, stellen }) => {
    const { zwecke = [], rollen = [] } = parsed.data[name] ?? {};
    const steht = { datei: list, zeile: yaml.lineOf([name]) };
    return text === undefined
      ? stellen(law).map((stelle) => operation({ zwecke, rollen, steht, ...named(document, stelle) }))
      : [operation({ zwecke, rollen, steht, name, document, text })];
  });
}

const operation = (given: Omit<Operation, 'id'>): Operation => ({ ...given, id: sha256Hex(given.text) });

/** One operation as its file says it; without a text where it is a template. */
interface Written {
  readonly name: string;
  readonly datei: string;
  readonly zeile: number;
  readonly document: DocumentNode;
  readonly text: string | undefined;
  /** Those a template is named after. */
  readonly stellen: (law: Law) => readonly string[];
}

const readWritten = (folder: string): readonly Written[] =>
  readdirSync(join(folder, 'operations'))
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(folder, 'operations', file), 'utf8');
      const datei = `schema/operations/${file}`;
      const document = parse(new Source(text, datei));
      const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
      const stellen = templates[file];
      return stellen ? operations.map((node) => templateOf(node, datei, stellen)) : [singleOf(operations, { file, datei, document, text })];
    });

const templateOf = (node: OperationDefinitionNode, datei: string, stellen: Written['stellen']): Written => ({
  name: node.name?.value ?? '',
  datei,
  zeile: node.loc?.startToken.line ?? 1,
  document: { kind: Kind.DOCUMENT, definitions: [node] },
  text: undefined,
  stellen,
});

function singleOf([node, ...more]: readonly OperationDefinitionNode[], { file, ...rest }: { readonly file: string; readonly datei: string; readonly document: DocumentNode; readonly text: string }): Written {
  const stem = basename(file, '.graphql');
  const name = stem.charAt(0).toUpperCase() + stem.slice(1);
  const zeile = (more[0] ?? node)?.loc?.startToken.line ?? 1;
  if (more.length > 0 || node?.name?.value !== name) throw new FileRefused([`${rest.datei}:${zeile}: erwartet wird genau eine Operation mit dem Namen ${name}.`]);
  return { name, zeile, stellen: () => [], ...rest };
}

function named(template: DocumentNode, stelle: string): Pick<Operation, 'name' | 'document' | 'text'> {
  const renamed: DocumentNode = visit(template, {
    Name: (node) => ({ ...node, value: node.value.replace(/^Vorlage/, pascalCase(stelle)).replace(/^vorlage/, camelCase(stelle)) }),
  });
  const [definition] = renamed.definitions;
  return { name: definition?.kind === Kind.OPERATION_DEFINITION ? (definition.name?.value ?? '') : '', document: renamed, text: `${print(renamed)}\n` };
}
