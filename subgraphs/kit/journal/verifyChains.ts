import { linkHash, startOfChain, type ChainHead, type ChainLink } from './chain';
import type { StoredContent } from './entryFaults';

/** The first entry that is not what was once written, and why, in the officer's words. */
export interface JournalFault {
  readonly kette: string;
  readonly folge: number;
  readonly id?: string;
  readonly grund: string;
}

export interface Pruefbericht {
  readonly ketten: number;
  readonly eintraege: number;
  readonly bereinigt: number;
  readonly fehler?: JournalFault;
}

/** Heads that somebody vouches for, and what it means where the chain knows them otherwise or not at all. */
export interface Zeugnis {
  readonly koepfe: readonly ChainHead[];
  readonly anders: string;
  readonly fehlt: string;
}

/** Without signed checkpoints an end that was cut off, or a chain that was written anew, cannot be told from the truth. */
export const pruefpunkte = (koepfe: readonly ChainHead[]): Zeugnis => ({
  koepfe,
  anders: 'Ein signierter Prüfpunkt bezeugt hier einen anderen Eintrag: Die Kette wurde neu geschrieben.',
  fehlt: 'Ein signierter Prüfpunkt bezeugt diesen Eintrag, es gibt ihn nicht mehr: Das Ende der Kette wurde abgeschnitten.',
});

/**
 * Verifies rows that come chain by chain, each in sequence: that each follows the one before it, that nothing is wrong with it
 * in itself, and that nobody vouches for another. Heads are to be read before the rows: entries keep coming.
 */
export async function verifyChains<Row extends ChainLink & StoredContent>(
  rows: AsyncIterable<Row>,
  faultOf: (row: Row) => string | undefined,
  zeugnisse: readonly Zeugnis[],
): Promise<Pruefbericht> {
  const witnesses = zeugnisse.map(vouchedHashes);
  let ketten = 0;
  let eintraege = 0;
  let bereinigt = 0;
  let previous: ChainHead | undefined;
  for await (const row of rows) {
    if (row.kette !== previous?.kette) {
      ketten += 1;
      previous = startOfChain(row.kette);
    }
    const grund = linkFault(row, previous) ?? faultOf(row) ?? firstOf(witnesses, (witness) => witness.contradicts(row));
    if (grund) return { ketten, eintraege, bereinigt, fehler: { kette: row.kette, folge: row.folge, id: row.id, grund } };
    eintraege += 1;
    if (row.nutzlast === null) bereinigt += 1;
    previous = row;
  }
  const missing = firstOf(witnesses, (witness) => witness.missing());
  return { ketten, eintraege, bereinigt, ...(missing && { fehler: missing }) };
}

function linkFault(row: ChainLink, previous: ChainHead): string | undefined {
  if (row.folge !== previous.folge + 1) return `Auf Nummer ${previous.folge} folgt Nummer ${row.folge}: Es fehlt ein Eintrag, oder einer ist zu viel.`;
  return linkHash(previous, row) === row.hash ? undefined : 'Der Eintrag gehört nicht an diese Stelle der Kette oder wurde verändert.';
}

function firstOf<Item, Fault>(items: readonly Item[], faultOf: (item: Item) => Fault | undefined): Fault | undefined {
  for (const item of items) {
    const fault = faultOf(item);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Heads to be found on the way; what is left at the end is missing. */
function vouchedHashes({ koepfe, anders, fehlt }: Zeugnis) {
  const place = ({ kette, folge }: ChainHead) => `${kette} ${folge}`;
  const open = new Map<string, ChainHead[]>();
  for (const kopf of koepfe) open.set(place(kopf), [...(open.get(place(kopf)) ?? []), kopf]);
  return {
    contradicts(row: ChainHead): string | undefined {
      const heads = open.get(place(row)) ?? [];
      open.delete(place(row));
      return heads.every(({ hash }) => hash === row.hash) ? undefined : anders;
    },
    missing(): JournalFault | undefined {
      const [kopf] = [...open.values()].flat();
      return kopf && { kette: kopf.kette, folge: kopf.folge, grund: fehlt };
    },
  };
}
