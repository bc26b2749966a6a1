import { readHandeingabe, readSchluessel, readSeite, readSperre } from '../../../../subgraphs/kit/staff/staffInput';

const seite = {
  code: '0123456789',
  schluessel: ['010| SH-21-0010 '],
  familienname: 'Beispiel-Petrović',
  geburtsdatum: '1956-06-18',
  art: 'DATENSCHUTZ',
  kategorien: ['SH_BEWILLIGUNG'],
  artNeunAusdruecklich: [],
  empfaenger: [{ organisation: 'TRAEGER_D', rolle: 'CASE_MANAGEMENT', person: null }],
  zwecke: ['KIM_CASE_MANAGEMENT'],
  geheimnistraeger: [],
  erklaerende: [{ rolle: 'SELBST', ref: 'r', nachweis: 'Ausweis' }],
  sorge: null,
  zeitraumVon: null,
  gueltigAb: '2026-06-01T00:00:00.000Z',
  gueltigBis: '2026-12-01T00:00:00.000Z',
  erteiltAm: '2026-06-01T09:00:00.000Z',
  dokumentHash: 'abc',
};

test('a page is read with its keys taken apart, its moments as moments, and no property for what it does not say', () => {
  const { code: _code, schluessel: _schluessel, sorge: _sorge, zeitraumVon: _von, ...rest } = seite;
  expect(readSeite(seite)).toEqual({
    ...rest,
    code: '0123456789',
    saetze: [['010', 'SH-21-0010']],
    empfaenger: [{ organisation: 'TRAEGER_D', rolle: 'CASE_MANAGEMENT' }],
    gueltigAb: new Date(seite.gueltigAb),
    gueltigBis: new Date(seite.gueltigBis),
    erteiltAm: new Date(seite.erteiltAm),
  });
});

test.each([
  [{ zeitraumVon: '2026-01-01' }, { zeitraumDaten: { von: '2026-01-01' } }],
  [{ zeitraumBis: '2026-02-01' }, { zeitraumDaten: { bis: '2026-02-01' } }],
  [{ sorge: { art: 'ALLEIN', sorgeberechtigte: ['r'] } }, { sorge: { art: 'ALLEIN', sorgeberechtigte: ['r'] } }],
  [{ empfaenger: [{ organisation: 'KI', rolle: 'CASE_MANAGEMENT', person: 'cm-ki' }] }, { empfaenger: [{ organisation: 'KI', rolle: 'CASE_MANAGEMENT', person: 'cm-ki' }] }],
])('what a page says besides: %j', (said, expected) => expect(readSeite({ ...seite, ...said })).toMatchObject(expected));

test.each<[string, unknown]>([
  ['no record', { ...seite, schluessel: [] }],
  ['an empty record', { ...seite, schluessel: [''] }],
  ['no name', { ...seite, familienname: '' }],
  ['a day that is none', { ...seite, geburtsdatum: '1956-02-31' }],
  ['a day as it is written here', { ...seite, geburtsdatum: '18.06.1956' }],
  ['a moment without a time', { ...seite, gueltigBis: '2026-12-01' }],
  ['a kind of page nobody prints', { ...seite, art: 'ALLES' }],
  ['somebody signing whose role nobody knows', { ...seite, erklaerende: [{ rolle: 'NACHBAR', ref: 'r', nachweis: 'n' }] }],
  ['no document', { ...seite, dokumentHash: '' }],
  ['nothing', undefined],
  ['a text', 'seite'],
])('a page with %s is not readable', (_what, input) => expect(readSeite(input)).toBeUndefined());

const hand = { pseudonym: 'p', organisation: 'KI', rolle: 'CASE_MANAGEMENT', zweck: 'KIM_CASE_MANAGEMENT', kategorie: 'AA_TERMINE', werte: '{"termine":[]}', gueltigBis: '2026-07-01' };

test('an answer by hand is good to the end of its last day', () => {
  expect(readHandeingabe(hand)).toEqual({ ...hand, werte: { termine: [] }, gueltigBis: new Date('2026-07-01T23:59:59.999Z') });
});

test.each<[string, unknown]>([
  ['values that are not JSON', { ...hand, werte: '{termine' }],
  ['values that are a list', { ...hand, werte: '[]' }],
  ['values that are a word', { ...hand, werte: '"x"' }],
  ['no values', { ...hand, werte: 'null' }],
  ['an end that is no day', { ...hand, gueltigBis: '2026-02-30' }],
  ['no end', { ...hand, gueltigBis: undefined }],
])('an answer by hand with %s is not readable', (_what, input) => expect(readHandeingabe(input)).toBeUndefined());

const sperre = { schluessel: '5|100', art: 'VETO_64', wirkung: 'ALLES', grund: 'Beispielgrund' };

test.each([
  ['for everything', sperre, { art: 'VETO_64', wirkung: 'ALLES', grund: 'Beispielgrund' }],
  ['with an empty list of categories: for everything too', { ...sperre, kategorien: [] }, { art: 'VETO_64', wirkung: 'ALLES', grund: 'Beispielgrund' }],
  ['for some categories', { ...sperre, kategorien: ['JU_HILFE'] }, { art: 'VETO_64', wirkung: 'ALLES', grund: 'Beispielgrund', kategorien: ['JU_HILFE'] }],
] as const)('a lock %s', (_what, input, expected) => expect(readSperre(input)).toEqual({ key: ['5', '100'], sperre: expected }));

test.each<[string, unknown]>([
  ['of a kind nobody knows', { ...sperre, art: 'BITTE_NICHT' }],
  ['that only a broken column sets', { ...sperre, art: 'UNLESBAR' }],
  ['without a reason', { ...sperre, grund: '' }],
  ['on nobody', { ...sperre, schluessel: '' }],
])('a lock %s is not readable', (_what, input) => expect(readSperre(input)).toBeUndefined());

test.each<[unknown, unknown]>([
  [['5|100', ' 7 '], [['5', '100'], ['7']]],
  [[], []],
  [['5|100', '', 7], [['5', '100']]],
  ['5|100', []],
  [undefined, []],
])('records as typed %j are read as %j', (input, expected) => expect(readSchluessel(input)).toEqual(expected));
