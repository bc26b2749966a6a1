import type { Knex } from 'knex';
import { decide } from '../../../../schema/decision/decide';
import { callerIsBound } from '../../../../schema/decision/steps/callerIsBound';
import type { Law } from '../../../../schema/law';
import { eigeneStelle, fallfuehrendeRolle, type Aufrufer, type PersonImFall } from '../parts';
import { findFall, hatFallbezug, zustaendigkeitOf } from '../store/fallzustand';
import { klientenOf } from '../store/klienten';
import { aufruferFacts } from '../store/nutzer';
import { zugaengeOf } from '../store/zugaenge';

/** Step 2 where no category is asked for: known, active and bound to secrecy (§ 78 SGB X, § 203 StGB). */
export async function isBound(trx: Knex, law: Law, aufrufer: Aufrufer, now: Date): Promise<boolean> {
  const { organisation, rolle } = aufrufer;
  const facts = { aufrufer: await aufruferFacts(trx, aufrufer), organisation, rolle, now, zweck: '', stelle: eigeneStelle, kategorie: '' };
  return decide([callerIsBound], facts, law) === undefined;
}

/** Somebody who works there as a case manager now: active, in this organisation and role, bound to secrecy. Whoever does not has left. */
export const leadsCasesIn = (trx: Knex, law: Law, organisation: string, nutzer: string, now: Date): Promise<boolean> =>
  isBound(trx, law, { nutzer, organisation, rolle: fallfuehrendeRolle, token: '' }, now);

/** An active, bound case manager (or deputy) of the open case. */
export async function leadsCase(trx: Knex, law: Law, fallId: string, aufrufer: Aufrufer, now: Date): Promise<boolean> {
  const bound = await isBound(trx, law, aufrufer, now);
  return bound && aufrufer.rolle === fallfuehrendeRolle && hatFallbezug(await findFall(trx, fallId, now), aufrufer);
}

/** The same, and the person belongs to the case. */
export async function mayActFor(trx: Knex, law: Law, { fallId, klientId }: PersonImFall, aufrufer: Aufrufer, now: Date): Promise<boolean> {
  return (await leadsCase(trx, law, fallId, aufrufer, now)) && (await klientenOf(trx, fallId)).includes(klientId);
}

/** Art. 7 Abs. 3 S. 4 DSGVO: revoking never needs more than consenting did; the person herself may as well, by her own login. */
export async function mayRevokeFor(trx: Knex, { fallId, klientId }: PersonImFall, aufrufer: Aufrufer, now: Date): Promise<boolean> {
  const zugaenge = aufrufer.rolle === 'KLIENT' ? await zugaengeOf(trx, aufrufer.nutzer) : [];
  if (zugaenge.some((zugang) => zugang.fallId === fallId && zugang.klientId === klientId)) return true;
  const known = await aufruferFacts(trx, aufrufer);
  return known?.aktiv === true && zustaendigkeitOf(await findFall(trx, fallId, now), aufrufer) !== undefined;
}
