import { knex as createKnex, type Knex } from 'knex';
import type { Connection, RowDataPacket } from 'mysql2';
import type { Database, DatabaseOptions } from '../database';
import { DatabaseRefused } from './databaseRefused';
import { silent } from './silent';

/** Longest a statement on a Fachverfahren may take, seconds: a slow source must not hold a caseworker. */
const statementTimeout = 5;

/** Longest a statement on a store waits for a lock, seconds; the server's own patience (a day for a table) would use up all connections. */
const lockTimeout = 5;

/** MariaDB or MySQL; every connection is set up alike and the settings are read back. */
export async function openMariadb(url: string, { readOnly }: DatabaseOptions): Promise<Database> {
  const knex = createKnex({
    client: 'mysql2',
    connection: connectionOf(url),
    acquireConnectionTimeout: 5_000,
    log: silent,
    pool: { min: 0, max: 10, afterCreate: setUp(readOnly) },
  });
  const close = async () => knex.destroy();
  try {
    await knex.raw('SELECT 1');
  } catch (cause) {
    await close();
    throw new DatabaseRefused(`Die Datenbank antwortet nicht: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  return { knex, dialect: 'mariadb', withReserve: (transaction) => transaction(), close };
}

function connectionOf(url: string): Knex.MySql2ConnectionConfig {
  const parts = URL.canParse(url) ? new URL(url) : undefined;
  const database = decodeURIComponent(parts?.pathname.slice(1) ?? '');
  if (!parts?.hostname || !database) {
    throw new DatabaseRefused('Die Adresse der Datenbank ist unvollständig; erwartet wird mysql://nutzer:passwort@rechner:3306/datenbank.');
  }
  const { tls, ...unknown } = Object.fromEntries(parts.searchParams);
  if (Object.keys(unknown).length > 0 || (tls !== undefined && tls !== 'ja')) {
    throw new DatabaseRefused('An der Adresse der Datenbank ist nur der Zusatz ?tls=ja erlaubt.');
  }
  return {
    host: parts.hostname,
    port: Number(parts.port || 3306),
    user: decodeURIComponent(parts.username),
    password: decodeURIComponent(parts.password),
    database,
    charset: 'utf8mb4',
    connectTimeout: 3_000,
    dateStrings: true, // a Date cannot hold 0000-00-00 and shifts days between zones
    supportBigNumbers: true,
    stringifyObjects: true, // an object as a value must not become a piece of SQL
    multipleStatements: false,
    timezone: 'Z',
    ...(tls && { ssl: { rejectUnauthorized: true } }),
  };
}

/** MySQL names two of the variables otherwise; `max_execution_time` there counts milliseconds. */
function settingsFor(version: string, readOnly: boolean): Readonly<Record<string, string | number>> {
  const isMariadb = /mariadb/i.test(version);
  const timeout = isMariadb ? { max_statement_time: statementTimeout } : { max_execution_time: statementTimeout * 1000 };
  return {
    // A server with NO_BACKSLASH_ESCAPES would read the driver's escaping as the end of a string.
    sql_mode: 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION',
    time_zone: '+00:00',
    [isMariadb ? 'tx_isolation' : 'transaction_isolation']: 'READ-COMMITTED',
    [isMariadb ? 'tx_read_only' : 'transaction_read_only']: readOnly ? 1 : 0,
    ...(readOnly ? timeout : { innodb_lock_wait_timeout: lockTimeout, lock_wait_timeout: lockTimeout }),
  };
}

const setUp = (readOnly: boolean) => (connection: Connection, done: (error?: Error) => void): void => {
  configure(connection, readOnly).then(() => done(), done);
};

async function configure(connection: Connection, readOnly: boolean): Promise<void> {
  const session = connection.promise();
  const [[server]] = await session.query<RowDataPacket[]>('SELECT VERSION() AS version');
  for (const [name, expected] of Object.entries(settingsFor(String(server?.version), readOnly))) {
    await session.query('SET SESSION ?? = ?', [name, expected]);
    const [[row]] = await session.query<RowDataPacket[]>('SELECT @@SESSION.?? AS wert', [name]);
    const found: unknown = row?.wert;
    const same = typeof expected === 'number' ? Number(found) === expected : found === expected;
    if (!same) throw new DatabaseRefused(`Die Datenbank stellt ${name} auf «${String(found)}» statt auf «${expected}».`);
  }
}
