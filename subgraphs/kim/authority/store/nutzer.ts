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

export async function findNutzer(knex: Knex, sub: string): Promise<Nutzer | undefined> {
  const [row]: readonly NutzerRow[] = await knex('nutzer').where({ sub });
  return row && {
    sub: row.sub,
    organisation: row.organisation,
    rolle: row.rolle,
    aktiv: Number(row.aktiv) === 1,
    ...(row.verpflichtet_am !== null && { verpflichtetAm: new Date(row.verpflichtet_am) }),
    ...(row.verpflichtet_bis !== null && { verpflichtetBis: new Date(row.verpflichtet_bis) }),
  };
}

/** What step 2 looks at. A token that names another organisation or role than kim knows is nobody's. */
export async function aufruferFacts(knex: Knex, { nutzer, organisation, rolle }: Aufrufer): Promise<CallerFacts['aufrufer']> {
  const known = await findNutzer(knex, nutzer);
  return known?.organisation === organisation && known.rolle === rolle ? known : undefined;
}
