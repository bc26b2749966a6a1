import { mkdirSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyObject } from 'node:crypto';
import { checkpointLine } from './checkpoint';
import { newId } from './newId';
import type { OfficeJournal } from './officeJournal';

export interface CheckpointOptions {
  /** Where checkpoints go; something else carries them off the machine. */
  readonly directory: string;
  /** Ed25519, private. */
  readonly key: KeyObject;
  readonly now: () => Date;
  /** A checkpoint that fails withholds no data; it is tried again with the next and must be seen by somebody. */
  readonly onFailure: (error: unknown) => void;
  /** Calls the task regularly until the returned function is called. Milliseconds. */
  readonly every?: (milliseconds: number, task: () => void) => () => void;
}

const entriesBetween = 100;
const millisecondsBetween = 60_000;

/**
 * A journal whose heads are signed and written out every 100 entries, at least every 60 s while there are new ones, and at the end.
 * One file per controller and process, a line per checkpoint: no other process writes to it, a crash tears its last line at most.
 */
export function withCheckpoints(journal: OfficeJournal, options: CheckpointOptions): OfficeJournal {
  const { directory, now, every = byInterval } = options;
  mkdirSync(directory, { recursive: true });
  let started = newId(now());
  let covered = true;
  let sinceAttempt = 0;
  let writing: Promise<void> | undefined;

  const writeAll = async (): Promise<void> => {
    covered = true;
    sinceAttempt = 0;
    try {
      for (const stelle of journal.stellen) await writeCheckpoint(journal, stelle, started, options);
    } catch (error) {
      covered = false;
      started = newId(now()); // the last line may be torn: nothing is written behind it
      options.onFailure(error);
    }
  };

  const writeDue = (): Promise<void> => {
    if (!covered) writing ??= writeAll().finally(() => (writing = undefined));
    return writing ?? Promise.resolve();
  };

  const stop = every(millisecondsBetween, () => void writeDue());

  return {
    ...journal,
    of(stelle) {
      const inner = journal.of(stelle);
      return {
        ...inner,
        async append(eintraege) {
          const ids = await inner.append(eintraege);
          covered &&= ids.length === 0;
          sinceAttempt += ids.length;
          if (sinceAttempt >= entriesBetween) void writeDue();
          return ids;
        },
      };
    },
    async close() {
      stop();
      await writing;
      await writeDue();
      await journal.close();
    },
  };
}

async function writeCheckpoint(journal: OfficeJournal, stelle: string, started: string, { directory, key, now }: CheckpointOptions): Promise<void> {
  const koepfe = [...(await journal.heads(stelle))];
  if (koepfe.length === 0) return;
  await appendSynced(directory, `${stelle.toLowerCase()}.${started}.jsonl`, checkpointLine({ stelle, am: now().toISOString(), koepfe }, key));
}

/** On the disk before it resolves, the file's name in its directory included. */
async function appendSynced(directory: string, name: string, line: string): Promise<void> {
  await synced(join(directory, name), 'a', (file) => file.appendFile(line));
  await synced(directory, 'r');
}

async function synced(path: string, flags: string, work?: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(path, flags);
  try {
    await work?.(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const byInterval = (milliseconds: number, task: () => void): (() => void) => {
  const timer = setInterval(task, milliseconds).unref();
  return () => clearInterval(timer);
};
