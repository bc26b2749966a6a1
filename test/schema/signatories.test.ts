import type { Erklaerende } from '../../schema/consent';
import type { Sorge } from '../../schema/decision/facts';
import { ageAt, isValidlySigned, type Signing } from '../../schema/signatories';

const erteiltAm = new Date('2026-03-01T09:00:00Z');
const signs = (rolle: Erklaerende['rolle'], ref = 'person', nachweis = 'Urkunde'): Erklaerende => ({ rolle, ref, nachweis });
const selbst = signs('SELBST');
const mutter = signs('SORGEBERECHTIGT', 'mutter');
const vater = signs('SORGEBERECHTIGT', 'vater');

const adult = '1990-04-04';
const sixteen = '2010-02-02';
const seven = '2018-04-12';

const jobcenter = 15;
const einbuergerung = 16;
const aufenthalt = 18;

const sorge = (art: Sorge['art'], ...sorgeberechtigte: string[]): Sorge => ({ art, sorgeberechtigte });
const alone = sorge('ALLEIN', 'mutter');
const joint = sorge('GEMEINSAM', 'mutter', 'vater');

test.each<[string, string, Sorge | undefined, number, Erklaerende[], boolean]>([
  ['an adult signs herself', adult, undefined, jobcenter, [selbst], true],
  ['nobody signed', adult, undefined, jobcenter, [], false],
  ['a mother does not sign for an adult', adult, alone, jobcenter, [mutter], false],
  ['a Betreuer signs for an adult', adult, undefined, aufenthalt, [signs('BETREUER')], true],
  ['a Betreuer without proof does not', adult, undefined, aufenthalt, [signs('BETREUER', 'b', ' ')], false],
  ['there is no Betreuer for sixteen years', sixteen, undefined, jobcenter, [signs('BETREUER')], false],
  ['a Betreuer nobody can name does not', adult, undefined, aufenthalt, [signs('BETREUER', ' ')], false],
  ['one parent entered twice is not both of them', seven, sorge('GEMEINSAM', 'mutter', 'mutter'), jobcenter, [mutter], false],
  ['a parent nobody can name has not signed', seven, sorge('ALLEIN', ''), jobcenter, [signs('SORGEBERECHTIGT', '')], false],
  ['at sixteen she signs herself for the Jobcenter', sixteen, joint, jobcenter, [selbst], true],
  ['at sixteen her parents no longer sign for the Jobcenter', sixteen, joint, jobcenter, [mutter, vater], false],
  ['at sixteen she signs herself for the Einbuergerungsbehoerde', sixteen, joint, einbuergerung, [selbst], true],
  ['at sixteen she does not sign for the Auslaenderbehoerde', sixteen, joint, aufenthalt, [selbst], false],
  ['at sixteen her parents sign for the Auslaenderbehoerde', sixteen, joint, aufenthalt, [selbst, mutter, vater], true],
  ['at seven nobody signs himself', seven, alone, jobcenter, [selbst], false],
  ['a mother with sole custody signs alone', seven, alone, jobcenter, [mutter], true],
  ['sole custody without proof does not count', seven, alone, jobcenter, [signs('SORGEBERECHTIGT', 'mutter', '')], false],
  ['somebody else does not sign in her place', seven, alone, jobcenter, [vater], false],
  ['of two with joint custody both sign', seven, joint, jobcenter, [mutter, vater], true],
  ['one signature of two is not enough', seven, joint, jobcenter, [mutter], false],
  ['the same signature twice is not two', seven, joint, jobcenter, [mutter, mutter], false],
  ['joint custody of which only one is known is not known', seven, sorge('GEMEINSAM', 'mutter'), jobcenter, [mutter], false],
  ['a Vormund signs', sixteen, sorge('VORMUND', 'amt'), aufenthalt, [signs('VORMUND', 'amt')], true],
  ['a Pfleger signs', seven, sorge('PFLEGER', 'amt'), jobcenter, [signs('VORMUND', 'amt')], true],
  ['a mother does not sign beside a Vormund who did not', seven, sorge('VORMUND', 'amt'), jobcenter, [mutter], false],
  ['custody of nobody is not known', seven, sorge('VORMUND'), jobcenter, [signs('VORMUND', 'amt')], false],
  ['unknown custody refuses', seven, undefined, jobcenter, [mutter, vater], false],
  ['an incomplete date of birth refuses', '1990-00-00', undefined, jobcenter, [selbst], false],
  ['a birth still to come refuses', '2026-03-02', alone, jobcenter, [mutter], false],
])('%s', (_title, geburtsdatum, custody, handlungsfaehigAb, erklaerende, expected) => {
  const person = { geburtsdatum, ...(custody && { sorge: custody }) };
  expect(isValidlySigned({ erklaerende, erteiltAm, person, handlungsfaehigAb, now: erteiltAm })).toBe(expected);
});

describe('what was signed for a minor', () => {
  const signed: Omit<Signing, 'now'> = { erklaerende: [mutter], erteiltAm, person: { geburtsdatum: '2011-10-25', sorge: alone }, handlungsfaehigAb: jobcenter };

  test.each([
    ['carries to the last second before the birthday', '2026-10-24T21:59:59Z', true],
    ['ends at midnight in Germany', '2026-10-24T22:00:00Z', false],
    ['does not come back', '2027-02-01T00:00:00Z', false],
    ['does not carry at a moment nobody can read', 'never', false],
  ])('%s', (_title, now, expected) => {
    expect(isValidlySigned({ ...signed, now: new Date(now) })).toBe(expected);
  });

  test('the child\'s own name beside it does not make it last', () => {
    expect(isValidlySigned({ ...signed, erklaerende: [mutter, selbst], now: new Date('2026-11-01T00:00:00Z') })).toBe(false);
  });
});

test.each([
  ['2008-02-29', '2023-02-28T12:00:00Z', 14],
  ['2008-02-29', '2023-03-01T12:00:00Z', 15],
  ['2008-11-22', '2026-11-21T22:59:59Z', 17],
  ['2008-11-22', '2026-11-21T23:00:00Z', 18],
])('born on %s, at %s she is %i', (geburtsdatum, at, expected) => {
  expect(ageAt(geburtsdatum, new Date(at))).toBe(expected);
});
