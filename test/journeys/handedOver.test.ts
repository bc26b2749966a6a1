import { openTestWorld, type TestWorld } from '../world';
import { klienten } from './story/klienten';

const fall = 'F-2026-003';
const view = 'dokumentation { ziele { lebensbereich } } einwilligungen { zwecke } jobcenter { bewilligungen { von } } jugend { hilfen { norm } } auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art } } }';

describe('a case is handed over to another Träger', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  const handOver = async (user: string, organisation: string, nutzer: string) => {
    const query = 'mutation($eingabe: FallUebergebenEingabe!) { fallUebergeben(eingabe: $eingabe) { ergebnis } }';
    const { data, codes } = await world.ask(user, query, { eingabe: { fall, organisation, nutzer } });
    return [data?.['fallUebergeben'], codes];
  };

  it.each([
    ['by somebody who does not lead it', 'cm-traeger-a', 'TRAEGER_A', 'cm-traeger-a', 'FALL_UNBEKANNT'],
    ['to somebody who leads no cases', 'cm-traeger-b', 'KI', 'koordination', 'NUTZER_UNBEKANNT'],
  ])('never %s', async (_how, user, organisation, nutzer, ergebnis) => {
    expect(await handOver(user, organisation, nutzer)).toEqual([{ ergebnis }, []]);
    const [olena] = await klienten(world, 'cm-traeger-b', fall, 'jobcenter { kooperationsplan { erstelltAm } }');
    expect(olena).toMatchObject({ jobcenter: { kooperationsplan: { erstelltAm: expect.any(String) } } });
  });

  it('the new one finds the case with its people and its plan, and no consent has come along', async () => {
    expect(await handOver('cm-traeger-b', 'TRAEGER_A', 'cm-traeger-a')).toEqual([{ ergebnis: 'ERLEDIGT' }, []]);
    const people = await klienten(world, 'cm-traeger-a', fall, view);
    expect(people.map(({ id }) => id)).toEqual(['K-0007', 'K-0008']);
    for (const one of people) {
      expect(one).toMatchObject({ einwilligungen: [], jobcenter: { bewilligungen: [] }, jugend: { hilfen: [] }, auslaenderbehoerde: { aufenthalt: { aufenthaltsstatus: [] } } });
    }
    expect(people[0]).toMatchObject({ dokumentation: { ziele: expect.arrayContaining([expect.anything()]) } });
  });

  it('the old one has no such case any more', async () => {
    expect(await klienten(world, 'cm-traeger-b', fall, view)).toEqual([]);
  });
});
