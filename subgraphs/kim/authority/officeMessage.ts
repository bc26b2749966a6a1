import type { Knex } from 'knex';
import { z } from 'zod';
import { isKalendertag } from '../../../schema/decision/kalendertag';
import { seal, unseal, usages } from '../../kit/seal';
import { markBearbeitet, personOfPseudonym, redeemCode } from './consent/auszugCodes';
import { appendRevocation } from './consent/revoke';
import type { AuthorityParts } from './parts';
import { references } from './references';
import { withLockedPersons } from './store/lockPersons';

/** Milliseconds a message may be under way; an office that retries seals it anew. */
const mitteilungGilt = 30_000;

const envelope = { id: z.string().min(1).max(64), iat: z.number().int() };

const mitteilung = z.discriminatedUnion('art', [
  z.object({ ...envelope, art: z.literal('EINLOESEN'), code: z.string() }),
  z.object({ ...envelope, art: z.literal('BEARBEITET'), code: z.string(), am: z.string().refine(isKalendertag) }),
  z.object({ ...envelope, art: z.literal('WIDERRUF'), pseudonym: z.string(), am: z.iso.datetime(), kanal: z.string() }),
]);

type Mitteilung = z.infer<typeof mitteilung>;

/**
 * Takes a sealed message of an office and answers it sealed, naming its id. What does not open, is too old or means nothing is answered
 * with `verstanden: false`, sealed alike; whom it is about never makes a difference that anybody but this office can see.
 * @throws Error if there is no key for this Stelle
 */
export async function answerOffice(parts: AuthorityParts, stelle: string, sealed: string): Promise<string> {
  const keys = parts.keys.stellen[stelle] ?? [];
  const [key] = keys;
  if (!key) throw new Error(`no pairwise key for ${stelle}`);
  const opened = mitteilung.safeParse(unseal(sealed, keys, usages.mitteilung));
  const fresh = opened.success && Math.abs(parts.now().getTime() - opened.data.iat) <= mitteilungGilt;
  const antwort = fresh ? await answerOnce(parts, stelle, opened.data) : { verstanden: false };
  return seal({ ...antwort, zu: opened.data?.id ?? '' }, key, usages.mitteilung);
}

async function answerOnce(parts: AuthorityParts, stelle: string, message: Mitteilung): Promise<object> {
  const person = message.art === 'WIDERRUF' ? await personOfPseudonym(parts.database.knex, stelle, message.pseudonym) : undefined;
  return withLockedPersons(parts.database, person ? [person] : [], async (trx) => {
    const isNew = await remember(trx, stelle, message.id, parts.now());
    if (message.art === 'EINLOESEN') return redeem(trx, parts, stelle, message);
    if (message.art === 'BEARBEITET') await markBearbeitet(trx, stelle, message.code, message.am);
    // A message played again must not revoke what was given after it.
    else if (person && isNew) await appendRevocation(trx, parts, { ...person, umfang: { stellen: [stelle] }, kanal: message.kanal, erteiltBis: new Date(message.am) }, stelle);
    return { ok: true };
  });
}

async function redeem(trx: Knex.Transaction, { keys, now }: AuthorityParts, stelle: string, { code, id }: Extract<Mitteilung, { art: 'EINLOESEN' }>): Promise<object> {
  const found = await redeemCode(trx, stelle, code, id, now());
  if (!found) return { gefunden: false };
  const refs = references(keys.referenz);
  return { gefunden: true, pseudonym: refs.pseudonym(stelle, found.fallId, found.klientId), einwilligungRef: refs.einwilligung(stelle, found.einwilligung) };
}

/** False if a message with this id came before. */
async function remember(trx: Knex.Transaction, stelle: string, id: string, now: Date): Promise<boolean> {
  const [known]: readonly unknown[] = await trx('mitteilung').where({ stelle, id });
  if (!known) await trx('mitteilung').insert({ stelle, id, am: now.toISOString() }).onConflict(['stelle', 'id']).ignore();
  return known === undefined;
}
