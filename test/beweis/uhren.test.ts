import fc from 'fast-check';
import { freigabeLebensdauer, uhrenToleranz } from '../../schema/freigabe';
import { openCity } from '../subgraphs/kim/city';
import { onBothDatabases } from '../subgraphs/kim/onBothDatabases';
import { seed, share } from './profile';
import type { Datenbank } from './promises';
import { settle } from './settle';
import { Ablaufwelt, momente, type Ablauf, type Ausgang } from './widerruf/ablauf';

/*
 * Every order of minting, revoking, waiting, acknowledging, verifying, journalling and handing over, and every clock difference
 * within E: nothing leaves after the acknowledgement. One clock that only the test moves; real authority on a real database, and the
 * real door, pipeline and last check of an office.
 */

const E = uhrenToleranz;
const L = freigabeLebensdauer;

/** Where things change, and a millisecond beside. */
const delays = fc.oneof(
  { weight: 3, arbitrary: fc.double({ min: 0, max: E + 1, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(0, 0.5, 1, E - 1, E, E + 0.9, E + 1, L - E) },
  { weight: 1, arbitrary: fc.constantFrom(L - 1, L, L + 1, L + E - 1, L + E) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: L + 2 * E, noNaN: true }) },
);
const ablaeufe: fc.Arbitrary<Ablauf> = fc.record(
  {
    daneben: fc.oneof(fc.constantFrom(-E, -E + 1, -E + 50, 0, E - 50, E), fc.integer({ min: -E, max: E })),
    widerruf: fc.constantFrom(...momente),
    bruch: fc.double({ min: 0, max: 0.999, noNaN: true }),
    unterwegs: delays,
    vorProtokoll: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: delays }),
    nachProtokoll: delays,
    umBestaetigung: fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom(-1, -0.01, 0, 0.01, 0.5, 1) },
      { weight: 1, arbitrary: fc.double({ min: -300, max: 300, noNaN: true }) },
    ),
  },
);

const slow: Ablauf = { daneben: -E, widerruf: 'UNTERWEGS', bruch: 0, unterwegs: E, vorProtokoll: 0, nachProtokoll: 0 };

onBothDatabases('the order of events', (openStore) => {
  let welt: Ablaufwelt;
  let datenbank: Datenbank;

  beforeAll(async () => {
    const store = await openStore();
    datenbank = store.dialect;
    welt = await Ablaufwelt.open(await openCity(store));
  });

  test.each<[string, Ablauf, Partial<Ausgang>]>([
    ['at once, both clocks right', { ...slow, daneben: 0, unterwegs: 5 }, { gezeigt: true, bestaetigt: false }],
    ['by a clock that is slow by E, shortly before the acknowledgement', { ...slow, umBestaetigung: -2 }, { gezeigt: true, bestaetigt: false }],
    ['by a clock that is slow by E, when the acknowledgement is due', { ...slow, umBestaetigung: 0 }, { gezeigt: false, bestaetigt: true }],
    ['by a clock that is slow by E and minted at the end of a millisecond', { ...slow, bruch: 0.9, unterwegs: E + 0.05, umBestaetigung: 0 }, { gezeigt: false, bestaetigt: true }],
    ['received when the acknowledgement is due', { ...slow, unterwegs: L + E }, { gezeigt: false, bestaetigt: true }],
    ['decided, and journalled long after', { ...slow, daneben: 0, unterwegs: 5, vorProtokoll: L + E }, { gezeigt: false, bestaetigt: true }],
    ['journalled, and handed over long after', { ...slow, daneben: 0, unterwegs: 5, umBestaetigung: 100 }, { gezeigt: false, bestaetigt: true }],
    ['dead by the right clock, the acknowledgement not due yet', { ...slow, daneben: 0, unterwegs: 5, nachProtokoll: L }, { gezeigt: false, bestaetigt: false }],
    ['minted after the revocation', { ...slow, widerruf: 'VOR_PRAEGUNG', daneben: 0, unterwegs: 0 }, { gezeigt: false, bestaetigt: false }],
  ])('%s', async (_when, ablauf, expected) => {
    expect(await welt.laufe(ablauf)).toMatchObject(expected);
  });

  test('the last check and the hand-over are one tick: a clock that goes on in the next one changes nothing for what leaves', async () => {
    const sealed = await welt.mint(await welt.person());
    welt.stelleUhr(0);
    welt.springtNachJederFrage(1);
    const begun = welt.zeit;
    const at: number[] = [];
    await welt.stelle.vorlegen(sealed, () => at.push(welt.zeit));
    welt.springtNachJederFrage(0);
    expect(at[0]).toBe(begun + 1); // asked when received, and once more in the tick of the hand-over
  });

  test.each([[-E - 300], [-10_000]])('a calendar %i ms beside: nothing opens, not even what was kept back and seems young by it', async (daneben) => {
    const [one, another] = [await welt.person(), await welt.person()];
    const kept = await welt.mint(one);
    await welt.vergehe(-daneben - E + 100); // by this calendar it is from now, within the tolerance
    const fresh = await welt.mint(another);
    welt.stelleUhr(daneben);
    welt.stelle.parts.clockGuard.highestIat = 0;
    const shown: boolean[] = [];
    for (const sealed of [fresh, kept]) await welt.stelle.vorlegen(sealed, (gezeigt) => shown.push(gezeigt));
    expect(shown).toEqual([false, false]);
  });

  test('every order within the tolerance', async () => {
    const found = { gezeigt: 0, leerNachBestaetigung: 0, imLesen: 0 };
    let verstoesse = 0;
    const runs = Math.max(100, share(2_000)); // a hundredth would not come by every place
    for (const ablauf of fc.sample(ablaeufe, { seed, numRuns: runs })) {
      const { gezeigt, bestaetigt } = await welt.laufe(ablauf);
      if (gezeigt && bestaetigt) {
        verstoesse += 1;
        console.error('released after the acknowledgement', JSON.stringify(ablauf));
      }
      if (gezeigt) found.gezeigt += 1;
      if (bestaetigt && !gezeigt) found.leerNachBestaetigung += 1;
      if (ablauf.widerruf !== 'VOR_PRAEGUNG') found.imLesen += 1;
    }
    settle('reihenfolgen', { datenbank, versuche: runs, verstoesse, zweige: found });
  }, 600_000);
});
