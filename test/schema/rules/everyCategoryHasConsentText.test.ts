import { readSprachfassungen, type Einwilligungstexte, type Sprachfassung } from '../../../schema/einwilligung/texte';
import { readLaw } from '../../../schema/law';
import { everyCategoryHasConsentText } from '../../../schema/rules/everyCategoryHasConsentText';

const law = readLaw();
const texts = readSprachfassungen();

const placesOf = (changed: ReadonlyMap<string, Sprachfassung>, of = law) => everyCategoryHasConsentText(of, changed).map(({ datei, feld }) => `${datei} ${feld}`);

const said = (schluessel: string): Sprachfassung => {
  const fassung = texts.get(schluessel);
  if (!fassung) throw new Error(schluessel);
  return fassung;
};
const changedIn = (schluessel: string, texte: Partial<Einwilligungstexte>) => new Map([...texts, [schluessel, { ...said(schluessel), texte: { ...said(schluessel).texte, ...texte } }]]);
const without = (words: Readonly<Record<string, string>>, word: string) => Object.fromEntries(Object.entries(words).filter(([name]) => name !== word));

test('every word of the law has its text in every language', () => expect(placesOf(texts)).toEqual([]));

test.each([
  ['a category without a text in Arabic', changedIn('ar', { kategorien: without(said('ar').texte.kategorien, 'JC_TERMINE') }), ['schema/einwilligung/ar.yaml JC_TERMINE']],
  ['a controller without a name in Turkish', changedIn('tr', { stellen: without(said('tr').texte.stellen, 'JUGEND') }), ['schema/einwilligung/tr.yaml JUGEND']],
  ['a purpose without a text, switched on or not', changedIn('uk', { zwecke: without(said('uk').texte.zwecke, 'FALLKONFERENZ') }), ['schema/einwilligung/uk.yaml FALLKONFERENZ']],
  ['a recipient without a name', changedIn('en', { empfaenger: without(said('en').texte.empfaenger, 'FREIER_TRAEGER') }), ['schema/einwilligung/en.yaml FREIER_TRAEGER']],
  ['a text about what nobody has', changedIn('de', { kategorien: { ...said('de').texte.kategorien, JC_TAGEBUCH: 'Tagebuch' } }), ['schema/einwilligung/de.yaml JC_TAGEBUCH']],
  ['a language that is missing', new Map([...texts].filter(([schluessel]) => schluessel !== 'de-leicht')), ['schema/einwilligung/de-leicht.yaml de-leicht']],
])('complains of %s', (_what, changed, places) => expect(placesOf(changed)).toEqual(places));

test('a category that is new in the vocabulary is missing everywhere, with line and remedy', () => {
  const newcomer = { name: 'JC_NEU', beschreibung: 'Neu.', stelle: 'JOBCENTER', klasse: 'S', besonders: false, herkunft203: false, alleMitglieder: false, nichtAusgeliefert: false } as const;
  const violations = everyCategoryHasConsentText({ ...law, kategorien: new Map([...law.kategorien, ['JC_NEU', newcomer]]) }, texts);
  expect(violations.map(({ feld }) => feld)).toEqual(Array.from({ length: texts.size }, () => 'JC_NEU'));
  for (const { zeile, abhilfe } of violations) {
    expect(zeile).toBeGreaterThan(100);
    expect(abhilfe).toContain('npm run bogen -- --fassung');
  }
});
