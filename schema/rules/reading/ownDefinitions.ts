import type { DefinitionNode } from 'graphql';
import type { SubgraphLaw } from '../../sdl';

/** What a subgraph's own file says, without the vocabulary and the staff's part that the loader joins to it. */
export const ownDefinitions = ({ name, document }: SubgraphLaw): readonly DefinitionNode[] =>
  document.definitions.filter(({ loc }) => loc?.source.name === `schema/subgraphs/${name}.graphql`);
