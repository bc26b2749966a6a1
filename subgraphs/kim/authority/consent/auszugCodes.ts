import type { Knex } from 'knex';
import { tage } from '../parts';

/** Days after which an unused code is dead. */
const codeGiltTage = 90;

export interface AuszugCode {
  readonly einwilligung: string;
  readonly fallId: string;
  readonly klientId: string;
}

interface CodeRow {
  readonly einwilligung: string;
  readonly fall: string;
  readonly klient: string;
  readonly ausgegeben_am: string;
  readonly eingeloest_mit: string | null;
}

/**
 * Spends a code: once, at the Stelle it was printed for, within 90 days. The same message again gets the same answer,
 * because the first one may have been lost on its way.
 */
export async function redeemCode(trx: Knex.Transaction, stelle: string, code: string, mitteilung: string, now: Date): Promise<AuszugCode | undefined> {
  const notBefore = new Date(now.getTime() - tage(codeGiltTage)).toISOString();
  await trx('auszug_code')
    .where({ stelle, code })
    .whereNull('eingeloest_am')
    .where('ausgegeben_am', '>=', notBefore)
    .update({ eingeloest_am: now.toISOString(), eingeloest_mit: mitteilung });
  const [row]: readonly CodeRow[] = await trx('auszug_code').where({ stelle, code, eingeloest_mit: mitteilung });
  return row && { einwilligung: row.einwilligung, fallId: row.fall, klientId: row.klient };
}

/** The day an office dealt with an Auszug; the first one stays. Says nothing about what came of it. */
export const markBearbeitet = async (trx: Knex.Transaction, stelle: string, code: string, tag: string): Promise<void> => {
  await trx('auszug_code').where({ stelle, code }).whereNull('bearbeitet_am').update({ bearbeitet_am: tag });
};

/** The person in a case that a Stelle knows under this pseudonym. */
export async function personOfPseudonym(knex: Knex, stelle: string, pseudonym: string): Promise<{ readonly fallId: string; readonly klientId: string } | undefined> {
  const [row]: readonly CodeRow[] = await knex('auszug_code').where({ stelle, pseudonym }).limit(1);
  return row && { fallId: row.fall, klientId: row.klient };
}

export interface Bearbeitung {
  readonly einwilligung: string;
  readonly stelle: string;
  readonly bearbeitetAm: string | null;
}

/** Per consent and Stelle the uniform mark that the office has dealt with the Auszug. */
export const bearbeitungenOf = (knex: Knex, einwilligungen: readonly string[]): Promise<readonly Bearbeitung[]> =>
  knex('auszug_code').select('einwilligung', 'stelle', { bearbeitetAm: 'bearbeitet_am' }).whereIn('einwilligung', [...einwilligungen]);
