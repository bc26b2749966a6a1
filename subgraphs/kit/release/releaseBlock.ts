import type { DecidedBlock, DecidedRow } from './decideOnRows';
import type { ProtectedField } from './officeMarks';
import { Released } from './released';

/** Turns what was decided and journalled into the only thing the guard lets through. */
export const releaseBlock = (block: DecidedBlock): Released =>
  new Released(new Map([...block].map(([name, { feld, rows }]) => [name, releaseRows(feld, rows)])));

function releaseRows({ istListe }: ProtectedField, rows: readonly DecidedRow[]): unknown {
  const visible = rows.filter(({ sichtbar }) => sichtbar).map(releaseRow);
  return istListe ? visible : (visible[0] ?? null);
}

function releaseRow({ werte, kinder }: DecidedRow): Released {
  const values = werte.filter(({ grund }) => grund === undefined).map(({ feld, wert }) => [feld.feld, wert] as const);
  const below = [...kinder].map(([name, { feld, rows }]) => [name, releaseRows(feld, rows)] as const);
  return new Released(new Map<string, unknown>([...values, ...below]));
}
