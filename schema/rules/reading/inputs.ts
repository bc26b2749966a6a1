import type { FieldDefinitionNode } from 'graphql';
import { argumentValues } from '../../law';
import type { MarkedField } from '../../marks';
import { fieldSets, selectedFields } from './fieldSets';

/** What a derived field is computed from by federation. */
export const inputsByRequires = ({ type, node }: MarkedField, fields: readonly MarkedField[]): readonly MarkedField[] =>
  fieldSets(node, 'requires').flatMap((fieldSet) => selectedFields(type, fieldSet, fields));

/** What the SDL says it is computed from by code: `@abgeleitet(aus: ["Typ.feld"])`. */
export const computedFrom = ({ directives = [] }: FieldDefinitionNode): readonly string[] =>
  directives.filter(({ name }) => name.value === 'abgeleitet').flatMap((directive) => {
    const { aus } = argumentValues(directive);
    return Array.isArray(aus) ? aus.map(String) : [];
  });
