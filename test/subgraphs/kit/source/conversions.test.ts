import { codeConversion } from '../../../../subgraphs/kit/source/conversions/codes';
import { listConversion } from '../../../../subgraphs/kit/source/conversions/lists';
import { flagConversion } from '../../../../subgraphs/kit/source/conversions/flags';
import { namedConversions, type NamedConversion } from '../../../../subgraphs/kit/source/conversions/namedConversions';
import { textGetrimmt } from '../../../../subgraphs/kit/source/conversions/text';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const note = (mangel: string) => ({ value: null, mangel });
const value = (of: unknown) => ({ value: of });
const nothing = { value: null };

/** name, what the driver delivers, what it becomes */
const cases: readonly (readonly [NamedConversion, unknown, unknown])[] = [
  ['text', 'Muster  ', value('Muster')],
  ['text', '  Muster', value('  Muster')],
  ['text', 42, value('42')],
  ['text', 42n, value('42')],
  ['text', 9007199254740993n, value('9007199254740993')],
  ['text', 12.5, note('kein Text')],
  ['text', '', nothing],
  ['text', null, nothing],
  ['text', 'Zeile 1\nZeile 2', value('Zeile 1\nZeile 2')],
  ['text', 'M\u0000uster', note('Zeichen nicht lesbar')],
  ['text', 'M\uFFFDster', note('Zeichen nicht lesbar')],
  ['text', Buffer.from('Müller'), value('Müller')],
  ['text', Buffer.from('Müller').subarray(0, 2), note('Zeichen nicht lesbar')],
  ['text', new Date(0), note('Zeichen nicht lesbar')],
  ['text', { sql: '1' }, note('Zeichen nicht lesbar')],
  ['text_getrimmt', '  Muster  ', value('Muster')],
  ['text_getrimmt', '    ', nothing],
  ['text_latin1_getrimmt', latin1('Müller '), value('Müller')],
  ['text_latin1_getrimmt', Buffer.from([0x80, 0x35]), value('€5')],
  ['text_latin1_getrimmt', Buffer.from('Müller'), value('Müller')],
  ['text_latin1_getrimmt', 'MÃ¼ller', value('Müller')],
  ['text_latin1_getrimmt', 'GroÃŸmann', value('Großmann')],
  ['text_latin1_getrimmt', 'â‚¬ 5', value('€ 5')],
  ['text_latin1_getrimmt', 'Müller', value('Müller')],
  ['text_latin1_getrimmt', 'Petrović', value('Petrović')],
  ['text_latin1_getrimmt', 'M\u0096N', value('M–N')],
  ['text_latin1_getrimmt', 'M\uFFFDller', note('Zeichen nicht lesbar')],
  ['ganzzahl', ' 42 ', value(42)],
  ['ganzzahl', '42.00', value(42)],
  ['ganzzahl', -1, value(-1)],
  ['ganzzahl', 2147483648, note('Zahl zu groß')],
  ['ganzzahl', 9007199254740993n, note('Zahl zu groß')],
  ['ganzzahl', '9007199254740993', note('Zahl zu groß')],
  ['ganzzahl', '42a', note('keine ganze Zahl')],
  ['ganzzahl', 1.5, note('keine ganze Zahl')],
  ['ganzzahl', '1e3', note('keine ganze Zahl')],
  ['dezimal', '12.50', value(12.5)],
  ['dezimal', 12.5, value(12.5)],
  ['dezimal', 'NaN', note('keine Zahl')],
  ['dezimal_komma', '12,5', value(12.5)],
  ['janein', 'J', value(true)],
  ['janein', 'n', value(false)],
  ['janein', 1, value(true)],
  ['janein', 0n, value(false)],
  ['janein', Buffer.from([1]), value(true)],
  ['janein', Buffer.from([0]), value(false)],
  ['janein', '', nothing],
  ['janein', '2', note('kein Ja/Nein-Wert')],
  ['janein_xleer', 'X', value(true)],
  ['janein_xleer', ' ', value(false)],
  ['janein_xleer', null, nothing],
  ['janein_xleer', 'J', note('kein Ja/Nein-Wert')],
  ['datum_iso', '2024-02-29', value('2024-02-29')],
  ['datum_iso', '2024-02-29 00:00:00', value('2024-02-29')],
  ['datum_iso', '2019-02-30', note('kein Kalendertag')],
  ['datum_iso', '0000-00-00', nothing],
  ['datum_iso', '9999-12-31', nothing],
  ['datum_iso', '9999-01-01', note('kein Kalendertag')],
  ['datum_iso', '0001-01-01', note('kein Kalendertag')],
  ['datum_iso', '2024-2-9', note('kein Kalendertag')],
  ['datum_iso', '29.02.2024', note('kein Kalendertag')],
  ['datum_yyyymmdd', 20240229, value('2024-02-29')],
  ['datum_yyyymmdd', '20240229.00', value('2024-02-29')],
  ['datum_yyyymmdd', 0, nothing],
  ['datum_yyyymmdd', '00000000', nothing],
  ['datum_yyyymmdd', '        ', nothing],
  ['datum_yyyymmdd', 99991231n, nothing],
  ['datum_yyyymmdd', 20230229, note('kein Kalendertag')],
  ['datum_yyyymmdd', 20241301, note('kein Kalendertag')],
  ['datum_yyyymmdd', 240229, note('kein Kalendertag')],
  ['datum_ttmmjjjj', '29.02.2024', value('2024-02-29')],
  ['datum_ttmmjjjj', '1.2.2024', value('2024-02-01')],
  ['datum_ttmmjjjj', '01022024', value('2024-02-01')],
  ['datum_ttmmjjjj', 1022024, value('2024-02-01')],
  ['datum_ttmmjjjj', '31.12.9999', nothing],
  ['datum_ttmmjjjj', '00.00.0000', nothing],
  ['datum_ttmmjjjj', '31.06.2024', note('kein Kalendertag')],
  ['datum_ttmmjjjj', '112024', note('kein Kalendertag')],
  ['datum_monat', 999912, nothing],
  ['datum_ttmmjjjj', '01.022024', note('kein Kalendertag')],
  ['datum_monat', 202402, value('2024-02-01')],
  ['datum_monat', '2024-02', value('2024-02-01')],
  ['datum_monat', 0, nothing],
  ['datum_monat', 202413, note('kein Kalendertag')],
  ['datum_mmjjjj', '02.2024', value('2024-02-01')],
  ['datum_mmjjjj', '02/2024', value('2024-02-01')],
  ['zeitpunkt', '2024-07-01 12:00:00', value('2024-07-01T12:00:00.000Z')],
  ['zeitpunkt', '2024-07-01T12:00:00.123456+02:00', value('2024-07-01T10:00:00.123Z')],
  ['zeitpunkt', '2024-07-32 12:00:00', note('kein Zeitpunkt')],
  ['zeitpunkt', '2024-07-01 25:00:00', note('kein Zeitpunkt')],
  ['zeitpunkt', '0000-00-00 00:00:00', nothing],
  ['zeitpunkt_ortszeit', '2024-07-01 12:00:00', value('2024-07-01T10:00:00.000Z')],
  ['zeitpunkt_ortszeit', '2024-01-01 12:00', value('2024-01-01T11:00:00.000Z')],
  ['zeitpunkt_ortszeit', '2024-03-31 02:30:00', note('kein Zeitpunkt')],
  ['zeitpunkt_ortszeit', '2024-10-27 02:30:00', note('kein Zeitpunkt')],
  ['cent', 1234, value(1234)],
  ['cent', '1234.00', value(1234)],
  ['cent', -1, note('kein Betrag')],
  ['cent', '12.34', note('kein Betrag')],
  ['cent', '99999999999999999999', note('Zahl zu groß')],
  ['euro_dezimal', '12.34', value(1234)],
  ['euro_dezimal', '12.3400', value(1234)],
  ['euro_dezimal', 12.3, value(1230)],
  ['euro_dezimal', 1.1, value(110)],
  ['euro_dezimal', 12, value(1200)],
  ['euro_dezimal', '12.345', note('kein Betrag')],
  ['euro_dezimal', '12,34', note('kein Betrag')],
  ['euro_dezimal', '-0.01', note('kein Betrag')],
  ['euro_dezimal', '90071992547409.93', note('Zahl zu groß')],
  ['euro_komma', '12,34', value(1234)],
  ['euro_komma', '1.234,5', value(123450)],
  ['euro_komma', '1234', value(123400)],
  ['euro_komma', '1.23', note('kein Betrag')],
  ['euro_komma', '12.34', note('kein Betrag')],
];

