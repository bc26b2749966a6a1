import type { Knex } from 'knex';
import type { Einwilligung, Einwilligungsumfang } from '../../../../schema/consent';
import { freigabeLebensdauer, uhrenToleranz } from '../../../../schema/freigabe';
import { createLoeschaufgaben } from '../loeschung/createLoeschaufgaben';
import type { Aufrufer, AuthorityParts, PersonImFall } from '../parts';
import { appendEvents, consentsOf } from '../store/consentEvents';
import { withLockedPersons } from '../store/lockPersons';
import { mayRevokeFor } from './mayActFor';

export interface Widerrufsantrag extends PersonImFall {
  /** Without it: all consents of the person in this case. */
  readonly einwilligung?: string;
  /** Partial: all that is named is gone; naming nothing is the whole. */
  readonly umfang: Partial<Einwilligungsumfang>;
  readonly kanal: string;
}

/** After this no office decides to release anything on what was revoked, in-flight requests included. Milliseconds. */
export const wirktNach = freigabeLebensdauer + uhrenToleranz;

/**
 * Art. 7 Abs. 3 DSGVO. Commits, then always waits, then answers: unknown, foreign and repeated revocations take the same time
 * and are answered alike, so neither tells anything, and repeating is harmless.
 */
export async function revoke(parts: AuthorityParts, antrag: Widerrufsantrag, aufrufer: Aufrufer): Promise<void> {
  const revocation = () =>
    withLockedPersons(parts.database, [antrag], async (trx) => {
      if (await mayRevokeFor(trx, antrag, aufrufer, parts.now())) await appendRevocation(trx, parts, antrag, aufrufer.nutzer);
    });
  await parts.database.withReserve(revocation);
  await parts.wait(wirktNach);
}

/** Under the lock. Only what it still reaches is revoked: an event that changes nothing is not written. */
export async function appendRevocation(trx: Knex.Transaction, parts: AuthorityParts, antrag: Widerrufsantrag & { readonly erteiltBis?: Date }, durch: string): Promise<void> {
  const { fallId, klientId, einwilligung, umfang, kanal, erteiltBis } = antrag;
  const consents = (await consentsOf(trx, fallId, [klientId], parts.now())).get(klientId);
  const reached = (consents?.einwilligungen ?? [])
    .filter(({ id }) => einwilligung === undefined || id === einwilligung)
    .filter(({ erteiltAm }) => erteiltBis === undefined || erteiltAm <= erteiltBis)
    .filter((consent) => consent.widerrufenAm === undefined && reaches(consent, umfang));
  const am = consents?.at ?? parts.now();
  const gone = isWhole(umfang) ? 'GANZ' : mutable(umfang);
  await appendEvents(
    trx,
    parts.database,
    antrag,
    reached.map(({ id }) => ({ ereignis: 'WIDERRUFEN', erfasstAm: am, durch, kanal, einwilligungId: id, am, umfang: gone })),
  );
  await createLoeschaufgaben(trx, parts, { einwilligungen: reached, umfang: gone, am });
}

const isWhole = ({ stellen = [], empfaenger = [], kategorien = [] }: Partial<Einwilligungsumfang>): boolean =>
  stellen.length + empfaenger.length + kategorien.length === 0;

const reaches = (consent: Einwilligung, umfang: Partial<Einwilligungsumfang>): boolean =>
  isWhole(umfang) ||
  umfang.stellen?.some((stelle) => consent.stellen.includes(stelle)) === true ||
  umfang.kategorien?.some((kategorie) => consent.kategorien.includes(kategorie)) === true ||
  umfang.empfaenger?.some(({ organisation }) => consent.empfaenger.some((one) => one.organisation === organisation)) === true;

const mutable = ({ stellen, empfaenger, kategorien }: Partial<Einwilligungsumfang>) => ({
  ...(stellen?.length && { stellen: [...stellen] }),
  ...(empfaenger?.length && { empfaenger: [...empfaenger] }),
  ...(kategorien?.length && { kategorien: [...kategorien] }),
});
