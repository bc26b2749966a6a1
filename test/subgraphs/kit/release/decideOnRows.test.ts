import type { RowDecision } from '../../../../subgraphs/kit/source/source';
import { bindungId, type AbgabeStore, type Verknuepfung } from '../../../../subgraphs/kit/abgabe/abgabe';
import type { Erlaubnis, Leseerlaubnis } from '../../../../subgraphs/kit/release/decideBeforeReading';
import { decideOnRows, type DecidedRow } from '../../../../subgraphs/kit/release/decideOnRows';
import { byAuszugAlone, type StillConsents } from '../../../../subgraphs/kit/release/otherPersons';
import type { BlockRows, ReadRow } from '../../../../subgraphs/kit/release/readMinimum';
import { valueHash } from '../../../../subgraphs/kit/release/valueHash';
import { consent, facts, now } from '../../../schema/decision/exampleFacts';
import { auszug } from '../abgabe/auszug';
import { emptyStore, exampleParts, fieldOf, sourceRow } from '../exampleStelle';

const hashKey = exampleParts().hashKey;
const bindung = { pseudonym: 'p-1', organisation: 'TRAEGER_A', zweck: 'KIM_CASE_MANAGEMENT', auszugId: 'a-1' };
const allowed = (weise: Erlaubnis['weise'] = 'AUTOMATISCH', kategorie = 'JC_BEWILLIGUNG'): Erlaubnis => ({ weise, bindung, facts: { ...facts, weise, kategorie, abrufverfahren: weise === 'AUTOMATISCH' ? 'AV-MUSTER' : undefined } });

const erlaubnis = (other: Partial<Leseerlaubnis> = {}): Leseerlaubnis => ({
  freigabe: undefined,
  saetze: [['100'], ['100-ALT']],
  erlaubt: new Map([['JC_BEWILLIGUNG', allowed()]]),
  abgelehnt: new Map(),
  ...other,
});

const bewilligung = (entscheidung: Partial<RowDecision> = {}, kinder: ReadRow['kinder'] = new Map()): ReadRow => ({
  type: 'JobcenterBewilligung',
  row: sourceRow('b1', { stand: '2026-06-01', betrag: 100, ort: 'Beispielstadt' }, { entscheidung: { zeitbezug: '2026-05-01', ...entscheidung } }),
  werte: ['stand', 'betrag', 'ort'].map((feld) => fieldOf('JobcenterBewilligung', feld)),
  kinder,
});

const block = (...rows: readonly ReadRow[]): BlockRows => new Map([['bewilligungen', { feld: fieldOf('JobcenterSicht', 'bewilligungen'), rows }]]);

async function decided(rows: BlockRows, permission = erlaubnis(), store: Partial<AbgabeStore> = {}, stillConsents: StillConsents = byAuszugAlone): Promise<DecidedRow | undefined> {
  const [decidedBlock] = await decideOnRows([{ erlaubnis: permission, rows }], stillConsents, exampleParts({ store: emptyStore(store) }));
  return decidedBlock?.get('bewilligungen')?.rows[0];
}

const verdicts = (row: DecidedRow | undefined) => Object.fromEntries((row?.werte ?? []).map(({ feld, grund }) => [feld.feld, grund ?? 'geht']));
const allGo = { stand: 'geht', betrag: 'geht', ort: 'geht' };
const noneGoes = (grund: string) => ({ stand: grund, betrag: grund, ort: grund });

/** Somebody else's own link at this office, with a page of her own. */
const linked = (id: string, other: Partial<Verknuepfung['auszuege'][number]> = {}): Verknuepfung => ({
  pseudonym: `von-${id}`,
  saetze: [[id]],
  auszuege: [auszug({ ...consent, id: `a-${id}`, person: { geburtsdatum: '1980-01-01' }, ...other })],
});

const ort = { art: 'AUSKUNFTSSPERRE_51', wirkung: 'ORT' } as const;
const alles = { art: 'VETO_64', wirkung: 'ALLES' } as const;

