import type { Dolmetscherart, Einwilligungsgespraech } from '../../../schema/consent';
import { checkEinwilligung, einwilligungsmaengel, type Einwilligungsmangel, type Einwilligungsvorlage } from '../../../schema/decision/checkEinwilligung';
import { gespraech } from '../einwilligung/signedText';
import { exampleLaw } from './exampleLaw';
import { consent, entbindung } from './exampleFacts';

const complete: Einwilligungsvorlage = {
  einwilligung: consent,
  nachweis: {
    wechselseitig: false,
    form: 'SCHRIFTLICH',
    textFassung: { id: 'text-1', hash: 'b2f1', sprache: 'de', leichteSprache: false },
    belehrung: { zweck: true, folgenDerVerweigerung: 'text-1', widerruf: true, keineNachteile: true },
    gespraech,
    nachweis: { dokumentHash: 'a41c', ablage: 'KI', aufgenommenVon: 'nutzer-1', ort: 'Musterstadt' },
  },
  person: { geburtsdatum: '1990-04-04' },
};

const content = (difference: Partial<Einwilligungsvorlage['einwilligung']>): Einwilligungsvorlage => ({
  ...complete,
  einwilligung: { ...consent, ...difference },
});
const proof = (difference: Partial<Einwilligungsvorlage['nachweis']>): Einwilligungsvorlage => ({
  ...complete,
  nachweis: { ...complete.nachweis, ...difference },
});
const release = (difference: Partial<Einwilligungsvorlage['einwilligung']> = {}) => content({ ...entbindung, ...difference });
const belehrung = (difference: Partial<Einwilligungsvorlage['nachweis']['belehrung']>) =>
  proof({ belehrung: { ...complete.nachweis.belehrung, ...difference } });
const traegerA = { organisation: 'TRAEGER_A', rolle: 'CASE_MANAGEMENT' };
const geprueft = (ergebnis: boolean) => ({ einsichtsfaehigkeitGeprueft: { durch: 'nutzer-1', am: consent.erteiltAm, ergebnis } });

const publicBody = { organisation: 'AUSLAENDERBEHOERDE', rolle: 'CASE_MANAGEMENT' };
const signedUnder = (difference: Partial<Einwilligungsvorlage['nachweis']['textFassung']>, erteiltAm = consent.erteiltAm): Einwilligungsvorlage => {
  const textFassung = { ...complete.nachweis.textFassung, ...difference };
  return { ...content({ erteiltAm, gueltigAb: erteiltAm, gueltigBis: new Date(erteiltAm.getTime() + 1_000) }), nachweis: { ...complete.nachweis, textFassung, belehrung: { ...complete.nachweis.belehrung, folgenDerVerweigerung: textFassung.id } } };
};
const conversation = (difference: Partial<Einwilligungsgespraech>) => proof({ gespraech: { ...gespraech, ...difference } });
const { gespraech: _unasked, ...unasked } = complete.nachweis;
const withoutGespraech: Einwilligungsvorlage = { ...complete, nachweis: unasked };
const interpreted = (art: Dolmetscherart) => proof({ dolmetscher: { dienst: 'Beispieldienst', verpflichtet: true, art } });

