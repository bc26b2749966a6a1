import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changeDocuments } from '../../../schema/approvals/bericht';
import { lageOf } from '../../../schema/approvals/lage';
import { checkLaw, checkMappings, checkTexts } from '../../../schema/checkLaw';
import { compose } from '../../../schema/compose';
import { bogenDocuments } from '../../../schema/einwilligung/blatt/documents';
import { readSprachfassungen } from '../../../schema/einwilligung/texte';
import { informationDocuments } from '../../../schema/information/blatt/documents';
import { readInformationstexte } from '../../../schema/information/texte';
import { readLaw, type Law } from '../../../schema/law';
import { clientSchema } from '../../../schema/operations/clientSchema';
import { manifestOf } from '../../../schema/operations/manifest';
import { operationFaults } from '../../../schema/operations/operationFaults';
import { readOperations } from '../../../schema/operations/readOperations';
import { reviewDocuments } from '../../../schema/review/documents';
import { reviewOf, rolesOf } from '../../../schema/review/review';
import { marksSurviveComposition } from '../../../schema/rules/marksSurviveComposition';
import { loadSubgraphs, type SubgraphLaw } from '../../../schema/sdl';
import { readAngaben } from '../review/readAngaben';
import { runCommand, UserMistake } from '../serving/runCommand';
import { clientTypes } from './generate/clientTypes';

const help = `Prüft das Schema und erzeugt schema/generated/: Supergraph, Prüfbericht (Text, Seite, JSON, CSV), leere Einwilligungsbögen,
Informationsblatt für die betroffene Person, Liste und Typen der freigegebenen Abfragen, und was jede Stelle noch freizugeben hat.

  npm run generate [-- --pruefen]

  --pruefen   schreibt nichts; Fehler, wenn etwas nicht auf dem neuesten Stand oder überzählig ist
  --help      diese Hilfe
`;

const root = join(__dirname, '..', '..', '..');

/** Everything generated from the law and from what the offices declare: file name -> content. @throws UserMistake listing every violated rule with file, line and remedy */
export async function generate(): Promise<ReadonlyMap<string, string>> {
  const law = readLaw();
  const subgraphs = loadSubgraphs(law);
  const supergraph = compose(subgraphs);
  const texte = readSprachfassungen();
  const angaben = readAngaben(law, join(root, 'subgraphs'));
  const violations = [
    ...checkLaw(subgraphs, law),
    ...marksSurviveComposition(subgraphs, supergraph),
    ...checkMappings(subgraphs, angaben.herkunft, law),
    ...checkTexts(law, texte),
  ];
  if (violations.length > 0) {
    throw new UserMistake(violations.map(({ datei, zeile, feld, fehler, abhilfe }) => `${datei}:${zeile} ${feld}: ${fehler} ${abhilfe}`).join('\n'));
  }
  const lagen = [...law.stellen.keys()].flatMap((stelle) => subgraphs.filter(({ stellen }) => stellen.includes(stelle)).map((subgraph) => lageOf(stelle, law, subgraph, angaben)));
  const review = reviewOf(law, subgraphs, angaben);
  return new Map([
    ['supergraph.graphql', `${supergraph.trimEnd()}\n`],
    ...reviewDocuments(review),
    ...bogenDocuments(law, texte),
    ...informationDocuments(review, texte, readInformationstexte(law, texte.keys())),
    ...changeDocuments(lagen),
    ...(await operationDocuments(supergraph, law, subgraphs)),
  ]);
}

/** What clients start from: the list of approved operations, and their types. @throws UserMistake, FileRefused naming file and line of an operation that could never run */
async function operationDocuments(supergraph: string, law: Law, subgraphs: readonly SubgraphLaw[]): Promise<readonly (readonly [string, string])[]> {
  const operations = readOperations(law);
  const schema = clientSchema(supergraph);
  const faults = operationFaults(operations, schema, law, rolesOf(subgraphs));
  if (faults.length > 0) throw new UserMistake(faults.join('\n'));
  return [
    ['operationen.json', manifestOf(operations)],
    ['operationen.ts', await clientTypes(operations, schema)],
  ];
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { pruefen: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) return void process.stdout.write(help);

  const target = join(root, 'schema', 'generated');
  mkdirSync(target, { recursive: true });
  const stale: string[] = [];
  const generated = await generate();
  for (const name of readdirSync(target).filter((file) => !generated.has(file))) {
    if (values.pruefen) stale.push(name);
    else rmSync(join(target, name));
    process.stdout.write(`schema/generated/${name}: ${values.pruefen ? 'überzählig' : 'gelöscht'}\n`);
  }
  for (const [name, content] of generated) {
    const file = join(target, name);
    const current = existsSync(file) && readFileSync(file, 'utf8') === content;
    if (!values.pruefen) writeFileSync(file, content);
    else if (!current) stale.push(name);
    process.stdout.write(`schema/generated/${name}: ${values.pruefen ? (current ? 'aktuell' : 'veraltet') : current ? 'unverändert' : 'geschrieben'}\n`);
  }
  if (stale.length > 0) throw new UserMistake(`Nicht auf dem neuesten Stand: ${stale.join(', ')}. Abhilfe: npm run generate, und ansehen, was sich geändert hat.`);
}

void runCommand(() => main(process.argv.slice(2)));
