import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkLaw, checkMappings } from '../../../schema/checkLaw';
import { compose } from '../../../schema/compose';
import { readLaw } from '../../../schema/law';
import { reviewDocuments } from '../../../schema/review/documents';
import { reviewOf } from '../../../schema/review/review';
import { marksSurviveComposition } from '../../../schema/rules/marksSurviveComposition';
import { loadSubgraphs } from '../../../schema/sdl';
import { readAngaben } from '../review/readAngaben';
import { runCommand, UserMistake } from '../serving/runCommand';

const help = `Prüft das Schema und erzeugt schema/generated/: Supergraph und Prüfbericht (Text, Seite, JSON, CSV).

  npm run generate [-- --pruefen]

  --pruefen   schreibt nichts; Fehler, wenn etwas nicht auf dem neuesten Stand ist
  --help      diese Hilfe
`;

const root = join(__dirname, '..', '..', '..');

/** Everything generated from the law and from what the offices declare: file name -> content. @throws UserMistake listing every violated rule with file, line and remedy */
export function generate(): ReadonlyMap<string, string> {
  const law = readLaw();
  const subgraphs = loadSubgraphs(law);
  const supergraph = compose(subgraphs);
  const angaben = readAngaben(law, join(root, 'subgraphs'));
  const violations = [...checkLaw(subgraphs, law), ...marksSurviveComposition(subgraphs, supergraph), ...checkMappings(subgraphs, angaben.herkunft, law)];
  if (violations.length > 0) {
    throw new UserMistake(violations.map(({ datei, zeile, feld, fehler, abhilfe }) => `${datei}:${zeile} ${feld}: ${fehler} ${abhilfe}`).join('\n'));
  }
  const review = reviewOf(law, subgraphs, angaben);
  return new Map([['supergraph.graphql', `${supergraph.trimEnd()}\n`], ...reviewDocuments(review)]);
}

function main(args: readonly string[]): void {
  const { values } = parseArgs({ args: [...args], options: { pruefen: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) return void process.stdout.write(help);

  const target = join(root, 'schema', 'generated');
  mkdirSync(target, { recursive: true });
  const stale: string[] = [];
  for (const [name, content] of generate()) {
    const file = join(target, name);
    const current = existsSync(file) && readFileSync(file, 'utf8') === content;
    if (!values.pruefen) writeFileSync(file, content);
    else if (!current) stale.push(name);
    process.stdout.write(`schema/generated/${name}: ${values.pruefen ? (current ? 'aktuell' : 'veraltet') : current ? 'unverändert' : 'geschrieben'}\n`);
  }
  if (stale.length > 0) throw new UserMistake(`Nicht auf dem neuesten Stand: ${stale.join(', ')}. Abhilfe: npm run generate, und ansehen, was sich geändert hat.`);
}

void runCommand(async () => main(process.argv.slice(2)));
