import { Kind, type TypeNode } from 'graphql';
import { readMarks, type Mark, type MarkedField } from '../../../schema/marks';
import type { SubgraphLaw } from '../../../schema/sdl';

/** A protected field as the release reads it: its category, and the type below it where it returns objects. */
export interface ProtectedField {
  readonly feld: string;
  readonly kategorie: string;
  readonly ortsbezug: boolean;
  readonly istListe: boolean;
  /** Name of the object type below, undefined for a value. */
  readonly kind: string | undefined;
}

/** Every protected field of one subgraph: type -> field -> what protects it. */
export type OfficeMarks = ReadonlyMap<string, ReadonlyMap<string, ProtectedField>>;

/** Reads the protected fields once, at start. */
export function readOfficeMarks({ document }: SubgraphLaw): OfficeMarks {
  const fields = readMarks(document);
  const objectNames = new Set(fields.map(({ type }) => type));
  const marks = new Map<string, Map<string, ProtectedField>>();
  for (const field of fields) {
    const mark = protectedMark(field);
    if (!mark) continue;
    const ofType = marks.get(field.type) ?? new Map<string, ProtectedField>();
    marks.set(field.type, ofType.set(field.feld, protectedField(field, mark, objectNames)));
  }
  return marks;
}

type Protected = Extract<Mark, { art: 'DATEN' }>;

const protectedMark = ({ marks }: MarkedField): Protected | undefined =>
  marks.find((mark): mark is Protected => mark.art === 'DATEN');

const protectedField = ({ feld, node }: MarkedField, { kategorie, ortsbezug }: Protected, objectNames: ReadonlySet<string>): ProtectedField => {
  const name = namedType(node.type);
  return { feld, kategorie, ortsbezug, istListe: isList(node.type), kind: objectNames.has(name) ? name : undefined };
};

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && type.type.kind === Kind.LIST_TYPE);

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));
