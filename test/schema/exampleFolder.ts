import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ExampleFolder {
  readonly folder: string;
  /** Changes one thing in one file. @throws Error where there is nothing to change */
  change(file: string, from: string, to: string): void;
  write(file: string, text: string): void;
}

const schema = join(__dirname, '..', '..', 'schema');
const lawful = ['vocabulary.graphql', 'vorlage.graphql', 'kontrolle.graphql', 'matrix.yaml', 'organisationen.yaml', 'stellen.yaml', 'einwilligung/fassungen.yaml', 'subgraphs', 'operations'];
const folders: string[] = [];

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A copy of this repository's law that a test may break. */
export function exampleFolder(): ExampleFolder {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'));
  folders.push(folder);
  for (const file of lawful) cpSync(join(schema, file), join(folder, file), { recursive: true });
  return {
    folder,
    change(file, from, to) {
      const text = readFileSync(join(folder, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not say «${from}»`);
      writeFileSync(join(folder, file), text.replace(from, to));
    },
    write: (file, text) => writeFileSync(join(folder, file), text),
  };
}
