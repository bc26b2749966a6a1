import fc from 'fast-check';
import type { Einwilligung } from '../../../schema/consent';
import { authoritySteps, decide, officeSteps } from '../../../schema/decision/decide';
import { foldConsents, type EinwilligungEreignis, type Widerruf } from '../../../schema/decision/foldConsents';
import { exampleLaw } from './exampleLaw';
import { consent, entbindung, facts, now } from './exampleFacts';

const alleKategorien = ['JC_BEWILLIGUNG', 'JC_TERMINE', 'JC_GESUNDHEIT'];
const days = fc.integer({ min: -40, max: 20 }).map((day) => new Date(now.getTime() + day * 86_400_000));
const some = (...values: string[]) => fc.subarray(values, { minLength: 1 });

const einwilligung: fc.Arbitrary<Einwilligung> = fc
  .record({
    art: fc.constantFrom('DATENSCHUTZ', 'DATENSCHUTZ', 'SCHWEIGEPFLICHTENTBINDUNG'),
    stellen: some('JOBCENTER', 'JUGEND'),
    kategorien: some(...alleKategorien),
    artNeunAusdruecklich: fc.subarray(['JC_GESUNDHEIT']),
    geheimnistraeger: fc.subarray(['Dr. Muster', 'Dr. Beispiel']),
    erteiltAm: days,
    gueltigBis: days.map((day) => new Date(day.getTime() + 60 * 86_400_000)),
  })
  .map((drawn) => ({ ...consent, ...drawn, gueltigAb: drawn.erteiltAm }));

const grants = fc.array(einwilligung, { maxLength: 5 }).map((drawn) => drawn.map((one, index) => ({ ...one, id: `e-${index}` })));
const endings = fc.array(
  fc.record({ id: fc.nat({ max: 4 }), am: days, umfang: fc.oneof(fc.constant('GANZ' as const), fc.record({ kategorien: some(...alleKategorien) })) }),
  { maxLength: 4 },
);
const log = fc.record({ grants, endings }).map(({ grants: given, endings: drawn }): EinwilligungEreignis[] => [
  ...given.map((one) => ({ ereignis: 'ERTEILT' as const, erfasstAm: one.erteiltAm, einwilligung: one })),
  ...drawn.map(({ id, am, umfang }) => ({ ereignis: 'WIDERRUFEN' as const, erfasstAm: am, einwilligungId: `e-${id}`, am, umfang })),
]);

/** What both deciders would let through of all categories, given these consents. */
const allowedBy = (einwilligungen: readonly Einwilligung[], at = now): readonly string[] =>
  alleKategorien.filter((kategorie) => {
    const asked = { ...facts, now: at, einwilligungen, kategorie };
    const foreseen = { ...exampleLaw, matrix: exampleLaw.matrix.map((row) => ({ ...row, kategorien: alleKategorien })) };
    return decide(authoritySteps, asked, foreseen) === undefined && decide(officeSteps, asked, foreseen) === undefined;
  });
const allowed = (events: readonly EinwilligungEreignis[]) => allowedBy(foldConsents(events, now));

const isSubset = (part: readonly string[], whole: readonly string[]) => part.every((one) => whole.includes(one));
const alleWiderrufe = (events: readonly EinwilligungEreignis[]): Widerruf[] =>
  events
    .filter((event) => event.ereignis === 'ERTEILT')
    .map((event) => ({ ereignis: 'WIDERRUFEN', erfasstAm: now, einwilligungId: event.einwilligung.id, am: now, umfang: 'GANZ' }));

const hold = <T>(arbitrary: fc.Arbitrary<T>, promise: (drawn: T) => boolean) => fc.assert(fc.property(arbitrary, promise), { numRuns: 1_000 });

