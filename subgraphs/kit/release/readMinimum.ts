import { nowhere, type Key, type SourceReader, type SourceRow, type Source } from '../source/source';
import type { OfficeMarks, ProtectedField } from './officeMarks';
import type { ObjectSelection } from './selection';

/** One row that was read, and the rows below it; not yet decided on. */
export interface ReadRow {
  readonly type: string;
  readonly row: SourceRow;
  readonly werte: readonly ProtectedField[];
  readonly kinder: ReadonlyMap<string, { readonly feld: ProtectedField; readonly rows: readonly ReadRow[] }>;
}

/** What one person's block reads: for each field of the block the rows under every key of that person. */
export interface BlockRead {
  readonly selection: ObjectSelection;
  /** Local records of the person; empty where nothing is released. */
  readonly keys: readonly Key[];
  allows(kategorie: string): boolean;
}

export type BlockRows = ReadonlyMap<string, { readonly feld: ProtectedField; readonly rows: readonly ReadRow[] }>;

interface Job {
  readonly feld: ProtectedField;
  readonly selection: ObjectSelection;
  readonly keys: readonly Key[];
  readonly allows: (kategorie: string) => boolean;
  readonly rows: ReadRow[];
}

/**
 * Art. 5 Abs. 1 lit. c DSGVO, in SQL: reads only (column, key) pairs that were asked for and are allowed.
 * Breadth-first with a barrier at each level, so that the statements depend on the selection and never on the persons;
 * where nothing is allowed the same statement runs under a key that exists nowhere.
 */
export async function readMinimum(source: Source, reader: SourceReader, marks: OfficeMarks, blocks: readonly BlockRead[]): Promise<readonly BlockRows[]> {
  const roots = blocks.map((block) => jobsOf(marks, block.selection, block.allows, () => block.keys));
  let level = roots.flat();
  while (level.length > 0) {
    level = (await Promise.all(level.map((job) => readJob(source, reader, marks, job)))).flat();
  }
  return roots.map((jobs) => new Map(jobs.map(({ feld, rows }) => [feld.feld, { feld, rows }])));
}

/** Reads one object field for one person and answers the jobs of the level below. */
async function readJob(source: Source, reader: SourceReader, marks: OfficeMarks, { feld, selection, keys, allows, rows }: Job): Promise<readonly Job[]> {
  const asked = valuesOf(marks, selection).filter((value) => source.hasField(selection.type, value.feld));
  const real = keys.filter((key) => key !== nowhere);
  const werte = real.length > 0 ? asked.filter(({ kategorie }) => allows(kategorie)) : asked;
  const felder = werte.map((value) => value.feld);
  const read: readonly Key[] = real.length > 0 ? real : [nowhere];
  const found = (await Promise.all(read.map((key) => reader.rows(selection.type, felder, key)))).flat();

  const belowNothing = jobsOf(marks, selection, allows, () => []);
  if (found.length === 0) return belowNothing;
  // A single object is the newest row and never falls back to an older one, whatever is decided on it.
  return (feld.istListe ? found : found.slice(0, 1)).flatMap((row) => {
    const below = jobsOf(marks, selection, allows, (kind) => [parentKey(source, kind, row)]);
    rows.push({ type: selection.type, row, werte, kinder: new Map(below.map((job) => [job.feld.feld, job])) });
    return below;
  });
}

const valuesOf = (marks: OfficeMarks, { type, felder }: ObjectSelection): readonly ProtectedField[] =>
  [...(marks.get(type)?.values() ?? [])].filter(({ feld, kind }) => felder.has(feld) && kind === undefined);

function jobsOf(marks: OfficeMarks, { type, felder }: ObjectSelection, allows: Job['allows'], keysFor: (kind: string) => readonly Key[]): readonly Job[] {
  return [...(marks.get(type)?.values() ?? [])].flatMap((feld) => {
    const selection = felder.get(feld.feld);
    if (feld.kind === undefined || !selection) return [];
    const keys = allows(feld.kategorie) ? keysFor(feld.kind) : [];
    return [{ feld, selection, keys, allows, rows: [] }];
  });
}

/** The key a nested type is matched by; a parent without it has no rows below. */
function parentKey(source: Source, kind: string, { verweise }: SourceRow): Key {
  const columns = source.zu(kind);
  if (columns === 'person') throw new Error(`${kind} is nested but matched to the person (quelle.yaml: zu)`);
  const parts = columns.map((column) => verweise[column] ?? null);
  return parts.some((part) => part === null) ? nowhere : parts.filter((part) => part !== null);
}
