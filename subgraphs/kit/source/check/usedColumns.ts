import type { Mapping } from '../mapping/mapping';
import type { KeyColumn } from '../mapping/words';
import { decisionColumns } from '../rowDecision';

/** A table of the mapping with everything that is ever read of it, and what for. */
export interface UsedTable {
  readonly wozu: string;
  readonly tabelle: string;
  readonly schluessel: readonly KeyColumn[];
  readonly spalten: readonly string[];
}

/** Every table the mapping touches, in the order of the file. */
export function usedTables({ person, sperren, typen, verweise }: Mapping): readonly UsedTable[] {
  const own = [person.familienname, person.vornamen, person.geburtsdatum].map(({ spalte }) => spalte);
  return [
    used('person', { ...person, schluessel: person.schluessel.map(({ spalte, typ, laenge }) => ({ spalte, typ, laenge })) }, [...own, ...conditions(person)]),
    ...sperren.map((lock) => used(`sperren ${lock.art}`, lock, [lock.spalte, ...conditions(lock)])),
    ...[...typen].flatMap(([name, type]) => [
      used(`typen.${name}`, type, [
        ...type.zeile,
        ...[...type.felder.values(), ...type.sortierung, ...type.filter].map(({ spalte }) => spalte),
        ...conditions(type),
        ...decisionColumns(type.entscheidung),
        ...(verweise.get(name) ?? []),
      ]),
      ...[type.entscheidung.mitglieder].flatMap((members) => (members ? [used(`typen.${name} mitglieder`, members, [...members.person, ...conditions(members)])] : [])),
    ]),
  ];
}

type Conditional = Pick<Mapping['sperren'][number], 'gueltigWenn' | 'mandant'>;

const conditions = ({ gueltigWenn, mandant }: Conditional): readonly string[] => [
  ...gueltigWenn.map(({ spalte }) => spalte),
  ...(mandant ? [mandant.spalte] : []),
];

const used = (wozu: string, { tabelle, schluessel }: Pick<UsedTable, 'tabelle' | 'schluessel'>, spalten: readonly string[]): UsedTable => ({
  wozu,
  tabelle,
  schluessel,
  spalten: [...new Set([...schluessel.map(({ spalte }) => spalte), ...spalten])],
});
