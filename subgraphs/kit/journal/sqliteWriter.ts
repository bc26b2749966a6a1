import { statSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { chainEntry, purgedColumns, type ProtokollRow } from './chainEntry';
import { startOfChain, type ChainHead } from './chain';
import { notHeld } from './notHeld';
import type { Append, Faellig } from './officeJournal';
import { protokollStatements, protokollTable } from './protokollTable';

/** What the worker is told at its start. The chain ids come from the main thread: a restarted worker goes on with them. */
export interface WriterOptions {
  readonly file: string;
  readonly ketten: Readonly<Record<string, string>>;
}

/** An append's ids, or that one of its Freigaben was spent before. */
export type Written = { readonly ids: readonly string[] } | { readonly verbraucht: true };

/** The only writing connection to a journal file; synchronous, and therefore in a worker thread. */
export interface SqliteWriter {
  open(): void;
  commit(group: readonly Append[]): readonly Written[];
  purgeSome(faellig: Faellig): number;
  /** Commits one page that means nothing. @throws where an entry could not be committed either */
  probe(): void;
  close(): void;
}

const purgedAtOnce = 500;

export function sqliteWriter({ file, ketten }: WriterOptions): SqliteWriter {
  let database: SQLite.Database | undefined;
  /** The file as it was opened; from then on it must be there, and be the same. */
  let inode: number | undefined;
  const heads = new Map<string, ChainHead>();

  const open = (): SQLite.Database => {
    if (database) return database;
    const opening = new SQLite(file, { fileMustExist: inode !== undefined });
    try {
      setPragmas(opening);
      for (const stelle of Object.keys(ketten)) for (const statement of protokollStatements(stelle, 'sqlite')) opening.exec(statement);
      restartWal(opening);
      for (const [stelle, kette] of Object.entries(ketten)) heads.set(stelle, readHead(opening, stelle, kette));
    } catch (error) {
      opening.close();
      throw error;
    }
    database = opening;
    inode = statSync(file).ino;
    return opening;
  };

  /** After any error nothing in memory is trusted: the next call opens the file anew and reads the heads from it. */
  const orClose = <T>(work: (database: SQLite.Database) => T): T => {
    try {
      const done = work(open());
      if (statSync(file).ino !== inode) throw new Error('the journal file is no longer in its place: what was written would be lost with it');
      return done;
    } catch (error) {
      database?.close();
      database = undefined;
      throw error;
    }
  };

  const commitGroup = (database: SQLite.Database, group: readonly Append[]): readonly Written[] => {
    const reached = new Map(heads);
    const appendOne = database.transaction((append: Append) => {
      const rows = insertChained(database, append, reached.get(append.stelle));
      const head = rows.at(-1);
      if (head) reached.set(append.stelle, head);
      return { ids: rows.map(({ id }) => id) };
    });
    const written = database
      .transaction(() => group.map((append): Written => {
        try {
          return appendOne(append); // a savepoint: inside a transaction better-sqlite3 nests
        } catch (error) {
          if (isJtiTaken(error)) return { verbraucht: true };
          throw error;
        }
      }))
      .immediate();
    for (const [stelle, head] of reached) heads.set(stelle, head);
    return written;
  };

  return {
    open: () => void open(),
    commit: (group) => orClose((database) => commitGroup(database, group)),
    probe: () => orClose(writeNothing),
    purgeSome: (faellig) => orClose((database) => purge(database, faellig)),
    close() {
      database?.close();
      database = undefined;
    },
  };
}

function insertChained(database: SQLite.Database, { stelle, eintraege }: Append, head: ChainHead | undefined): readonly ProtokollRow[] {
  if (!head) throw new Error(`no chain for ${stelle}`);
  const rows: ProtokollRow[] = [];
  for (const eintrag of eintraege) {
    const row = chainEntry(rows.at(-1) ?? head, eintrag);
    const columns = Object.keys(row);
    database.prepare(`INSERT INTO ${protokollTable(stelle)} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`).run(row);
    rows.push(row);
  }
  return rows;
}

/** better-sqlite3 is built with synchronous=NORMAL for WAL, which may lose acknowledged commits: set, and read back. */
function setPragmas(database: SQLite.Database): void {
  const expected = { journal_mode: 'wal', synchronous: 2, busy_timeout: 2000, secure_delete: 1 };
  for (const [name, value] of Object.entries(expected)) {
    database.pragma(`${name} = ${value}`);
    const found = database.pragma(name, { simple: true });
    if (found !== value) throw new Error(`SQLite: ${name} is «${String(found)}», not «${value}»`);
  }
}

/**
 * Writes the WAL into the file, synced, and starts it anew. After a failed sync its frames may exist in the page cache
 * only; entries appended behind them would be lost with them.
 */
function restartWal(database: SQLite.Database): void {
  const [result] = database.prepare<[], { busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)').all();
  if (result?.busy !== 0) throw new Error('SQLite: the journal file is locked by somebody else');
}

/** `user_version` means nothing here: setting it writes one page, with all that a commit needs (lock, room, sync). */
function writeNothing(database: SQLite.Database): void {
  database.transaction(() => database.pragma('user_version = 1')).immediate();
}

function readHead(database: SQLite.Database, stelle: string, kette: string): ChainHead {
  const head = database.prepare<[string], ChainHead>(`SELECT kette, folge, hash FROM ${protokollTable(stelle)} WHERE kette = ? ORDER BY folge DESC LIMIT 1`).get(kette);
  return head ?? startOfChain(kette);
}

function purge(database: SQLite.Database, { stelle, aufbewahrung, before, gehalten }: Faellig): number {
  const table = protokollTable(stelle);
  const held = notHeld(gehalten);
  const due = `SELECT id FROM ${table} WHERE am < ? AND aufbewahrung = ? AND nutzlast IS NOT NULL AND ${held.sql} ORDER BY am LIMIT ${purgedAtOnce}`;
  const cleared = purgedColumns.map((column) => `${column} = NULL`).join(', ');
  const { changes } = database.prepare(`UPDATE ${table} SET ${cleared} WHERE id IN (${due})`).run(before.toISOString(), aufbewahrung, ...held.bindings);
  if (changes > 0) restartWal(database); // what was purged must not live on in the WAL
  return changes;
}

const isJtiTaken = (error: unknown): boolean => error instanceof SQLite.SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE' && error.message.endsWith('_protokoll.jti');
