import { contentHash, linkHash, startOfChain, type ChainHead } from './chain';
import { columnsOf, parseNutzlast, purgedColumns, type EntryColumns, type ProtokollRow } from './chainEntry';
import { timeOfId } from './newId';
import { dueBefore, retentionClasses } from './retention';

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

/** An entry in its chain: the one before it, and the day of the verification. */
interface Position {
  readonly row: ProtokollRow;
  readonly previous: ChainHead;
  readonly now: Date;
}

type Check = (position: Position) => string | undefined;

const checks: readonly Check[] = [
  ({ row, previous }) => (row.folge === previous.folge + 1 ? undefined : `Auf Nummer ${previous.folge} folgt Nummer ${row.folge}: Es fehlt ein Eintrag, oder einer ist zu viel.`),
  ({ row, previous }) => (linkHash(previous, row) === row.hash ? undefined : 'Der Eintrag gehört nicht an diese Stelle der Kette oder wurde verändert.'),
  ({ row }) => (new Date(row.am).getTime() === timeOfId(row.id) ? undefined : 'Der Zeitpunkt wurde verändert.'),
  ({ row, now }) => (row.nutzlast === null ? purgedWrongly(row, now) : contentChanged(row, row.nutzlast)),
];

/**
 * Verifies rows that come chain by chain, each in sequence. `koepfe` are heads that signed checkpoints vouch for: without
 * them an end that was cut off, or a chain that was written anew, cannot be told from the truth.
 */
export async function verifyJournal(rows: AsyncIterable<ProtokollRow>, koepfe: readonly ChainHead[], now: Date): Promise<Pruefbericht> {
  const vouched = vouchedHashes(koepfe);
  let ketten = 0;
  let eintraege = 0;
  let bereinigt = 0;
  let previous: ChainHead | undefined;
  for await (const row of rows) {
    if (row.kette !== previous?.kette) {
      ketten += 1;
      previous = startOfChain(row.kette);
    }
    const position = { row, previous, now };
    const grund = firstFault(position) ?? vouched.contradicts(row);
    if (grund) return { ketten, eintraege, bereinigt, fehler: { kette: row.kette, folge: row.folge, id: row.id, grund } };
    eintraege += 1;
    if (row.nutzlast === null) bereinigt += 1;
    previous = row;
  }
  const missing = vouched.missing();
  return { ketten, eintraege, bereinigt, ...(missing && { fehler: missing }) };
}

function firstFault(position: Position): string | undefined {
  for (const check of checks) {
    const grund = check(position);
    if (grund) return grund;
  }
  return undefined;
}

function contentChanged(row: ProtokollRow, nutzlast: string): string | undefined {
  const changed = 'Der Inhalt wurde verändert.';
  if (row.salt === null || !/^[0-9a-f]{32}$/.test(row.salt) || contentHash(row.salt, nutzlast) !== row.inhalt_hash) return changed;
  const inhalt = parseNutzlast(nutzlast); // its hash is right: it is the text `chainEntry` wrote
  const columns = Object.entries(columnsOf(inhalt)) as [keyof EntryColumns, string | null][];
  const differing = columns.find(([column, value]) => row[column] !== value);
  return differing ? `Die Spalte «${differing[0]}» sagt anderes als der Eintrag.` : undefined;
}

function purgedWrongly(row: ProtokollRow, now: Date): string | undefined {
  if (purgedColumns.some((column) => row[column] !== null)) return 'Der Eintrag ist nur zum Teil bereinigt.';
  const known = retentionClasses.includes(row.aufbewahrung);
  return known && timeOfId(row.id) < dueBefore(row.aufbewahrung, now).getTime() ? undefined : 'Der Eintrag wurde vor Ablauf seiner Aufbewahrung bereinigt.';
}

/** Heads to be found on the way; what is left at the end is missing. */
function vouchedHashes(koepfe: readonly ChainHead[]) {
  const place = ({ kette, folge }: ChainHead) => `${kette} ${folge}`;
  const open = new Map<string, ChainHead[]>();
  for (const kopf of koepfe) open.set(place(kopf), [...(open.get(place(kopf)) ?? []), kopf]);
  return {
    contradicts(row: ProtokollRow): string | undefined {
      const heads = open.get(place(row)) ?? [];
      open.delete(place(row));
      return heads.every(({ hash }) => hash === row.hash) ? undefined : 'Ein signierter Prüfpunkt bezeugt hier einen anderen Eintrag: Die Kette wurde neu geschrieben.';
    },
    missing(): JournalFault | undefined {
      const [kopf] = [...open.values()].flat();
      return kopf && { kette: kopf.kette, folge: kopf.folge, grund: 'Ein signierter Prüfpunkt bezeugt diesen Eintrag, es gibt ihn nicht mehr: Das Ende der Kette wurde abgeschnitten.' };
    },
  };
}
