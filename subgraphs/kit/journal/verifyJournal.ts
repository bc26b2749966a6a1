import type { ChainHead } from './chain';
import { columnsOf, parseNutzlast, purgedColumns, type ProtokollRow } from './chainEntry';
import { columnFault, contentFault, purgeFault, timeFault } from './entryFaults';
import { ueblicheFristen, type Fristen } from './retention';
import { pruefpunkte, verifyChains, type Pruefbericht } from './verifyChains';

/** Verifies the rows of a journal. `koepfe` are heads that signed checkpoints vouch for, `fristen` the shortest that purging ever went by. */
export const verifyJournal = (rows: AsyncIterable<ProtokollRow>, koepfe: readonly ChainHead[], now: Date, fristen: Fristen = ueblicheFristen): Promise<Pruefbericht> =>
  verifyChains(rows, (row) => timeFault(row.id, row.am) ?? entryFault(row, now, fristen), [pruefpunkte(koepfe)]);

function entryFault(row: ProtokollRow, now: Date, fristen: Fristen): string | undefined {
  if (row.nutzlast === null) return purgeFault(row, purgedColumns.every((column) => row[column] === null), now, fristen);
  return contentFault(row) ?? copyFault(row, row.nutzlast);
}

/** Its hash is right; that it is an entry, and this one, is not said by that: who writes a chain anew writes what he likes. */
function copyFault(row: ProtokollRow, text: string): string | undefined {
  try {
    const nutzlast = parseNutzlast(text);
    return columnFault(row, { id: nutzlast.id, aufbewahrung: nutzlast.aufbewahrung, am: nutzlast.eintrag.am, ...columnsOf(nutzlast) });
  } catch {
    return 'Der Inhalt ist kein Eintrag.';
  }
}
