import type { GezeichneterAntrag, Zeichnung } from '../../../../subgraphs/kit/abgabe/kontrolle';
import { abdruckOf, antragszustand } from '../../../../subgraphs/kit/kontrolle/antragszustand';

const parts = { stelle: 'JUGEND', hashKey: Buffer.alloc(32, 1) };
const beantragtAm = new Date('2026-06-01T10:00:00Z');
const after = (hours: number): Date => new Date(beantragtAm.getTime() + hours * 60 * 60 * 1_000);
const antrag: GezeichneterAntrag = {
  id: '01HZZZZZZZZZZZZZZZZZZZZZZZ', art: 'BESCHAEFTIGTE', von: after(-100), bis: after(0), kennung: 'n-1', begruendung: 'Verdacht auf Abrufe ohne Anlass.', aktenzeichen: 'DSB 12', beantragtVon: 'dsb', beantragtAm, zeichnungen: [],
};
const abdruck = abdruckOf(antrag, parts);
const dsb = (over: Partial<Zeichnung> = {}): Zeichnung => ({ rolle: 'DATENSCHUTZBEAUFTRAGTE', nutzer: 'dsb', abdruck, zustimmung: true, am: after(1), ...over });
const rat = (over: Partial<Zeichnung> = {}): Zeichnung => ({ rolle: 'PERSONALRAT', nutzer: 'personalrat', abdruck, zustimmung: true, am: after(2), ...over });

test.each<[string, readonly Zeichnung[], Date, string]>([
  ['nobody has signed', [], after(1), 'BEANTRAGT'],
  ['the officer alone', [dsb()], after(3), 'BEANTRAGT'],
  ['the Personalrat alone', [rat()], after(3), 'BEANTRAGT'],
  ['both', [dsb(), rat()], after(3), 'GEZEICHNET'],
  ['another officer than who asked, and the Personalrat', [dsb({ nutzer: 'dsb-2' }), rat()], after(3), 'GEZEICHNET'],
  ['one person in both roles', [dsb({ nutzer: 'beides' }), rat({ nutzer: 'beides' })], after(3), 'BEANTRAGT'],
  ['who asked signs for the Personalrat', [dsb({ nutzer: 'dsb-2' }), rat({ nutzer: 'dsb' })], after(3), 'BEANTRAGT'],
  ['two officers', [dsb(), dsb({ nutzer: 'dsb-2' })], after(3), 'BEANTRAGT'],
  ['one has signed something else', [dsb(), rat({ abdruck: 'anderes' })], after(3), 'BEANTRAGT'],
  ['one has refused', [dsb(), rat({ zustimmung: false })], after(3), 'ABGELEHNT'],
  ['a day after both', [dsb(), rat({ am: after(2) })], after(26), 'GEZEICHNET'],
  ['more than a day after both', [dsb(), rat({ am: after(2) })], new Date(after(26).getTime() + 1), 'ABGELAUFEN'],
  ['two weeks, and one is missing', [dsb()], after(24 * 14), 'BEANTRAGT'],
  ['more than two weeks, and one is missing', [dsb()], new Date(after(24 * 14).getTime() + 1), 'ABGELAUFEN'],
  ['signed after two weeks', [dsb(), rat({ am: after(24 * 14 + 1) })], after(24 * 14 + 2), 'ABGELAUFEN'],
])('%s', (_what, zeichnungen, now, expected) => {
  expect(antragszustand({ ...antrag, zeichnungen }, parts, now).zustand).toBe(expected);
});

test.each<[string, Partial<GezeichneterAntrag>]>([
  ['another employee', { kennung: 'n-2' }],
  ['a longer window', { bis: after(1) }],
  ['another kind', { art: 'EXPORT' }],
  ['another reason', { begruendung: 'Neugier, zehn Zeichen lang.' }],
  ['another file', { aktenzeichen: 'DSB 13' }],
  ['another who asked', { beantragtVon: 'dsb-2' }],
  ['another Antrag', { id: '01HZZZZZZZZZZZZZZZZZZZZZZY' }],
])('sign-offs are for exactly this: %s is not signed', (_what, difference) => {
  expect(antragszustand({ ...antrag, ...difference, zeichnungen: [dsb(), rat()] }, parts, after(3)).zustand).toBe('BEANTRAGT');
});

test('nor is it signed at another controller', () => {
  expect(antragszustand({ ...antrag, zeichnungen: [dsb(), rat()] }, { ...parts, stelle: 'JOBCENTER' }, after(3)).zustand).toBe('BEANTRAGT');
});
