import type { Einwilligung } from '../../../../schema/consent';
import type { Aufrufer, AuthorityParts, PersonImFall } from '../parts';
import { consentsOf } from '../store/consentEvents';
import { findFall } from '../store/fallzustand';
import { findLoeschaufgaben, type Loeschaufgabe } from '../store/loeschaufgaben';
import { zugaengeOf } from '../store/zugaenge';
import { isShownTo, type Auskunftszugang } from './zugang';

/** A case as the person concerned sees it; her accesses the offices add themselves. */
export interface Auskunft extends PersonImFall {
  readonly zugang: Auskunftszugang['art'];
  readonly organisation: string;
  readonly einwilligungen: readonly Einwilligung[];
  /** Whom a revocation asked to delete, and what they said. */
  readonly loeschungen: readonly Loeschaufgabe[];
}

/** Art. 15 DSGVO, § 83 SGB X: the cases this login is bound to, closed ones included, with every consent of the person. */
export async function ownAccess(parts: AuthorityParts, aufrufer: Aufrufer): Promise<readonly Auskunft[]> {
  if (aufrufer.rolle !== 'KLIENT') return [];
  const { knex } = parts.database;
  const now = parts.now();
  const auskuenfte: Auskunft[] = [];
  for (const { fallId, klientId, art } of await zugaengeOf(knex, aufrufer.nutzer)) {
    const fall = await findFall(knex, fallId, now);
    const consents = await consentsOf(knex, fallId, [klientId], now);
    const aufgaben = await findLoeschaufgaben(knex, (ereignisse) => ereignisse.where({ fall: fallId, klient: klientId }));
    const loeschungen = aufgaben.filter(({ stelle }) => isShownTo(art, stelle));
    if (fall) auskuenfte.push({ fallId, klientId, zugang: art, organisation: fall.organisation, einwilligungen: consents.get(klientId)?.einwilligungen ?? [], loeschungen });
  }
  return auskuenfte;
}
