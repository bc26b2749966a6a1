import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { createConnection } from 'mysql2/promise';
import { seedOnce } from '../../../gateway/demo/seedOnce';
import { readLaw } from '../../../schema/law';
import { journalUrlFor } from '../../../subgraphs/kit/journal/journalUrl';
import { createTestDatabase, type TestDatabase } from '../../subgraphs/kit/journal/mariadbForTests';
import { copyOfTemplate, openTestWorld, type TestWorld, type TestWorldOptions } from '../../world';
import type { Datenbank } from '../promises';

/** A Fachverfahren, an office's store, or its journal (on MariaDB the journal is in the store). */
export type File = 'quelle' | 'abgabe' | 'protokoll';

export type Row = Readonly<Record<string, unknown>>;

/** The seeded world on one of the databases, and a way to work in them as another application of the house does. */
export interface WorldOn extends TestWorld {
  readonly datenbank: Datenbank;
  change(office: string, file: File, ...statements: readonly string[]): Promise<void>;
  rows(office: string, file: File, query: string): Promise<readonly Row[]>;
}

/** Close it, or databases and folders stay. */
export const openWorldOn = (datenbank: Datenbank, options: Pick<TestWorldOptions, 'clock' | 'takt' | 'configure'> = {}): Promise<WorldOn> =>
  datenbank === 'sqlite' ? openOnSqlite(options) : openOnMariadb(options);

interface Access {
  query(sql: string): Promise<readonly Row[]>;
  close(): Promise<void>;
}

async function openOnSqlite(options: Pick<TestWorldOptions, 'clock' | 'takt' | 'configure'>): Promise<WorldOn> {
  const daten = copyOfTemplate();
  const world = await openTestWorld({ ...options, daten });
  return withAccess('sqlite', world, async (office, file) => sqliteAccess(join(daten, office, `${file}.sqlite`)));
}

/** What these changes survive is not the question here; that they are quick is. */
function sqliteAccess(path: string): Access {
  const database = new SQLite(path, { fileMustExist: true, timeout: 5_000 });
  for (const pragma of ['foreign_keys = OFF', 'synchronous = OFF']) database.pragma(pragma);
  return {
    async query(sql) {
      const statement = database.prepare<[], Row>(sql);
      if (statement.reader) return statement.all();
      statement.run();
      return [];
    },
    close: async () => void database.close(),
  };
}

async function openOnMariadb(options: Pick<TestWorldOptions, 'clock' | 'takt' | 'configure'>): Promise<WorldOn> {
  const daten = mkdtempSync(join(tmpdir(), 'fallverbund-beweis-'));
  const databases = new Map<string, TestDatabase>();
  const drop = async () => void (await Promise.all([...databases.values()].map((database) => database.drop())));
  const urlOf = (office: string, file: File): string => databases.get(`${office} ${file}`)?.url ?? '';
  try {
    const offices = new Set([...readLaw().stellen.values()].map(({ subgraph }) => subgraph));
    const env: Record<string, string> = { DATEN: daten, MODUS: 'demo', LOG_STUFE: 'error' };
    for (const office of offices) {
      for (const file of ['quelle', 'abgabe'] as const) {
        const database = await createTestDatabase();
        databases.set(`${office} ${file}`, database);
        env[`${office.toUpperCase()}_${file.toUpperCase()}_URL`] = database.url;
      }
    }
    await seedOnce(env, () => undefined);
    const world = await openTestWorld({
      ...options,
      daten,
      configure: (config) => ({ ...(options.configure?.(config) ?? config), quelleUrl: urlOf(config.name, 'quelle'), abgabeUrl: urlOf(config.name, 'abgabe'), protokollUrl: journalUrlFor(urlOf(config.name, 'abgabe')) }),
    });
    return withAccess('mariadb', { ...world, close: () => world.close().finally(drop) }, (office, file) => mariadbAccess(urlOf(office, file === 'protokoll' ? 'abgabe' : file)));
  } catch (error) {
    await drop();
    throw error;
  }
}

async function mariadbAccess(url: string): Promise<Access> {
  const { hostname, port, username, password, pathname } = new URL(url);
  const connection = await createConnection({ host: hostname, port: Number(port || 3306), user: username, password, database: pathname.slice(1), charset: 'utf8mb4' });
  await connection.query('SET FOREIGN_KEY_CHECKS = 0');
  return {
    async query(sql) {
      const [rows] = await connection.query(sql);
      return Array.isArray(rows) ? rows.map((row): Row => ({ ...row })) : [];
    },
    close: () => connection.end(),
  };
}

function withAccess(datenbank: Datenbank, world: TestWorld, open: (office: string, file: File) => Promise<Access>): WorldOn {
  const opened = new Map<string, Promise<Access>>();
  const accessTo = (office: string, file: File): Promise<Access> => {
    const name = `${office} ${file}`;
    const access = opened.get(name) ?? open(office, file);
    opened.set(name, access);
    return access;
  };
  return {
    ...world,
    datenbank,
    rows: async (office, file, query) => (await accessTo(office, file)).query(query),
    async change(office, file, ...statements) {
      const access = await accessTo(office, file);
      for (const statement of statements) await access.query(statement);
    },
    async close() {
      for (const access of opened.values()) await (await access).close();
      await world.close();
    },
  };
}
