import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { regeltexte, rules, rulesAcross, rulesOnMapping, rulesOnTexts } from '../../../schema/checkLaw';
import { readSprachfassungen, type Sprachfassung } from '../../../schema/einwilligung/texte';
import { readLaw, type Law, type MatrixRow } from '../../../schema/law';
import type { Herkunft } from '../../../schema/review/herkunft';
import { marksSurviveComposition } from '../../../schema/rules/marksSurviveComposition';
import type { Regeltext, Violation } from '../../../schema/rules/rule';
import { subgraph } from '../exampleSdl';

const law = readLaw();
const folder = join(__dirname, '..', '..', '..', 'schema', 'rules');

/** A category nobody uses is only seen where all are. */
const lawOf = (name: string): Law => (name === 'everyCategoryIsUsed' ? { ...law, kategorien: new Map([...law.kategorien].filter(([kategorie]) => kategorie === 'JC_BEWILLIGUNG')) } : law);

/** The rule itself, on one of its own examples. */
function tried({ name, beispiel, subgraph: of = 'jobcenter', gut }: Regeltext, example: string): readonly Violation[] {
  const isIt = ({ text }: { readonly text: Regeltext }) => text.name === name;
  const sdl = (text: string) => subgraph(of, text, lawOf(name));
  if (beispiel === 'SUPERGRAPH') return marksSurviveComposition([sdl(gut)], example);
  if (beispiel === 'MATRIX') return rulesAcross.find(isIt)?.([sdl('type JobcenterA { a: ID }')], { ...law, matrix: parseYaml(example) as readonly MatrixRow[] }) ?? [];
  if (beispiel === 'ZUORDNUNG') return rulesOnMapping.find(isIt)?.(sdl(ansprechpartner), herkunftOf(example), law) ?? [];
  if (beispiel === 'TEXTE') return rulesOnTexts.find(isIt)?.(...toldBy(example)) ?? [];
  return rules.find(isIt)?.(sdl(example), lawOf(name)) ?? rulesAcross.find(isIt)?.([sdl(example)], lawOf(name)) ?? [];
}

/** All languages say the same one thing about one category; the newest version has, for Arabic, the hash of today's text or another one. */
function toldBy(yaml: string): readonly [Law, ReadonlyMap<string, Sprachfassung>] {
  const { kategorien, fassung } = parseYaml(yaml) as { readonly kategorien?: Readonly<Record<string, string>>; readonly fassung?: { readonly ar: string } };
  const sprachfassungen = readSprachfassungen();
  if (!kategorien) {
    const old = fassung?.ar.includes('früheren') === true;
    return [{ ...law, textfassungen: law.textfassungen.map((one) => (old ? { ...one, pruefwerte: { ...one.pruefwerte, ar: '0'.repeat(64) } } : one)) }, sprachfassungen];
  }
  const termine = new Map([...law.kategorien].filter(([name]) => name === 'JC_TERMINE'));
  const texte = { stellen: {}, zwecke: {}, empfaenger: {}, kategorien };
  return [{ ...law, stellen: new Map(), matrix: [], kategorien: termine }, new Map([...sprachfassungen].map(([schluessel, one]) => [schluessel, { ...one, texte: { ...one.texte, ...texte } }]))];
}

const ansprechpartner = `
type Klient @key(fields: "freigabeJobcenter") { jobcenter: JobcenterSicht @stelle(id: JOBCENTER) }
type JobcenterSicht { ansprechpartner: JobcenterAnsprechpartner @daten(kategorie: JC_ANSPRECHPARTNER) }
type JobcenterAnsprechpartner { name: String @daten(kategorie: JC_ANSPRECHPARTNER) }
`;

function herkunftOf(yaml: string): Herkunft {
  const typen = parseYaml(yaml) as Readonly<Record<string, { readonly tabelle: string; readonly felder: Readonly<Record<string, { readonly spalte: string; readonly wandlung: string }>> }>>;
  return {
    datei: 'subgraphs/jobcenter/quelle.yaml',
    fachverfahren: 'Beispiel',
    fehlt: new Map(),
    sperren: [],
    sperrspalten: [],
    sperrenGenau: [],
    person: '',
    typen: new Map(
      Object.entries(typen).map(([type, { tabelle, felder }]) => [
        type,
        { tabelle, schluessel: [], zeilenfilter: [], entscheidungsspalten: [], entscheidung: [], entscheidungGenau: [], anbindung: '', zeilenschluessel: [], sortierung: [], zeile: 1, felder: new Map(Object.entries(felder).map(([feld, one]) => [feld, { ...one, zeile: 1 }])) },
      ]),
    ),
  };
}

test.each(regeltexte.map((text) => [text.name, text] as const))('%s: the good example keeps it, the bad one breaks it', (_name, text) => {
  expect(tried(text, text.gut)).toEqual([]);
  const violations = tried(text, text.schlecht);
  expect(violations.length).toBeGreaterThan(0);
  for (const { datei, zeile, fehler, abhilfe } of violations) {
    expect(datei).toMatch(/^(schema|subgraphs)\/.+\.(graphql|yaml)$/);
    expect(zeile).toBeGreaterThan(0);
    expect([fehler, abhilfe].filter((sentence) => !/^\S.*\.$/.test(sentence))).toEqual([]);
  }
});

test.each(regeltexte.map((text) => [text.name, text] as const))('%s cites a law and has a test of its own', (name, { gesetz, verlangt }) => {
  expect(gesetz).toMatch(/§|Art\. \d/);
  expect(verlangt).toMatch(/^\S.*\.$/);
  expect(readdirSync(__dirname)).toContain(`${name}.test.ts`);
});

test('every file under schema/rules/ is a rule that is applied and said in words', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'rule.ts').map((file) => file.slice(0, -'.ts'.length));
  expect(regeltexte.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
});
