import type { Database } from '../database';
import type { Mangel } from './conversions/conversion';
import { rawText } from './conversions/conversion';
import { verweisOf } from './key';
import type { Mapping } from './mapping/mapping';
import type { TypeMapping } from './mapping/typeMapping';
import { readMembers } from './readMembers';
import { decideRow, decisionColumns } from './rowDecision';
import { personId, type Key, type SourceRow, type Value } from './source';
import { readByKeys, type RawRow, type TableRead } from './statement';
import { withKeyTypes } from './withKeyTypes';

/** Notes a value that did not convert: where, and what is wrong with it; never the value. */
export type OnMangel = (note: { readonly type: string; readonly feld: string; readonly mangel: Mangel | 'Zeile nicht eindeutig' }) => void;

export interface TypeRead {
  readonly database: Database;
  readonly mapping: Mapping;
  readonly type: string;
  readonly felder: readonly string[];
  readonly onMangel: OnMangel;
}

/** The rows of one type for all keys of a tick: one statement, and one for the members if the type has any. */
export async function readRows(what: TypeRead, keys: readonly Key[]): Promise<readonly (readonly SourceRow[])[]> {
  const { database, mapping, type } = what;
  const typeMapping = mapping.typen.get(type);
  if (!typeMapping) return keys.map(() => []);
  const found = await readByKeys(database, tableRead(what, typeMapping), keys);
  const { mitglieder } = typeMapping.entscheidung;
  const members = mitglieder ? await readMembers(database, mapping, mitglieder, found.flat()) : undefined;
  return found.map((rows, index) => {
    const subject = subjectOf(typeMapping, keys[index]);
    return unambiguous(rows.map((row) => sourceRow(what, typeMapping, row, (members?.get(row) ?? []).filter((id) => id !== subject))), what);
  });
}

function tableRead({ mapping, type, felder }: TypeRead, typeMapping: TypeMapping): TableRead {
  const { tabelle, mandant, gueltigWenn, filter, sortierung, zeile, entscheidung } = typeMapping;
  const asked = felder.flatMap((feld) => typeMapping.felder.get(feld)?.spalte ?? []);
  return {
    tabelle,
    mandant,
    schluessel: typeMapping.zu === 'person' ? withKeyTypes(typeMapping.schluessel, mapping.person) : typeMapping.schluessel,
    bedingungen: [...gueltigWenn, ...filter],
    spalten: [...zeile, ...asked, ...decisionColumns(entscheidung), ...(mapping.verweise.get(type) ?? [])],
    sortierung: [...sortierung, ...zeile.map((spalte) => ({ spalte, richtung: 'auf' as const }))],
  };
}

function sourceRow({ mapping, type, felder, onMangel }: TypeRead, { felder: columns, zeile, entscheidung }: TypeMapping, row: RawRow, members: readonly string[]): SourceRow {
  const werte = felder.flatMap((feld): readonly (readonly [string, Value])[] => {
    const column = columns.get(feld);
    if (!column) return [];
    const { value, mangel } = column.wandlung.convert(row[column.spalte]);
    if (mangel) onMangel({ type, feld, mangel });
    return [[feld, value]];
  });
  return {
    zeile: JSON.stringify(zeile.map((spalte) => rawText(row[spalte])?.trimEnd() ?? null)),
    werte: Object.fromEntries(werte),
    entscheidung: decideRow(row, entscheidung, mapping.person, members),
    verweise: Object.fromEntries((mapping.verweise.get(type) ?? []).map((spalte) => [spalte, verweisOf(row[spalte])])),
  };
}

/** A single release names its row: rows that cannot be told apart are left out, all of them. */
function unambiguous(rows: readonly SourceRow[], { type, onMangel }: TypeRead): readonly SourceRow[] {
  const counts = new Map<string, number>();
  for (const { zeile } of rows) counts.set(zeile, (counts.get(zeile) ?? 0) + 1);
  if ([...counts.values()].some((count) => count > 1)) onMangel({ type, feld: 'zeile', mangel: 'Zeile nicht eindeutig' });
  return rows.filter(({ zeile }) => counts.get(zeile) === 1);
}

const subjectOf = ({ zu }: TypeMapping, key: Key | undefined): string | undefined =>
  zu === 'person' && typeof key === 'object' ? personId(key) : undefined;
