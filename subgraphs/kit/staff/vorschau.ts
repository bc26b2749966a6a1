import type { Freigabebindung } from '../abgabe/abgabe';
import { decideAndRead } from '../release/answerFetch';
import type { DecidedRow } from '../release/decideOnRows';
import type { OfficeMarks } from '../release/officeMarks';
import { byAuszugAlone } from '../release/otherPersons';
import type { ObjectSelection } from '../release/selection';
import type { StelleParts } from '../release/stelle';
import type { Value } from '../source/source';
import type { Anfrage } from './anfragen';
import { asIfAsked } from './asIfAsked';

/** One value exactly as it would leave, with what releasing it is bound to. */
export interface Vorschauwert {
  /** Changes with field, row and value: releasing names what was seen and nothing else. */
  readonly id: string;
  readonly feld: string;
  readonly zeile: string;
  readonly hash: string;
  readonly kategorie: string;
  readonly wert: Value;
  readonly istFreigegeben: boolean;
  readonly bindung: Freigabebindung;
}

/** Answers an Anfrage up to the journal: the preview is the release without the release, by the same code (§ 67d Abs. 1 SGB X). */
export async function readVorschau(anfrage: Omit<Anfrage, 'id' | 'zuletztAm'>, blockType: string, parts: StelleParts): Promise<readonly Vorschauwert[]> {
  const selection = selectionOf(parts.marks, blockType, new Set(anfrage.felder));
  const { erlaubnisse, blocks } = await decideAndRead([asIfAsked(anfrage, parts)], selection, byAuszugAlone, parts);
  const [erlaubnis] = erlaubnisse;
  return rowValues([...(blocks[0] ?? new Map<string, never>()).values()].flatMap(({ rows }) => rows)).flatMap(({ type, zeile, value }) => {
    const allowed = erlaubnis?.erlaubt.get(value.feld.kategorie);
    if (allowed?.weise !== 'EINZELFREIGABE' || (value.grund !== undefined && value.grund !== 'WARTET')) return [];
    return [{
      id: value.hash,
      feld: `${type}.${value.feld.feld}`,
      zeile,
      hash: value.hash,
      kategorie: value.feld.kategorie,
      wert: value.wert,
      istFreigegeben: value.grund === undefined,
      bindung: allowed.bindung,
    }];
  });
}

/** The selection that asks for exactly these fields. */
export function selectionOf(marks: OfficeMarks, type: string, felder: ReadonlySet<string>): ObjectSelection {
  const selected = new Map<string, ObjectSelection | undefined>();
  for (const { feld, kind } of marks.get(type)?.values() ?? []) {
    const below = kind === undefined ? undefined : selectionOf(marks, kind, felder);
    if (below ? below.felder.size > 0 : felder.has(`${type}.${feld}`)) selected.set(feld, below);
  }
  return { type, felder: selected };
}

const rowValues = (rows: readonly DecidedRow[]): readonly { readonly type: string; readonly zeile: string; readonly value: DecidedRow['werte'][number] }[] =>
  rows.flatMap(({ type, zeile, werte, kinder }) => [
    ...werte.map((value) => ({ type, zeile, value })),
    ...rowValues([...kinder.values()].flatMap((child) => child.rows)),
  ]);
