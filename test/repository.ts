import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..');

/** What tools make and nobody writes. */
const made = new Set(['node_modules', 'dist', 'coverage', 'generated', '.git', '.daten', '.bench', '.beweis']);

/** Everything somebody wrote, as paths from the top of the repository. */
export const writtenFiles: readonly string[] = filesUnder(root).map((file) => relative(root, file)).sort();

/** The rooms' code; `test/` is no room. */
export const roomFiles = writtenFiles.filter((file) => /^(gateway|schema|subgraphs)\/.*\.ts$/.test(file));

/** All code, tests included. */
export const codeFiles = writtenFiles.filter((file) => /\.(ts|mjs|js)$/.test(file));

export const topLevel = readdirSync(root).filter((name) => !made.has(name));

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

export const isWritten = (file: string): boolean => existsSync(join(root, file));

/** Every import, export from, require and import() of a file. */
export const importsOf = (file: string): readonly string[] => ts.preProcessFile(textOf(file), true, true).importedFiles.map(({ fileName }) => fileName);

/** Every node of a file's syntax tree that `choose` picks, as "file:line". */
export function placesOf(file: string, choose: (node: ts.Node) => boolean): readonly string[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
  const places: string[] = [];
  const look = (node: ts.Node): void => {
    if (choose(node)) places.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`);
    ts.forEachChild(node, look);
  };
  look(source);
  return places;
}

/** Every line of a file that a pattern matches, as "file:line". */
export const linesWith = (file: string, pattern: RegExp): readonly string[] =>
  textOf(file).split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : []));

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !made.has(name) && !name.endsWith('.tsbuildinfo'))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}
