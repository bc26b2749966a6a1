import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
const toy = join(__dirname, 'seventhOffice');

/** Every text an owner of the law changes for a seventh office: vocabulary, matrix, organisations, consent texts, kim's SDL, the demo's consents. No TypeScript. */
const lawChanges: readonly (readonly [file: string, before: string, after: string])[] = [
  ['schema/vocabulary.graphql', 'enum Stelle {', 'enum Stelle {\n  "Gesundheitsamt."\n  GESUNDHEITSAMT @verantwortlich(subgraph: "gesundheitsamt", rechtskreis: "Beispiel", sozialdaten: true, handlungsfaehigAb: 15, erfaehrtNutzer: true)'],
  ['schema/vocabulary.graphql', 'enum Datenkategorie {', 'enum Datenkategorie {\n  "Termine beim Gesundheitsamt (Art. 9 DSGVO)."\n  GA_TERMINE @kategorie(stelle: GESUNDHEITSAMT, klasse: E, besonders: true)'],
  ['schema/matrix.yaml', '- KIM_FALL\n', '- KIM_FALL\n    - GA_TERMINE\n'],
  ['schema/organisationen.yaml', 'PERSON:', 'GESUNDHEITSAMT: { name: Gesundheitsamt, typ: GESUNDHEITSAMT, datenschutzrecht: DSGVO, stellen: [GESUNDHEITSAMT] }\nPERSON:'],
  ['schema/stellen.yaml', 'stellen:\n', 'stellen:\n  GESUNDHEITSAMT: { verantwortlicher: Gesundheitsamt, vertreten: offen, datenschutzbeauftragte: offen, aufsicht: offen, fachaufsicht: offen, datenschutzrecht: [DSGVO], aufbewahrungDerAkte: offen }\n'],
  ['schema/subgraphs/kim.graphql', '  @key(fields: "freigabeJobcenter", resolvable: false)', '  @key(fields: "freigabeJobcenter", resolvable: false)\n  @key(fields: "freigabeGesundheitsamt", resolvable: false)'],
  ['schema/subgraphs/kim.graphql', '  "Versiegelte Erlaubnis; wird nie ausgegeben."\n  freigabeJobcenter', '  "Versiegelte Erlaubnis; wird nie ausgegeben."\n  freigabeGesundheitsamt: Freigabe @inaccessible @ohnePersonenbezug(weil: "Undurchsichtiger Schluessel, wird nicht ausgegeben.")\n  "Versiegelte Erlaubnis; wird nie ausgegeben."\n  freigabeJobcenter'],
  ['schema/subgraphs/kim.graphql', '  "Zugriffe bei dieser Stelle; sie antwortet selbst."\n  jobcenterZugriffe', '  "Zugriffe bei dieser Stelle; sie antwortet selbst."\n  gesundheitsamtZugriffe: GesundheitsamtZugriffe @stelle(id: GESUNDHEITSAMT) @eigeneStelle(weil: "Auskunft an die betroffene Person selbst.")\n  "Zugriffe bei dieser Stelle; sie antwortet selbst."\n  jobcenterZugriffe'],
  ...['de', 'de-leicht', 'en', 'ar', 'tr', 'uk'].flatMap((sprache): readonly (readonly [string, string, string])[] => [
    [`schema/einwilligung/${sprache}.yaml`, '\nstellen:\n', `\nstellen:\n  GESUNDHEITSAMT: Gesundheitsamt (${sprache})\n`],
    [`schema/einwilligung/${sprache}.yaml`, '\nkategorien:\n', `\nkategorien:\n  GA_TERMINE: Termine beim Gesundheitsamt (${sprache})\n`],
  ]),
  ['subgraphs/kim/demo/einwilligungen.yaml', 'stellen: &jede [JOBCENTER,', 'stellen: &jede [GESUNDHEITSAMT, JOBCENTER,'],
];

describe('a seventh office', () => {
  const copy = mkdtempSync(join(tmpdir(), 'fallverbund-kopie-'));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));
  const run = (...args: string[]) => execFileSync(process.execPath, ['--import', 'tsx', ...args], { cwd: copy, encoding: 'utf8' });

  it('is a folder, an SDL and its words in the law: it composes, is seeded and answers, and no line of TypeScript is edited', () => {
    for (const room of ['schema', 'subgraphs', 'gateway', 'package.json', 'tsconfig.json']) cpSync(join(root, room), join(copy, room), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const [file, before, after] of lawChanges) edit(join(copy, file), before, after);
    const zugriffe = /"Zugriffe auf die Daten[^"]*"\ntype JobcenterZugriffe [^}]*\}/.exec(readFileSync(join(copy, 'schema/subgraphs/kim.graphql'), 'utf8'))?.[0] ?? '';
    edit(join(copy, 'schema/subgraphs/kim.graphql'), zugriffe, `${zugriffe}\n\n${zugriffe.replace('JobcenterZugriffe', 'GesundheitsamtZugriffe')}`);
    cpSync(join(toy, 'gesundheitsamt.graphql'), join(copy, 'schema/subgraphs/gesundheitsamt.graphql'));
    cpSync(join(toy, 'gesundheitsamt'), join(copy, 'subgraphs/gesundheitsamt'), { recursive: true });
    cpSync(join(toy, 'ask.ts'), join(copy, 'test/seventhOffice/ask.ts'));

    expect(() => run('subgraphs/kit/commands/generate.ts')).toThrow(/einwilligung\/de\.yaml:1 de: Der Text ist nicht der der neuesten Fassung/);
    run('subgraphs/kim/commands/bogen.ts', '--fassung', '2026-2', '--ab', '2026-01-01');
    run('subgraphs/kit/commands/generate.ts');
    expect(readFileSync(join(copy, 'schema/generated/bogen-ar.html'), 'utf8')).toContain('name="KIM_CASE_MANAGEMENT.GA_TERMINE"');
    expect(readFileSync(join(copy, 'schema/generated/informationsblatt-ar.html'), 'utf8')).toContain('<section id="gesundheitsamt"');
    const answer = run('test/seventhOffice/ask.ts');
    expect(answer).toBe('{"data":{"fall":{"klienten":[{"gesundheitsamt":{"termine":[{"am":"2031-02-03"}]}},{"gesundheitsamt":{"termine":[]}}]}}}');
  }, 300_000);
});

function edit(file: string, before: string, after: string): void {
  const text = readFileSync(file, 'utf8');
  if (before === '' || !text.includes(before)) throw new Error(`${file} does not say «${before}» any more`);
  writeFileSync(file, text.replace(before, after));
}
