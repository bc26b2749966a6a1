import { buildASTSchema, getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { readLaw } from '../../schema/law';
import { loadSubgraph } from '../../schema/sdl';

/** Every field that an office has under Klient, as the selection of a greedy caller. */
export function wholeBlock(office: string): string {
  const klient = buildASTSchema(loadSubgraph(office, readLaw()).document, { assumeValid: true }).getType('Klient');
  if (!isObjectType(klient)) throw new Error(`${office} has no Klient`);
  return everythingBelow(klient);
}

const everythingBelow = (type: GraphQLObjectType): string =>
  Object.values(type.getFields())
    .filter(({ name }) => !name.startsWith('freigabe'))
    .map((field) => {
      const below = getNamedType(field.type);
      return isObjectType(below) ? `${field.name} { ${everythingBelow(below)} }` : field.name;
    })
    .join(' ');
