import type { Knex } from 'knex';
import type { Einwilligung } from '../../../../schema/consent';
import type { AuthorityParts } from '../parts';
import { appendEvents, consentsOf } from '../store/consentEvents';
import type { Ereignissatz } from '../store/ereignissatz';
import { klientenOf } from '../store/klienten';

/** Why consents of a case end without the person revoking them. */
export interface Ende {
  readonly fallId: string;
  readonly grund: Extract<Ereignissatz, { ereignis: 'BEENDET' }>['grund'];
  readonly durch: string;
  readonly which: (einwilligung: Einwilligung) => boolean;
}

/** Ends the consents of every person of the case, under the locks of the case. */
export async function endConsents(trx: Knex.Transaction, parts: AuthorityParts, { fallId, grund, durch, which }: Ende): Promise<void> {
  const klienten = await klientenOf(trx, fallId);
  for (const [klientId, { at, einwilligungen }] of await consentsOf(trx, fallId, klienten, parts.now())) {
    const ending = einwilligungen.filter((one) => one.widerrufenAm === undefined && one.gueltigBis > at && which(one));
    await appendEvents(
      trx,
      parts.database,
      { fallId, klientId },
      ending.map(({ id }) => ({ ereignis: 'BEENDET', erfasstAm: at, durch, einwilligungId: id, am: at, grund })),
    );
  }
}
