import { parse } from 'graphql';
import { objectTypes, readMarks, type Mark } from '../../schema/marks';

const fieldWith = (directives: string) => readMarks(parse(`type Klient { feld: String ${directives} }`))[0];

test.each<[string, string, Mark[]]>([
  ['a protected field with its category', '@daten(kategorie: JC_BEDARF)', [{ art: 'DATEN', kategorie: 'JC_BEDARF', freitext: false, ortsbezug: false }]],
  ['what is not said is not so', '@daten(kategorie: JC_BEDARF, freitext: false)', [{ art: 'DATEN', kategorie: 'JC_BEDARF', freitext: false, ortsbezug: false }]],
  ['free text and whereabouts', '@daten(kategorie: JC_BEDARF, freitext: true, ortsbezug: true)', [{ art: 'DATEN', kategorie: 'JC_BEDARF', freitext: true, ortsbezug: true }]],
  ['a field without personal reference, with the reason', '@ohnePersonenbezug(weil: "Rahmen.")', [{ art: 'OHNE_PERSONENBEZUG', weil: 'Rahmen.' }]],
  ['a field for the own office, with the reason', '@eigeneStelle(weil: "Auskunft.")', [{ art: 'EIGENE_STELLE', weil: 'Auskunft.' }]],
  ['an unmarked field has none', '@deprecated', []],
  ['two marks are both read, so that a rule can refuse them', '@daten(kategorie: A) @eigeneStelle(weil: "Beispiel.")', [{ art: 'DATEN', kategorie: 'A', freitext: false, ortsbezug: false }, { art: 'EIGENE_STELLE', weil: 'Beispiel.' }]],
])('%s', (_promise, directives, marks) => expect(fieldWith(directives)?.marks).toEqual(marks));

test('@stelle says who answers and is no mark', () => {
  expect(fieldWith('@stelle(id: JOBCENTER)')).toMatchObject({ type: 'Klient', feld: 'feld', stelle: 'JOBCENTER', marks: [] });
  expect(fieldWith('')?.stelle).toBeUndefined();
});

test('fields come in the order of the SDL, extensions included, other kinds of types not', () => {
  const document = parse('type B { y: Int } enum E { V } input I { z: Int } extend type A { x: Int }');
  expect(readMarks(document).map(({ type, feld }) => `${type}.${feld}`)).toEqual(['B.y', 'A.x']);
  expect(objectTypes(document)).toHaveLength(2);
});
