import type { ChainHead } from './chain';
import { columnsOf, parseNutzlast, purgedColumns, type ProtokollRow } from './chainEntry';
import { columnFault, contentFault, purgeFault, timeFault } from './entryFaults';
import { pruefpunkte, verifyChains, type Pruefbericht } from './verifyChains';

/** Verifies the rows of a journal. `koepfe` are heads that signed checkpoints vouch for. */
export const verifyJournal = (rows: AsyncIterable<ProtokollRow>, koepfe: readonly ChainHead[], now: Date): Promise<Pruefbericht> =>
  verifyChains(rows, (row) => timeFault(row.id, row.am) ?? entryFault(row, now), [pruefpunkte(koepfe)]);

function entryFault(row: ProtokollRow, now: Date): string | undefined {
  if (row.nutzlast === null) return purgeFault(row, purgedColumns.every((column) => row[column] === null), now);
  return contentFault(row) ?? columnFault(row, columnsOf(parseNutzlast(row.nutzlast))); // its hash is right: it is the text `chainEntry` wrote
}
