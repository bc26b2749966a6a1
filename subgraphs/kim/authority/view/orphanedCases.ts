import { allotsCases } from '../cases/allotsCases';
import { leadsCasesIn } from '../consent/mayActFor';
import type { Aufrufer, AuthorityParts } from '../parts';
import { leadsOfOpenCases, type Fallzustand } from '../store/fallzustand';

/** A case by its number; who led it is nothing the Koordination needs. */
export type VerwaisterFall = Pick<Fallzustand, 'id' | 'organisation'>;

/** Open cases whose Fallfuehrung does not work there any more, for the Koordination; for everybody else there are none. */
export async function orphanedCases({ database: { knex }, law, now }: AuthorityParts, aufrufer: Aufrufer): Promise<readonly VerwaisterFall[]> {
  const at = now();
  if (!(await allotsCases(knex, law, aufrufer, at))) return [];
  const led = await leadsOfOpenCases(knex);
  const working = new Map<string, boolean>();
  for (const fall of led) if (!working.has(placeOf(fall))) working.set(placeOf(fall), await leadsCasesIn(knex, law, fall.organisation, fall.fallfuehrung, at));
  return led.filter((fall) => working.get(placeOf(fall)) === false).map(({ id, organisation }) => ({ id, organisation }));
}

const placeOf = ({ organisation, fallfuehrung }: Pick<Fallzustand, 'organisation' | 'fallfuehrung'>): string => `${organisation} ${fallfuehrung}`;
