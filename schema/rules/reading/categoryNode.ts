import { Kind, type EnumValueDefinitionNode } from 'graphql';
import type { SubgraphLaw } from '../../sdl';

/** Where the vocabulary declares a category: it is part of every subgraph's document. */
export const categoryNode = (subgraphs: readonly SubgraphLaw[], kategorie: string): EnumValueDefinitionNode | undefined =>
  subgraphs
    .flatMap(({ document }) => document.definitions)
    .flatMap((node) => (node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'Datenkategorie' ? (node.values ?? []) : []))
    .find(({ name }) => name.value === kategorie);
