import { readMarks } from '../../../schema/marks';
import { mitUmlauten } from '../../../schema/review/umlaute';
import { law, subgraphs } from './theReview';

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
  expect([...left].toSorted()).toEqual(['Aktueller', 'Anspruchsdauer', 'Dauer', 'Dauert', 'Frauenhaus', 'bauen', 'dauerhafter', 'neueste', 'neuester', 'sexuelle', 'zuerst']);
});
