import SQLite from 'better-sqlite3';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../subgraphs/kit/database';
import { fileFault } from '../../../subgraphs/kit/journal/fileFault';
import { protokollTable } from '../../../subgraphs/kit/journal/protokollTable';
import { readCheckpoints } from '../../../subgraphs/kit/journal/readCheckpoints';
import { protokollRows } from '../../../subgraphs/kit/journal/readProtokoll';
import { verifyJournal } from '../../../subgraphs/kit/journal/verifyJournal';
import type { Wuerfel } from '../freigabe/wuerfel';
import { jetzt, stellen, writeJournals, type WrittenJournals } from './writtenJournals';

export interface FileTally {
  readonly versuche: number;
  readonly gefunden: number;
  /** The database itself says that the file is none. */
  readonly unlesbar: number;
  /** A byte that carries nothing: every row reads as it was written. */
  readonly gleich: number;
  readonly violations: readonly string[];
}

/** Bytes of the closed file itself, pages and indexes included, verified as an officer would: with the signed checkpoints. */
export async function flipFile(flips: number, wuerfel: Wuerfel): Promise<FileTally> {
  const journals = await writeJournals('sqlite', { starts: 2, eintraegeJeStart: 8 }, wuerfel);
  const written = readFileSync(journals.url);
  const folder = mkdtempSync(join(tmpdir(), 'datei-'));
  const tally = { versuche: 0, gefunden: 0, unlesbar: 0, gleich: 0 };
  const violations: string[] = [];
  const before = contentOf(journals.url);
  for (let count = 0; count < flips; count += 1) {
    const file = join(folder, `${count}.sqlite`);
    const at = wuerfel.number(written.length);
    const bytes = Buffer.from(written);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (wuerfel.chance(0.5) ? 1 << wuerfel.number(8) : 1 + wuerfel.number(255)), at);
    writeFileSync(file, bytes);
    const outcome = await judge(file, journals, before);
    tally.versuche += 1;
    if (outcome === 'unentdeckt') violations.push(`byte ${at} of the file: ${written.readUInt8(at)} became ${bytes.readUInt8(at)}, and nobody saw it`);
    else tally[outcome] += 1;
    rmSync(file);
  }
  rmSync(folder, { recursive: true, force: true });
  await journals.drop();
  return { ...tally, violations };
}

async function judge(file: string, { pruefpunkte, publicKey }: WrittenJournals, before: string): Promise<'gefunden' | 'unlesbar' | 'gleich' | 'unentdeckt'> {
  try {
    const database = await openDatabase(file, { readOnly: true });
    try {
      for (const stelle of stellen) {
        const { koepfe } = await readCheckpoints(pruefpunkte, stelle, publicKey);
        const { fehler } = await verifyJournal(protokollRows(database.knex, stelle), koepfe, jetzt);
        if (fehler) return 'gefunden';
      }
      if (await fileFault(database)) return 'gefunden';
    } finally {
      await database.close();
    }
  } catch {
    return 'unlesbar';
  }
  return contentOf(file) === before ? 'gleich' : 'unentdeckt';
}

/** The rows of the tables themselves: an index is a copy, and a byte of it says nothing that was written. */
function contentOf(file: string): string {
  const database = new SQLite(file, { readonly: true });
  try {
    return JSON.stringify(stellen.map((stelle) => database.prepare(`SELECT * FROM ${protokollTable(stelle)} NOT INDEXED ORDER BY rowid`).all()));
  } finally {
    database.close();
  }
}
