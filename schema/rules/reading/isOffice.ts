import { authoritySubgraph, type SubgraphLaw } from '../../sdl';

/** Every subgraph but the authority: what is not known to be something else is held to the strictest rules. */
export const isOffice = ({ name }: SubgraphLaw): boolean => name !== authoritySubgraph;