describe('whatever happened to consents', () => {
  test('the draws are worth something: some allow, some refuse', () => {
    const verdicts = fc.sample(log, { numRuns: 2_000, seed: 7 }).map((events) => allowed(events).length > 0);
    expect(verdicts.filter(Boolean).length).toBeGreaterThan(200);
    expect(verdicts.filter((verdict) => !verdict).length).toBeGreaterThan(200);
  });

  test('without a grant nothing is allowed', () => {
    hold(log, (events) => allowed(events.filter(({ ereignis }) => ereignis !== 'ERTEILT')).length === 0);
  });

  test('a category nobody ticked is not allowed', () => {
    hold(log, (events) =>
      isSubset(allowed(events), events.flatMap((event) => (event.ereignis === 'ERTEILT' ? event.einwilligung.kategorien : []))));
  });

  test('once all is revoked nothing is allowed, whatever else the log says', () => {
    hold(log, (events) => allowed([...events, ...alleWiderrufe(events)]).length === 0);
  });

  test('one more revocation never allows more', () => {
    hold(fc.tuple(log, log), ([events, others]) =>
      isSubset(allowed([...events, ...others.filter(({ ereignis }) => ereignis === 'WIDERRUFEN')]), allowed(events)));
  });

  test('repeating every revocation changes nothing', () => {
    hold(log, (events) => {
      const twice = [...events, ...events.filter(({ ereignis }) => ereignis === 'WIDERRUFEN')];
      return JSON.stringify(foldConsents(twice, now)) === JSON.stringify(foldConsents(events, now));
    });
  });

  test('the order of the log does not matter', () => {
    const shuffled = log.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })));
    hold(shuffled, ([events, other]) => allowed(events).join() === allowed(other).join());
  });

  test('a revocation recorded after the moment asked about changes nothing at that moment', () => {
    hold(log, (events) => {
      const later = new Date(now.getTime() + 1);
      const widerrufe = alleWiderrufe(events).map((widerruf) => ({ ...widerruf, erfasstAm: later, am: later }));
      return allowed([...events, ...widerrufe]).join() === allowed(events).join();
    });
  });
});

describe('one category', () => {
  test('a consent to another category never changes its answer', () => {
    hold(fc.tuple(grants, einwilligung), ([given, other]) => {
      const rest = [...given, { ...other, kategorien: ['JC_TERMINE'] }];
      const without = (names: readonly string[]) => names.filter((name) => name !== 'JC_TERMINE').join();
      return without(allowedBy(rest)) === without(allowedBy(given));
    });
  });

  test('a revocation of another category never changes its answer', () => {
    hold(fc.tuple(log, fc.nat({ max: 4 })), ([events, id]) => {
      const widerruf: Widerruf = { ereignis: 'WIDERRUFEN', erfasstAm: now, einwilligungId: `e-${id}`, am: now, umfang: { kategorien: ['JC_TERMINE'] } };
      const without = (names: readonly string[]) => names.filter((name) => name !== 'JC_TERMINE').join();
      return without(allowed([...events, widerruf])) === without(allowed(events));
    });
  });
});

describe('taking a consent away', () => {
  test('changes nothing where a newer one had named the same: older consents never revive', () => {
    hold(fc.tuple(log, fc.constantFrom(...alleKategorien)), ([events, kategorie]) => {
      const folded = foldConsents(events, now);
      const naming = folded.filter((one) => {
        const { stellen, kategorien } = one.erteiltFuer ?? one;
        return one.art === 'DATENSCHUTZ' && stellen.includes('JOBCENTER') && kategorien.includes(kategorie);
      });
      const newest = Math.max(...naming.map(({ erteiltAm }) => erteiltAm.getTime()));
      const withoutOlder = folded.filter((one) => !naming.includes(one) || one.erteiltAm.getTime() === newest);
      return allowedBy(withoutOlder).includes(kategorie) === allowedBy(folded).includes(kategorie);
    });
  });

  test('never allows more of what lives', () => {
    const living = grants.map((given) =>
      given.map((one) => ({ ...consent, id: one.id, erteiltAm: new Date(Math.min(one.erteiltAm.getTime(), now.getTime())), kategorien: one.kategorien })));
    hold(fc.tuple(living, fc.nat({ max: 4 })), ([given, index]) =>
      isSubset(allowedBy(given.filter((_one, at) => at !== index)), allowedBy(given)));
  });

  test('a consent never stands in for a Schweigepflichtentbindung, nor the other way round', () => {
    hold(grants, (given) => {
      const one = (art: Einwilligung['art']) => given.filter((drawn) => drawn.art === art);
      return !allowedBy(one('DATENSCHUTZ')).includes('JC_GESUNDHEIT') && allowedBy([...one('SCHWEIGEPFLICHTENTBINDUNG'), entbindung]).length === 0;
    });
  });
});
