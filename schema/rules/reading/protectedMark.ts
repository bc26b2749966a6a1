import type { Mark, MarkedField } from '../../marks';

export type ProtectedMark = Extract<Mark, { art: 'DATEN' }>;

/** The category under which a field is protected; undefined where it is not. */
export const protectedMark = ({ marks }: MarkedField): ProtectedMark | undefined =>
  marks.find((mark): mark is ProtectedMark => mark.art === 'DATEN');
