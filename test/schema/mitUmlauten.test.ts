import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarks } from '../../schema/marks';
import { mitUmlauten } from '../../schema/mitUmlauten';
import { law, subgraphs } from './review/theReview';

/** Words of the law that have ae, oe or ue and no umlaut. A new word of the vocabulary is looked at before it is added here. */
const without: ReadonlySet<string> = new Set(['Dauer', 'sexuelle']);

test('every word of vocabulary and organisations that is written with ae, oe, ue gets its umlaut, and no other does', () => {
  const vocabulary = [...readFileSync(join(__dirname, '..', '..', 'schema', 'vocabulary.graphql'), 'utf8').matchAll(/"([^"]*)"/g)].map(([, text]) => text).join(' ');
  const organisationen = [...readFileSync(join(__dirname, '..', '..', 'schema', 'organisationen.yaml'), 'utf8').matchAll(/name: ([^,}\n]+)/g)].map(([, text]) => text).join(' ');
  const words = [...new Set(`${vocabulary} ${organisationen}`.match(/[A-Za-z]+/g))].filter((word) => /ae|oe|ue/i.test(word));
  expect(words.length).toBeGreaterThan(60);
  expect(words.filter((word) => (mitUmlauten(word) === word) !== without.has(word) && word !== 'true')).toEqual([]);
});

test.each([
  ['Auslaenderbehoerde, Uebermittlung, Aerztliches, Oeffnung', 'Ausländerbehörde, Übermittlung, Ärztliches, Öffnung'],
  ['fuer Traeger gegenueber, voruebergehend, tagsueber, erfuellt', 'für Träger gegenüber, vorübergehend, tagsüber, erfüllt'],
  ['Dauer, neue, neueste, Quelle, bauen, Betreuung, Frauenhaus', 'Dauer, neue, neueste, Quelle, bauen, Betreuung, Frauenhaus'],
  ['aktuell, Aktueller, sexuelle, individuell, zuerst, zuerkannt', 'aktuell, Aktueller, sexuelle, individuell, zuerst, zuerkannt'],
  ['Massnahme, rechtmaessig, Groesse, Strasse, ausserhalb, schliesst', 'Maßnahme, rechtmäßig, Größe, Straße, außerhalb, schließt'],
  ['Massnahmenkatalog, Klasse, Anlass, dass, Voraussetzungen, Pass', 'Maßnahmenkatalog, Klasse, Anlass, dass, Voraussetzungen, Pass'],
  ['DeuFoeV, FreizuegG, Steuerpruefung, JU_GRUENDE, freigabeEinbuergerung', 'DeuFöV, FreizügG, Steuerprüfung, JU_GRUENDE, freigabeEinbuergerung'],
])('%s', (ascii, german) => expect(mitUmlauten(ascii)).toBe(german));

/** Words of the SDL in which «ae», «oe» or «ue» stays: each of them is right so. A new one is looked at here. */
test('what stays ASCII in the descriptions of this repository is known', () => {
  const texts = [...law.kategorien.values(), ...law.stellen.values()].map(({ beschreibung }) => beschreibung).concat(subgraphs.flatMap(({ document }) => readMarks(document).map(({ node }) => node.description?.value ?? '')));
  const left = new Set(texts.flatMap((text) => mitUmlauten(text).match(/[A-Za-zäöüÄÖÜß]*(?:[aou]e)[A-Za-zäöüÄÖÜß]*/g) ?? []));
  expect([...left].toSorted()).toEqual(['Aktueller', 'Anspruchsdauer', 'Dauer', 'Dauert', 'Frauenhaus', 'bauen', 'dauerhafter', 'neuem', 'neueste', 'neuester', 'sexuelle', 'zuerst']);
});
