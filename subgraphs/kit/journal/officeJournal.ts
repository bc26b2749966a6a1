import type { Database } from '../database';
import type { ChainHead } from './chain';
import { groupCommit } from './groupCommit';
import { FreigabeVerbraucht, JournalUnavailable, type Journal, type NeuerEintrag } from './journal';
import { chainHeads, readEntries } from './readProtokoll';
import { dueBefore, retentionClasses } from './retention';

/** The journals of one office: a file or database, and in it one journal per controller. */
export interface OfficeJournal {
  readonly stellen: readonly string[];
  /** The journal of one controller. Its `close` waits for what is in flight; the office's `close` closes the file. */
  of(stelle: string): Journal;
  /** Heads of all chains of a controller, those of other processes and earlier starts included. */
  heads(stelle: string): Promise<readonly ChainHead[]>;
  /**
   * Purges salt, payload and its copies of entries whose retention is over; the chain stays verifiable.
   * Who holds a purge does not call it. @returns how many entries were purged
   */
  purgeExpired(now: Date): Promise<number>;
  /** Whether an entry could be written now, found out by writing: who is not ready is asked nothing, and would never notice that it is again. */
  isWritable(): Promise<boolean>;
  close(): Promise<void>;
}

/** The entries of one fetch at one controller: all or none. */
export interface Append {
  readonly stelle: string;
  readonly eintraege: readonly NeuerEintrag[];
}

export type AppendOutcome = PromiseSettledResult<readonly string[]>;

/** What a database must do to hold journals. */
export interface JournalStorage {
  /** One transaction, synced. A rejection means that nothing of the group may be taken as written. */
  commit(group: readonly Append[]): Promise<readonly AppendOutcome[]>;
  /** Purges a bounded number of entries older than `before`. @returns how many */
  purgeSome(stelle: string, aufbewahrung: NeuerEintrag['aufbewahrung'], before: Date): Promise<number>;
  /** Writes, synced, and leaves nothing behind. A rejection means that an entry could not be written either. */
  probe(): Promise<void>;
  readonly reading: Database['knex'];
  close(): Promise<void>;
}

const largestGroup = 200;

/** Queue, reading and purging are the same over every storage. */
export function officeJournal(storage: JournalStorage, stellen: readonly string[]): OfficeJournal {
  const queue = groupCommit({ commit: storage.commit, atMost: largestGroup });
  let closed = false;
  let probing: Promise<boolean> | undefined;

  const append = async (stelle: string, eintraege: readonly NeuerEintrag[]): Promise<readonly string[]> => {
    if (closed) throw new JournalUnavailable({ cause: new Error('the journal is closed') });
    if (eintraege.length === 0) return [];
    try {
      return await queue.add({ stelle, eintraege });
    } catch (cause) {
      throw cause instanceof FreigabeVerbraucht ? cause : new JournalUnavailable({ cause });
    }
  };

  return {
    stellen,
    of(stelle) {
      if (!stellen.includes(stelle)) throw new Error(`no journal is open for ${stelle}`);
      return {
        append: (eintraege) => append(stelle, eintraege),
        read: (filter) => readEntries(storage.reading, stelle, filter),
        close: () => queue.idle(),
      };
    },
    heads: (stelle) => chainHeads(storage.reading, stelle),
    async purgeExpired(now) {
      let purged = 0;
      for (const stelle of stellen) {
        for (const aufbewahrung of retentionClasses) {
          for (let some = Infinity; some > 0; purged += some) some = await storage.purgeSome(stelle, aufbewahrung, dueBefore(aufbewahrung, now));
        }
      }
      return purged;
    },
    isWritable: () => (probing ??= storage.probe().then(() => true, () => false).finally(() => (probing = undefined))),
    async close() {
      if (closed) return;
      closed = true;
      await queue.idle();
      await storage.close();
    },
  };
}
