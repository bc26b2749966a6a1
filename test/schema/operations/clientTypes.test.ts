import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, OperationTypeNode } from 'graphql';
import ts from 'typescript';
import { readLaw } from '../../../schema/law';
import { readOperations } from '../../../schema/operations/readOperations';

const root = join(__dirname, '../../..');
const client = join(__dirname, 'client', 'fallansicht.ts');
const generated = join(root, 'schema/generated/operationen.ts');
const options: ts.CompilerOptions = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noEmit: true, types: [], lib: ['lib.es2023.d.ts'], target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ES2022, moduleResolution: ts.ModuleResolutionKind.Bundler };
const host = ts.createCompilerHost(options);
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of the client with these lines added. */
function complaintsAbout(...lines: readonly string[]): readonly string[] {
  const text = `${readFileSync(client, 'utf8')}\n${lines.join('\n')}\n`;
  const program = ts.createProgram([client], options, {
    ...host,
    getSourceFile: (file, language) => {
      if (file === client) return ts.createSourceFile(file, text, language);
      if (!parsed.has(file)) parsed.set(file, host.getSourceFile(file, language));
      return parsed.get(file);
    },
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

/** Whether they are up to date, `npm run generate -- --pruefen` says. */
it('every approved operation has a type for its result and one for its variables', () => {
  const made = readFileSync(generated, 'utf8');
  const exported = new Set([...made.matchAll(/^export type (\w+)/gm)].map(([, name]) => name));
  const wanted = readOperations(readLaw()).flatMap(({ name, document }) => {
    const [operation] = document.definitions;
    const kind = operation?.kind === Kind.OPERATION_DEFINITION && operation.operation === OperationTypeNode.MUTATION ? 'Mutation' : 'Query';
    return [`${name}${kind}`, `${name}${kind}Variables`];
  });
  expect(wanted.filter((name) => !exported.has(name))).toEqual([]);
  expect(made).not.toMatch(/: any\b/);
});

it('a client that asks for what an operation has compiles', () => expect(complaintsAbout()).toEqual([]));

it.each([
  ['a field that was not asked for', 'export const a = ({ fall }: FallansichtQuery) => fall?.organisation;', /'organisation' does not exist/],
  ['a block taken for granted', 'export const a = ({ fall }: FallansichtQuery) => fall?.klienten.map(({ jobcenter }) => jobcenter.bewilligungen);', /possibly 'null'/],
  ['a day taken for a number', 'export const a = ({ fall }: FallansichtQuery): number | undefined => fall?.klienten[0]?.fristen[0]?.datum;', /'string' is not assignable to type 'number/],
  ['a missing variable', 'export const a: FallansichtQueryVariables = {};', /'fall' is missing/],
  ['a word the vocabulary does not have', "export const a: EinwilligungWiderrufenMutationVariables = { eingabe: { fall: 'F', klient: 'K', stellen: ['FINANZAMT'], kanal: 'PERSOENLICH' } };", /"FINANZAMT"' is not assignable/],
  ['an answer that is written to', 'export const a = (antwort: JobcenterZustandQuery) => { antwort.antwort.offeneMeldungen = 0; };', /read-only/],
])('%s does not compile', (_title, line, expected) => expect(complaintsAbout(line).join('\n')).toMatch(expected));
