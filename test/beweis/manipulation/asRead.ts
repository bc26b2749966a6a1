import type { ProtokollRow } from '../../../subgraphs/kit/journal/chainEntry';
import { verifyJournal } from '../../../subgraphs/kit/journal/verifyJournal';
import { firstBroken, placeOf } from './firstBroken';
import { flipped, type Bit, type Row } from './tamper';
import { jetzt } from './writtenJournals';

/** A bit that is another between the store and the verifier. @returns what was wrong about how it was found */
export async function unfoundAsRead(written: readonly Row[], bit: Bit): Promise<string | undefined> {
  const rows = written.map((row) => (row === bit.row ? flipped(bit) : row));
  const { fehler } = await verifyJournal(inSequence(rows), [], jetzt);
  const broken = firstBroken(written, rows);
  if (!fehler) return 'not found';
  const named = placeOf({ kette: fehler.kette, folge: fehler.folge, id: fehler.id ?? null });
  return broken.has(named) ? undefined : `named ${named} instead of ${[...broken].join(' ')}`;
}

/** Chain by chain, each in sequence, as the store gives them. */
async function* inSequence(rows: readonly Row[]): AsyncGenerator<ProtokollRow> {
  const sorted = rows.toSorted((one, other) => (String(one['kette']) < String(other['kette']) ? -1 : one['kette'] === other['kette'] ? Number(one['folge']) - Number(other['folge']) : 1));
  for (const row of sorted) yield asProtokollRow(row);
}

const asProtokollRow = (row: Row): ProtokollRow => JSON.parse(JSON.stringify(row));
