import type { Sprachfassung } from '../einwilligung/texte';
import type { Law } from '../law';
import { ruleOf, type RuleOnTexts, type Violation } from './rule';

/** German, Leichte Sprache, and the languages a city cannot do without; a further one is a further file. */
export const erforderlicheSprachen = ['de', 'de-leicht', 'en', 'ar', 'tr', 'uk'] as const;

type Bereich = 'stellen' | 'zwecke' | 'kategorien' | 'empfaenger';

/** § 67b Abs. 2 S. 3 SGB X, Art. 7 Abs. 2 DSGVO: a person is told in words she understands who gives what to whom for what. */
export const everyCategoryHasConsentText: RuleOnTexts = ruleOf(
  {
    name: 'everyCategoryHasConsentText',
    gesetz: '§ 67b Abs. 2 SGB X, Art. 7 Abs. 2 DSGVO',
    verlangt: 'Jede Kategorie, Stelle, jeder Zweck und Empfänger hat in jeder erforderlichen Sprache einen Einwilligungstext, und kein Text spricht von etwas anderem.',
    beispiel: 'TEXTE',
    gut: `
kategorien:
  JC_TERMINE: Termine beim Jobcenter
`,
    schlecht: `
kategorien:
  JC_TAGEBUCH: Tagebuch
`,
  },
  (law, sprachfassungen) => [...missingLanguages(sprachfassungen), ...[...sprachfassungen.values()].flatMap((fassung) => faultsOf(law, fassung))],
);

const missingLanguages = (sprachfassungen: ReadonlyMap<string, Sprachfassung>): readonly Violation[] =>
  erforderlicheSprachen
    .filter((schluessel) => !sprachfassungen.has(schluessel))
    .map((schluessel) => ({ datei: `schema/einwilligung/${schluessel}.yaml`, zeile: 1, feld: schluessel, fehler: 'Die Einwilligungstexte fehlen in dieser Sprache.', abhilfe: 'Die Datei nach dem Vorbild von schema/einwilligung/de.yaml anlegen.' }));

function faultsOf(law: Law, { datei, texte, zeileVon }: Sprachfassung): readonly Violation[] {
  return Object.entries(wordsOf(law)).flatMap(([name, words]) => {
    const bereich = name as Bereich;
    const said = Object.keys(texte[bereich]);
    return [
      ...[...words].filter((word) => !said.includes(word)).map((word) => ({
        datei, zeile: zeileVon(bereich), feld: word, fehler: `Es gibt keinen Einwilligungstext in der Sprache «${texte.bezeichnung}».`, abhilfe: `Unter ${bereich} einen Satz ergänzen, danach eine neue Fassung eintragen: npm run bogen -- --fassung <id> --ab <tag>.`,
      })),
      ...said.filter((word) => !words.has(word)).map((word) => ({
        datei, zeile: zeileVon(bereich, word), feld: word, fehler: 'Der Text spricht von etwas, das es nicht gibt.', abhilfe: 'Streichen, oder das Wort in schema/vocabulary.graphql oder schema/matrix.yaml richtig schreiben.',
      })),
    ];
  });
}

/** Every category and controller, and the purposes and recipients that a row of the matrix names, switched on or not. */
const wordsOf = ({ stellen, kategorien, matrix }: Law): Readonly<Record<Bereich, ReadonlySet<string>>> => ({
  stellen: new Set(stellen.keys()),
  zwecke: new Set(matrix.map(({ zweck }) => zweck)),
  kategorien: new Set(kategorien.keys()),
  empfaenger: new Set(matrix.flatMap(({ organisationstypen }) => organisationstypen)),
});
