import type { Knex } from 'knex';
import { isBound } from '../consent/mayActFor';
import { fallfuehrendeRolle, type Aufrufer, type AuthorityParts } from '../parts';
import { caseIdsOf, lastLedIn } from '../store/fallzustand';
import { aufgabenGivenTo, findLoeschaufgaben, type Aufgabensuche, type Loeschaufgabe } from '../store/loeschaufgaben';
import { traegerOf } from './traegerOf';

/**
 * The caller's own tasks among those looked for. A task stays with the organisation that could see the data, through a handover and the
 * closing of the case: it is with who led the case there last, or deputises for him now. What one person alone was given is his alone, and
 * what the Koordination gave to somebody is his. For everybody else there is no such task.
 */
export async function ownLoeschaufgaben(knex: Knex, { law }: Pick<AuthorityParts, 'law'>, aufrufer: Aufrufer, now: Date, suche: Aufgabensuche): Promise<readonly Loeschaufgabe[]> {
  const { nutzer, organisation } = aufrufer;
  const isAllowed = aufrufer.rolle === fallfuehrendeRolle && (await isBound(knex, law, aufrufer, now));
  const faelle = isAllowed ? await caseIdsOf(knex, nutzer) : [];
  const given = isAllowed ? await aufgabenGivenTo(knex, organisation, nutzer) : [];
  const led = await lastLedIn(knex, organisation, faelle, now);
  const found = await findLoeschaufgaben(knex, (ereignisse) =>
    suche(ereignisse.where((either) => void either.whereIn('fall', [...faelle]).orWhereIn('aufgabe', [...given])).where({ organisation: aufrufer.organisation })));
  return found.filter((aufgabe) => traegerOf(aufgabe, led.get(aufgabe.fallId)).includes(nutzer));
}
