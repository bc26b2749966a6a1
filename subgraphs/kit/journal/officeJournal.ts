import type { Database } from '../database';
import type { ChainHead } from './chain';
import { groupCommit } from './groupCommit';
import { FreigabeVerbraucht, JournalUnavailable, type Bereinigt, type Journal, type NeuerEintrag } from './journal';
import { chainHeads, dueEntries, readEntries } from './readProtokoll';
import { dueBefore, ohneAufbewahrung, retentionClasses, type Bereinigungsregel, type Zeitraum } from './retention';

/** The journals of one office: a file or database, and in it one journal per controller. */
export interface OfficeJournal {
  readonly stellen: readonly string[];
  /** The journal of one controller. Its `close` waits for what is in flight; the office's `close` closes the file. */
  of(stelle: string): Journal;
  /** Heads of all chains of a controller, those of other processes and earlier starts included. */
  heads(stelle: string): Promise<readonly ChainHead[]>;
  /** What is due at a controller by this rule, by class; nothing where nothing is. */
  due(stelle: string, now: Date, regel: Bereinigungsregel): Promise<readonly Bereinigt[]>;
  /**
   * Purges salt, payload and its copies of entries whose retention is over and that nobody holds; the chain stays verifiable.
   * The rule is asked for anew before every few hundred entries: a hold stops a purge that has begun. @returns how many were purged
   */
  purgeExpired(now: Date, regelOf?: Regelauskunft): Promise<number>;
  /** Whether an entry could be written now, found out by writing: who is not ready is asked nothing, and would never notice that it is again. */
  isWritable(): Promise<boolean>;
  close(): Promise<void>;
}

/** What a controller's purge goes by at this moment. */
export type Regelauskunft = (stelle: string) => Promise<Bereinigungsregel>;

/** The entries of one fetch at one controller: all or none. */
export interface Append {
  readonly stelle: string;
  readonly eintraege: readonly NeuerEintrag[];
}

/** Which entries of a controller may go. */
export interface Faellig {
  readonly stelle: string;
  readonly aufbewahrung: NeuerEintrag['aufbewahrung'];
  readonly before: Date;
  readonly gehalten: readonly Zeitraum[];
}

export type AppendOutcome = PromiseSettledResult<readonly string[]>;

/** What a database must do to hold journals. */
export interface JournalStorage {
  /** One transaction, synced. A rejection means that nothing of the group may be taken as written. */
  commit(group: readonly Append[]): Promise<readonly AppendOutcome[]>;
  /** Purges a bounded number of entries older than `before` that are in none of these ranges. @returns how many */
  purgeSome(faellig: Faellig): Promise<number>;
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
    async due(stelle, now, { fristen, gehalten }) {
      const classes = await Promise.all(retentionClasses.map((aufbewahrung) => dueEntries(storage.reading, { stelle, aufbewahrung, before: dueBefore(aufbewahrung, now, fristen), gehalten })));
      return classes.flatMap((due) => due ?? []);
    },
    async purgeExpired(now, regelOf = async () => ohneAufbewahrung) {
      let purged = 0;
      for (const stelle of stellen) {
        for (const aufbewahrung of retentionClasses) {
          for (let some = Infinity; some > 0; purged += some) {
            const { fristen, gehalten } = await regelOf(stelle);
            some = await storage.purgeSome({ stelle, aufbewahrung, before: dueBefore(aufbewahrung, now, fristen), gehalten });
          }
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
