import type BetterSqlite3 from 'better-sqlite3';
import { knex as createKnex } from 'knex';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Database, DatabaseOptions } from '../database';
import { DatabaseRefused } from './databaseRefused';
import { ownFile } from './ownFile';
import { openReserve } from './reserve';
import { silent } from './silent';

type Pragmas = Readonly<Record<string, { readonly set: string; readonly expect: string | number }>>;

/** FULL: what was acknowledged survives a power cut. What is deleted is overwritten. Milliseconds for `busy_timeout`. */
const storePragmas: Pragmas = {
  journal_mode: { set: 'WAL', expect: 'wal' },
  synchronous: { set: 'FULL', expect: 2 },
  busy_timeout: { set: '2000', expect: 2000 },
  foreign_keys: { set: 'ON', expect: 1 },
  secure_delete: { set: 'ON', expect: 1 },
};

const readOnlyPragmas: Pragmas = {
  query_only: { set: 'ON', expect: 1 },
  busy_timeout: { set: '2000', expect: 2000 },
};

/** One connection per file: SQLite has one writer, and better-sqlite3 answers synchronously anyway. */
export async function openSqlite(path: string, { readOnly }: DatabaseOptions): Promise<Database> {
  const file = resolve(path);
  if (readOnly) refuseMissing(file);
  else mkdirSync(dirname(file), { recursive: true });
  const giveBack = readOnly ? () => undefined : ownFile(file);
  const reserve = readOnly ? undefined : openReserve(`${file}.reserve`);

  const knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: file, options: { readonly: readOnly } },
    useNullAsDefault: true,
    acquireConnectionTimeout: 5_000,
    log: silent,
    pool: { min: 1, max: 1, afterCreate: setPragmas(readOnly ? readOnlyPragmas : storePragmas) },
  });
  const close = async () => {
    await knex.destroy();
    reserve?.close();
    giveBack();
  };
  try {
    await knex.raw('SELECT count(*) FROM sqlite_master');
  } catch (cause) {
    await close();
    throw new DatabaseRefused(`«${file}» lässt sich nicht als SQLite-Datenbank öffnen.`, { cause });
  }
  return { knex, dialect: 'sqlite', withReserve: reserve?.spendOn ?? ((transaction) => transaction()), close };
}

function refuseMissing(file: string): void {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new DatabaseRefused(`Die Datei «${file}» gibt es nicht; hier wird nur gelesen und nie angelegt.`);
  }
}

/** A pragma that SQLite does not understand is ignored silently; therefore each is read back. */
const setPragmas =
  (pragmas: Pragmas) =>
  (connection: BetterSqlite3.Database, done: (error?: Error) => void): void => {
    try {
      for (const [name, { set, expect }] of Object.entries(pragmas)) {
        connection.pragma(`${name} = ${set}`);
        const found = connection.pragma(name, { simple: true });
        if (found !== expect) throw new DatabaseRefused(`SQLite: ${name} ist «${String(found)}» statt «${expect}».`);
      }
      done();
    } catch (error) {
      done(error instanceof Error ? error : new DatabaseRefused(String(error)));
    }
  };
