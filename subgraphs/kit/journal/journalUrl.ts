import { dirname, join } from 'node:path';

/**
 * Where an office's journal is: in its MariaDB store, or in a SQLite file of its own beside the store file.
 * @param env needs `<NAME>_ABGABE_URL` or `DATEN`
 */
export const journalUrl = (office: string, env: Readonly<Record<string, string | undefined>>): string =>
  journalUrlFor(env[`${office.toUpperCase()}_ABGABE_URL`] ?? join(env.DATEN ?? '.daten', office, 'abgabe.sqlite'));

/** The same for a store's URL. On SQLite a worker thread writes the journal and is its file's only writer: it is not in the store file. */
export const journalUrlFor = (storeUrl: string): string =>
  isServer(storeUrl) ? storeUrl : join(dirname(storeUrl.replace(/^sqlite:(\/\/)?/, '')), 'protokoll.sqlite');

/** Whether a store lies on a MariaDB/MySQL server. */
export const isServer = (url: string): boolean => /^(mysql|mariadb):\/\//.test(url);
