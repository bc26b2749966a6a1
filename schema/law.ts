import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, valueFromASTUntyped, type ConstDirectiveNode, type DocumentNode, type EnumValueDefinitionNode } from 'graphql';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { Textfassung } from './einwilligung/fassung';
import { readTextfassungen } from './einwilligung/fassungen';

/** A data category of one controller, as `enum Datenkategorie` declares it. */
export interface Kategorie {
  readonly name: string;
  readonly beschreibung: string;
  readonly stelle: string;
  readonly klasse: 'S' | 'E';
  readonly besonders: boolean;
  readonly herkunft203: boolean;
  readonly alleMitglieder: boolean;
  /** In no purpose the product ships with: income, Leistungsminderung, § 1a AsylbLG. */
  readonly nichtAusgeliefert: boolean;
}

/** A controller (§ 67 Abs. 4 SGB X), as `enum Stelle` declares it. */
export interface Stelle {
  readonly name: string;
  readonly beschreibung: string;
  readonly subgraph: string;
  readonly rechtskreis: string;
  readonly sozialdaten: boolean;
  readonly handlungsfaehigAb: number;
  readonly erfaehrtNutzer: boolean;
}

export interface Organisation {
  readonly name: string;
  readonly typ: string;
  readonly datenschutzrecht: 'DSGVO' | 'KDG' | 'DSG-EKD';
  readonly stellen: readonly string[];
  /** Controllers whose journal its data-protection officers read, and where its Personalrat signs (Art. 39 Abs. 1 lit. b DSGVO). */
  readonly kontrolliert?: readonly string[];
}

/** One row of the abstract matrix: these recipients may, for this purpose, be given these categories. */
export interface MatrixRow {
  readonly zweck: string;
  readonly organisationstypen: readonly string[];
  readonly rollen: readonly string[];
  readonly eingeschaltet: boolean;
  readonly kategorien: readonly string[];
}

/** Everything that is law and not person: what the decision, the guard and the review report all start from. */
export interface Law {
  readonly stellen: ReadonlyMap<string, Stelle>;
  readonly kategorien: ReadonlyMap<string, Kategorie>;
  readonly zwecke: ReadonlyMap<string, string>;
  readonly organisationen: ReadonlyMap<string, Organisation>;
  readonly matrix: readonly MatrixRow[];
  /** Every version of the consent texts there has been, oldest first. */
  readonly textfassungen: readonly Textfassung[];
}

const organisationen = z.record(
  z.string(),
  z.strictObject({
    name: z.string().min(1),
    typ: z.string().min(1),
    datenschutzrecht: z.enum(['DSGVO', 'KDG', 'DSG-EKD']),
    stellen: z.array(z.string()),
    kontrolliert: z.array(z.string()).default([]),
  }),
);

const matrix = z.array(
  z.strictObject({
    zweck: z.string(),
    organisationstypen: z.array(z.string()).min(1),
    rollen: z.array(z.string()).min(1),
    eingeschaltet: z.boolean(),
    kategorien: z.array(z.string()).min(1),
  }),
);

/**
 * Reads the vocabulary, the matrix, the organisations and the register of consent texts of one schema folder, and refuses what does not fit together.
 * @throws Error naming the file and the word that is unknown
 */
export function readLaw(folder = __dirname): Law {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const vocabulary = parse(read('vocabulary.graphql'));
  const law: Law = {
    stellen: new Map(enumValues(vocabulary, 'Stelle').map((value) => [value.name.value, stelleOf(value)])),
    kategorien: new Map(enumValues(vocabulary, 'Datenkategorie').map((value) => [value.name.value, kategorieOf(value)])),
    zwecke: new Map(enumValues(vocabulary, 'Zweck').map((value) => [value.name.value, value.description?.value ?? ''])),
    organisationen: new Map(Object.entries(organisationen.parse(parseYaml(read('organisationen.yaml'))))),
    matrix: matrix.parse(parseYaml(read('matrix.yaml'))),
    textfassungen: readTextfassungen(join(folder, 'einwilligung')),
  };
  refuseUnknownWords(law);
  return Object.freeze(law);
}

function refuseUnknownWords({ stellen, kategorien, zwecke, organisationen, matrix }: Law): void {
  const unknown = (file: string, kind: string, word: string) => new Error(`${file}: ${kind} «${word}» is not in vocabulary.graphql`);
  for (const { stelle } of kategorien.values()) if (!stellen.has(stelle)) throw unknown('vocabulary.graphql', 'Stelle', stelle);
  for (const organisation of organisationen.values()) {
    for (const stelle of [...organisation.stellen, ...(organisation.kontrolliert ?? [])]) if (!stellen.has(stelle)) throw unknown('organisationen.yaml', 'Stelle', stelle);
  }
  for (const row of matrix) {
    if (!zwecke.has(row.zweck)) throw unknown('matrix.yaml', 'Zweck', row.zweck);
    for (const kategorie of row.kategorien) if (!kategorien.has(kategorie)) throw unknown('matrix.yaml', 'Datenkategorie', kategorie);
  }
}

function enumValues(document: DocumentNode, name: string): readonly EnumValueDefinitionNode[] {
  const definition = document.definitions.find((node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === name);
  if (definition?.kind !== Kind.ENUM_TYPE_DEFINITION) throw new Error(`vocabulary.graphql: enum ${name} is missing`);
  return definition.values ?? [];
}

const stelleArguments = z.object({
  subgraph: z.string(),
  rechtskreis: z.string(),
  sozialdaten: z.boolean(),
  handlungsfaehigAb: z.number().int(),
  erfaehrtNutzer: z.boolean(),
});

const kategorieArguments = z.object({
  stelle: z.string(),
  klasse: z.enum(['S', 'E']),
  besonders: z.boolean().default(false),
  herkunft203: z.boolean().default(false),
  alleMitglieder: z.boolean().default(false),
  nichtAusgeliefert: z.boolean().default(false),
});

const stelleOf = (value: EnumValueDefinitionNode): Stelle => ({
  ...described(value),
  ...stelleArguments.parse(argumentsOf(value, 'verantwortlich')),
});

const kategorieOf = (value: EnumValueDefinitionNode): Kategorie => ({
  ...described(value),
  ...kategorieArguments.parse(argumentsOf(value, 'kategorie')),
});

const described = (value: EnumValueDefinitionNode) => ({ name: value.name.value, beschreibung: value.description?.value ?? '' });

function argumentsOf(value: EnumValueDefinitionNode, directive: string): Record<string, unknown> {
  const mark = value.directives?.find((node) => node.name.value === directive);
  if (!mark) throw new Error(`vocabulary.graphql:${value.loc?.startToken.line}: ${value.name.value} needs @${directive}`);
  return argumentValues(mark);
}

/** The literal arguments of a directive in an SDL, as plain values. */
export const argumentValues = (mark: ConstDirectiveNode): Record<string, unknown> =>
  Object.fromEntries((mark.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]));
