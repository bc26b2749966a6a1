import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { openDatabase, type Database } from '../database';
import { ownFile } from '../database/ownFile';
import { newChain } from './chain';
import { FreigabeVerbraucht } from './journal';
import { officeJournal, type AppendOutcome, type JournalStorage, type OfficeJournal } from './officeJournal';
import { startWriterThread, type WriterThread } from './sqliteWriterThread';
import type { Written } from './sqliteWriter';
import { withDeadline } from './withDeadline';

/** Longer than the worker's busy_timeout, so that a locked file is reported as what it is. Milliseconds. */
const commitDeadline = 3_000;

export interface SqliteJournalOptions {
  readonly file: string;
  readonly stellen: readonly string[];
}

/**
 * Opens an office's journal file: one worker thread is its only writing connection for all its controllers, the main
 * thread reads through a second, read-only one.
 * @throws DatabaseRefused while another live process owns the file
 */
export async function openSqliteJournal({ file, stellen }: SqliteJournalOptions): Promise<OfficeJournal> {
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true });
  const giveBack = ownFile(path);
  const writer = lastingWriter(path, stellen);
  try {
    await writer.start();
    return officeJournal(sqliteStorage(writer, await openDatabase(path, { readOnly: true }), giveBack), stellen);
  } catch (error) {
    await writer.close();
    giveBack();
    throw error;
  }
}

function sqliteStorage(writer: LastingWriter, reading: Database, giveBack: () => void): JournalStorage {
  return {
    reading: reading.knex,
    async commit(group) {
      const { written = [] } = await withDeadline(writer.ask({ art: 'anfuegen', group }), commitDeadline);
      return written.map(outcomeOf);
    },
    async purgeSome(faellig) {
      const { purged = 0 } = await writer.ask({ art: 'bereinigen', faellig });
      return purged;
    },
    probe: async () => void (await withDeadline(writer.ask({ art: 'proben' }), commitDeadline)),
    async close() {
      await writer.close();
      await reading.close();
      giveBack();
    },
  };
}

const outcomeOf = (written: Written): AppendOutcome =>
  'ids' in written ? { status: 'fulfilled', value: written.ids } : { status: 'rejected', reason: new FreigabeVerbraucht() };

interface LastingWriter extends WriterThread {
  start(): Promise<void>;
}

/** A thread that has died is replaced at the next call; the new one goes on with the same chains, from what the file holds. */
function lastingWriter(file: string, stellen: readonly string[]): LastingWriter {
  const ketten = Object.fromEntries(stellen.map((stelle) => [stelle, newChain().kette]));
  let thread: Promise<WriterThread> | undefined;
  const forget = () => {
    thread = undefined;
  };
  const running = (): Promise<WriterThread> => {
    if (!thread) {
      thread = startWriterThread({ file, ketten }, forget);
      thread.catch(forget);
    }
    return thread;
  };
  return {
    start: async () => void (await running()),
    ask: async (request) => (await running()).ask(request),
    close: async () => (await thread?.catch(() => undefined))?.close(),
  };
}
