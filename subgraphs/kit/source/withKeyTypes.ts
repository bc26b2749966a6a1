import type { PersonMapping } from './mapping/personMapping';
import type { KeyColumn } from './mapping/words';

/** Columns matched to the person compare as the person's own key columns do, unless they say otherwise. */
export const withKeyTypes = (columns: readonly KeyColumn[], { schluessel }: PersonMapping): readonly KeyColumn[] =>
  columns.map((column, index) => ({ ...column, typ: column.typ ?? schluessel[index]?.typ }));