test.each<[string, Partial<RowDecision>, Partial<AbgabeStore>, Readonly<Record<string, string>>]>([
  ['says nothing about anybody', {}, {}, allGo],
  ['speaks of a third person who has not consented', { beteiligte: ['200'] }, {}, noneGoes('DRITTE_OHNE_EINWILLIGUNG')],
  ['speaks of a third person who has consented herself', { beteiligte: ['200'] }, { verknuepfungenMitSatz: async () => [linked('200')] }, allGo],
  ['speaks of two, of whom one has consented', { beteiligte: ['200', '300'] }, { verknuepfungenMitSatz: async () => [linked('200')] }, noneGoes('DRITTE_OHNE_EINWILLIGUNG')],
  ['speaks of one who consented to something else', { beteiligte: ['200'] }, { verknuepfungenMitSatz: async () => [linked('200', { kategorien: ['JC_TERMINE'] })] }, noneGoes('DRITTE_OHNE_EINWILLIGUNG')],
  ['speaks of one who has revoked', { beteiligte: ['200'] }, { verknuepfungenMitSatz: async () => [linked('200', { widerrufenAm: now })] }, noneGoes('DRITTE_OHNE_EINWILLIGUNG')],
  ['speaks of one whose link has ended', { beteiligte: ['200'] }, { verknuepfungenMitSatz: async () => [{ ...linked('200'), beendetAm: now }] }, noneGoes('DRITTE_OHNE_EINWILLIGUNG')],
  ['speaks of somebody nobody can name', { beteiligte: [''] }, {}, noneGoes('DRITTE_OHNE_EINWILLIGUNG')],
  ['speaks of her own older record: that is nobody else', { beteiligte: ['100-ALT'] }, {}, allGo],
  ['was entrusted by somebody without a consent', { anvertrautVon: '200' }, {}, noneGoes('NICHT_ANVERTRAUENDE')],
  ['was entrusted by herself', { anvertrautVon: '100' }, {}, allGo],
  ['is locked', { sperren: [alles] }, {}, noneGoes('SPERRE')],
  ['is locked as to the place: only the place stays', { sperren: [ort] }, {}, { ...allGo, ort: 'EINSCHRAENKUNG_ORT' }],
  ['comes from a holder of a secret nobody has released', { geheimnistraeger: 'Dr. Muster' }, {}, noneGoes('KEINE_SCHWEIGEPFLICHTENTBINDUNG')],
])('a row that %s', async (_what, entscheidung, store, expected) => {
  const row = await decided(block(bewilligung(entscheidung)), erlaubnis(), store);
  expect(verdicts(row)).toEqual(expected);
  expect(row?.sichtbar).toBe(Object.values(expected).includes('geht'));
});

test('a third person’s page counts only while her consent lives for this category', async () => {
  const asked: string[] = [];
  const revoked: StillConsents = (pseudonym, kategorie) => (asked.push(`${pseudonym} ${kategorie}`), false);
  const row = await decided(block(bewilligung({ beteiligte: ['200'] })), erlaubnis(), { verknuepfungenMitSatz: async () => [linked('200')] }, revoked);
  expect([verdicts(row), [...new Set(asked)]]).toEqual([noneGoes('DRITTE_OHNE_EINWILLIGUNG'), ['von-200 JC_BEWILLIGUNG']]);
});

test.each([
  ['everything', 'ALLES', noneGoes('DRITTE_OHNE_EINWILLIGUNG')],
  ['a whereabouts', 'ORT', { ...allGo, ort: 'DRITTE_OHNE_EINWILLIGUNG' }],
] as const)('a lock on a third person’s own record keeps %s in the rows of others too', async (_what, wirkung, expected) => {
  const sperren = new Map([['200', [{ id: 's', person: '200', art: 'AUSKUNFTSSPERRE_51' as const, wirkung, grund: '', gesetztVon: 'x', gesetztAm: now }]]]);
  const row = await decided(block(bewilligung({ beteiligte: ['200'] })), erlaubnis(), { verknuepfungenMitSatz: async () => [linked('200')], sperren: async () => sperren });
  expect(verdicts(row)).toEqual(expected);
});

test('who else is spoken of is asked once, rows below rows included', async () => {
  const asked: (readonly string[])[] = [];
  const below: ReadRow = { type: 'JobcenterBedarf', row: sourceRow('d1', {}, { entscheidung: { beteiligte: ['300'], anvertrautVon: '400' } }), werte: [], kinder: new Map() };
  const kinder = new Map([['bedarfe', { feld: fieldOf('JobcenterBewilligung', 'bedarfe'), rows: [below] }]]);
  await decided(block(bewilligung({ beteiligte: ['200', '200'] }, kinder)), erlaubnis(), { verknuepfungenMitSatz: async (personen) => (asked.push(personen), []) });
  expect(asked).toEqual([['200', '300', '400']]);
});

