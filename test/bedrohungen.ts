import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A test that shows a control at work: the whole file, or those of it whose text has this title. */
export interface Citation {
  readonly file: string;
  readonly titel?: string;
}

/** A row of `bedrohungen.md`: what is feared, what stands against it, and what would notice if it did not. */
export interface Bedrohung {
  readonly nr: string;
  readonly kontrollen: readonly string[];
  readonly tests: readonly Citation[];
}

export interface Bedrohungen {
  readonly zeilen: readonly Bedrohung[];
  /** Rows that do not concern this product, with the reason. */
  readonly entfallen: readonly { readonly nr: string; readonly weil: string }[];
}

/** How a test file ended in a run. */
export interface RunFile {
  readonly file: string;
  readonly bestanden: number;
  readonly gescheitert: number;
  readonly ausgelassen: number;
}

export const bedrohungenDatei = join(__dirname, 'bedrohungen.md');

/** The tables of the document. A row has four cells where a control stands against it, two where it does not apply. */
export function readBedrohungen(text: string = readFileSync(bedrohungenDatei, 'utf8')): Bedrohungen {
  const rows = text.split('\n').flatMap((line) => {
    const cells = line.split('|').slice(1, -1).map((cell) => cell.trim());
    return /^[IGSCR]\d+$/.test(cells[0] ?? '') ? [cells] : [];
  });
  return {
    zeilen: rows.filter(({ length }) => length === 4).map(([nr = '', , kontrolle = '', tests = '']) => ({ nr, kontrollen: pathsIn(kontrolle), tests: citationsIn(tests) })),
    entfallen: rows.filter(({ length }) => length === 2).map(([nr = '', weil = '']) => ({ nr, weil })),
  };
}

/**
 * What the document promises and this run has not shown: the file did not run, or nothing in it passed, or something failed.
 * A file of which everything was left out needs a MariaDB: that is a fault only where one was demanded.
 */
export function unproven({ zeilen }: Bedrohungen, ran: readonly RunFile[], mariadbDemanded: boolean): readonly string[] {
  const byFile = new Map(ran.map((one) => [one.file, one]));
  return [...new Set(zeilen.flatMap(({ tests }) => tests.map(({ file }) => file)))].flatMap((file) => {
    const found = byFile.get(file);
    const used = zeilen.filter(({ tests }) => tests.some((one) => one.file === file)).map(({ nr }) => nr).join(', ');
    if (!found) return [`${file} (${used}): nicht gelaufen`];
    if (found.gescheitert > 0) return [`${file} (${used}): gescheitert`];
    return found.bestanden > 0 || (found.ausgelassen > 0 && !mariadbDemanded) ? [] : [`${file} (${used}): nichts davon ist gelaufen`];
  });
}

const pathsIn = (cell: string): readonly string[] => [...cell.matchAll(/`((?:gateway|schema|subgraphs|test)\/[^`]+)`/g)].flatMap(([, path]) => path ?? []);

const citationsIn = (cell: string): readonly Citation[] =>
  [...cell.matchAll(/`(test\/[^`]+\.test\.ts)`(?: › "([^"]+)")?/g)].map(([, file = '', titel]) => ({ file, ...(titel !== undefined && { titel }) }));
