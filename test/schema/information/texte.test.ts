import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInformationstexte } from '../../../schema/information/texte';
import { saetze } from '../../../schema/information/woerter';
import { readLaw } from '../../../schema/law';
import { offeneAngabe } from '../../../schema/review/stellen';
import { erforderlicheSprachen } from '../../../schema/rules/everyCategoryHasConsentText';

const law = readLaw();
const original = join(__dirname, '..', '..', '..', 'schema', 'information');
const folder = mkdtempSync(join(tmpdir(), 'information-'));
beforeEach(() => cpSync(original, folder, { recursive: true, filter: (file) => !file.endsWith('blatt') }));
afterEach(() => rmSync(folder, { recursive: true }));

const change = (file: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(join(folder, file), 'utf8');
  if (text.replace(from, to) === text) throw new Error(`${file} does not say «${String(from)}»`);
  writeFileSync(join(folder, file), text.replace(from, to));
};

const read = (sprachen: readonly string[] = erforderlicheSprachen) => readInformationstexte(law, sprachen, folder);
const texts = readInformationstexte(law, erforderlicheSprachen);
const german = texts.get('de');
const translated = [...texts].filter(([schluessel]) => !schluessel.startsWith('de'));

test('the sheet is there in every language there is a consent form in', () => expect([...texts.keys()]).toEqual(erforderlicheSprachen));

test('every language cites what the German text cites', () => {
  const cited = (sentences: readonly string[]) => new Set(sentences.join(' ').match(/\d+[a-z]?/g));
  for (const [schluessel, { saetze: said, worte, hinweise }] of texts) {
    for (const name of saetze) expect([schluessel, name, cited(said[name])]).toEqual([schluessel, name, cited(german?.saetze[name] ?? [])]);
    for (const [name, hinweis] of Object.entries(hinweise)) expect([schluessel, name, cited([hinweis])]).toEqual([schluessel, name, cited([german?.hinweise[name] ?? ''])]);
    for (const name of ['besondersEigen', 'ausdruecklich', 'herkunft203'] as const) expect([schluessel, name, cited([worte[name]])]).toEqual([schluessel, name, cited([german?.worte[name] ?? ''])]);
  }
});

test('no language is a copy of the German words', () => {
  const said = ({ worte, saetze: sentences, hinweise }: NonNullable<typeof german>) => [...Object.values(worte), ...Object.values(sentences).flat(), ...Object.values(hinweise)];
  const words = new Set(german && said(german));
  expect(translated.flatMap(([schluessel, texte]) => said(texte).filter((one) => words.has(one)).map((one) => `${schluessel}: ${one}`))).toEqual(['en: Organisation']);
});

test('Leichte Sprache keeps to short sentences, one statement a line', () => {
  const lines = Object.values(texts.get('de-leicht')?.saetze ?? {}).flat();
  expect(lines.filter((line) => line.split(' ').length > 17 || line.includes(';'))).toEqual([]);
});

test('what stellen.yaml leaves open is what the sheets know how to say', () => {
  expect(german?.worte.offen).toBe(offeneAngabe);
  expect(german?.worte.kontaktOffen.endsWith(offeneAngabe)).toBe(true);
});

test.each([
  ['a sentence that a person has to be told is missing', 'tr.yaml', / {2}widerruf:\n( {4}- .*\n)+/, '', /^schema\/information\/tr\.yaml:\d+: saetze\.widerruf: .*Abhilfe: den Text in dieser Sprache ergänzen/],
  ['a heading is missing', 'uk.yaml', / {2}aufsicht: .*\n/, '', /^schema\/information\/uk\.yaml:\d+: worte\.aufsicht: /],
  ['an empty text', 'ar.yaml', /gezeigt: .*/, 'gezeigt: " "', /^schema\/information\/ar\.yaml:\d{2}: worte\.gezeigt: erwartet wird ein Satz/],
  ['a word nobody prints', 'en.yaml', 'worte:\n', 'worte:\n  kaffee: coffee\n', /^schema\/information\/en\.yaml:2: worte: /],
  ['a number that is written into one language alone', 'tr.yaml', '{tage}', '180 gün', /^schema\/information\/tr\.yaml:\d+: saetze\.fristen: erwartet wird, was de\.yaml hier einsetzt: \{jahre\} \{tage\}\./],
  ['a note that is missing in one language', 'ar.yaml', / {2}JC_STELLUNG: .*\n/, '', /^schema\/information\/ar\.yaml:\d+: hinweise: JC_STELLUNG fehlt\./],
  ['a note that German does not have', 'en.yaml', 'hinweise:\n', 'hinweise:\n  AU_PASS: only the number\n', /^schema\/information\/en\.yaml:\d+: hinweise\.AU_PASS: de\.yaml hat diesen Hinweis nicht\./],
  ['a note on something that is not there', 'de.yaml', 'JC_KURS:', 'JC_KURSE:', /schema\/information\/de\.yaml:\d+: hinweise\.JC_KURSE: Das steht nicht in schema\/vocabulary\.graphql\./],
  ['no YAML', 'en.yaml', 'worte:\n', 'worte: [\n', /^schema\/information\/en\.yaml:\d+: kein gültiges YAML/],
])('refused, with file, line and remedy: %s', (_what, file, from, to, message) => {
  change(file, from, to);
  expect(() => read()).toThrow(message);
});

test('refused: a language with a consent form and no sheet, and the other way round', () => {
  expect(() => read([...erforderlicheSprachen, 'fr'])).toThrow('schema/information/fr.yaml:1: Das Informationsblatt fehlt in dieser Sprache. Abhilfe: ');
  expect(() => read(erforderlicheSprachen.filter((one) => one !== 'tr'))).toThrow('schema/information/tr.yaml:1: Zu dieser Sprache gibt es keinen Einwilligungstext. Abhilfe: ');
});
