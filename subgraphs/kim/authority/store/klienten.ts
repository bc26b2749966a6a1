import type { Knex } from 'knex';

/** The persons of a case, in the order of their numbers. */
export const klientenOf = (knex: Knex, fall: string): Promise<readonly string[]> => knex('sperrzeile').where({ fall }).orderBy('klient').pluck('klient');

/** Adds persons to a case; those who belong to it already stay. */
export const addKlienten = async (trx: Knex.Transaction, fall: string, klienten: readonly string[]): Promise<void> => {
  if (klienten.length > 0) await trx('sperrzeile').insert(klienten.map((klient) => ({ fall, klient }))).onConflict(['fall', 'klient']).ignore();
};
