import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import { offsetOf, type Path } from '../../../../schema/yamlFile';
import { MappingRefused, type MappingFault } from './mappingRefused';

/** A parsed YAML file that still knows where everything stands. */
export interface YamlDocument {
  readonly file: string;
  readonly content: unknown;
  /** The line of the value at a path, or of the nearest thing around it. */
  lineOf(path: Path): number;
}

/** @throws MappingRefused where it is no YAML, or says something YAML reads otherwise than it looks */
export function parseYamlDocument(text: string, file: string): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: false });
  const line = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const faults: readonly MappingFault[] = document.errors.length
    ? document.errors.map((error) => ({ line: line(error.pos[0]), expected: `kein gültiges YAML: ${error.message.split('\n')[0] ?? ''}` }))
    : misreadNumbers(document).map((offset) => ({ line: line(offset), expected: 'erwartet werden Anführungszeichen: YAML liest diese Zahl anders, als sie dasteht' }));
  if (faults.length > 0) throw new MappingRefused(file, faults);
  return { file, content: document.toJS({ maxAliasCount: 100 }), lineOf: (path) => line(offsetOf(document, path)) };
}

/** The vendor's code 01 is not the number 1, and 1e3 is not 1000. */
function misreadNumbers(document: Document): readonly number[] {
  const offsets: number[] = [];
  visit(document, {
    Scalar: (_, { value, source, range }) => {
      if (typeof value === 'number' && source !== undefined && source !== String(value)) offsets.push(range?.[0] ?? 0);
    },
  });
  return offsets;
}
