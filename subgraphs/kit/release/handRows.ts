import type { Reason } from '../../../schema/decision/facts';
import type { Handantwort } from '../abgabe/abgabe';
import type { Value } from '../source/source';
import type { DecidedBlock, DecidedRow } from './decideOnRows';
import type { OfficeMarks, ProtectedField } from './officeMarks';
import type { ObjectSelection } from './selection';

/** Why a field of its category does not leave although it was typed: a lock may be younger than the answer. */
export type HandLock = (feld: ProtectedField) => Reason | undefined;

/**
 * What employees typed for categories that are answered by hand, in the shape of what was asked for.
 * Each answer was decided when it was typed, with its end date; only its own category is taken from it. What betrays a
 * whereabouts is empty under an address lock here too (§§ 51, 52 BMG).
 */
export function handRows(antworten: readonly Handantwort[], selection: ObjectSelection, marks: OfficeMarks, lockOn: HandLock): DecidedBlock {
  return new Map(
    objectFields(marks, selection).flatMap(([feld, below]) => {
      const rows = antworten
        .filter(({ kategorie }) => kategorie === feld.kategorie)
        .flatMap(({ id, werte }) => asList(werte[feld.feld]).map((row) => typedRow(row, id, feld, below, marks, lockOn)));
      return rows.length > 0 ? [[feld.feld, { feld, rows }] as const] : [];
    }),
  );
}

function typedRow(row: Readonly<Record<string, unknown>>, zeile: string, parent: ProtectedField, selection: ObjectSelection, marks: OfficeMarks, lockOn: HandLock): DecidedRow {
  const { kategorie } = parent;
  const refusal = lockOn(parent);
  const werte = valueFields(marks, selection)
    .filter((feld) => feld.kategorie === kategorie)
    .map((feld) => ({ feld, wert: asValue(row[feld.feld]), hash: '', grund: refusal ?? lockOn(feld) }));
  const kinder = new Map(
    (refusal ? [] : objectFields(marks, selection))
      .filter(([feld]) => feld.kategorie === kategorie)
      .map(([feld, below]) => [feld.feld, { feld, rows: asList(row[feld.feld]).map((child) => typedRow(child, zeile, feld, below, marks, lockOn)) }] as const),
  );
  // As for rows that were read: that there is one leaves only with a value of it, and is journalled with that value.
  const sichtbar = werte.some(({ grund }) => grund === undefined) || [...kinder.values()].some(({ rows }) => rows.some((child) => child.sichtbar));
  return { type: selection.type, zeile, werte, kinder, sichtbar };
}

const objectFields = (marks: OfficeMarks, { type, felder }: ObjectSelection): readonly (readonly [ProtectedField, ObjectSelection])[] =>
  [...(marks.get(type)?.values() ?? [])].flatMap((feld) => {
    const below = felder.get(feld.feld);
    return below ? [[feld, below] as const] : [];
  });

const valueFields = (marks: OfficeMarks, { type, felder }: ObjectSelection): readonly ProtectedField[] =>
  [...(marks.get(type)?.values() ?? [])].filter(({ feld, kind }) => felder.has(feld) && kind === undefined);

const asList = (value: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value : [value]).filter(isRecord);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function asValue(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean') : null;
}
