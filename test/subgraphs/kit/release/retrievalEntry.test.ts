import type { Freigabe } from '../../../../schema/freigabe';
import type { Leseerlaubnis } from '../../../../subgraphs/kit/release/decideBeforeReading';
import type { DecidedRow, DecidedValue } from '../../../../subgraphs/kit/release/decideOnRows';
import { askedFor } from '../../../../subgraphs/kit/release/askedFor';
import { retrievalEntry } from '../../../../subgraphs/kit/release/retrievalEntry';
import { now } from '../../../schema/decision/exampleFacts';
import { exampleMarks, fieldOf, selected } from '../exampleStelle';

const freigabe: Freigabe = {
  stelle: 'JOBCENTER',
  art: 'FALLANSICHT',
  pseudonym: 'p-1',
  organisation: 'TRAEGER_A',
  rolle: 'CASE_MANAGEMENT',
  zweck: 'KIM_CASE_MANAGEMENT',
  kategorien: ['JC_BEWILLIGUNG', 'JC_TERMINE'],
  aufrufer: 'hash',
  einwilligungRef: 'e-ref',
  fallRef: 'f-ref',
  anfrageRef: 'a-ref',
  iat: now.getTime(),
  jti: 'j-1',
};

const asked = askedFor(exampleMarks, selected('JobcenterSicht', { bewilligungen: { stand: true, betrag: true }, plan: { ziel: true } }));

const value = (type: string, feld: string, grund?: DecidedValue['grund']): DecidedValue => ({ feld: fieldOf(type, feld), wert: 'EIN WERT', hash: 'EIN HASH', grund });
const row = (type: string, ...werte: readonly DecidedValue[]): DecidedRow => ({ type, zeile: 'AKTE 4711', werte, kinder: new Map(), sichtbar: true });

interface Given {
  readonly bewilligungen?: readonly DecidedRow[];
  readonly plan?: readonly DecidedRow[];
  readonly abgelehnt?: Leseerlaubnis['abgelehnt'];
  readonly of?: Freigabe | undefined;
}

function entryOf({ bewilligungen = [], plan = [], abgelehnt = new Map(), ...rest }: Given) {
  const erlaubnis: Leseerlaubnis = { freigabe: 'of' in rest ? rest.of : freigabe, saetze: [['AKTE', 4711]], erlaubt: new Map(), abgelehnt };
  const block = new Map([
    ['bewilligungen', { feld: fieldOf('JobcenterSicht', 'bewilligungen'), rows: bewilligungen }],
    ['plan', { feld: fieldOf('JobcenterSicht', 'plan'), rows: plan }],
  ]);
  return retrievalEntry(erlaubnis, block, asked, now, 'hash-der-abfrage');
}

const stand = (grund?: DecidedValue['grund']) => value('JobcenterBewilligung', 'stand', grund);
const betrag = (grund?: DecidedValue['grund']) => value('JobcenterBewilligung', 'betrag', grund);
const ziel = (grund?: DecidedValue['grund']) => row('JobcenterPlan', value('JobcenterPlan', 'ziel', grund));
const bewilligung = (...werte: readonly DecidedValue[]) => row('JobcenterBewilligung', ...werte);
const refused = (...kategorien: readonly string[]) => new Map(kategorien.map((kategorie) => [kategorie, 'NICHT_VERKNUEPFT' as const]));

test.each<[string, Given, string]>([
  ['everything left', { bewilligungen: [bewilligung(stand(), betrag())], plan: [ziel()] }, 'FREIGEGEBEN'],
  ['one value waits', { bewilligungen: [bewilligung(stand(), betrag('WARTET'))], plan: [ziel()] }, 'TEILWEISE'],
  ['one category is refused', { bewilligungen: [bewilligung(stand())], abgelehnt: refused('JC_TERMINE') }, 'TEILWEISE'],
  ['one category has no rows', { bewilligungen: [bewilligung(stand())] }, 'TEILWEISE'],
  ['nothing left, something waits', { bewilligungen: [bewilligung(stand('WARTET'))], abgelehnt: refused('JC_TERMINE') }, 'WARTET'],
  ['nothing left, something was refused on its row', { bewilligungen: [bewilligung(stand('SPERRE'))] }, 'ABGELEHNT'],
  ['all was refused before reading', { abgelehnt: refused('JC_BEWILLIGUNG', 'JC_TERMINE') }, 'ABGELEHNT'],
  ['there were no rows', {}, 'LEER'],
])('%s', (_what, given, urteil) => expect(entryOf(given).urteil).toBe(urteil));

test('one line per outcome of a category, each field once whatever the number of rows', () => {
  const rows = [bewilligung(stand(), betrag('WARTET')), bewilligung(stand(), betrag('SPERRE')), bewilligung(stand(), betrag('WARTET'))];
  expect(entryOf({ bewilligungen: rows, abgelehnt: refused('JC_TERMINE') }).kategorien).toEqual([
    { kategorie: 'JC_BEWILLIGUNG', felder: ['JobcenterBewilligung.stand'], urteil: 'FREIGEGEBEN' },
    { kategorie: 'JC_BEWILLIGUNG', felder: ['JobcenterBewilligung.betrag'], urteil: 'WARTET' },
    { kategorie: 'JC_BEWILLIGUNG', felder: ['JobcenterBewilligung.betrag'], urteil: 'ABGELEHNT', grund: 'SPERRE' },
    { kategorie: 'JC_TERMINE', felder: ['JobcenterSicht.plan', 'JobcenterPlan.ziel'], urteil: 'ABGELEHNT', grund: 'NICHT_VERKNUEPFT' },
  ]);
});

test('a value of a row below a row is counted to its category', () => {
  const below = row('JobcenterBedarf', value('JobcenterBedarf', 'norm'));
  const parent: DecidedRow = { ...bewilligung(), kinder: new Map([['bedarfe', { feld: fieldOf('JobcenterBewilligung', 'bedarfe'), rows: [below] }]]) };
  expect(entryOf({ bewilligungen: [parent] }).kategorien?.[0]).toEqual({ kategorie: 'JC_BEWILLIGUNG', felder: ['JobcenterBedarf.norm'], urteil: 'FREIGEGEBEN' });
});

test('the entry says who, for what and with which references, and no value, hash of one, row or local number', () => {
  const entry = entryOf({ bewilligungen: [bewilligung(stand(), betrag())] });
  expect(entry).toMatchObject({ vorgang: 'ABRUF', am: now, organisation: 'TRAEGER_A', rolle: 'CASE_MANAGEMENT', zweck: 'KIM_CASE_MANAGEMENT', pseudonym: 'p-1', aufrufer: 'hash', einwilligungRef: 'e-ref', fallRef: 'f-ref', anfrageRef: 'a-ref', abfrage: 'hash-der-abfrage' });
  expect(JSON.stringify(entry)).not.toMatch(/EIN WERT|EIN HASH|4711|AKTE|j-1/);
});

test.each([
  ['who needs no user to be known', freigabe, false],
  ['that is told the user', { ...freigabe, nutzer: 'cm-ki' }, true],
])('a controller %s', (_which, of, knows) => expect('nutzer' in entryOf({ of })).toBe(knows));

test('a Freigabe that is none leaves one line that joins nothing', () => {
  expect(entryOf({ of: undefined })).toEqual({ vorgang: 'ABRUF', am: now, abfrage: 'hash-der-abfrage', urteil: 'ABGELEHNT', grund: 'FREIGABE_UNGUELTIG' });
});
