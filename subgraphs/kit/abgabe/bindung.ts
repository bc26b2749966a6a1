import type { Knex } from 'knex';
import { bindungId, type Freigabebindung } from './abgabe';
import { inLists } from './inLists';
import type { StoreAccess } from './storeTables';

/** The columns of everything that is bound to one recipient, purpose and Auszug. */
export interface BoundRow {
  readonly pseudonym: string;
  readonly organisation: string;
  readonly zweck: string;
  readonly auszug_id: string;
}

export const boundColumns = ({ pseudonym, organisation, zweck, auszugId }: Freigabebindung): BoundRow => ({ pseudonym, organisation, zweck, auszug_id: auszugId });

export const bindungOf = ({ pseudonym, organisation, zweck, auszug_id }: BoundRow): Freigabebindung => ({ pseudonym, organisation, zweck, auszugId: auszug_id });

/**
 * Live rows of a bound table by binding: not run out, and resting on an Auszug that is not revoked. That is asked here as
 * well as in the decision, so that what is revoked ends at once (Art. 7 Abs. 3 DSGVO).
 */
export async function liveByBindung<Row extends BoundRow>(
  { knex, tables }: StoreAccess,
  table: string,
  bindungen: readonly Freigabebindung[],
  now: Date,
  refine: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const rows = await inLists(bindungen.map(({ auszugId }) => auszugId), (auszuege): PromiseLike<readonly Row[]> =>
    refine(
      knex(table)
        .join(tables.auszug, `${tables.auszug}.id`, `${table}.auszug_id`)
        .whereIn(`${table}.auszug_id`, auszuege)
        .whereNull(`${tables.auszug}.widerrufen_am`)
        .where(`${table}.gueltig_bis`, '>', now.toISOString()),
    ),
  );
  const asked = new Set(bindungen.map(bindungId));
  const live = new Map<string, Row[]>();
  for (const row of rows) {
    const id = bindungId(bindungOf(row));
    if (asked.has(id)) live.set(id, [...(live.get(id) ?? []), row]);
  }
  return live;
}
