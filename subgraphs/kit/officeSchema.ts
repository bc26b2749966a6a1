import { buildSubgraphSchema } from '@apollo/subgraph';
import { isObjectType, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { PublicError } from '../../schema/errors';
import { readMarks } from '../../schema/marks';
import type { SubgraphLaw } from '../../schema/sdl';
import { guardSchema } from './guard';
import type { OfficeContext } from './officeContext';

export type FieldResolver = GraphQLFieldResolver<unknown, OfficeContext>;
export type ResolverMap = Readonly<Record<string, Readonly<Record<string, FieldResolver>>>>;

/** How `_entities` is answered, for all representations of a fetch at once. */
export type AnswerEntities = (representations: readonly unknown[], context: OfficeContext, info: Parameters<FieldResolver>[3]) => Promise<readonly unknown[]>;

/**
 * The executable schema of a subgraph: its law, its own resolvers, one way in for entities, the guard in front of every protected field.
 * `_service` hands out no SDL: the supergraph is a file, and introspection being off would not close this door.
 * @throws Error where a field is not marked, or a resolver would stand before the guard of a protected field
 */
export function officeSchema(law: SubgraphLaw, resolvers: ResolverMap, answerEntities: AnswerEntities): GraphQLSchema {
  const schema = guardSchema(buildSubgraphSchema([{ typeDefs: law.document }]), law);
  const isGuarded = new Set(readMarks(law.document).flatMap(({ type, feld, marks }) => (marks.some(({ art }) => art === 'DATEN') ? [`${type}.${feld}`] : [])));
  for (const [type, ofType] of Object.entries(resolvers)) {
    for (const [field, resolve] of Object.entries(ofType)) {
      if (isGuarded.has(`${type}.${field}`)) throw new Error(`a resolver stands before the guard of ${type}.${field}`);
      fieldOf(schema, type, field).resolve = resolve;
    }
  }
  fieldOf(schema, 'Query', '_service').resolve = () => {
    throw new PublicError('ANFRAGE_UNGUELTIG');
  };
  fieldOf(schema, 'Query', '_entities').resolve = (_parent, args, context, info) =>
    answerEntities(Array.isArray(args['representations']) ? args['representations'] : [], context, info);
  return schema;
}

function fieldOf(schema: GraphQLSchema, typeName: string, fieldName: string) {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? fieldsOf(type)[fieldName] : undefined;
  if (!field) throw new Error(`a resolver stands for ${typeName}.${fieldName}, which is not in the SDL`);
  return field;
}

const fieldsOf = (type: GraphQLObjectType) => type.getFields();
