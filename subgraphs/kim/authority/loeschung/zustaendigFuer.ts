import type { Knex } from 'knex';
import { isBound } from '../consent/mayActFor';
import { fallfuehrendeRolle, type Aufrufer, type AuthorityParts } from '../parts';
import { caseIdsOf, lastLedIn, zustaendigkeitOf } from '../store/fallzustand';
import { findLoeschaufgaben, type Aufgabensuche, type Loeschaufgabe } from '../store/loeschaufgaben';

/**
 * The caller's own tasks among those looked for. A task stays with the organisation that could see the data, through a handover and the
 * closing of the case: it is with who led the case there last, or deputises for him now. What one person alone was given is his alone.
 * For everybody else there is no such task.
 */
export async function ownLoeschaufgaben(knex: Knex, { law }: Pick<AuthorityParts, 'law'>, aufrufer: Aufrufer, now: Date, suche: Aufgabensuche): Promise<readonly Loeschaufgabe[]> {
  const isAllowed = aufrufer.rolle === fallfuehrendeRolle && (await isBound(knex, law, aufrufer, now));
  const faelle = isAllowed ? await caseIdsOf(knex, aufrufer.nutzer) : [];
  const led = await lastLedIn(knex, aufrufer.organisation, faelle, now);
  const found = await findLoeschaufgaben(knex, (ereignisse) => suche(ereignisse.whereIn('fall', [...faelle]).where({ organisation: aufrufer.organisation })));
  return found.filter(({ fallId, person }) => (person === undefined ? zustaendigkeitOf(led.get(fallId), aufrufer) !== undefined : person === aufrufer.nutzer));
}
