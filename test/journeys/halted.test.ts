import { openTestWorld, type TestWorld } from '../world';
import { klienten } from './story/klienten';
import { anhalten } from './story/staff';

const ask = ['cm-ki', 'F-2026-001', 'jobcenter { bewilligungen { leistungsart } status { profillage } } arbeitsagentur { termine { am } } soziales { asylblg { leistungen { leistungsart } } } auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art } } }'] as const;

describe('an office halts all its releases', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  it.each([
    ['JOBCENTER', 'jobcenter', { bewilligungen: [], status: null }],
    ['ARBEITSAGENTUR', 'arbeitsagentur', { termine: [] }],
    ['ASYLBLG', 'soziales', { asylblg: { leistungen: [] } }],
    ['AUFENTHALT', 'auslaenderbehoerde', { aufenthalt: { aufenthaltsstatus: [] } }],
  ])('%s: its block is empty for everybody, nobody is told, all others go on; resumed, it is as before', async (stelle, block, empty) => {
    const before = await klienten(world, ...ask);
    expect(await anhalten(world, stelle, true)).toBe('ERLEDIGT');
    expect(await klienten(world, ...ask)).toEqual(before.map((klient) => ({ ...klient, [block]: empty })));
    expect(await anhalten(world, stelle, false)).toBe('ERLEDIGT');
    expect(await klienten(world, ...ask)).toEqual(before);
  });

  it('staff of another office cannot', async () => {
    const { codes } = await world.ask('ju-fachkraft', 'mutation { jobcenterAnhalten(angehalten: true) { ergebnis } }', {}, 'FREIGABEPRUEFUNG');
    expect(codes).toEqual(['ZWECK_NICHT_VORGESEHEN']);
  });
});
