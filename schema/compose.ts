import { composeServices } from '@apollo/composition';
import { visit, type DocumentNode } from 'graphql';
import type { SubgraphLaw } from './sdl';

/**
 * Joins the subgraphs to one supergraph. A hint is an error: a lost purpose or enum value is only a hint to composition.
 * @throws Error listing every composition error and hint
 */
export function compose(subgraphs: readonly SubgraphLaw[]): string {
  const { errors = [], hints = [], supergraphSdl } = composeServices(
    subgraphs.map(({ name, document }) => ({ name, typeDefs: withoutLawOfTheVocabulary(document), url: `http://${name}.invalid/graphql` })),
  );
  const complaints = [...errors.map(({ message }) => message), ...hints.map((hint) => hint.toString())];
  if (complaints.length > 0 || !supergraphSdl) throw new Error(`the subgraphs do not compose:\n${complaints.join('\n')}`);
  return supergraphSdl;
}

/** What says something about categories and controllers is read from the vocabulary, never from a supergraph; there it would be unused. */
const withoutLawOfTheVocabulary = (document: DocumentNode): DocumentNode =>
  visit(document, {
    EnumValueDefinition: (node) => ({ ...node, directives: [] }),
    EnumTypeDefinition: (node) => (node.name.value === 'Klasse' ? null : undefined),
    DirectiveDefinition: (node) => (['kategorie', 'verantwortlich'].includes(node.name.value) ? null : undefined),
  });
