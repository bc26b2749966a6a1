import type { Knex } from 'knex';
import { isCollision } from './againOnCollision';
import type { Einsichtsantrag, GezeichneterAntrag, Kontrollstore, Zeichnung } from './kontrolle';
import type { StoreAccess } from './storeTables';

interface EinsichtRow {
  readonly id: string;
  readonly art: Einsichtsantrag['art'];
  readonly von: string;
  readonly bis: string;
  readonly kennung: string | null;
  readonly token_abdruck: string | null;
  readonly begruendung: string;
  readonly aktenzeichen: string;
  readonly beantragt_von: string;
  readonly beantragt_am: string;
}

interface ZeichnungRow {
  readonly antrag: string;
  readonly rolle: Zeichnung['rolle'];
  readonly nutzer: string;
  readonly abdruck: string;
  readonly zustimmung: number;
  readonly am: string;
}

/** What was asked for beyond ordinary reading, and who has signed it. */
export function einsichten({ knex, tables }: StoreAccess): Pick<Kontrollstore, 'antragStellen' | 'antrag' | 'antraege' | 'zeichnen' | 'antraegeVergessen'> {
  const withZeichnungen = async (rows: readonly EinsichtRow[]): Promise<readonly GezeichneterAntrag[]> => {
    const zeichnungen: readonly ZeichnungRow[] = rows.length > 0 ? await knex(tables.zeichnung).whereIn('antrag', rows.map(({ id }) => id)).orderBy('am') : [];
    return rows.map((row) => ({ ...antragOf(row), zeichnungen: zeichnungen.filter(({ antrag }) => antrag === row.id).map(zeichnungOf) }));
  };
  return {
    async antragStellen({ beantragtVon, beantragtAm, tokenAbdruck, kennung, von, bis, ...antrag }) {
      await knex(tables.einsicht).insert({
        ...antrag,
        von: von.toISOString(),
        bis: bis.toISOString(),
        kennung: kennung ?? null,
        token_abdruck: tokenAbdruck ?? null,
        beantragt_von: beantragtVon,
        beantragt_am: beantragtAm.toISOString(),
      });
    },
    antrag: async (id) => (await withZeichnungen(await knex(tables.einsicht).where({ id })))[0],
    antraege: async () => withZeichnungen(await knex(tables.einsicht).orderBy('id', 'desc').limit(listedAtMost)),
    async zeichnen(antrag, { zustimmung, am, ...zeichnung }) {
      try {
        await knex(tables.zeichnung).insert({ antrag, ...zeichnung, zustimmung: zustimmung ? 1 : 0, am: am.toISOString() });
        return true;
      } catch (error) {
        if (isCollision(error)) return false;
        throw error;
      }
    },
    antraegeVergessen: (vor) =>
      knex.transaction(async (trx: Knex) => {
        const due: readonly string[] = await trx(tables.einsicht).where('beantragt_am', '<', vor.toISOString()).limit(forgottenAtOnce).pluck('id');
        await trx(tables.zeichnung).whereIn('antrag', due).delete();
        await trx(tables.einsicht).whereIn('id', due).delete();
      }),
  };
}

const listedAtMost = 200;
const forgottenAtOnce = 200;

const antragOf = ({ von, bis, kennung, token_abdruck, beantragt_von, beantragt_am, id, art, begruendung, aktenzeichen }: EinsichtRow): Einsichtsantrag => ({
  id,
  art,
  von: new Date(von),
  bis: new Date(bis),
  ...(kennung !== null && { kennung }),
  ...(token_abdruck !== null && { tokenAbdruck: token_abdruck }),
  begruendung,
  aktenzeichen,
  beantragtVon: beantragt_von,
  beantragtAm: new Date(beantragt_am),
});

const zeichnungOf = ({ rolle, nutzer, abdruck, zustimmung, am }: ZeichnungRow): Zeichnung => ({ rolle, nutzer, abdruck, zustimmung: zustimmung !== 0, am: new Date(am) });
