import type { Handantwort } from '../../../../subgraphs/kit/abgabe/abgabe';
import type { DecidedBlock, DecidedRow } from '../../../../subgraphs/kit/release/decideOnRows';
import { handRows } from '../../../../subgraphs/kit/release/handRows';
import { exampleMarks, selected } from '../exampleStelle';

const antwort = (kategorie: string, werte: Handantwort['werte'], id = 'h-1'): Handantwort => ({
  id,
  bindung: { pseudonym: 'p-1', organisation: 'TRAEGER_A', zweck: 'KIM_CASE_MANAGEMENT', auszugId: 'a-1' },
  kategorie,
  werte,
  gueltigBis: new Date('2027-01-01T00:00:00Z'),
  eingetragenVon: 'jc-vermittlung',
  eingetragenAm: new Date('2026-06-01T00:00:00Z'),
});

const everything = selected('JobcenterSicht', { bewilligungen: { stand: true, betrag: true, befund: true, bedarfe: { norm: true } }, plan: { ziel: true } });

interface Plain {
  readonly [feld: string]: unknown;
}

const plainRow = ({ werte, kinder }: DecidedRow): Plain => ({ ...Object.fromEntries(werte.map(({ feld, wert }) => [feld.feld, wert])), ...plain(kinder) });
const plain = (block: DecidedBlock): Plain => Object.fromEntries([...block].map(([feld, { rows }]) => [feld, rows.map(plainRow)]));
const shown = (antworten: readonly Handantwort[], selection = everything) => plain(handRows(antworten, selection, exampleMarks, () => undefined));

test('a typed answer has the shape of what was asked for, rows below rows included', () => {
  const werte = { bewilligungen: [{ stand: '2026-06-01', betrag: 100, bedarfe: [{ norm: '§ 21' }] }] };
  expect(shown([antwort('JC_BEWILLIGUNG', werte)])).toEqual({ bewilligungen: [{ stand: '2026-06-01', betrag: 100, bedarfe: [{ norm: '§ 21' }] }] });
});

test('an object is taken as one row', () => {
  expect(shown([antwort('JC_TERMINE', { plan: { ziel: 'Beispielziel' } })])).toEqual({ plan: [{ ziel: 'Beispielziel' }] });
});

test('only its own category is taken from an answer, at the field and inside', () => {
  const werte = { bewilligungen: [{ stand: '2026-06-01', befund: 'geheim' }], plan: { ziel: 'fremd' } };
  expect(JSON.stringify(shown([antwort('JC_BEWILLIGUNG', werte)]))).not.toMatch(/geheim|fremd/);
});

test('what was not asked for is not taken', () => {
  const werte = { bewilligungen: [{ stand: '2026-06-01', betrag: 100 }] };
  expect(shown([antwort('JC_BEWILLIGUNG', werte)], selected('JobcenterSicht', { bewilligungen: { stand: true } }))).toEqual({ bewilligungen: [{ stand: '2026-06-01' }] });
});

test('a value missing or of no kind a field can have is null', () => {
  const werte = { bewilligungen: [{ betrag: { summe: 1 }, stand: undefined }] };
  expect(shown([antwort('JC_BEWILLIGUNG', werte)])).toEqual({ bewilligungen: [{ stand: null, betrag: null, bedarfe: [] }] });
});

test('several answers to one category stand side by side', () => {
  const antworten = ['2026-05-01', '2026-06-01'].map((stand, index) => antwort('JC_BEWILLIGUNG', { bewilligungen: [{ stand }] }, `h-${index}`));
  const rows = handRows(antworten, everything, exampleMarks, () => undefined).get('bewilligungen')?.rows;
  expect(rows?.map(({ zeile }) => zeile)).toEqual(['h-0', 'h-1']);
});

test('without an answer there is no row', () => expect(shown([])).toEqual({}));

test('what betrays a whereabouts stays under an address lock that is younger than the answer', () => {
  const lockOn = ({ ortsbezug }: { readonly ortsbezug: boolean }) => (ortsbezug ? ('EINSCHRAENKUNG_ORT' as const) : undefined);
  const asked = selected('JobcenterSicht', { bewilligungen: { stand: true, ort: true } });
  const [row] = handRows([antwort('JC_BEWILLIGUNG', { bewilligungen: [{ stand: '2026-06-01', ort: 'Musterweg' }] })], asked, exampleMarks, lockOn).get('bewilligungen')?.rows ?? [];
  expect([row?.sichtbar, row?.werte.map(({ feld, grund }) => [feld.feld, grund])]).toEqual([true, [['stand', undefined], ['ort', 'EINSCHRAENKUNG_ORT']]]);
});
