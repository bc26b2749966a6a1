import type { OfficeMarks } from './officeMarks';
import type { ObjectSelection } from './selection';

/** The categories a selection touches, each with the fields ("Type.feld") of it; in the SDL's order. */
export function askedFor(marks: OfficeMarks, selection: ObjectSelection): ReadonlyMap<string, readonly string[]> {
  const asked = new Map<string, string[]>();
  collect(marks, selection, asked);
  return asked;
}

function collect(marks: OfficeMarks, { type, felder }: ObjectSelection, asked: Map<string, string[]>): void {
  for (const { feld, kategorie } of marks.get(type)?.values() ?? []) {
    if (!felder.has(feld)) continue;
    asked.set(kategorie, [...(asked.get(kategorie) ?? []), `${type}.${feld}`]);
    const below = felder.get(feld);
    if (below) collect(marks, below, asked);
  }
}
