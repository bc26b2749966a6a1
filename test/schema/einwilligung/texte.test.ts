import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSprachfassungen } from '../../../schema/einwilligung/texte';
import { erforderlicheSprachen } from '../../../schema/rules/everyCategoryHasConsentText';

const original = join(__dirname, '..', '..', '..', 'schema', 'einwilligung');
const folder = mkdtempSync(join(tmpdir(), 'texte-'));
beforeEach(() => cpSync(original, folder, { recursive: true, filter: (file) => !file.endsWith('blatt') }));
afterAll(() => rmSync(folder, { recursive: true }));

const change = (file: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(join(folder, file), 'utf8');
  if (text.replace(from, to) === text) throw new Error(`${file} does not say «${String(from)}»`);
  writeFileSync(join(folder, file), text.replace(from, to));
};

const texts = readSprachfassungen();

test('the texts are there in every language a city cannot do without', () => {
  expect([...texts.keys()].sort()).toEqual([...erforderlicheSprachen].sort());
  expect(texts.get('ar')?.texte.richtung).toBe('rtl');
});

test('every text but the German original says of itself that it is a draft', () => {
  expect([...texts.values()].filter(({ texte }) => texte.entwurf === undefined).map(({ schluessel }) => schluessel)).toEqual(['de']);
  for (const schluessel of ['en', 'ar', 'tr', 'uk']) expect(texts.get(schluessel)?.texte.entwurf).toMatch(/^Entwurf für eine beeidigte Übersetzung\. \S/);
});

test('Leichte Sprache keeps to short sentences, one statement a line', () => {
  const lines = Object.values(texts.get('de-leicht')?.texte.saetze ?? {}).flat();
  expect(lines.filter((line) => line.split(' ').length > 17 || line.includes(';'))).toEqual([]);
});

test('no language is a copy of the German words', () => {
  const german = texts.get('de')?.texte;
  const translated = [...texts.values()].filter(({ texte }) => texte.sprache !== 'de');
  const copied = translated.flatMap(({ schluessel, texte }) => Object.entries(texte.kategorien).filter(([name, text]) => text === german?.kategorien[name]).map(([name]) => `${schluessel} ${name}`));
  expect(copied).toEqual([]);
});

test('every translation cites what the German text cites', () => {
  const cited = (sentences: readonly string[]) => new Set(sentences.join(' ').match(/\d+/g));
  const german = texts.get('de')?.texte.saetze;
  for (const { texte } of texts.values()) {
    for (const satz of ['schweigepflicht', 'zweckbindung', 'mitteilungspflicht', 'unterzeichner'] as const) expect([texte.bezeichnung, satz, cited(texte.saetze[satz])]).toEqual([texte.bezeichnung, satz, cited(german?.[satz] ?? [])]);
  }
});

test('the hash is of what is said: layout and order of keys change nothing, one letter does', () => {
  const before = texts.get('en')?.pruefwert;
  change('en.yaml', '# Translation', '# A translation');
  change('en.yaml', /( {2}AA_KURS: .*\n)( {2}AA_TERMINE: .*\n)/, '$2$1');
  expect(readSprachfassungen(folder).get('en')?.pruefwert).toBe(before);
  change('en.yaml', 'voluntary', 'volontary');
  expect(readSprachfassungen(folder).get('en')?.pruefwert).not.toBe(before);
});

test.each([
  ['a sentence that a person has to be told is missing', 'tr.yaml', / {2}widerruf:\n( {4}- .*\n)+/, '', /^schema\/einwilligung\/tr\.yaml:\d+: saetze\.widerruf: .*Abhilfe: den Text in dieser Sprache ergänzen/],
  ['an empty text', 'ar.yaml', /JC_KURS: .*/, 'JC_KURS: " "', /^schema\/einwilligung\/ar\.yaml:\d{2,3}: kategorien\.JC_KURS: erwartet wird ein Satz/],
  ['a word nobody prints', 'uk.yaml', 'worte:\n', 'worte:\n  kaffee: кава\n', /^schema\/einwilligung\/uk\.yaml:\d+: worte: /],
  ['a file that is not named as its language', 'en.yaml', 'sprache: en', 'sprache: fr', /^schema\/einwilligung\/en\.yaml:2: Die Datei heißt nicht wie ihre Sprache\. Abhilfe: sie fr\.yaml nennen\.$/],
  ['no YAML', 'en.yaml', 'worte:\n', 'worte: [\n', /^schema\/einwilligung\/en\.yaml:\d+: kein gültiges YAML/],
])('refused, with file, line and remedy: %s', (_what, file, from, to, message) => {
  change(file, from, to);
  expect(() => readSprachfassungen(folder)).toThrow(message);
});
