import { getNullableType, isLeafType, isListType, isObjectType, type GraphQLFieldResolver, type GraphQLOutputType, type GraphQLSchema } from 'graphql';
import { readMarks } from '../../schema/marks';
import type { SubgraphLaw } from '../../schema/sdl';
import type { OfficeContext } from './officeContext';
import { Released } from './release/released';

type Resolver = GraphQLFieldResolver<unknown, OfficeContext>;

/**
 * Puts the guard in front of every protected field, once, at start: resolvers never mention consent, so they cannot forget it.
 * @throws Error naming each field without exactly one mark: such a schema does not start
 */
export function guardSchema(schema: GraphQLSchema, { name, document }: SubgraphLaw): GraphQLSchema {
  const fields = readMarks(document);
  const unmarked = fields.filter(({ marks }) => marks.length !== 1).map(({ type, feld }) => `${type}.${feld}`);
  if (unmarked.length > 0) throw new Error(`schema/subgraphs/${name}.graphql: exactly one mark is needed on ${unmarked.join(', ')}`);

  for (const { type, feld, marks: [mark] } of fields) {
    const field = fieldOf(schema, type, feld);
    if (mark?.art === 'DATEN') field.resolve = guard(field.type);
  }
  return schema;
}

function fieldOf(schema: GraphQLSchema, typeName: string, feld: string) {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[feld] : undefined;
  if (!field) throw new Error(`${typeName}.${feld} is in the SDL but not in the schema`);
  return field;
}

/** A refusal looks exactly like an empty record (§ 51 Abs. 2 Satz 3 BMG, by analogy). */
const guard = (type: GraphQLOutputType): Resolver => (parent, _args, _context, { fieldName }) =>
  parent instanceof Released ? fitting(type, parent.wert(fieldName)) ?? nothing(type) : nothing(type);

/** A value that its type cannot put out (typed by hand, of an older schema) is nothing: an error for it would tell that this person has a row. */
function fitting(outer: GraphQLOutputType, value: unknown): unknown {
  const type = getNullableType(outer);
  if (isListType(type)) return Array.isArray(value) ? value.map((one) => fitting(type.ofType, one)).filter((one) => one !== null) : null;
  if (!isLeafType(type) || value === null) return value;
  try {
    type.serialize(value);
    return value;
  } catch {
    return null;
  }
}

const nothing = (type: GraphQLOutputType) => (isListType(getNullableType(type)) ? [] : null);