test('both statements run for nobody too', async () => {
  const asked: unknown[] = [];
  await decided(block(), erlaubnis({ erlaubt: new Map(), saetze: [] }), {
    verknuepfungenMitSatz: async (personen) => (asked.push(personen), []),
    freigegeben: async (bindungen) => (asked.push(bindungen), new Map()),
  });
  expect(asked).toEqual([[], []]);
});

describe('Einzelfreigabe', () => {
  const single = erlaubnis({ erlaubt: new Map([['JC_BEWILLIGUNG', allowed('EINZELFREIGABE')]]) });
  const seen = (feld: string, wert: string | number, other: { readonly zeile?: string; readonly kategorien?: readonly string[] } = {}): Partial<AbgabeStore> => {
    const { zeile = 'b1', kategorien = ['JC_BEWILLIGUNG'] } = other;
    return { freigegeben: async () => new Map([[bindungId(bindung), [{ feld, zeile, kategorien, hash: valueHash(hashKey, feld, zeile, wert) }]]]) };
  };
  const betrag = 'JobcenterBewilligung.betrag';

  test.each<[string, Partial<AbgabeStore>, string]>([
    ['a value somebody has seen', seen(betrag, 100), 'geht'],
    ['a value that has changed since', seen(betrag, 99), 'WARTET'],
    ['the same value in another row', seen(betrag, 100, { zeile: 'b2' }), 'WARTET'],
    ['the same value in another field', seen('JobcenterBewilligung.stand', 100), 'WARTET'],
    ['a value seen under another category', seen(betrag, 100, { kategorien: ['JC_TERMINE'] }), 'WARTET'],
    ['a value nobody has seen', {}, 'WARTET'],
  ])('%s: %s', async (_what, store, expected) => {
    const row = await decided(block(bewilligung()), single, store);
    expect(verdicts(row)).toEqual({ stand: 'WARTET', betrag: expected, ort: 'WARTET' });
    expect(row?.sichtbar).toBe(expected === 'geht');
  });

  test('what is refused does not wait: nobody at the office can release it', async () => {
    expect(verdicts(await decided(block(bewilligung({ sperren: [alles] })), single))).toEqual(noneGoes('SPERRE'));
  });
});

test('a further category in a row is judged by itself: refused, its value is not in the row at all', async () => {
  const row: ReadRow = { ...bewilligung(), werte: [fieldOf('JobcenterBewilligung', 'betrag'), fieldOf('JobcenterBewilligung', 'befund')] };
  expect(verdicts(await decided(block(row)))).toEqual({ betrag: 'geht' });
});

test('a row whose own category is refused does not leave because of a value of another', async () => {
  const onlyHealth = erlaubnis({ erlaubt: new Map([['JC_GESUNDHEIT', allowed('AUTOMATISCH', 'JC_GESUNDHEIT')]]) });
  const row = await decided(block({ ...bewilligung(), werte: [fieldOf('JobcenterBewilligung', 'befund')] }), onlyHealth);
  expect([verdicts(row), row?.sichtbar]).toEqual([{ befund: 'KEINE_EINWILLIGUNG' }, false]);
});

test('a row leaves for the sake of a row below it, and takes none below it that is refused', async () => {
  const bedarf = (zeile: string, entscheidung: Partial<RowDecision> = {}): ReadRow => ({
    type: 'JobcenterBedarf',
    row: sourceRow(zeile, { norm: '§ 21' }, { entscheidung: { zeitbezug: '2026-05-01', ...entscheidung } }),
    werte: [fieldOf('JobcenterBedarf', 'norm')],
    kinder: new Map(),
  });
  const kinder = new Map([['bedarfe', { feld: fieldOf('JobcenterBewilligung', 'bedarfe'), rows: [bedarf('d1'), bedarf('d2', { sperren: [alles] })] }]]);
  const row = await decided(block({ ...bewilligung({}, kinder), werte: [] }));
  expect(row?.sichtbar).toBe(true);
  expect(row?.kinder.get('bedarfe')?.rows.map(({ sichtbar }) => sichtbar)).toEqual([true, false]);
});
