import { buildASTSchema, getNamedType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isObjectType, type GraphQLField, type GraphQLInputType, type GraphQLOutputType } from 'graphql';
import type { Law } from '../../../schema/law';
import { loadSubgraph } from '../../../schema/sdl';

/** One root field of an office as an operation that is valid, with every argument filled in by a stranger. */
export interface Feldaufruf {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Every root field an office has, of its staff and, at the authority, of everybody. */
export function everyRootField(office: string, law: Law, canary: string): readonly Feldaufruf[] {
  const schema = buildASTSchema(loadSubgraph(office, law).document, { assumeValid: true });
  return ([['query', schema.getQueryType()], ['mutation', schema.getMutationType()]] as const).flatMap(([art, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => callOf(art, field, canary)),
  );
}

function callOf(art: string, field: GraphQLField<unknown, unknown>, canary: string): Feldaufruf {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`);
  const given = field.args.map(({ name }) => `${name}: $${name}`);
  const inBrackets = (list: readonly string[]) => (list.length > 0 ? `(${list.join(', ')})` : '');
  return {
    name: field.name,
    query: `${art} ${canary}${inBrackets(declared)} { ${field.name}${inBrackets(given)} ${selectionOf(field.type)} }`,
    variables: Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type, canary)])),
  };
}

/** Two levels of whatever there is: enough to see a value, if there were one. */
function selectionOf(type: GraphQLOutputType, depth = 2): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).filter((field) => field.args.length === 0 && (isLeafType(getNamedType(field.type)) || depth > 0));
  return `{ __typename ${fields.map((field) => `${field.name} ${selectionOf(field.type, depth - 1)}`).join(' ')} }`;
}

/** A value that fits its type and is recognised anywhere it comes back. */
function valueOf(type: GraphQLInputType, canary: string): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, canary);
  if (isListType(type)) return [valueOf(type.ofType, canary)];
  if (isInputObjectType(type)) return Object.fromEntries(Object.values(type.getFields()).map(({ name, type: below }) => [name, valueOf(below, canary)]));
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (type.name === 'Boolean') return false;
  if (type.name === 'Int' || type.name === 'Float') return 7;
  return type.name === 'Datum' ? '2027-01-31' : canary;
}
