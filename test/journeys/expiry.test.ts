import { systemClock, type Clock } from '../../subgraphs/kit/release/stelle';
import { openTestWorld } from '../world';
import { klient } from './story/klienten';

const tag = 24 * 60 * 60 * 1_000;
const daysLater = (days: number): Clock => ({ ...systemClock, now: () => new Date(Date.now() + days * tag) });
const selection = 'jobcenter { bewilligungen { leistungsart } } auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art } } }';

/** She signed thirty days ago for 180; what was released piece by piece holds for fourteen days. */
describe.each([
  [13, true, true],
  [15, false, true],
  [149, false, true],
  [151, false, false],
])('%d days later', (days, seen, consented) => {
  it(`what somebody has looked at is ${seen ? 'still' : 'no longer'} given, and what needs only the consent is ${consented ? 'still' : 'no longer'} given`, async () => {
    const world = await openTestWorld({ clock: daysLater(days) });
    try {
      const { jobcenter, auslaenderbehoerde } = (await klient(world, 'cm-traeger-b', 'F-2026-003', selection)) as {
        jobcenter: { bewilligungen: unknown[] };
        auslaenderbehoerde: { aufenthalt: { aufenthaltsstatus: unknown[] } };
      };
      expect([jobcenter.bewilligungen.length > 0, auslaenderbehoerde.aufenthalt.aufenthaltsstatus.length > 0]).toEqual([seen, consented]);
    } finally {
      await world.close();
    }
  });
});
