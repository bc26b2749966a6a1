import type { Knex } from 'knex';
import type { Auskunftszugang } from '../auskunft/zugang';

/** The persons whose accesses this login may see, each once: as what the code handed out last says. A wrong code is set right by another. */
export async function zugaengeOf(knex: Knex, nutzer: string): Promise<readonly Auskunftszugang[]> {
  const rows: readonly { readonly fall: string; readonly klient: string; readonly art: Auskunftszugang['art'] }[] = await knex('auskunft_zugang')
    .select('fall', 'klient', 'art')
    .where({ nutzer })
    .orderBy(['fall', 'klient', 'ausgegeben_am']);
  const last = new Map(rows.map(({ fall, klient, art }) => [JSON.stringify([fall, klient]), { fallId: fall, klientId: klient, art }]));
  return [...last.values()];
}
