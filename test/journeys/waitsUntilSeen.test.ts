import { openTestWorld, type TestWorld } from '../world';
import { klient } from './story/klienten';
import { anfragen, freigeben, vorschau } from './story/staff';

const ask = ['cm-traeger-b', 'F-2026-010', 'soziales { sozialhilfe { bewilligungen { kapitel von bruttobedarf } ansprechpartner { name } } }'] as const;
const empty = { id: 'K-0015', soziales: { sozialhilfe: { bewilligungen: [], ansprechpartner: [] } } };

describe('a man whose Auszug is linked but of whom nobody at the office has looked at anything', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  it('his case manager sees nothing, and asking is what puts it on the list', async () => {
    expect(await anfragen(world, 'SOZIALHILFE')).toEqual([]);
    expect(await klient(world, ...ask)).toEqual(empty);
    expect(await anfragen(world, 'SOZIALHILFE')).toMatchObject([{ organisation: 'TRAEGER_B', zweck: 'KIM_CASE_MANAGEMENT', kategorien: ['SH_BEWILLIGUNG', 'SH_BEDARF', 'SH_ANSPRECHPARTNER'] }]);
  });

  it('no other controller of the same office sees his request', async () => {
    expect(await anfragen(world, 'ASYLBLG')).toEqual([]);
  });

  it.each([
    ['staff of another office', 'jc-vermittlung', 'FREIGABEPRUEFUNG', 'ZWECK_NICHT_VORGESEHEN'],
    ['the case manager who waits', 'cm-traeger-b', 'KIM_CASE_MANAGEMENT', 'ZWECK_NICHT_VORGESEHEN'],
    ['staff for another purpose', 'so-sachbearbeitung', 'KIM_CASE_MANAGEMENT', 'ZWECK_NICHT_VORGESEHEN'],
  ])('%s cannot look at what waits', async (_who, user, zweck, code) => {
    const { data, codes } = await world.ask(user, '{ sozialhilfeAnfragen { pseudonym } }', {}, zweck);
    expect([data ?? null, codes]).toEqual([null, [code]]);
  });

  it('staff see exactly the values that would leave, and what they do not release stays', async () => {
    const [anfrage] = await anfragen(world, 'SOZIALHILFE');
    const werte = await vorschau(world, 'SOZIALHILFE', anfrage?.id ?? '');
    expect(werte.map(({ feld, istFreigegeben }) => [feld, istFreigegeben])).toEqual([
      ['SozialesSozialhilfeBewilligung.kapitel', false],
      ['SozialesSozialhilfeBewilligung.von', false],
      ['SozialesSozialhilfeBewilligung.bruttobedarf', false],
      ['SozialesSozialhilfeAnsprechpartner.name', false],
    ]);
    const seen = werte.filter(({ kategorie }) => kategorie !== 'SH_BEDARF').map(({ id }) => id);
    expect(await freigeben(world, 'SOZIALHILFE', anfrage?.id ?? '', [...seen, 'ein Wert, den niemand gesehen hat'])).toBe('WERT_GEAENDERT');
    expect(await klient(world, ...ask)).toEqual(empty);

    const [again] = await anfragen(world, 'SOZIALHILFE');
    expect(await freigeben(world, 'SOZIALHILFE', again?.id ?? '', seen)).toBe('ERLEDIGT');
    const [kapitel, von, , name] = werte.map(({ wert }) => wert);
    expect(await klient(world, ...ask)).toEqual({ id: 'K-0015', soziales: { sozialhilfe: { bewilligungen: [{ kapitel, von, bruttobedarf: null }], ansprechpartner: [{ name }] } } });
  });

  it('a release for one purpose is none for another', async () => {
    const [user, fall, selection] = ask;
    expect(await klient(world, user, fall, selection, 'UEBERGANG_RECHTSKREIS')).toEqual(empty);
  });
});
