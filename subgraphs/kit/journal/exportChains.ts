import type { Knex } from 'knex';
import { open, writeFile } from 'node:fs/promises';
import { chainRows } from './chainRows';

/** Tables of one database with chains in them. */
export interface ChainedTables {
  readonly knex: Knex;
  readonly tables: readonly string[];
}

/**
 * Writes every row of these tables as it stands, one JSON object a line: whoever does not trust our verifier can write another.
 * The rows are journal entries: the new file is its owner's alone, and nothing is written over.
 */
export async function exportChains(file: string, amt: string, am: Date, sources: readonly ChainedTables[]): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await writeFile(handle, linesOf(amt, am, sources));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* linesOf(amt: string, am: Date, sources: readonly ChainedTables[]): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: 'fallverbund-protokoll-1', amt, am })}\n`;
  for (const { knex, tables } of sources) {
    for (const tabelle of tables) {
      yield `${JSON.stringify({ tabelle })}\n`; // an empty table is one that was there
      for await (const zeile of chainRows(knex, tabelle)) yield `${JSON.stringify({ tabelle, zeile })}\n`;
    }
  }
}
