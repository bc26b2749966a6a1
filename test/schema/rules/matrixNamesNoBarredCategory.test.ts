import { readLaw, type MatrixRow } from '../../../schema/law';
import { matrixNamesNoBarredCategory } from '../../../schema/rules/matrixNamesNoBarredCategory';
import { exampleLaw, jobcenter, subgraph } from '../exampleSdl';

const row: MatrixRow = { zweck: 'KIM_CASE_MANAGEMENT', organisationstypen: ['FREIER_TRAEGER'], rollen: ['CASE_MANAGEMENT'], eingeschaltet: true, kategorien: ['JC_BEWILLIGUNG'] };

test.each<[string, Partial<MatrixRow>, string[]]>([
  ['a Traeger may be given what the person ticked', {}, []],
  ['no shipped purpose contains income', { kategorien: ['JC_BEWILLIGUNG', 'JC_EINKOMMEN'] }, ['JC_EINKOMMEN']],
  ['one that is switched off may name it', { kategorien: ['JC_EINKOMMEN'], eingeschaltet: false }, []],
  ['no Sozialdaten to the Auslaenderbehoerde', { organisationstypen: ['AUSLAENDERBEHOERDE'] }, ['JC_BEWILLIGUNG']],
  ['not even in a purpose that is switched off', { organisationstypen: ['AUSLAENDERBEHOERDE'], eingeschaltet: false }, ['JC_BEWILLIGUNG']],
  ['what is no Sozialdatum is not barred', { organisationstypen: ['AUSLAENDERBEHOERDE'], kategorien: ['KIM_HILFEPLAN'] }, []],
  ['no person for those who coordinate', { rollen: ['CASE_MANAGEMENT', 'KOORDINATION'] }, ['JC_BEWILLIGUNG']],
  ['a purpose that transmits nothing has no row', { zweck: 'FALLZUWEISUNG' }, ['JC_BEWILLIGUNG']],
  ['not even one that is switched off', { zweck: 'FREIGABEPRUEFUNG', eingeschaltet: false }, ['JC_BEWILLIGUNG']],
])('%s', (_promise, change, places) => {
  const violations = matrixNamesNoBarredCategory([subgraph('jobcenter', jobcenter)], { ...exampleLaw, matrix: [{ ...row, ...change }] });
  expect(violations.map(({ feld }) => feld)).toEqual(places);
});

test('income, Leistungsminderung and § 1a AsylbLG are in no shipped purpose', () => {
  const { kategorien } = readLaw();
  const names = [...kategorien.values()].filter(({ nichtAusgeliefert }) => nichtAusgeliefert).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['JC_EINKOMMEN', 'JC_LEISTUNGSMINDERUNG', 'AL_EINSCHRAENKUNG_1A']));
});
