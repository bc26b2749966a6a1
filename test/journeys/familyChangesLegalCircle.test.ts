import { openTestWorld, type TestWorld } from '../world';
import { klienten } from './story/klienten';

const fall = 'F-2026-001';
const benefits = `
  soziales { asylblg { leistungszeitraeume { ende endeGrund } } }
  jobcenter { bewilligungen { leistungsart } stellungen { stellung } }
  auslaenderbehoerde { aufenthalt { anerkennungen { art } } }
  jugend { kitaBetreuungen { art } }`;

describe('a family of five moves from AsylbLG to SGB II', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  it('their case manager sees both sides of the change, and why it came', async () => {
    const [vater, mutter] = await klienten(world, 'cm-ki', fall, benefits);
    for (const elternteil of [vater, mutter]) {
      expect(elternteil).toMatchObject({
        soziales: { asylblg: { leistungszeitraeume: [{ endeGrund: 'WECHSEL_SGB_II' }] } },
        jobcenter: { bewilligungen: [{ leistungsart: 'GRUNDSICHERUNGSGELD' }] },
        auslaenderbehoerde: { aufenthalt: { anerkennungen: [{ art: 'SUBSIDIAERER_SCHUTZ' }] } },
      });
    }
  });

  it('for each child there is what the parents ticked for that child', async () => {
    const [, , ...kinder] = await klienten(world, 'cm-ki', fall, benefits);
    expect(kinder).toHaveLength(3);
    for (const kind of kinder) {
      expect(kind).toMatchObject({ jobcenter: { stellungen: [expect.anything()] }, soziales: { asylblg: { leistungszeitraeume: [] } } });
    }
    const kitas = kinder.map(({ jugend }) => (jugend as { kitaBetreuungen: unknown[] }).kitaBetreuungen.length > 0);
    expect(kitas).toEqual([false, false, true]);
  });

  it.each([
    ['UEBERGANG_RECHTSKREIS', true, false],
    ['BLEIBERECHTSBERATUNG', false, false],
  ])('for %s an office gives what was ticked for it and nothing more', async (zweck, leistungen, hilfen) => {
    const [vater] = await klienten(world, 'cm-ki', fall, 'soziales { asylblg { leistungen { leistungsart } } } arbeitsagentur { beratungen { art } }', zweck);
    const { soziales, arbeitsagentur } = vater as { soziales: { asylblg: { leistungen: unknown[] } }; arbeitsagentur: { beratungen: unknown[] } };
    expect([soziales.asylblg.leistungen.length > 0, arbeitsagentur.beratungen.length > 0]).toEqual([leistungen, hilfen]);
  });

  it.each(['cm-ki-2', 'cm-traeger-a', 'koordination'])('%s has no such case', async (user) => {
    const { data } = await world.ask(user, 'query($fall: ID!) { fall(id: $fall) { klienten { id } } }', { fall });
    expect(data?.['fall'] ?? null).toBeNull();
  });
});
