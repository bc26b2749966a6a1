import { authoritySteps, decide, officeSteps, rowSteps } from '../../../schema/decision/decide';
import type { Step } from '../../../schema/decision/facts';
import { exampleLaw } from './exampleLaw';
import { consent, entbindung, facts, type Facts } from './exampleFacts';

const silent: Step<Facts> = () => undefined;
const refusing: Step<Facts> = () => 'SPERRE';
const throwing: Step<Facts> = () => {
  throw new Error('a step that fails');
};

describe('decide', () => {
  test.each([
    ['only silence from all allows', [silent, silent], undefined],
    ['one refusal is enough', [silent, refusing, silent], 'SPERRE'],
    ['the first refusal ends it: what comes after is not asked', [refusing, throwing], 'SPERRE'],
    ['a step that throws refuses', [silent, throwing], 'PRUEFUNG_GESCHEITERT'],
    ['a step that throws refuses before a later silence', [throwing, silent], 'PRUEFUNG_GESCHEITERT'],
    ['no steps at all allow nothing', [], 'PRUEFUNG_GESCHEITERT'],
  ] as const)('%s', (_title, steps, expected) => {
    expect(decide(steps, facts, exampleLaw)).toBe(expected);
  });
});

const lists: Readonly<Record<string, readonly Step<Facts>[]>> = { authoritySteps, officeSteps, rowSteps };
const gesundheit = { kategorie: 'JC_GESUNDHEIT', geheimnistraeger: 'Dr. Muster' };

test.each(Object.entries(lists))('%s let through what nothing speaks against', (_name, steps) => {
  expect(decide(steps, facts, exampleLaw)).toBeUndefined();
  expect(decide(steps, { ...facts, ...gesundheit, einwilligungen: [consent, entbindung] }, exampleLaw)).toBeUndefined();
});

test.each([
  ['authoritySteps', 'an unclassified category', { kategorie: 'JC_UNBEKANNT' }, 'NICHT_KLASSIFIZIERT'],
  ['authoritySteps', 'an unknown caller', { aufrufer: undefined }, 'AUFRUFER_NICHT_BERECHTIGT'],
  ['authoritySteps', 'an unforeseen purpose', { zweck: 'NEUGIER' }, 'ZWECK_NICHT_VORGESEHEN'],
  ['authoritySteps', 'a foreign case', { fallbezug: false }, 'KEIN_FALLBEZUG'],
  ['authoritySteps', 'a foreign case before anything about consent', { fallbezug: false, einwilligungen: [] }, 'KEIN_FALLBEZUG'],
  ['authoritySteps', 'a missing consent', { einwilligungen: [] }, 'KEINE_EINWILLIGUNG'],
  ['authoritySteps', 'a consent that is not explicit', { ...gesundheit, einwilligungen: [{ ...consent, artNeunAusdruecklich: [] }, entbindung] }, 'NICHT_AUSDRUECKLICH'],
  ['authoritySteps', 'a missing Schweigepflichtentbindung', gesundheit, 'KEINE_SCHWEIGEPFLICHTENTBINDUNG'],
  ['authoritySteps', 'a missing signature', { einwilligungen: [{ ...consent, erklaerende: [] }] }, 'UNTERZEICHNER_FEHLT'],
  ['officeSteps', 'an unclassified category', { kategorie: 'JC_UNBEKANNT' }, 'NICHT_KLASSIFIZIERT'],
  ['officeSteps', 'an unforeseen purpose', { zweck: 'NEUGIER' }, 'ZWECK_NICHT_VORGESEHEN'],
  ['officeSteps', 'a lock, whatever the consent', { sperren: [{ art: 'FALL_GESPERRT', wirkung: 'ALLES' }] }, 'SPERRE'],
  ['officeSteps', 'an Auszug never seen', { einwilligungen: [] }, 'KEINE_EINWILLIGUNG'],
  ['officeSteps', 'a missing Schweigepflichtentbindung', gesundheit, 'KEINE_SCHWEIGEPFLICHTENTBINDUNG'],
  ['officeSteps', 'a signature nobody can judge', { person: undefined }, 'UNTERZEICHNER_FEHLT'],
  ['officeSteps', 'no release mode', { weise: undefined }, 'KEINE_FREIGABEWEISE'],
  ['rowSteps', 'a veto on the row', { sperren: [{ art: 'VETO_64', wirkung: 'ALLES' }] }, 'SPERRE'],
  ['rowSteps', 'another physician', { ...gesundheit, einwilligungen: [consent, entbindung], geheimnistraeger: 'Dr. Beispiel' }, 'KEINE_SCHWEIGEPFLICHTENTBINDUNG'],
  ['rowSteps', 'somebody who entrusted it', { anvertrautVon: 'kind' }, 'NICHT_ANVERTRAUENDE'],
  ['rowSteps', 'an unknown day within a period', { zeitbezug: undefined, einwilligungen: [{ ...consent, zeitraumDaten: { von: '2025-01-01' } }] }, 'AUSSERHALB_ZEITRAUM'],
  ['rowSteps', 'a third person', { beteiligte: ['p-2'] }, 'DRITTE_OHNE_EINWILLIGUNG'],
] as const)('%s refuse %s', (name, _title, difference, expected) => {
  expect(decide(lists[name] ?? [], { ...facts, ...difference }, exampleLaw)).toBe(expected);
});

test('an absolute bar holds even where a city would write it into its matrix', () => {
  const generous = exampleLaw.matrix.map((row) => ({ ...row, organisationstypen: [...row.organisationstypen, 'AUSLAENDERBEHOERDE'] }));
  for (const steps of [authoritySteps, officeSteps]) {
    expect(decide<Facts>(steps, { ...facts, organisation: 'AUSLAENDERBEHOERDE' }, { ...exampleLaw, matrix: generous })).toBe('ABSOLUTE_SCHRANKE');
  }
});
