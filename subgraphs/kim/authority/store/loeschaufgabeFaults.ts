import type { ChainLink } from '../../../kit/journal/chain';
import { columnFault, contentFault, timeFault, type StoredContent } from '../../../kit/journal/entryFaults';
import { aufgabenkette } from './loeschaufgaben';
import { aufgabeColumns, readLoeschaufgabensatz, traegerColumns } from './loeschaufgabensatz';

export interface LoeschaufgabeRow extends ChainLink, StoredContent, ReturnType<typeof aufgabeColumns>, ReturnType<typeof traegerColumns> {
  readonly aufbewahrung: 'NACHWEIS';
}

/** Tasks are found by their organisation and person: one that was moved to somebody else would be nobody's any more. */
export function loeschaufgabeFaults(): (row: LoeschaufgabeRow) => string | undefined {
  const traeger = new Map<string, ReturnType<typeof traegerColumns>>();
  return (row) => {
    if (row.kette !== aufgabenkette) return 'Der Eintrag steht in einer fremden Kette.';
    const satz = row.nutzlast === null ? undefined : readLoeschaufgabensatz(row.nutzlast);
    const changed = contentFault(row) ?? timeFault(row.id, row.erfasst_am);
    if (changed || !satz) return changed ?? 'Der Inhalt ist kein Ereignis einer Aufgabe.';
    if (satz.ereignis === 'ENTSTANDEN') traeger.set(satz.aufgabe.id, traegerColumns(satz.aufgabe));
    const columns = aufgabeColumns(satz);
    const whose = traeger.get(columns.aufgabe);
    return whose ? columnFault(row, { ...whose, ...columns }) : 'Die Aufgabe, um die es geht, ist nie entstanden.';
  };
}
