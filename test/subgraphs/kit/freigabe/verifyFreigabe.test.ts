import { freigabeLebensdauer, uhrenToleranz, type Freigabe } from '../../../../schema/freigabe';
import { clockIsTrusted, verifyFreigabe } from '../../../../subgraphs/kit/freigabe/verifyFreigabe';
import { seal, usages } from '../../../../subgraphs/kit/seal';
import { now } from '../../../schema/decision/exampleFacts';
import { exampleParts, sealKey, setClock } from '../exampleStelle';

const freigabe: Freigabe = {
  stelle: 'JOBCENTER',
  art: 'FALLANSICHT',
  pseudonym: 'pseudonym-1',
  organisation: 'TRAEGER_A',
  rolle: 'CASE_MANAGEMENT',
  zweck: 'KIM_CASE_MANAGEMENT',
  kategorien: ['JC_BEWILLIGUNG'],
  aufrufer: 'hash-des-tokens',
  einwilligungRef: 'e',
  fallRef: 'f',
  anfrageRef: 'a',
  iat: now.getTime(),
  jti: 'j-1',
};

const sealed = (other: object = {}, usage: string = usages.freigabe, key = sealKey): string => seal({ ...freigabe, ...other }, key, usage);
const verdict = (presented: unknown, { art = 'FALLANSICHT', parts = exampleParts() }: { readonly art?: Freigabe['art']; readonly parts?: ReturnType<typeof exampleParts> } = {}) => {
  const verified = verifyFreigabe(presented, art, 'hash-des-tokens', parts);
  return verified.gueltig ? 'gültig' : verified.grund;
};

test('a live Freigabe for this controller and caller opens, and says how long it lives', () => {
  const clock = setClock();
  clock.pass(50);
  expect(verifyFreigabe(sealed(), 'FALLANSICHT', 'hash-des-tokens', exampleParts({ clock }))).toEqual({ gueltig: true, freigabe, lebtBis: 49 + freigabeLebensdauer });
});

test.each<[string, unknown, string]>([
  ['sealed for a message', sealed({}, usages.mitteilung), 'SIEGEL'],
  ['sealed with another key', sealed({}, usages.freigabe, { kid: 'k1', key: Buffer.alloc(32, 1) }), 'SIEGEL'],
  ['null, as a representation may carry it', null, 'SIEGEL'],
  ['an object instead of a text', { ...freigabe }, 'SIEGEL'],
  ['without a jti', sealed({ jti: '' }), 'SIEGEL'],
  ['without a pseudonym', sealed({ pseudonym: '' }), 'SIEGEL'],
  ['of a kind nobody knows', sealed({ art: 'ALLES' }), 'SIEGEL'],
  ['with a moment that is no number', sealed({ iat: '2026-06-15' }), 'SIEGEL'],
  ['with categories that are no list', sealed({ kategorien: 'JC_BEWILLIGUNG' }), 'SIEGEL'],
  ['for another controller', sealed({ stelle: 'JUGEND' }), 'STELLE'],
  ['of the kind AUSKUNFT', sealed({ art: 'AUSKUNFT' }), 'ART'],
  ['for another caller', sealed({ aufrufer: 'hash-eines-anderen' }), 'AUFRUFER'],
])('a Freigabe %s opens nothing', (_what, presented, grund) => {
  expect(verdict(presented)).toBe(grund);
});

test('without a stated caller nothing opens, and one for the case view is none for the person’s own view', () => {
  expect(verifyFreigabe(sealed({ aufrufer: '' }), 'FALLANSICHT', undefined, exampleParts())).toEqual({ gueltig: false, grund: 'AUFRUFER' });
  expect(verdict(sealed(), { art: 'AUSKUNFT' })).toBe('ART');
});

test.each([
  ['at once', 0, 'gültig'],
  ['on its last millisecond', freigabeLebensdauer, 'gültig'],
  ['one millisecond after it', freigabeLebensdauer + 1, 'ALTER'],
  ['sealed by a clock as far ahead as is tolerated', -uhrenToleranz, 'gültig'],
  ['sealed by a clock one millisecond further ahead', -uhrenToleranz - 1, 'ALTER'],
] as const)('received %s: %s', (_when, age, expected) => {
  expect(verdict(sealed({ iat: now.getTime() - age }))).toBe(expected);
});

test('from receipt on it lives by the monotonic clock, a millisecond less than the calendars tell, and never longer because the authority’s clock is ahead', () => {
  const lives = (age: number) => {
    const verified = verifyFreigabe(sealed({ iat: now.getTime() - age }), 'FALLANSICHT', 'hash-des-tokens', exampleParts());
    return verified.gueltig ? verified.lebtBis : undefined;
  };
  expect([lives(0), lives(2_999), lives(-uhrenToleranz)]).toEqual([freigabeLebensdauer - 1, 0, freigabeLebensdauer]);
});

test('a clock that has been turned back opens nothing until it has caught up', () => {
  const clock = setClock();
  const parts = exampleParts({ clock });
  expect(verdict(sealed(), { parts })).toBe('gültig');
  clock.turn(-uhrenToleranz);
  expect(verdict(sealed({ iat: clock.now().getTime() }), { parts })).toBe('gültig');
  clock.turn(-1);
  expect(verdict(sealed({ iat: clock.now().getTime() }), { parts })).toBe('UHR');
  expect(clockIsTrusted(parts)).toBe(false);
  clock.turn(1);
  expect(verdict(sealed({ iat: clock.now().getTime() }), { parts })).toBe('gültig');
});

test.each([
  ['sealed by nobody it knows', sealed({ iat: now.getTime() + 60_000 }, usages.freigabe, { ...sealKey, key: Buffer.alloc(32, 1) })],
  ['for another controller', sealed({ iat: now.getTime() + 60_000, stelle: 'JUGEND' })],
  ['for another caller', sealed({ iat: now.getTime() + 60_000, aufrufer: 'x' })],
])('a Freigabe %s says nothing about this office’s clock: nobody outside can stop it', (_what, presented) => {
  const parts = exampleParts();
  verdict(presented, { parts });
  expect(parts.clockGuard.highestIat).toBe(0);
});

test('one of the authority’s from the future opens nothing and says that this clock runs behind: what seems young may be old', () => {
  const parts = exampleParts();
  expect(verdict(sealed({ iat: now.getTime() + uhrenToleranz + 1 }), { parts })).toBe('ALTER');
  expect(verdict(sealed(), { parts })).toBe('UHR');
});
