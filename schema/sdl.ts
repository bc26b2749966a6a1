import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Kind, parse, Source, visit, type DefinitionNode, type DocumentNode } from 'graphql';
import type { Law } from './law';
import { camelCase, pascalCase } from './names';

/** One subgraph's law: its own SDL with the shared vocabulary and its staff's part joined to it. */
export interface SubgraphLaw {
  readonly name: string;
  /** The controllers that answer in this subgraph, in vocabulary order. */
  readonly stellen: readonly string[];
  readonly document: DocumentNode;
}

/** The authority: the only subgraph that is asked by case and not by Freigabe. */
export const authoritySubgraph = 'kim';

/**
 * Loads every SDL under `subgraphs/`: an office exists because its file does; there is no list to keep.
 * @throws GraphQLError with file and line where an SDL cannot be parsed
 */
export function loadSubgraphs(law: Law, folder = __dirname): readonly SubgraphLaw[] {
  return readdirSync(join(folder, 'subgraphs'))
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => loadSubgraph(basename(file, '.graphql'), law, folder));
}

/** Vocabulary first (header and `@composeDirective` included), then what every controller's staff and officer have, then the office's own words. */
export function loadSubgraph(name: string, law: Law, folder = __dirname): SubgraphLaw {
  const stellen = [...law.stellen.values()].filter(({ subgraph }) => subgraph === name).map((stelle) => stelle.name);
  const staffPart = name === authoritySubgraph ? [] : stellen.flatMap((stelle, index) => namedAfter(stelle, 'vorlage.graphql', folder).map(index === 0 ? asWritten : asExtensionOfRoots));
  const controlPart = stellen.flatMap((stelle) => namedAfter(stelle, 'kontrolle.graphql', folder).map(asExtensionOfRoots));
  const definitions = [...read('vocabulary.graphql', folder), ...staffPart, ...controlPart, ...read(`subgraphs/${name}.graphql`, folder)];
  return { name, stellen, document: { kind: Kind.DOCUMENT, definitions } };
}

/** What every controller has is written once, as `Vorlage…`, and named anew for each: types of two offices are never the same type. */
function namedAfter(stelle: string, file: string, folder: string): readonly DefinitionNode[] {
  const named: DocumentNode = visit(
    { kind: Kind.DOCUMENT, definitions: read(file, folder) },
    {
      Name: (node) => ({
        ...node,
        value: node.value.replace(/^Vorlage/, pascalCase(stelle)).replace(/^vorlage/, camelCase(stelle)),
      }),
    },
  );
  return named.definitions;
}

const asWritten = (node: DefinitionNode): DefinitionNode => node;

/** Root fields that are added to those that are there: of an office's second controller, of its officer. */
const asExtensionOfRoots = (node: DefinitionNode): DefinitionNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION && ['Query', 'Mutation'].includes(node.name.value)
    ? { ...node, kind: Kind.OBJECT_TYPE_EXTENSION }
    : node;

const read = (file: string, folder: string): readonly DefinitionNode[] =>
  parse(new Source(readFileSync(join(folder, file), 'utf8'), `schema/${file}`)).definitions;