const cases: readonly (readonly [title: string, vorlage: Einwilligungsvorlage, ...expected: Einwilligungsmangel[]])[] = [
  ['a complete consent', complete],
  ['a complete Schweigepflichtentbindung', release()],
  ['a consent to the contact status without a category', content({ art: 'KONTAKTSTATUS', kategorien: [], artNeunAusdruecklich: [] })],
  ['a star for categories', content({ kategorien: ['*'], artNeunAusdruecklich: [] }), 'PAUSCHAL', 'KATEGORIE_UNBEKANNT', 'KATEGORIE_OHNE_STELLE', 'TEXT_FEHLT'],
  ['a star for a person', content({ empfaenger: [{ ...traegerA, person: '*' }] }), 'PAUSCHAL'],
  ['a star for every physician', release({ geheimnistraeger: ['*'] }), 'PAUSCHAL'],
  ['no category', content({ kategorien: [], artNeunAusdruecklich: [] }), 'PAUSCHAL'],
  ['no office', content({ stellen: [], kategorien: ['JC_BEWILLIGUNG'], artNeunAusdruecklich: [] }), 'PAUSCHAL', 'KATEGORIE_OHNE_STELLE'],
  ['no recipient', content({ empfaenger: [] }), 'PAUSCHAL'],
  ['no purpose', content({ zwecke: [] }), 'PAUSCHAL'],
  ['an unknown office', content({ stellen: [...consent.stellen, 'POLIZEI'] }), 'STELLE_UNBEKANNT', 'TEXT_FEHLT', 'UNTERZEICHNER_FEHLT'],
  ['an unknown recipient', content({ empfaenger: [{ ...traegerA, organisation: 'TRAEGER_X' }] }), 'EMPFAENGER_UNBEKANNT', 'BELEHRUNG_UNVOLLSTAENDIG'],
  ['a recipient with a blank for a person', content({ empfaenger: [{ ...traegerA, person: ' ' }] }), 'EMPFAENGER_UNBEKANNT'],
  ['an unknown purpose', content({ zwecke: ['NEUGIER'] }), 'ZWECK_UNBEKANNT', 'TEXT_FEHLT'],
  ['an unknown category', content({ kategorien: [...consent.kategorien, 'JC_X'] }), 'KATEGORIE_UNBEKANNT', 'KATEGORIE_OHNE_STELLE', 'TEXT_FEHLT'],
  ['a category of an office that is not named', content({ stellen: ['JOBCENTER'] }), 'KATEGORIE_OHNE_STELLE'],
  ['explicit about what was not ticked', content({ kategorien: ['JC_BEWILLIGUNG'] }), 'ARTIKEL_NEUN_OHNE_KATEGORIE'],
  ['up to the same day next year', content({ gueltigBis: new Date('2027-03-01T23:00:00Z') })],
  ['a day more than twelve months', content({ gueltigBis: new Date('2027-03-01T23:00:00.001Z') }), 'DAUER_UNZULAESSIG'],
  ['twelve months that begin half a year after signing', content({ gueltigAb: new Date('2026-09-01T00:00:00Z'), gueltigBis: new Date('2027-08-31T00:00:00Z') }), 'DAUER_UNZULAESSIG'],
  ['an end before the start', content({ gueltigBis: consent.gueltigAb }), 'DAUER_UNZULAESSIG'],
  ['an end that cannot be read', content({ gueltigBis: new Date(NaN) }), 'DAUER_UNZULAESSIG'],
  ['a signature of no readable date', content({ erteiltAm: new Date(NaN) }), 'DAUER_UNZULAESSIG', 'TEXTFASSUNG_UNBEKANNT', 'UNTERZEICHNER_FEHLT'],
  ['a period of data', content({ zeitraumDaten: { von: '2025-01-01', bis: '2025-12-31' } })],
  ['a period of data that runs backwards', content({ zeitraumDaten: { von: '2026-01-01', bis: '2025-12-31' } }), 'ZEITRAUM_UNZULAESSIG'],
  ['a period of data that cannot be read', content({ zeitraumDaten: { von: '2025-02-30' } }), 'ZEITRAUM_UNZULAESSIG'],
  ['no word about the purpose', belehrung({ zweck: false }), 'BELEHRUNG_UNVOLLSTAENDIG'],
  ['no word about refusing', belehrung({ folgenDerVerweigerung: ' ' }), 'BELEHRUNG_UNVOLLSTAENDIG'],
  ['no word about revoking', belehrung({ widerruf: false }), 'BELEHRUNG_UNVOLLSTAENDIG'],
  ['no word that refusing does no harm', belehrung({ keineNachteile: false }), 'BELEHRUNG_UNVOLLSTAENDIG'],
  ['no document', proof({ nachweis: { ...complete.nachweis.nachweis, dokumentHash: '' } }), 'NACHWEIS_UNVOLLSTAENDIG'],
  ['no version of the text', proof({ textFassung: { ...complete.nachweis.textFassung, hash: '' } }), 'TEXTFASSUNG_UNBEKANNT', 'NACHWEIS_UNVOLLSTAENDIG'],
  ['a version nobody knows', signedUnder({ id: 'text-9' }), 'TEXTFASSUNG_UNBEKANNT'],
  ['a version with other words', signedUnder({ hash: 'b2f2' }), 'TEXTFASSUNG_UNBEKANNT'],
  ['a language the version was never in', signedUnder({ sprache: 'fr' }), 'TEXTFASSUNG_UNBEKANNT'],
  ['the hash of the German text for the one in Leichte Sprache', signedUnder({ leichteSprache: true }), 'TEXTFASSUNG_UNBEKANNT'],
  ['a word that every object has for a language', signedUnder({ sprache: 'constructor' }), 'TEXTFASSUNG_UNBEKANNT'],
  ['a version that is no longer handed out', signedUnder({ id: 'text-0', hash: 'a001' }), 'TEXTFASSUNG_UNBEKANNT'],
  ['a version that was in force when she signed and is not now', signedUnder({ id: 'text-0', hash: 'a001' }, new Date('2025-12-31T22:00:00Z')), 'TEXT_FEHLT'],
  ['a version that begins the day after', signedUnder({}, new Date('2025-12-31T22:59:59Z')), 'TEXTFASSUNG_UNBEKANNT'],
  ['a category the sheet did not say', content({ kategorien: [...consent.kategorien, 'JC_EINKOMMEN'] }), 'TEXT_FEHLT'],
  ['a purpose the sheet did not say', content({ zwecke: ['KIM_CASE_MANAGEMENT', 'FALLKONFERENZ'] }), 'TEXT_FEHLT'],
  ['consequences of refusing in a text that was not signed', belehrung({ folgenDerVerweigerung: 'text-0' }), 'BELEHRUNG_UNVOLLSTAENDIG'],
  ['towards a public body, told of its duties to report', { ...content({ empfaenger: [publicBody] }), nachweis: { ...complete.nachweis, belehrung: { ...complete.nachweis.belehrung, mitteilungspflicht: true } } }],
  ['towards a public body, not told of its duties to report', content({ empfaenger: [publicBody] }), 'BELEHRUNG_UNVOLLSTAENDIG'],
  ['nothing about the conversation', withoutGespraech, 'NACHWEIS_UNVOLLSTAENDIG'],
  ['explained in no language', conversation({ sprache: ' ' }), 'NACHWEIS_UNVOLLSTAENDIG'],
  ['a benefit was made to depend on it', conversation({ ohneBedingung: false }), 'BEDINGUNG_GESTELLT'],
  ['nobody looked at who she is', conversation({ identitaet: { durch: ' ', art: 'AUSWEIS' } }), 'IDENTITAET_NICHT_GEPRUEFT'],
  ['a mark before a witness', conversation({ kannNichtSchreiben: true, zeuge: 'Zeugin Muster' })],
  ['a mark nobody saw', conversation({ kannNichtSchreiben: true }), 'ZEUGE_FEHLT'],
  ['a mark before a blank', conversation({ kannNichtSchreiben: true, zeuge: ' ' }), 'ZEUGE_FEHLT'],
  ['her child interpreted', interpreted('KIND'), 'DOLMETSCHER_UNGEEIGNET'],
  ['her partner interpreted', interpreted('PARTNER'), 'DOLMETSCHER_UNGEEIGNET'],
  ['a sworn interpreter', interpreted('BEEIDIGT')],
  ['an interpreter of no name', proof({ dolmetscher: { dienst: ' ', verpflichtet: true, art: 'DOLMETSCHDIENST' } }), 'DOLMETSCHER_UNGEEIGNET'],
  ['an interpreter of no kind', proof({ dolmetscher: { dienst: 'Beispieldienst', verpflichtet: true } }), 'DOLMETSCHER_UNGEEIGNET'],
  ['an interpreter bound to secrecy', proof({ dolmetscher: { dienst: 'Beispieldienst', verpflichtet: true, art: 'DOLMETSCHDIENST' } })],
  ['an interpreter bound to nothing', proof({ dolmetscher: { dienst: 'Beispieldienst', verpflichtet: false, art: 'DOLMETSCHDIENST' } }), 'DOLMETSCHER_NICHT_VERPFLICHTET'],
  ['signed by somebody who understood', proof(geprueft(true))],
  ['signed by somebody found not to understand', proof(geprueft(false)), 'EINSICHTSFAEHIGKEIT_VERNEINT'],
  ['a release that names no physician', release({ geheimnistraeger: [] }), 'GEHEIMNISTRAEGER_NICHT_BENANNT'],
  ['a release that names a blank', release({ geheimnistraeger: [' '] }), 'GEHEIMNISTRAEGER_NICHT_BENANNT'],
  ['a release of an institution', release({ geheimnistraeger: ['JOBCENTER'] }), 'GEHEIMNISTRAEGER_NICHT_BENANNT'],
  ['a release of an institution by its full name', release({ geheimnistraeger: ['Beispiel TRAEGER_B'] }), 'GEHEIMNISTRAEGER_NICHT_BENANNT'],
  ['a release towards a whole organisation', release({ empfaenger: [traegerA] }), 'EMPFANGENDE_PERSON_NICHT_BENANNT'],
  ['for one colleague only, at an office that never learns who asks', content({ stellen: ['JOBCENTER', 'JUGEND', 'AUFENTHALT'], empfaenger: [{ ...traegerA, person: 'nutzer-1' }] }), 'STELLE_ERFAEHRT_PERSON_NICHT'],
  ['nobody signed', content({ erklaerende: [] }), 'UNTERZEICHNER_FEHLT'],
  ['nothing is known of the person', { ...complete, person: undefined }, 'UNTERZEICHNER_FEHLT'],
  ['at sixteen she signs for the Jobcenter', { ...complete, person: { geburtsdatum: '2010-02-02' } }],
  [
    'at sixteen she does not sign for the Auslaenderbehoerde',
    { ...content({ stellen: ['JOBCENTER', 'JUGEND', 'AUFENTHALT'] }), person: { geburtsdatum: '2010-02-02' } },
    'UNTERZEICHNER_FEHLT',
  ],
];

describe('checkEinwilligung', () => {
  for (const [title, vorlage, ...expected] of cases) {
    test(`${title}: ${expected.join(', ') || 'no fault'}`, () => {
      expect(checkEinwilligung(vorlage, exampleLaw)).toEqual(expected);
    });
  }

  test('a form that is not foreseen, such as by word of mouth, is refused', () => {
    const spoken: object = { form: 'MUENDLICH' };
    expect(checkEinwilligung({ ...complete, nachweis: { ...complete.nachweis, ...spoken } }, exampleLaw)).toEqual(['FORM_UNZULAESSIG']);
  });

  test('every fault of the closed list is shown above', () => {
    const shown = new Set(cases.flatMap(([, , ...expected]) => expected)).add('FORM_UNZULAESSIG');
    expect([...shown].sort()).toEqual(Object.keys(einwilligungsmaengel).sort());
  });
});
