import { Kind, type DocumentNode, type FieldDefinitionNode, type ObjectTypeDefinitionNode, type ObjectTypeExtensionNode } from 'graphql';
import { argumentValues } from './law';

/** Why a field may be read. */
export type Mark =
  | { readonly art: 'DATEN'; readonly kategorie: string; readonly freitext: boolean; readonly ortsbezug: boolean }
  | { readonly art: 'OHNE_PERSONENBEZUG'; readonly weil: string }
  | { readonly art: 'EIGENE_STELLE'; readonly weil: string };

/** A field of an SDL with everything the rules, the guard and the review report want to know of it. */
export interface MarkedField {
  readonly type: string;
  readonly feld: string;
  readonly node: FieldDefinitionNode;
  readonly marks: readonly Mark[];
  /** Set where a controller's part begins. */
  readonly stelle: string | undefined;
}

/** Every field of every object type of an SDL, in its order. */
export const readMarks = (document: DocumentNode): readonly MarkedField[] =>
  objectTypes(document).flatMap((type) => (type.fields ?? []).map((node) => markedField(type.name.value, node)));

export const objectTypes = (document: DocumentNode): readonly (ObjectTypeDefinitionNode | ObjectTypeExtensionNode)[] =>
  document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION);

function markedField(type: string, node: FieldDefinitionNode): MarkedField {
  const directives = (node.directives ?? []).map((directive) => ({ name: directive.name.value, values: argumentValues(directive) }));
  const stelle = directives.find(({ name }) => name === 'stelle')?.values['id'];
  return {
    type,
    feld: node.name.value,
    node,
    marks: directives.flatMap(({ name, values }) => markOf(name, values)),
    stelle: typeof stelle === 'string' ? stelle : undefined,
  };
}

function markOf(directive: string, values: Record<string, unknown>): readonly Mark[] {
  if (directive === 'daten') {
    return [{ art: 'DATEN', kategorie: String(values['kategorie']), freitext: values['freitext'] === true, ortsbezug: values['ortsbezug'] === true }];
  }
  if (directive === 'ohnePersonenbezug') return [{ art: 'OHNE_PERSONENBEZUG', weil: String(values['weil']) }];
  if (directive === 'eigeneStelle') return [{ art: 'EIGENE_STELLE', weil: String(values['weil']) }];
  return [];
}
