import type { Knex } from 'knex';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Database } from '../database';
import { DatabaseRefused } from '../database/databaseRefused';
import { readDemoRows, type DemoRows } from './demoRows';

export interface DemoSourceOptions {
  /** Folder with `sqlite.sql`, `mariadb.sql` and `daten.yaml`. */
  readonly folder: string;
  /** Where the Fachverfahren is to be: a SQLite path, or a MariaDB database that is still empty. */
  readonly url: string;
  /** The day `{ tage }` counts from. */
  readonly heute: Date;
  /** Rows of generated persons, added after the stories'; may be a generator, so that they need not be in memory at once. */
  readonly weitere?: Iterable<DemoRows>;
}

/**
 * Creates an office's Fachverfahren with invented people, all of it or none: SQLite in a file that gets its name when
 * it is complete (a former one is replaced), MariaDB only in an empty database.
 * @throws DatabaseRefused, or Error naming file and row where the demo data are wrong
 */
export async function createDemoSource(options: DemoSourceOptions): Promise<void> {
  if (/^(mysql|mariadb):/.test(options.url)) return fill(options.url, options);
  const file = options.url.replace(/^sqlite:(\/\/)?/, '');
  const growing = `${file}.neu`;
  rmSync(growing, { force: true });
  await fill(growing, options);
  renameSync(growing, file);
}

async function fill(url: string, { folder, heute, weitere = [] }: DemoSourceOptions): Promise<void> {
  const stories = readDemoRows(join(folder, 'daten.yaml'), heute);
  const database = await openDatabase(url, { readOnly: false });
  try {
    await refuseFilled(database);
    try {
      // MariaDB ends a transaction at every CREATE; so the tables come first and are taken away again if the rows fail.
      for (const statement of statementsOf(join(folder, `${database.dialect}.sql`))) await database.knex.raw(statement);
      await database.knex.transaction(async (transaction) => {
        for (const rows of stories) await insert(transaction, rows);
        for (const rows of weitere) await insert(transaction, rows);
      });
    } catch (error) {
      if (database.dialect === 'mariadb') await dropAll(database);
      throw error;
    }
    // A file in WAL mode cannot be opened read only where its folder cannot be written to.
    if (database.dialect === 'sqlite') await database.knex.raw('PRAGMA journal_mode = DELETE');
  } finally {
    await database.close();
  }
}

const tablesIn = async ({ knex, dialect }: Database): Promise<readonly { readonly name: string }[]> =>
  dialect === 'sqlite'
    ? knex('sqlite_master').select('name')
    : knex('information_schema.tables').whereRaw('table_schema = DATABASE()').select({ name: 'table_name' });

async function dropAll(database: Database): Promise<void> {
  for (const { name } of await tablesIn(database)) await database.knex.schema.dropTableIfExists(name);
}

async function refuseFilled(database: Database): Promise<void> {
  if ((await tablesIn(database)).length > 0) throw new DatabaseRefused('Die Datenbank ist nicht leer; Demodaten werden nur in eine leere geschrieben.');
}

/** One statement after the other: neither driver is allowed several in one text. */
const statementsOf = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .replace(/--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');

/** SQLite allows 500 parts in a compound statement and 32766 variables. */
const rowsPerStatement = 200;

async function insert(transaction: Knex.Transaction, { tabelle, zeilen }: DemoRows): Promise<void> {
  for (let start = 0; start < zeilen.length; start += rowsPerStatement) {
    await transaction(tabelle).insert(zeilen.slice(start, start + rowsPerStatement));
  }
}
