import { Kind, type DefinitionNode, type NameNode, type TypeDefinitionNode } from 'graphql';

/** The name of a type that a definition brings into being; undefined for directives, extensions and the schema itself. */
export const definedType = (node: DefinitionNode): NameNode | undefined => (isTypeDefinition(node) ? node.name : undefined);

const isTypeDefinition = (node: DefinitionNode): node is TypeDefinitionNode => typeKinds.has(node.kind);

const typeKinds: ReadonlySet<string> = new Set([
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
]);

export const rootTypes: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);
