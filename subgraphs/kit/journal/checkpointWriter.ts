import { createPrivateKey, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { OfficeConfig } from '../officeConfig';
import { canonicalJson } from './canonicalJson';
import type { ChainHead } from './chain';
import { checkpointLine } from './checkpoint';
import { newId } from './newId';

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

export interface CheckpointWriter {
  /** Signs what is new since the last checkpoint; joins one that is being written. */
  write(): Promise<void>;
  /** Stops the clock and signs what is still new. */
  close(): Promise<void>;
}

const millisecondsBetween = 60_000;

/** Where an office's checkpoints go, and what it signs them with. */
export const checkpointPlace = ({ pruefpunktZiel, pruefpunktSchluesselDatei, name }: OfficeConfig): Pick<CheckpointOptions, 'directory' | 'key'> => ({
  directory: join(pruefpunktZiel, name),
  key: createPrivateKey(readFileSync(pruefpunktSchluesselDatei)),
});

/**
 * Signs chain heads and writes them out every 60 s while they move, and at the end. What a crash left unsigned, the next start signs.
 * One file per name and process, a line per checkpoint: no other process writes to it, a crash tears its last line at most.
 * @param names whose heads: controllers, or whatever else keeps chains
 */
export function checkpointWriter(names: readonly string[], headsOf: (name: string) => Promise<readonly ChainHead[]>, options: CheckpointOptions): CheckpointWriter {
  const { directory, key, now, every = byInterval } = options;
  mkdirSync(directory, { recursive: true });
  const signed = new Map<string, string>();
  let started = newId(now());
  let writing: Promise<void> | undefined;
  let closing: Promise<void> | undefined;

  const writeNew = async (name: string): Promise<void> => {
    const koepfe = [...(await headsOf(name))];
    const text = canonicalJson(koepfe);
    if (koepfe.length === 0 || signed.get(name) === text) return;
    await appendSynced(directory, `${name.toLowerCase()}.${started}.jsonl`, checkpointLine({ stelle: name, am: now().toISOString(), koepfe }, key));
    signed.set(name, text);
  };

  const writeAll = async (): Promise<void> => {
    try {
      for (const name of names) await writeNew(name);
    } catch (error) {
      started = newId(now()); // the last line may be torn: nothing is written behind it
      options.onFailure(error);
    }
  };

  const write = (): Promise<void> => (writing ??= writeAll().finally(() => (writing = undefined)));
  const stop = every(millisecondsBetween, () => void write());
  const finish = async (): Promise<void> => {
    stop();
    await writing;
    await write();
  };

  return { write, close: () => (closing ??= finish()) };
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
