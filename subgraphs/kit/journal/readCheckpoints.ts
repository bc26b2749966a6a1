import type { KeyObject } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChainHead } from './chain';
import { verifiedCheckpoint } from './checkpoint';

/** What checkpoints vouch for, or the first of their lines that cannot be trusted. */
export interface CheckpointReading {
  readonly koepfe: readonly ChainHead[];
  readonly zeilen: number;
  /** "file:line" */
  readonly ungueltig?: string;
}

/**
 * Heads of all checkpoints of a controller: not of the newest only, for one written after a cut vouches for what was left.
 * A last line without its end was torn by a crash and was never a checkpoint.
 */
export async function readCheckpoints(directory: string, stelle: string, key: KeyObject): Promise<CheckpointReading> {
  const koepfe = new Map<string, ChainHead>();
  let zeilen = 0;
  for (const file of await filesOf(directory, stelle)) {
    const lines = (await readFile(join(directory, file), 'utf8')).split('\n').slice(0, -1);
    for (const [index, line] of lines.entries()) {
      const checkpoint = verifiedCheckpoint(line, key);
      if (checkpoint?.stelle !== stelle) return { koepfe: [...koepfe.values()], zeilen, ungueltig: `${file}:${index + 1}` };
      for (const kopf of checkpoint.koepfe) koepfe.set(`${kopf.kette} ${kopf.folge} ${kopf.hash}`, kopf);
      zeilen += 1;
    }
  }
  return { koepfe: [...koepfe.values()], zeilen };
}

const filesOf = async (directory: string, stelle: string): Promise<readonly string[]> =>
  (await readdir(directory)).filter((file) => file.startsWith(`${stelle.toLowerCase()}.`) && file.endsWith('.jsonl')).sort();
