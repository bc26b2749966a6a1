import type { Knex } from 'knex';
import type { Auskunftszugang } from '../auskunft/zugang';

/** The persons whose accesses this login may see. */
export async function zugaengeOf(knex: Knex, nutzer: string): Promise<readonly Auskunftszugang[]> {
  const rows: readonly { readonly fall: string; readonly klient: string; readonly art: Auskunftszugang['art'] }[] = await knex('auskunft_zugang')
    .select('fall', 'klient', 'art')
    .where({ nutzer })
    .orderBy(['fall', 'klient']);
  return rows.map(({ fall, klient, art }) => ({ fallId: fall, klientId: klient, art }));
}
