import type { Knex } from 'knex';
import type { Bereinigt } from './journal';

/** How many rows a query finds, and when the first and the last of them were written (`am`, ISO 8601); undefined where there are none. */
export async function spanOf(query: Knex.QueryBuilder): Promise<Pick<Bereinigt, 'anzahl' | 'von' | 'bis'> | undefined> {
  const [span]: readonly { readonly anzahl: number; readonly von: string | null; readonly bis: string | null }[] = await query.count({ anzahl: '*' }).min({ von: 'am' }).max({ bis: 'am' });
  return span && span.von !== null && span.bis !== null ? { anzahl: Number(span.anzahl), von: span.von, bis: span.bis } : undefined;
}
