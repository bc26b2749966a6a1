import { Kind, parse, type ConstDirectiveNode, type NameNode, type SelectionSetNode } from 'graphql';
import { argumentValues } from '../../law';
import type { MarkedField } from '../../marks';
import { namedType } from './namedType';

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** A federation directive has two names: as imported by the vocabulary, and with its namespace where it is not. */
export const federationName = (directive: { readonly name: NameNode }): string => directive.name.value.replace(/^federation__/, '');

/** The `fields:` of every @key or @requires on a type or field. */
export const fieldSets = (node: Directed, directive: 'key' | 'requires'): readonly string[] =>
  (node.directives ?? []).filter((one) => federationName(one) === directive).map((one) => String(argumentValues(one)['fields']));

/** "jobcenter { termine { am } }" on a type → the three fields it names. */
export const selectedFields = (type: string, fieldSet: string, fields: readonly MarkedField[]): readonly MarkedField[] => {
  const [query] = parse(`{ ${fieldSet} }`).definitions;
  return query?.kind === Kind.OPERATION_DEFINITION ? fieldsOf(type, query.selectionSet, fields) : [];
};

const fieldsOf = (type: string, { selections }: SelectionSetNode, fields: readonly MarkedField[]): readonly MarkedField[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.typeCondition?.name.value ?? type, selection.selectionSet, fields);
    const field = fields.find((one) => one.type === type && one.feld === selection.name.value);
    if (!field) return [];
    return [field, ...(selection.selectionSet ? fieldsOf(namedType(field.node.type), selection.selectionSet, fields) : [])];
  });
