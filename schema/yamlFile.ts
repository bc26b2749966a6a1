import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';

export type Path = readonly PropertyKey[];

/** A hand-kept YAML file of the law that still knows where everything stands. */
export interface YamlFile {
  readonly content: unknown;
  /** The line of the key at a path, or of the nearest thing around it. */
  lineOf(path: Path): number;
}

/** What is wrong with files of the law: one German line per fault, with file and line. */
export class FileRefused extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'FileRefused';
  }
}

/** @throws FileRefused where it is no YAML */
export function parseYamlFile(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: false });
  const line = (offset: number) => Math.max(1, lines.linePos(offset).line);
  if (document.errors.length > 0) throw new FileRefused(document.errors.map(({ pos, message }) => `${file}:${line(pos[0])}: kein gültiges YAML: ${message.split('\n')[0] ?? ''}`));
  return { content: contentOf(document, file), lineOf: (path) => line(offsetOf(document, path)) };
}

/** An alias without its anchor shows only now. */
function contentOf(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 1_000 });
  } catch (error) {
    throw new FileRefused([`${file}:1: kein gültiges YAML: ${error instanceof Error ? error.message : ''}`]);
  }
}

/** Where the key at a path begins, or the nearest thing around it. */
export function offsetOf(document: Document, path: Path): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    const pair = isMap(node) ? node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step)) : undefined;
    const key = pair && isNode(pair.key) ? pair.key : undefined;
    const next: unknown = pair ? pair.value : isNode(node) && 'get' in node && typeof step === 'number' ? node.get(step, true) : undefined;
    if (!isNode(next)) return key?.range?.[0] ?? offset;
    offset = key?.range?.[0] ?? next.range?.[0] ?? offset;
    node = next;
  }
  return offset;
}
