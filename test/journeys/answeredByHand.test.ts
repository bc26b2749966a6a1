import { openTestWorld, type TestWorld } from '../world';
import { klienten } from './story/klienten';
import { verknuepfungen, vonHand } from './story/staff';

const ask = ['cm-ki', 'F-2026-001', 'arbeitsagentur { termine { uhrzeit anlass } ansprechpartner { name } status { istArbeitslos } }'] as const;
const tag = 24 * 60 * 60 * 1_000;
const inDays = (days: number) => new Date(Date.now() + days * tag).toISOString().slice(0, 10);

describe('an office whose appointments stand in a system that cannot be reached', () => {
  let world: TestWorld;
  let pseudonym: string;
  beforeAll(async () => {
    world = await openTestWorld();
    pseudonym = (await verknuepfungen(world, 'ARBEITSAGENTUR')).find(({ schluessel }) => schluessel.includes('391|70001'))?.pseudonym ?? '';
  });
  afterAll(() => world.close());

  const answer = (change: Readonly<Record<string, unknown>> = {}) =>
    vonHand(world, 'ARBEITSAGENTUR', {
      pseudonym,
      organisation: 'KI',
      zweck: 'KIM_CASE_MANAGEMENT',
      kategorie: 'AA_TERMINE',
      werte: JSON.stringify({ termine: [{ uhrzeit: '15:30', anlass: 'VERMITTLUNG' }] }),
      gueltigBis: inDays(30),
      ...change,
    });

  it('gives what an employee has typed beside what the system knows', async () => {
    const [yusuf, rima] = await klienten(world, ...ask);
    expect(yusuf).toMatchObject({ arbeitsagentur: { termine: [{ uhrzeit: '09:40', anlass: 'BERUFSBERATUNG' }], ansprechpartner: [{ name: 'Frau Beratungsmuster' }], status: { istArbeitslos: false } } });
    expect(rima).toMatchObject({ arbeitsagentur: { termine: [], ansprechpartner: [], status: null } });
  });

  it.each([
    ['a category that the system answers itself', { kategorie: 'AA_STATUS', werte: '{"status":{"istArbeitslos":true}}' }, 'NICHTS_FREIZUGEBEN'],
    ['a recipient nobody consented to', { organisation: 'TRAEGER_A' }, 'NICHTS_FREIZUGEBEN'],
    ['a purpose nobody consented to', { zweck: 'SPRACHFOERDERUNG' }, 'NICHTS_FREIZUGEBEN'],
    ['a person who is not linked', { pseudonym: 'niemand' }, 'NICHTS_FREIZUGEBEN'],
    ['fields of another category', { werte: '{"ansprechpartner":[{"name":"Frau Muster"}]}' }, 'EINGABE_UNGUELTIG'],
    ['something that is no JSON', { werte: 'morgen um drei' }, 'EINGABE_UNGUELTIG'],
    ['an end more than ninety days away', { gueltigBis: inDays(120) }, 'FRIST_ZU_LANG'],
    ['an end that is over', { gueltigBis: inDays(-1) }, 'FRIST_ZU_LANG'],
  ])('%s is not taken', async (_what, change, ergebnis) => {
    const before = await klienten(world, ...ask);
    expect(await answer(change)).toBe(ergebnis);
    expect(await klienten(world, ...ask)).toEqual(before);
  });

  it('what is typed is given from then on', async () => {
    expect(await answer()).toBe('ERLEDIGT');
    const [yusuf] = await klienten(world, ...ask);
    expect(yusuf).toMatchObject({ arbeitsagentur: { termine: expect.arrayContaining([{ uhrzeit: '15:30', anlass: 'VERMITTLUNG' }]) } });
  });
});
