import type { Sperre } from '../../../schema/decision/facts';
import { isOpen } from './isOpen';
import { keyPart } from './key';
import type { GewandelteSpalte } from './mapping/conversionMapping';
import type { DecisionMapping } from './mapping/decisionMapping';
import type { PersonMapping } from './mapping/personMapping';
import { personId, type RowDecision } from './source';
import type { RawRow } from './statement';

/** The columns a decision needs besides those asked for. */
export const decisionColumns = ({ veto64, sperre, anvertraut65, geheimnistraeger, dritte, mitglieder, zeitbezug }: DecisionMapping): readonly string[] => [
  ...[veto64, sperre, geheimnistraeger, zeitbezug].flatMap((column) => (column ? [column.spalte] : [])),
  ...(anvertraut65 ?? []),
  ...dritte.flat(),
  ...(mitglieder?.zu ?? []),
];

/** What a row says about itself and others (§§ 64, 65 SGB VIII, § 203 StGB); what cannot be read becomes '', which nobody matches. */
export function decideRow(row: RawRow, mapping: DecisionMapping, person: PersonMapping, members: readonly string[]): RowDecision {
  const dritte = mapping.dritte.map((columns) => personIn(row, columns, person)).filter((id) => id !== undefined);
  return {
    sperren: [...lockOf(row, mapping.veto64, 'VETO_64'), ...lockOf(row, mapping.sperre, 'FALL_GESPERRT')],
    anvertrautVon: mapping.anvertraut65 && personIn(row, mapping.anvertraut65, person),
    geheimnistraeger: mapping.geheimnistraeger && (convertedText(row, mapping.geheimnistraeger) ?? undefined),
    beteiligte: [...new Set([...dritte, ...members])],
    zeitbezug: mapping.zeitbezug && (convertedText(row, mapping.zeitbezug) ?? undefined),
  };
}

const lockOf = (row: RawRow, flag: DecisionMapping['veto64'], art: Sperre['art']): readonly Sperre[] =>
  flag && !isOpen(row[flag.spalte], flag.offen) ? [{ art, wirkung: 'ALLES' }] : [];

/** '' where the value did not convert, null where nothing stands. */
function convertedText(row: RawRow, { spalte, wandlung }: GewandelteSpalte): string | null {
  const { value, mangel } = wandlung.convert(row[spalte]);
  return mangel ? '' : typeof value === 'string' ? value : null;
}

/** A local person named in a row: undefined for nobody (the last column is empty), '' for somebody unreadable. */
export function personIn(row: RawRow, columns: readonly string[], { schluessel }: PersonMapping): string | undefined {
  const parts = columns.map((column, index) => (row[column] === null ? '' : keyPart(row[column], schluessel[index] ?? {})));
  const last = parts.at(-1);
  const isNumber = schluessel.at(-1)?.typ === 'ganzzahl';
  if (isBlank(row[columns.at(-1) ?? '']) || last === '' || (isNumber && last === '0')) return undefined;
  return parts.some((part) => part === undefined || part === '') ? '' : personId(parts.filter((part) => part !== undefined));
}

const isBlank = (raw: unknown): boolean => typeof raw === 'string' && raw.trim() === '';
