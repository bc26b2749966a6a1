import { signatoriesAreComplete } from '../../../../schema/decision/steps/signatoriesAreComplete';
import { consent } from '../exampleFacts';
import { tableOf } from './tableOf';

const signedBy = (rolle: 'SELBST' | 'SORGEBERECHTIGT', ref: string) => ({ ...consent, erklaerende: [{ rolle, ref, nachweis: 'Urkunde' }] });
const sorge = { art: 'ALLEIN', sorgeberechtigte: ['mutter'] } as const;
const byMother = signedBy('SORGEBERECHTIGT', 'mutter');

tableOf(signatoriesAreComplete, [
  ['an adult who signed herself is enough', {}, 'allowed'],
  ['unknown person facts refuse', { person: undefined }, 'UNTERZEICHNER_FEHLT'],
  ['no deciding consent, no signature', { einwilligungen: [] }, 'UNTERZEICHNER_FEHLT'],
  ['an unknown Stelle knows no age', { stelle: 'POLIZEI' }, 'UNTERZEICHNER_FEHLT'],
  ['a mother signs for her child', { einwilligungen: [byMother], person: { geburtsdatum: '2018-04-12', sorge } }, 'allowed'],
  ['what she signed ends when the child is asked herself', { einwilligungen: [byMother], person: { geburtsdatum: '2011-06-15', sorge } }, 'UNTERZEICHNER_FEHLT'],
  ['and not a day earlier', { einwilligungen: [byMother], person: { geburtsdatum: '2011-06-16', sorge } }, 'allowed'],
  ['only the newest consent is looked at', {
    einwilligungen: [consent, { ...byMother, erteiltAm: new Date('2026-04-01T09:00:00Z') }],
  }, 'UNTERZEICHNER_FEHLT'],
]);
