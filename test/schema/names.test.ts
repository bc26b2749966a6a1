import { camelCase, freigabeKey, pascalCase, zugriffeType } from '../../schema/names';

test.each([
  ['JOBCENTER', 'Jobcenter', 'jobcenter', 'freigabeJobcenter', 'JobcenterZugriffe'],
  ['ASYLBLG', 'Asylblg', 'asylblg', 'freigabeAsylblg', 'AsylblgZugriffe'],
  ['AMT_FUER_BEISPIELE', 'AmtFuerBeispiele', 'amtFuerBeispiele', 'freigabeAmtFuerBeispiele', 'AmtFuerBeispieleZugriffe'],
])('the names of %s follow from it', (stelle, types, fields, key, zugriffe) => {
  expect([pascalCase(stelle), camelCase(stelle), freigabeKey(stelle), zugriffeType(stelle)]).toEqual([types, fields, key, zugriffe]);
});
