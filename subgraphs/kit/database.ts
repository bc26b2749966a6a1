import type { Knex } from 'knex';
import { openMariadb } from './database/openMariadb';
import type { Reserve } from './database/reserve';
import { openSqlite } from './database/openSqlite';

/** An open database of either kind; `close` gives connections and, for a store file, its ownership back. */
export interface Database {
  readonly knex: Knex;
  readonly dialect: 'sqlite' | 'mariadb';
  /** Runs a transaction that may use the room kept for revocations; on a server its operator keeps that room. Only for what withholds. */
  readonly withReserve: Reserve['spendOn'];
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** True for every Fachverfahren: the connection itself refuses to write. */
  readonly readOnly: boolean;
}

/**
 * Opens `mysql://user:password@host:port/database` or a SQLite path (`sqlite:` may stand before it) and makes one
 * connection, so that a wrong address is found at start. A read-only SQLite file must exist; a store's is created.
 * @throws DatabaseRefused with a German sentence for the operator; it never repeats the URL, which holds a password
 */
export const openDatabase = (url: string, options: DatabaseOptions): Promise<Database> =>
  /^(mysql|mariadb):\/\//.test(url) ? openMariadb(url, options) : openSqlite(url.replace(/^sqlite:(\/\/)?/, ''), options);