test.each(cases)('%s of %p', (name, raw, expected) => {
  expect(namedConversions[name].convert(raw)).toEqual(expected);
});

test.each(Object.entries(namedConversions))('%s survives every kind of value a driver could deliver', (_, { convert }) => {
  const strange: unknown[] = [undefined, Symbol.iterator, {}, [], () => 1, Number.NaN, Number.POSITIVE_INFINITY, -0, new Uint8Array(9), 'x'.repeat(70_000), 10n ** 40n];
  for (const raw of strange) expect(() => convert(raw)).not.toThrow();
});

describe('conversions with the vendor\'s own words', () => {
  const code = codeConversion(new Map([['01', 'GRUND'], ['X', 'SONDER']]));
  test.each([['01', value('GRUND')], ['X ', value('SONDER')], ['x', note('unbekannter Schlüssel')], [1, note('unbekannter Schlüssel')], ['', nothing], ['__proto__', note('unbekannter Schlüssel')]])('code of %p', (raw, expected) => {
    expect(code.convert(raw)).toEqual(expected);
  });

  test.each([
    ['01; X', { value: ['GRUND', 'SONDER'] }],
    ['', { value: [] }],
    [null, { value: [] }],
    ['01;99', { value: ['GRUND'], mangel: 'unbekannter Schlüssel' }],
    [new Date(0), { value: [], mangel: 'Zeichen nicht lesbar' }],
  ])('a list %p leaves out what is unknown and is never null', (raw, expected) => {
    expect(listConversion(';', code).convert(raw)).toEqual(expected);
  });

  test('a list of plain texts', () => expect(listConversion('|', textGetrimmt).convert('a| b ||')).toEqual({ value: ['a', 'b'] }));

  test.each([[-1, value(true)], [0, value(false)], [1, note('kein Ja/Nein-Wert')]])('a flag with words of its own: %p', (raw, expected) => {
    expect(flagConversion(['-1'], ['0']).convert(raw)).toEqual(expected);
  });
});
