import type { Database } from '../database';
import { keyOf } from './key';
import type { Mapping } from './mapping/mapping';
import type { MembersMapping } from './mapping/decisionMapping';
import { personIn } from './rowDecision';
import { nowhere, type Key } from './source';
import { readByKeys, type RawRow } from './statement';

/**
 * The members of each row's household: one further statement for all rows, and the same one where there are no rows,
 * so that the number of statements tells nothing. A member that cannot be read is '', which has consented to nothing.
 */
export async function readMembers(database: Database, { person }: Mapping, mitglieder: MembersMapping, rows: readonly RawRow[]): Promise<ReadonlyMap<RawRow, readonly string[]>> {
  const keys = rows.map((row): Key => keyOf(mitglieder.zu.map((column) => row[column]), mitglieder.schluessel) ?? nowhere);
  const read = { ...mitglieder, bedingungen: mitglieder.gueltigWenn, spalten: mitglieder.person, sortierung: [] };
  const found = await readByKeys(database, read, keys.length > 0 ? keys : [nowhere]);
  return new Map(rows.map((row, index) => [row, (found[index] ?? []).map((member) => personIn(member, mitglieder.person, person) ?? '')]));
}
