import type { Knex } from 'knex';
import type { Database } from '../../../kit/database';
import type { PersonImFall } from '../parts';

type Work<T> = (trx: Knex.Transaction) => Promise<T>;

/**
 * Runs the work in one transaction that first locks the rows of these persons. Minting and revoking meet here:
 * locking only the consents would not stop an event from being inserted beside them (Art. 7 Abs. 3 DSGVO).
 * MariaDB locks in primary-key order under READ COMMITTED; what is read afterwards is what was committed before.
 */
export const withLockedPersons = <T>(database: Database, persons: readonly PersonImFall[], work: Work<T>): Promise<T> =>
  inTransaction(database, async (trx) => {
    for (const fallId of [...new Set(persons.map((person) => person.fallId))].sort()) {
      const klienten = persons.filter((person) => person.fallId === fallId).map(({ klientId }) => klientId);
      await lockRows(trx, database, fallId, [...new Set(klienten)]);
    }
    return work(trx);
  });

/** The same for every person of one case. */
export const withLockedCase = <T>(database: Database, fallId: string, work: Work<T>): Promise<T> =>
  inTransaction(database, async (trx) => {
    await lockRows(trx, database, fallId);
    return work(trx);
  });

async function lockRows(trx: Knex.Transaction, { dialect }: Database, fall: string, klienten?: readonly string[]): Promise<void> {
  const rows = trx('sperrzeile').where({ fall });
  if (klienten) rows.whereIn('klient', klienten);
  // SQLite has no row locks. A write as the first statement takes the file's one write lock, as BEGIN IMMEDIATE would.
  if (dialect === 'sqlite') await rows.update({ fall });
  else await rows.select('fall', 'klient').orderBy(['fall', 'klient']).forUpdate();
}

/** A transaction that MariaDB chose as the victim of a deadlock was rolled back as a whole; it is tried once more. */
async function inTransaction<T>({ knex }: Database, work: Work<T>): Promise<T> {
  try {
    return await knex.transaction(work);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ER_LOCK_DEADLOCK') return knex.transaction(work);
    throw error;
  }
}
