import { buildASTSchema, Kind, parse, visit, type DefinitionNode, type GraphQLSchema } from 'graphql';

/** What a client can ask for: the supergraph without what is never handed out and without the planner's own words. */
export function clientSchema(supergraphSdl: string): GraphQLSchema {
  const { definitions } = visit(parse(supergraphSdl), {
    FieldDefinition: (node) => (node.directives?.some(({ name }) => name.value === 'inaccessible') ? null : undefined),
    Directive: () => null,
    DirectiveDefinition: () => null,
  });
  const own = definitions.filter((node) => !isOfThePlanner(node));
  const named = new Set<string>();
  visit({ kind: Kind.DOCUMENT, definitions: own }, { NamedType: ({ name }) => void named.add(name.value) });
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions: own.filter((node) => node.kind !== Kind.SCALAR_TYPE_DEFINITION || named.has(node.name.value)) });
}

const isOfThePlanner = (node: DefinitionNode): boolean => 'name' in node && node.name !== undefined && /^(join|link)__/.test(node.name.value);
