import { dirname, join } from 'node:path';

/**
 * Where an office's own store is, for commands that start without the whole configuration.
 * @param env `<NAME>_ABGABE_URL`, else `DATEN`
 */
export const storeUrl = (office: string, env: Readonly<Record<string, string | undefined>>): string =>
  env[`${office.toUpperCase()}_ABGABE_URL`] ?? join(env['DATEN'] ?? '.daten', office, 'abgabe.sqlite');

/**
 * Where the journal beside a store is: in the same MariaDB database, or in a SQLite file of its own. There a worker thread is its
 * file's only writer: it is not in the store file.
 */
export const journalUrlFor = (store: string): string => (isServer(store) ? store : join(dirname(filePath(store)), 'protokoll.sqlite'));

/** The path in the URL of a SQLite file. */
export const filePath = (url: string): string => url.replace(/^sqlite:(\/\/)?/, '');

/** Whether a store lies on a MariaDB/MySQL server. */
export const isServer = (url: string): boolean => /^(mysql|mariadb):\/\//.test(url);
