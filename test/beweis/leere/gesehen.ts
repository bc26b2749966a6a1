import type { Place, SourceRow, Value } from './quelleModell';

/** Why a value is in an answer or not. */
export type Outcome = 'freigegeben' | 'wiederGesehen' | 'nieGesehen' | 'geaendert' | 'zuAlt';

interface Look {
  readonly wert: Value;
  readonly bis: number;
}

/**
 * What employees have seen and released, for exactly one reference of a consent, field and row. The newest look that still
 * lives is what counts: a value that comes back goes out if nothing else was released in its place since, and waits if it was.
 */
export interface Gesehen {
  look(bezug: string, place: string, wert: Value, bis: Date): void;
  outcome(bezug: string, place: string, wert: Value, now: Date): Outcome;
}

export function nobodyHasSeen(): Gesehen {
  const looks = new Map<string, Look[]>();
  const at = (bezug: string, place: string) => looks.get(`${bezug} ${place}`) ?? [];
  return {
    look: (bezug, place, wert, bis) => void looks.set(`${bezug} ${place}`, [...at(bezug, place), { wert, bis: bis.getTime() }]),
    outcome(bezug, place, wert, now) {
      const all = at(bezug, place);
      const newest = all.findLast(({ bis }) => bis > now.getTime());
      if (all.length === 0) return 'nieGesehen';
      if (newest) return newest.wert !== wert ? 'geaendert' : all.some((earlier) => earlier.wert !== wert) ? 'wiederGesehen' : 'freigegeben';
      return all.at(-1)?.wert === wert ? 'zuAlt' : 'geaendert';
    },
  };
}

export const isOut = (outcome: Outcome): boolean => outcome === 'freigegeben' || outcome === 'wiederGesehen';

/** Field and row under which a look is remembered: the same value elsewhere was not seen. */
export const placeOf = ({ type }: Place, feld: string, { tabelle, zeile }: SourceRow): string => `${type}.${feld} ${tabelle.name} ${zeile}`;

/** One value of a row as the model knows it. */
export interface ModelValue {
  readonly place: Place;
  readonly feld: string;
  readonly wert: Value;
  readonly row: SourceRow;
  /** The row’s number when it was looked at; rows are renumbered. */
  readonly zeile: number;
}

/** Everything of one person that could leave at all. */
export const valuesOf = (rows: readonly SourceRow[], person: string): readonly ModelValue[] =>
  rows
    .filter((row) => row.person === person)
    .flatMap((row) => {
      const place = row.tabelle.place(row.cells);
      return place ? row.tabelle.spalten.map(({ feld, spalte, means }) => ({ place, feld, wert: means(row.cells[spalte] ?? null), row, zeile: row.zeile })) : [];
    });
