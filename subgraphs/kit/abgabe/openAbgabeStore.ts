import type { Database } from '../database';
import type { AbgabeStore } from './abgabe';
import { einzelfreigaben } from './einzelfreigaben';
import { halt } from './halt';
import { handantworten } from './handantworten';
import { meldungen } from './meldungen';
import { migrate } from './migrate';
import { sperren } from './sperren';
import { storeTables } from './storeTables';
import { verknuepfungen } from './verknuepfungen';

/** One controller's store in its office's database, brought up to date. Whoever opened the database closes it. */
export async function openAbgabeStore(database: Database, stelle: string, now = new Date()): Promise<AbgabeStore> {
  await migrate(database, stelle, now);
  const access = { knex: database.knex, withReserve: database.withReserve, tables: storeTables(stelle) };
  return {
    ...verknuepfungen(access),
    ...sperren(access),
    ...einzelfreigaben(access),
    ...handantworten(access),
    ...halt(access),
    ...meldungen(access),
  };
}
