import type { Einwilligung } from '../../../schema/consent';
import { foldConsents, type EinwilligungEreignis, type Widerruf } from '../../../schema/decision/foldConsents';
import { consent } from './exampleFacts';

const day = (tag: number) => new Date(Date.UTC(2026, 3, tag, 9));
const at = day(20);
const given: Einwilligung = { ...consent, erteiltAm: day(1), gueltigAb: day(1) };
const granted: EinwilligungEreignis = { ereignis: 'ERTEILT', erfasstAm: day(1), einwilligung: given };
const revoked = (am: Date, umfang: Widerruf['umfang'] = 'GANZ', erfasstAm = am): Widerruf => ({
  ereignis: 'WIDERRUFEN', erfasstAm, einwilligungId: given.id, am, umfang,
});
const ended = (am: Date): EinwilligungEreignis => ({ ereignis: 'BEENDET', erfasstAm: am, einwilligungId: given.id, am, grund: 'UEBERGABE' });
const only = (events: readonly EinwilligungEreignis[], when = at) => foldConsents(events, when)[0];
const traeger = (person?: string) => ({ organisation: 'TRAEGER_A', rolle: 'CASE_MANAGEMENT', ...(person !== undefined && { person }) });
const erteiltFuer = { stellen: given.stellen, empfaenger: given.empfaenger, kategorien: given.kategorien };

describe('foldConsents', () => {
  test('a consent stands as it was given', () => {
    expect(foldConsents([granted], at)).toEqual([given]);
  });

  test('nothing is known before it was recorded', () => {
    expect(foldConsents([granted], new Date(day(1).getTime() - 1))).toEqual([]);
  });

  test('a grant of no readable record date is not known', () => {
    expect(foldConsents([{ ...granted, erfasstAm: new Date(NaN) }], at)).toEqual([]);
  });

  test('a second grant with the same id changes nothing, not even one of the same millisecond', () => {
    const second: EinwilligungEreignis = { ...granted, einwilligung: { ...given, kategorien: ['JC_EINKOMMEN'] } };
    expect(foldConsents([granted, second], at)).toEqual([given]);
  });

  test('a whole revocation is kept with its moment', () => {
    expect(only([granted, revoked(day(5))])).toEqual({ ...given, widerrufenAm: day(5) });
  });

  test('a revocation recorded later counts from when it was declared, once it is known', () => {
    const late = revoked(day(5), 'GANZ', day(8));
    expect(only([granted, late], day(7))?.widerrufenAm).toBeUndefined();
    expect(only([granted, late], day(8))?.widerrufenAm).toEqual(day(5));
  });

  test('a revocation declared for later does not count before', () => {
    expect(only([granted, revoked(day(25), 'GANZ', day(5))])?.widerrufenAm).toBeUndefined();
  });

  test('a revocation declared and recorded at the very moment asked about counts', () => {
    expect(only([granted, revoked(at)])?.widerrufenAm).toEqual(at);
  });

  test('a revocation of no readable date counts', () => {
    expect(only([granted, revoked(new Date(NaN))])?.widerrufenAm?.getTime()).toBeNaN();
  });

  test('repeating a revocation changes nothing: the first one counts', () => {
    expect(only([granted, revoked(day(5)), revoked(day(5)), revoked(day(9))])?.widerrufenAm).toEqual(day(5));
    expect(only([granted, revoked(day(9)), revoked(day(5))])?.widerrufenAm).toEqual(day(5));
  });

  test('at the same instant the revocation wins, wherever it stands in the log', () => {
    expect(only([revoked(day(1)), granted])?.widerrufenAm).toEqual(day(1));
    expect(only([granted, revoked(day(1))])?.widerrufenAm).toEqual(day(1));
  });

  test('a revocation of another consent changes nothing', () => {
    expect(only([granted, { ...revoked(day(5)), einwilligungId: 'e-9' }])).toEqual(given);
  });

  test('a second grant under the same id neither revives nor widens', () => {
    const wider: EinwilligungEreignis = { ...granted, erfasstAm: day(6), einwilligung: { ...given, kategorien: [...given.kategorien, 'JC_TERMINE'] } };
    expect(foldConsents([wider, granted, revoked(day(5))], at)).toEqual([{ ...given, widerrufenAm: day(5) }]);
  });

  test.each([
    ['a category', { kategorien: ['JC_GESUNDHEIT'] }, { kategorien: ['JC_BEWILLIGUNG', 'JU_HILFE'], artNeunAusdruecklich: [] }],
    ['an office', { stellen: ['JUGEND'] }, { stellen: ['JOBCENTER'] }],
    ['something it never named', { kategorien: ['AU_TITEL'] }, {}],
  ])('a partial revocation of %s narrows and remembers what was given', (_title, umfang, rest) => {
    expect(only([granted, revoked(day(5), umfang)])).toEqual({ ...given, ...rest, erteiltFuer });
  });

  test('partial revocations add up, and what was given stays remembered', () => {
    const folded = only([granted, revoked(day(5), { kategorien: ['JC_GESUNDHEIT'] }), revoked(day(6), { stellen: ['JUGEND'] })]);
    expect(folded).toMatchObject({ stellen: ['JOBCENTER'], kategorien: ['JC_BEWILLIGUNG', 'JU_HILFE'], erteiltFuer });
  });

  test.each([
    ['the whole role by naming the role', undefined, undefined, 0],
    ['one colleague named in it', 'nutzer-1', 'nutzer-1', 0],
    ['everybody in the role', 'nutzer-1', undefined, 0],
    ['in doubt the whole role, for the sake of one colleague', undefined, 'nutzer-1', 0],
    ['nothing from another colleague', 'nutzer-2', 'nutzer-1', 1],
  ])('revoking for a recipient takes away %s', (_title, named, gone, left) => {
    const einwilligung = { ...given, empfaenger: [traeger(named)] };
    const folded = only([{ ...granted, einwilligung }, revoked(day(5), { empfaenger: [traeger(gone)] })]);
    expect(folded?.empfaenger).toHaveLength(left);
  });

  test('a partial revocation that leaves nothing is a whole one', () => {
    expect(only([granted, revoked(day(5), { stellen: ['JOBCENTER', 'JUGEND'] })])?.widerrufenAm).toEqual(day(5));
  });

  test('a revocation that names nothing is taken as the whole', () => {
    expect(only([granted, revoked(day(5), {})])).toEqual({ ...given, widerrufenAm: day(5) });
  });

  test('a handover ends the consent, a later end never prolongs it', () => {
    expect(only([granted, ended(day(5))])).toEqual({ ...given, gueltigBis: day(5) });
    expect(only([{ ...granted, einwilligung: { ...given, gueltigBis: day(3) } }, ended(day(5))])?.gueltigBis).toEqual(day(3));
  });
});
