import type { AbgabeStore } from './abgabe';
import { bindungOf, boundColumns, liveByBindung, type BoundRow } from './bindung';
import type { StoreAccess } from './storeTables';

interface HandantwortRow extends BoundRow {
  readonly id: string;
  readonly kategorie: string;
  readonly werte: string;
  readonly gueltig_bis: string;
  readonly eingetragen_von: string;
  readonly eingetragen_am: string;
}

/** Answers typed by hand, the only values this store ever holds: until their end date or the revocation, whichever is first. */
export function handantworten(access: StoreAccess): Pick<AbgabeStore, 'handantworten' | 'vonHandEintragen'> {
  const { knex, tables } = access;
  return {
    async handantworten(bindungen, now) {
      const live = await liveByBindung<HandantwortRow>(access, tables.handantwort, bindungen, now, (query) =>
        query.select(`${tables.handantwort}.*`).orderBy(`${tables.handantwort}.id`),
      );
      return new Map([...live].map(([id, rows]) => [id, rows.map((row) => ({
        id: row.id,
        bindung: bindungOf(row),
        kategorie: row.kategorie,
        werte: JSON.parse(row.werte),
        gueltigBis: new Date(row.gueltig_bis),
        eingetragenVon: row.eingetragen_von,
        eingetragenAm: new Date(row.eingetragen_am),
      }))]));
    },
    async vonHandEintragen({ id, bindung, kategorie, werte, gueltigBis, eingetragenVon, eingetragenAm }) {
      await knex.transaction(async (trx) => {
        await trx(tables.handantwort).where('gueltig_bis', '<=', eingetragenAm.toISOString()).delete(); // nobody is served by values that have run out
        await trx(tables.handantwort).insert({
          id,
          ...boundColumns(bindung),
          kategorie,
          werte: JSON.stringify(werte),
          gueltig_bis: gueltigBis.toISOString(),
          eingetragen_von: eingetragenVon,
          eingetragen_am: eingetragenAm.toISOString(),
        });
      });
    },
  };
}
