import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standOf, type Stand } from '../../../schema/approvals/stand';
import { readLaw } from '../../../schema/law';
import { loadSubgraph } from '../../../schema/sdl';
import { angabenOf } from '../../../subgraphs/kit/approval/readFreigegeben';
import { exampleFolder } from '../exampleFolder';

const office = join(__dirname, '../../../subgraphs/jugend');
const folders: string[] = [];

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** One text of the Jugendamt's law or declarations, changed: the file in `schema/`, or `quelle.yaml`, `abgabe.yaml`. */
export type Change = readonly [file: string, from: string, to: string];

/** The part of the Jugendamt with these changes made. @throws Error where a text is not there any more */
export function standWith(changes: readonly Change[], options: { readonly keineQuelle?: boolean } = {}): Stand {
  const schema = exampleFolder();
  const folder = mkdtempSync(join(tmpdir(), 'jugend-'));
  folders.push(folder);
  // The folder of an office is named like its subgraph.
  const own = join(folder, 'jugend');
  const texts = new Map(['quelle.yaml', 'abgabe.yaml'].map((file) => [file, readFileSync(join(office, file), 'utf8')]));
  for (const [file, from, to] of changes) {
    const text = texts.get(file);
    if (text === undefined) schema.change(file, from, to);
    else if (text.includes(from)) texts.set(file, text.replace(from, to));
    else throw new Error(`${file} does not say «${from}»`);
  }
  write(own, texts);
  const law = changes.some(([file]) => isLaw(file)) ? readLaw(schema.folder) : theLaw;
  const subgraph = loadSubgraph('jugend', law, schema.folder);
  const declared = { quelleUrl: options.keineQuelle ? undefined : 'quelle.sqlite', quelleYaml: join(own, 'quelle.yaml'), folder: own };
  return standOf('JUGEND', law, subgraph, angabenOf(declared, subgraph, law));
}

/** What decides who can see what is counted anew only where it has changed. */
const isLaw = (file: string): boolean => ['vocabulary.graphql', 'matrix.yaml', 'organisationen.yaml'].includes(file);
const theLaw = readLaw();

function write(folder: string, texts: ReadonlyMap<string, string>): void {
  mkdirSync(folder);
  for (const [file, text] of texts) writeFileSync(join(folder, file), text);
}
