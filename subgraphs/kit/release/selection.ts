import { GraphQLIncludeDirective, GraphQLSkipDirective, Kind, getDirectiveValues, getNamedType, isObjectType, type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo, type SelectionNode, type SelectionSetNode } from 'graphql';

/** What is asked for below one object: fields by name, merged over aliases and fragments. */
export interface ObjectSelection {
  readonly type: string;
  readonly felder: ReadonlyMap<string, ObjectSelection | undefined>;
}

/** The fragment type conditions and merged fields of what a resolver was asked for, for one concrete type. */
export function selectionFor(info: GraphQLResolveInfo, typeName: string): ObjectSelection {
  const type = info.schema.getType(typeName);
  if (!isObjectType(type)) return { type: typeName, felder: new Map() };
  return objectSelection(type, info.fieldNodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : [])), info);
}

function objectSelection(type: GraphQLObjectType, sets: readonly SelectionSetNode[], info: GraphQLResolveInfo): ObjectSelection {
  const nodes = new Map<string, FieldNode[]>();
  for (const node of sets.flatMap((set) => fieldNodes(set, type.name, info))) {
    nodes.set(node.name.value, [...(nodes.get(node.name.value) ?? []), node]);
  }
  const felder = new Map<string, ObjectSelection | undefined>();
  for (const [name, ofName] of nodes) {
    const field = type.getFields()[name];
    if (!field) continue;
    const below = getNamedType(field.type);
    felder.set(name, isObjectType(below) ? objectSelection(below, ofName.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : [])), info) : undefined);
  }
  return { type: type.name, felder };
}

function fieldNodes(set: SelectionSetNode, typeName: string, info: GraphQLResolveInfo): readonly FieldNode[] {
  return set.selections.filter((node) => isIncluded(node, info)).flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? info.fragments[node.name.value] : node;
    const condition = fragment?.typeCondition?.name.value;
    return fragment && (condition === undefined || condition === typeName) ? fieldNodes(fragment.selectionSet, typeName, info) : [];
  });
}

const isIncluded = (node: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;
