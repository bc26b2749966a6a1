/** Something a check found, by its place in the file. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly expected: string;
}

/** One thing wrong with a mapping file; `line` counts from 1. */
export interface MappingFault {
  readonly line: number;
  readonly expected: string;
}

/** A `quelle.yaml` that is not used: start is refused. The message has one line per fault: file, line, what was expected. */
export class MappingRefused extends Error {
  constructor(file: string, readonly faults: readonly MappingFault[]) {
    const sorted = faults.toSorted((a, b) => a.line - b.line);
    super(sorted.map(({ line, expected }) => `${file}:${line}: ${expected}`).join('\n'));
    this.name = 'MappingRefused';
  }
}
