import type { Knex } from 'knex';
import type { CallerFacts } from '../../../../schema/decision/facts';
import type { Aufrufer } from '../parts';

/** Somebody kim knows: where he works, and until when he is bound to secrecy (§ 78 SGB X, § 203 StGB). */
export interface Nutzer {
  readonly sub: string;
  readonly organisation: string;
  readonly rolle: string;
  readonly aktiv: boolean;
  readonly verpflichtetAm?: Date;
  readonly verpflichtetBis?: Date;
}

interface NutzerRow {
  readonly sub: string;
  readonly organisation: string;
  readonly rolle: string;
  readonly aktiv: number;
  readonly verpflichtet_am: string | null;
  readonly verpflichtet_bis: string | null;
}

/** Enters a user or changes him. */
export const saveNutzer = async (knex: Knex, { sub, organisation, rolle, aktiv, verpflichtetAm, verpflichtetBis }: Nutzer): Promise<void> => {
  const row: NutzerRow = {
    sub,
    organisation,
    rolle,
    aktiv: aktiv ? 1 : 0,
    verpflichtet_am: verpflichtetAm?.toISOString() ?? null,
    verpflichtet_bis: verpflichtetBis?.toISOString() ?? null,
  };
  await knex('nutzer').insert(row).onConflict('sub').merge();
};

/** All or none; whoever is not named stays as he is. */
export const saveAllNutzer = (knex: Knex, all: readonly Nutzer[]): Promise<void> =>
  knex.transaction(async (trx) => {
    for (const nutzer of all) await saveNutzer(trx, nutzer);
  });

export async function findNutzer(knex: Knex, sub: string): Promise<Nutzer | undefined> {
  const [row]: readonly NutzerRow[] = await knex('nutzer').where({ sub });
  return row && nutzerOf(row);
}

/** Everybody kim knows, by name; nobody where the store has never been opened. */
export async function listNutzer(knex: Knex): Promise<readonly Nutzer[]> {
  const rows: readonly NutzerRow[] = (await knex.schema.hasTable('nutzer')) ? await knex('nutzer').orderBy('sub') : [];
  return rows.map(nutzerOf);
}

const nutzerOf = ({ sub, organisation, rolle, aktiv, verpflichtet_am, verpflichtet_bis }: NutzerRow): Nutzer => ({
  sub,
  organisation,
  rolle,
  aktiv: Number(aktiv) === 1,
  ...(verpflichtet_am !== null && { verpflichtetAm: new Date(verpflichtet_am) }),
  ...(verpflichtet_bis !== null && { verpflichtetBis: new Date(verpflichtet_bis) }),
});

/** What step 2 looks at. A token that names another organisation or role than kim knows is nobody's. */
export async function aufruferFacts(knex: Knex, { nutzer, organisation, rolle }: Aufrufer): Promise<CallerFacts['aufrufer']> {
  const known = await findNutzer(knex, nutzer);
  return known?.organisation === organisation && known.rolle === rolle ? known : undefined;
}
