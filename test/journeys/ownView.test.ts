import { pascalCase } from '../../schema/names';
import { openTestWorld, type TestWorld } from '../world';
import { klient } from './story/klienten';
import { officeBlocks } from './story/wholeBlock';

const prefixes = officeBlocks.map(({ stelle }) => `${pascalCase(stelle).charAt(0).toLowerCase()}${pascalCase(stelle).slice(1)}Zugriffe`);
const query = `{ meineAuskunft { fall klient organisation einwilligungen { organisationen stellen widerrufenAm } ${prefixes.map((name) => `${name} { eintraege { am organisation rolle zweck kategorien } }`).join(' ')} } }`;
const access = (zweck: string, ...kategorien: readonly string[]) => ({ am: expect.any(String), organisation: 'TRAEGER_A', rolle: 'CASE_MANAGEMENT', zweck, kategorien });

describe('a young man looks up who has seen what of him', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  const auskunft = async () => {
    const { data, codes } = await world.ask('klient-1', query, {}, 'AUSKUNFT');
    expect(codes).toEqual([]);
    return data?.['meineAuskunft'] as readonly Record<string, unknown>[];
  };
  const nothing = Object.fromEntries(prefixes.map((name) => [name, { eintraege: [] }]));

  it('before anybody asked there is his consent and no access', async () => {
    expect(await auskunft()).toEqual([
      { fall: 'F-2026-002', klient: 'K-0006', organisation: 'TRAEGER_A', einwilligungen: [{ organisationen: ['TRAEGER_A'], stellen: ['AUFENTHALT', 'ASYLBLG', 'ARBEITSAGENTUR', 'JUGEND'], widerrufenAm: null }], ...nothing },
    ]);
  });

  it('each access stands there: what left, to whom and for what; what was refused or empty does not', async () => {
    await klient(world, 'cm-traeger-a', 'F-2026-002', 'jugend { hilfen { norm } kitaBetreuungen { art } } arbeitsagentur { termine { am } } jobcenter { bewilligungen { von } }');
    await klient(world, 'cm-traeger-a', 'F-2026-002', 'auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art } anschrift { ort } } } jugend { hilfen { norm } }', 'BLEIBERECHTSBERATUNG');
    expect(await auskunft()).toMatchObject([
      {
        ...nothing,
        jugendZugriffe: { eintraege: [access('KIM_CASE_MANAGEMENT', 'JU_HILFE')] },
        arbeitsagenturZugriffe: { eintraege: [access('KIM_CASE_MANAGEMENT', 'AA_TERMINE')] },
        aufenthaltZugriffe: { eintraege: [access('BLEIBERECHTSBERATUNG', 'AU_TITEL')] },
      },
    ]);
  });

  it.each([
    ['a case manager', 'cm-traeger-a', 'AUSKUNFT'],
    ['the person for another purpose', 'klient-1', 'KIM_CASE_MANAGEMENT'],
    ['the data-protection officer', 'dsb', 'DATENSCHUTZKONTROLLE'],
  ])('%s has no such view', async (_who, user, zweck) => {
    const { data, codes } = await world.ask(user, query, {}, zweck);
    expect([data?.['meineAuskunft'], codes]).toEqual([undefined, ['ZWECK_NICHT_VORGESEHEN']]);
  });

  it('the person sees no case as a case manager would', async () => {
    const { data } = await world.ask('klient-1', '{ fall(id: "F-2026-002") { id } }', {}, 'AUSKUNFT');
    expect(data?.['fall'] ?? null).toBeNull();
  });
});
