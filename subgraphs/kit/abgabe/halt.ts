import type { AbgabeStore } from './abgabe';
import { againOnCollision } from './againOnCollision';
import type { StoreAccess } from './storeTables';

/** The office's emergency stop: while it stands nothing is released. Each change is a row of its own, the newest counts. */
export function halt({ knex, withReserve, tables }: StoreAccess): Pick<AbgabeStore, 'istAngehalten' | 'anhalten'> {
  return {
    async istAngehalten() {
      const newest: { readonly ist_angehalten: number } | undefined = await knex(tables.halt).orderBy('nummer', 'desc').first('ist_angehalten');
      return newest !== undefined && newest.ist_angehalten !== 0;
    },
    async anhalten(angehalten, von, am) {
      const change = () =>
        knex.transaction(async (trx) => {
          const newest: { readonly nummer: number } | undefined = await trx(tables.halt).orderBy('nummer', 'desc').first('nummer');
          await trx(tables.halt).insert({ nummer: (newest?.nummer ?? 0) + 1, ist_angehalten: angehalten ? 1 : 0, von, am: am.toISOString() });
        });
      await withReserve(() => againOnCollision(change));
    },
  };
}
