import type { Database } from '../../../kit/database';
import type { Bereinigt } from '../../../kit/journal/journal';
import type { Bereinigungsregel } from '../../../kit/journal/retention';
import { issuedDue, purgeIssued } from './ausstellung';
import { firstIssuedDue, purgeFirstIssued } from './erstausstellung';

/** What is due in the authority's registers; counts and ranges of time, of no person. */
export async function registerDue({ knex }: Pick<Database, 'knex'>, now: Date, regel: Bereinigungsregel): Promise<readonly Bereinigt[]> {
  const due = [await firstIssuedDue(knex, now, regel), await issuedDue(knex, now, regel)];
  return due.filter((one) => one !== undefined);
}

/**
 * Purges what is due, and has it recorded first: no record, no purge (Art. 5 Abs. 2 DSGVO).
 * @returns how many entries about issued Freigaben were purged
 */
export async function purgeRegister(database: Database, now: Date, regel: Bereinigungsregel, record: (bereinigt: readonly Bereinigt[]) => Promise<unknown>): Promise<number> {
  const due = await registerDue(database, now, regel);
  if (due.length > 0) await record(due);
  await purgeFirstIssued(database.knex, now, regel);
  return purgeIssued(database, now, regel);
}
