import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkLaw } from '../checkLaw';
import { compose } from '../compose';
import { readLaw } from '../law';
import { marksSurviveComposition } from '../rules/marksSurviveComposition';
import { loadSubgraphs } from '../sdl';

const help = `Prüft das Schema und erzeugt schema/generated/.

  npm run generate [-- --pruefen]

  --pruefen   schreibt nichts; Fehler, wenn etwas nicht auf dem neuesten Stand ist
  --help      diese Hilfe
`;

/** Everything generated from the law: file name -> content. @throws Error listing every violated rule with file, line and remedy */
export function generate(folder = join(__dirname, '..')): ReadonlyMap<string, string> {
  const law = readLaw(folder);
  const subgraphs = loadSubgraphs(law, folder);
  const supergraph = compose(subgraphs);
  const violations = [...checkLaw(subgraphs, law), ...marksSurviveComposition(subgraphs, supergraph)];
  if (violations.length > 0) {
    throw new Error(violations.map(({ datei, zeile, feld, fehler, abhilfe }) => `${datei}:${zeile} ${feld}: ${fehler} ${abhilfe}`).join('\n'));
  }
  return new Map([['supergraph.graphql', `${supergraph.trimEnd()}\n`]]);
}

function main(args: readonly string[]): void {
  const { values } = parseArgs({ args: [...args], options: { pruefen: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) return void process.stdout.write(help);

  const target = join(__dirname, '..', 'generated');
  mkdirSync(target, { recursive: true });
  for (const [name, content] of generate()) {
    const file = join(target, name);
    if (!values.pruefen) writeFileSync(file, content);
    else if (readFileSync(file, 'utf8') !== content) throw new Error(`schema/generated/${name} ist nicht auf dem neuesten Stand: npm run generate`);
    process.stdout.write(`schema/generated/${name}: ${values.pruefen ? 'aktuell' : 'geschrieben'}\n`);
  }
}

if (require.main === module) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'unbekannter Fehler'}\n`);
    process.exitCode = 1;
  }
}
