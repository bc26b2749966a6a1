import type { AbgabeStore } from './abgabe';
import { boundColumns, liveByBindung, type BoundRow } from './bindung';
import type { StoreAccess } from './storeTables';

/** A release is looked at again after ninety days at the latest; what somebody saw then need not be true now. */
export const einzelfreigabeHoechstensTage = 90;

const day = 24 * 60 * 60 * 1000;

interface ReleasedRow extends BoundRow {
  readonly feld: string;
  readonly zeile: string;
  readonly hash: string;
  readonly kategorien: string;
}

/** Single releases: which values an employee has seen, as keyed hashes and never as values (§ 67d Abs. 1 SGB X). */
export function einzelfreigaben(access: StoreAccess): Pick<AbgabeStore, 'freigegeben' | 'freigeben'> {
  const { knex, tables } = access;
  return {
    async freigegeben(bindungen, now) {
      const live = await liveByBindung<ReleasedRow>(access, tables.einzelfreigabe, bindungen, now, (query) =>
        query
          .join(tables.wert, `${tables.wert}.freigabe_id`, `${tables.einzelfreigabe}.id`)
          .select(['pseudonym', 'organisation', 'zweck', 'auszug_id', 'kategorien'].map((column) => `${tables.einzelfreigabe}.${column}`))
          .select('feld', 'zeile', 'hash')
          .orderBy(`${tables.einzelfreigabe}.id`), // where one place was looked at twice, the newest look counts: it stands last
      );
      return new Map([...live].map(([id, rows]) => [id, rows.map(({ feld, zeile, hash, kategorien }) => ({ feld, zeile, hash, kategorien: listOf(kategorien) }))]));
    },
    async freigeben({ id, kategorien, freigegebenVon, freigegebenAm, gueltigBis, ...bindung }, werte) {
      if (gueltigBis.getTime() - freigegebenAm.getTime() > einzelfreigabeHoechstensTage * day) throw new RangeError(`a release lives ${einzelfreigabeHoechstensTage} days at most`);
      await knex.transaction(async (trx) => {
        await trx(tables.einzelfreigabe).insert({
          id,
          ...boundColumns(bindung),
          kategorien: JSON.stringify(kategorien),
          freigegeben_von: freigegebenVon,
          freigegeben_am: freigegebenAm.toISOString(),
          gueltig_bis: gueltigBis.toISOString(),
        });
        for (let from = 0; from < werte.length; from += valuesPerInsert) {
          await trx(tables.wert).insert(werte.slice(from, from + valuesPerInsert).map(({ feld, zeile, hash }) => ({ freigabe_id: id, feld, zeile, hash })));
        }
      });
    },
  };
}

/** SQLite joins the rows of a multi-row insert by UNION, of 500 at most. */
const valuesPerInsert = 200;

const listOf = (text: string): readonly string[] => JSON.parse(text);
