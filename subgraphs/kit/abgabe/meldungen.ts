import type { AbgabeStore } from './abgabe';
import type { StoreAccess } from './storeTables';

interface MeldungRow {
  readonly id: string;
  readonly inhalt: string;
  readonly entstanden_am: string;
}

/** Messages for the authority: kept until delivered; afterwards only that there was one. */
export function meldungen({ knex, withReserve, tables }: StoreAccess): Pick<AbgabeStore, 'meldungAblegen' | 'offeneMeldungen' | 'meldungZugestellt'> {
  return {
    async meldungAblegen({ id, inhalt, entstandenAm }) {
      await withReserve(async () => void (await knex(tables.meldung).insert({ id, inhalt: JSON.stringify(inhalt), entstanden_am: entstandenAm.toISOString() })));
    },
    async offeneMeldungen() {
      const rows: readonly MeldungRow[] = await knex(tables.meldung).whereNull('zugestellt_am').orderBy(['entstanden_am', 'id']);
      return rows.map(({ id, inhalt, entstanden_am }) => ({ id, inhalt: JSON.parse(inhalt), entstandenAm: new Date(entstanden_am) }));
    },
    async meldungZugestellt(id, am) {
      await knex(tables.meldung).where({ id }).whereNull('zugestellt_am').update({ inhalt: null, zugestellt_am: am.toISOString() });
    },
  };
}
