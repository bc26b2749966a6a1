import type { Law } from '../../law';
import { readMarks, type MarkedField } from '../../marks';
import type { SubgraphLaw } from '../../sdl';
import { fieldsBelow } from './fieldsBelow';
import { namedType } from './namedType';

/** One controller's part of a subgraph (§ 67 Abs. 4 SGB X). */
export interface Block {
  readonly stelle: string;
  /** The field marked `@stelle`. */
  readonly start: MarkedField;
  /** Every field below it, at any depth. */
  readonly fields: readonly MarkedField[];
}

/** The blocks of the controllers that answer in this subgraph; a pointer to another subgraph's controller begins none here. */
export function readBlocks({ name, document }: SubgraphLaw, law: Law): readonly Block[] {
  const fields = readMarks(document);
  return fields.flatMap((start) =>
    start.stelle !== undefined && law.stellen.get(start.stelle)?.subgraph === name
      ? [{ stelle: start.stelle, start, fields: fieldsBelow(namedType(start.node.type), fields) }]
      : [],
  );
}
