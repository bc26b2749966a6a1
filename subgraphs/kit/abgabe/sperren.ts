import type { AbgabeStore, SperreEintrag } from './abgabe';
import { inLists } from './inLists';
import type { StoreAccess } from './storeTables';

interface SperreRow {
  readonly id: string;
  readonly person: string;
  readonly art: SperreEintrag['art'];
  readonly wirkung: SperreEintrag['wirkung'];
  readonly kategorien: string | null;
  readonly grund: string;
  readonly gesetzt_von: string;
  readonly gesetzt_am: string;
}

/** Locks an employee has set, beside those of the Fachverfahren (§ 64 Abs. 2 SGB VIII, § 76 Abs. 2 SGB X, Art. 18 DSGVO). */
export function sperren({ knex, tables }: StoreAccess): Pick<AbgabeStore, 'sperren' | 'sperreSetzen' | 'sperreAufheben'> {
  return {
    async sperren(personen) {
      const rows = await inLists(personen, (list): PromiseLike<readonly SperreRow[]> => knex(tables.sperre).whereIn('person', list).whereNull('aufgehoben_am').orderBy('id'));
      const locks = new Map<string, SperreEintrag[]>();
      for (const row of rows) locks.set(row.person, [...(locks.get(row.person) ?? []), sperreOf(row)]);
      return locks;
    },
    async sperreSetzen({ gesetztVon, gesetztAm, kategorien, ...sperre }) {
      await knex(tables.sperre).insert({
        ...sperre,
        kategorien: kategorien ? JSON.stringify(kategorien) : null,
        gesetzt_von: gesetztVon,
        gesetzt_am: gesetztAm.toISOString(),
      });
    },
    async sperreAufheben(id, von, am) {
      const lifted = await knex(tables.sperre).where({ id }).whereNull('aufgehoben_am').update({ aufgehoben_von: von, aufgehoben_am: am.toISOString() });
      return lifted > 0;
    },
  };
}

const sperreOf = ({ id, person, art, wirkung, kategorien, grund, gesetzt_von, gesetzt_am }: SperreRow): SperreEintrag => ({
  id,
  person,
  art,
  wirkung,
  grund,
  gesetztVon: gesetzt_von,
  gesetztAm: new Date(gesetzt_am),
  ...(kategorien !== null && { kategorien: JSON.parse(kategorien) }),
});
