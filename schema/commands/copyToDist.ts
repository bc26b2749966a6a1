import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

const root = join(__dirname, '..', '..');

/** What is read at run time and is no code: the law, the mappings, the demo's tables and people, the look of sheets. */
const readAtRunTime: ReadonlySet<string> = new Set(['.graphql', '.yaml', '.sql', '.css']);

/** Second half of `npm run build`: puts beside the compiled code what it reads. @returns the files, relative to the root */
export function copyToDist(from = root, to = join(root, 'dist')): readonly string[] {
  const files = ['gateway', 'schema', 'subgraphs'].flatMap((room) =>
    readdirSync(join(from, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => readAtRunTime.has(extname(file)))
      .map((file) => join(room, file)),
  );
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copyFileSync(join(from, file), join(to, file));
  }
  return files;
}

if (require.main === module) copyToDist();
