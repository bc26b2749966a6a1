import { fillVorlage } from '../../../../subgraphs/kit/demo/fillVorlage';
import { weiterePerson } from '../../../../subgraphs/kit/demo/weiterePerson';

const heute = new Date('2026-11-22T23:30:00Z');
const person = { ...weiterePerson(42), familienname: 'Muster-Dadova', vorname: 'Oleg', geburtsdatum: new Date('1991-07-03T00:00:00Z') };
const fill = (vorlage: string, place = 'T.S', of = person) => fillVorlage(vorlage, of, place, heute);

test.each([
  ['ohne Platzhalter', 'ohne Platzhalter'],
  ['{{nummer}}', '42'],
  ['{{nummer:8}}', '00000042'],
  ['{{nummer+100000000:12}}', '000100000042'],
  ['FW{{nummer:4}}-{{nummer}}', 'FW0042-42'],
  ['{{familienname}}, {{vorname}}', 'Muster-Dadova, Oleg'],
  ['{{familienname:GROSS:16}}|', 'MUSTER-DADOVA   |'],
  ['{{geburtsdatum:iso}}', '1991-07-03'],
  ['{{geburtsdatum:yyyymmdd}}', '19910703'],
  ['{{geburtsdatum:tt.mm.jjjj}}', '03.07.1991'],
  ['{{tag(0):iso}}', '2026-11-22'],
  ['{{tag(-90):yyyymmdd}}', '20260824'],
  ['{{tag(10):yyyymm}}', '202612'],
  ['{{zahl(7)}}', '7'],
  ['{{reihum(A|B|C|D|E)}}', 'C'],
])('%s becomes «%s»', (vorlage, expected) => expect(fill(vorlage)).toBe(expected));

const places = Array.from({ length: 200 }, (_, index) => `T.S${index}`);

test.each<[string, readonly string[]]>([
  ['{{wahl(A|B)}}', ['A', 'B']],
  ['{{wahl(X|)}}', ['', 'X']],
  ['{{zahl(3..5)}}', ['3', '4', '5']],
  ['{{tag(-1..1):iso}}', ['2026-11-21', '2026-11-22', '2026-11-23']],
])('%s takes every one of its values somewhere, and no other', (vorlage, expected) => {
  expect([...new Set(places.map((place) => fill(vorlage, place)))].sort()).toEqual(expected);
});

test('the same person and place have the same chance, always', () => {
  expect(places.map((place) => fill('{{zahl(1..1000)}}', place))).toEqual(places.map((place) => fill('{{zahl(1..1000)}}', place)));
});

test.each(['{{erfunden}}', '{{nummer:iso}}', '{{geburtsdatum:8}}', '{{vorname:KLEIN}}'])('%s is refused, and the error says where it stands', (vorlage) => {
  expect(() => fill(vorlage)).toThrow(/^T\.S: \{\{/);
});

test('nothing that looks like a placeholder is left behind', () => {
  for (const vorlage of ['{{Nummer}}', '{{nummer']) expect(() => fill(vorlage)).toThrow(/T\.S/);
});
