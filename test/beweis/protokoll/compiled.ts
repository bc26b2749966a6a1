import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { copyToDist } from '../../../schema/commands/copyToDist';

const root = join(__dirname, '..', '..', '..');

/** What children of a test run: the rooms, and what of the tests they need. */
const parts = ['schema', 'subgraphs', 'gateway', 'test/beweis/protokoll', 'test/subgraphs/kit', 'test/schema/decision', 'test/schema/einwilligung', 'test/journeys/story'];

export interface Compiled {
  /** The compiled file of a TypeScript file, named from the top of the repository. */
  file(path: string): string;
  remove(): void;
}

/** The repository as plain JavaScript in a folder of its own: a child that is killed a thousand times must start in no time. */
export function compileOnce(): Compiled {
  const folder = mkdtempSync(join(tmpdir(), 'beweis-uebersetzt-'));
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023, esModuleInterop: true };
  for (const part of parts) {
    for (const file of readdirSync(join(root, part), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
      const target = join(folder, part, file.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, ts.transpileModule(readFileSync(join(root, part, file), 'utf8'), { compilerOptions: options }).outputText);
    }
  }
  copyToDist(root, folder);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { file: (path) => join(folder, path.replace(/\.ts$/, '.js')), remove: () => rmSync(folder, { recursive: true }) };
}
