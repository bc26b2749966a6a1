import { Kind, type TypeNode } from 'graphql';
import { readMarks, type MarkedField } from '../../schema/marks';
import type { SubgraphLaw } from '../../schema/sdl';

/** Where one controller's part of `Klient` begins: ['jobcenter'] or ['soziales', 'asylblg'], and the type that stands there. */
export interface StelleBlock {
  readonly stelle: string;
  readonly path: readonly string[];
  readonly type: string;
}

/** Finds the fields marked `@stelle` and how `Klient` leads to them. */
export function readStelleBlocks({ document }: SubgraphLaw): readonly StelleBlock[] {
  const fields = readMarks(document);
  return fields.flatMap((field) =>
    field.stelle === undefined ? [] : [{ stelle: field.stelle, path: [...pathTo(field.type, fields), field.feld], type: namedType(field.node.type) }],
  );
}

function pathTo(type: string, fields: readonly MarkedField[]): readonly string[] {
  if (type === 'Klient') return [];
  const parent = fields.find(({ node }) => namedType(node.type) === type);
  if (!parent) throw new Error(`${type} carries @stelle but Klient does not lead to it`);
  return [...pathTo(parent.type, fields), parent.feld];
}

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));
