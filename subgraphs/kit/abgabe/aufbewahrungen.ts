import type { Aufbewahrung, Kontrollstore } from './kontrolle';
import type { StoreAccess } from './storeTables';

interface AufbewahrungRow {
  readonly id: string;
  readonly anlass: Aufbewahrung['anlass'];
  readonly von: string;
  readonly bis: string;
  readonly begruendung: string;
  readonly aktenzeichen: string;
  readonly angeordnet_von: string;
  readonly angeordnet_am: string;
  readonly gilt_bis: string;
  readonly aufgehoben_am: string | null;
}

/** Holds: ranges of time that are not purged while there is an incident or a lawsuit. */
export function aufbewahrungen({ knex, tables }: StoreAccess): Pick<Kontrollstore, 'aufbewahrungAnordnen' | 'aufbewahrungen' | 'aufbewahrungVerlaengern' | 'aufbewahrungAufheben'> {
  const standing = (id: string) => knex(tables.aufbewahrung).where({ id }).whereNull('aufgehoben_am');
  return {
    async aufbewahrungAnordnen({ von, bis, angeordnetVon, angeordnetAm, giltBis, id, anlass, begruendung, aktenzeichen }) {
      await knex(tables.aufbewahrung).insert({
        id,
        anlass,
        von: von.toISOString(),
        bis: bis.toISOString(),
        begruendung,
        aktenzeichen,
        angeordnet_von: angeordnetVon,
        angeordnet_am: angeordnetAm.toISOString(),
        gilt_bis: giltBis.toISOString(),
      });
    },
    async aufbewahrungen() {
      const rows: readonly AufbewahrungRow[] = await knex(tables.aufbewahrung).orderBy('id', 'desc');
      return rows.map(aufbewahrungOf);
    },
    aufbewahrungVerlaengern: async (id, giltBis) => (await standing(id).update({ gilt_bis: giltBis.toISOString() })) > 0,
    aufbewahrungAufheben: async (id, von, am) => (await standing(id).update({ aufgehoben_von: von, aufgehoben_am: am.toISOString() })) > 0,
  };
}

const aufbewahrungOf = ({ id, anlass, von, bis, begruendung, aktenzeichen, angeordnet_von, angeordnet_am, gilt_bis, aufgehoben_am }: AufbewahrungRow): Aufbewahrung => ({
  id,
  anlass,
  von: new Date(von),
  bis: new Date(bis),
  begruendung,
  aktenzeichen,
  angeordnetVon: angeordnet_von,
  angeordnetAm: new Date(angeordnet_am),
  giltBis: new Date(gilt_bis),
  ...(aufgehoben_am !== null && { aufgehobenAm: new Date(aufgehoben_am) }),
});
