import {
  buildASTSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** Response names the gateway itself uses while it gathers an answer, by type. */
export type ReservedNames = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads them from the supergraph: every @key and @requires input at any depth, and every @inaccessible field. */
export function reservedNames(supergraphSdl: string): ReservedNames {
  const schema = buildASTSchema(parse(supergraphSdl), { assumeValidSDL: true });
  const names = new Map<string, Set<string>>();
  const reserve = (type: string, field: string) => names.set(type, (names.get(type) ?? new Set()).add(field));

  for (const type of Object.values(schema.getTypeMap()).filter((candidate) => isObjectType(candidate) || isAbstractType(candidate))) {
    const note = (fieldSet: string) => eachField(schema, type, fieldSet, reserve);
    textArguments([type.astNode], 'join__type', 'key').forEach(note);
    for (const field of Object.values('getFields' in type ? type.getFields() : {})) {
      textArguments([field.astNode], 'join__field', 'requires').forEach(note);
      if (field.astNode?.directives?.some(({ name }) => name.value === 'inaccessible')) reserve(type.name, field.name);
    }
  }
  return names;
}

function textArguments(nodes: readonly ({ readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined)[], directive: string, argument: string): readonly string[] {
  return nodes
    .flatMap((node) => node?.directives ?? [])
    .filter(({ name }) => name.value === directive)
    .flatMap(({ arguments: given }) => given ?? [])
    .filter(({ name }) => name.value === argument)
    .map(({ value }) => valueFromASTUntyped(value))
    .filter((value) => typeof value === 'string');
}

function eachField(schema: GraphQLSchema, type: GraphQLNamedType, fieldSet: string, reserve: (type: string, field: string) => void): void {
  const walk = (parent: GraphQLNamedType, set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(schema.getType(selection.typeCondition?.name.value ?? parent.name) ?? parent, selection.selectionSet);
        continue;
      }
      reserve(parent.name, selection.name.value);
      const field = 'getFields' in parent ? parent.getFields()[selection.name.value] : undefined;
      if (field && selection.selectionSet) walk(getNamedType(field.type), selection.selectionSet);
    }
  };
  const [definition] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  if (definition?.kind === Kind.OPERATION_DEFINITION) walk(type, definition.selectionSet);
}
