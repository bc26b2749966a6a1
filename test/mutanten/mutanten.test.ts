import { textOf, isWritten } from '../repository';
import { applyMutant } from './applyMutant';
import { readList, readMutants } from './readMutants';
import { readRun, type JestRun } from './runJest';
import { readinessOf, verdictOn } from './verdict';

const mutants = readMutants();

describe('the mutants of this repository', () => {
  test('there are enough of them, and each has a name of its own', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(60);
    const names = mutants.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test.each(mutants.map((mutant) => [`${mutant.teil}/${mutant.name}`, mutant] as const))('%s finds its place in the code as it is today, and its test', (_name, mutant) => {
    expect(applyMutant(textOf(mutant.datei), mutant)).not.toBe(textOf(mutant.datei));
    expect(isWritten(mutant.test)).toBe(true);
    expect(textOf(mutant.test)).toContain(mutant.titel);
  });
});

test('a list that says too little names its file and the entry', () => {
  expect(readList('probe', '- name: ohne-test\n  bricht: x\n  datei: schema/law.ts\n  suche: a\n  ersetze: b\n  titel: c\n').faults).toEqual([expect.stringMatching(/^probe\.yaml: Eintrag 1 «ohne-test», test: /)]);
  expect(readList('probe', 'x: 1').faults).toEqual([expect.stringMatching(/^probe\.yaml: die Liste: /)]);
});

test.each([['a', 'no place'], ['b b', 'two places']])('a text with %s is not mutated (%s)', (text) => {
  expect(() => applyMutant(text, { name: 'm', datei: 'x.ts', suche: 'b', ersetze: 'c' })).toThrow(/steht \d-mal/);
});

describe('a mutant is killed by its own test and by nothing else', () => {
  const test1 = { name: 'a one', ausgang: 'bestanden', meldung: '' } as const;
  const red = (name: string, meldung = name) => ({ name, ausgang: 'gescheitert', meldung }) as const;
  const ran = (...tests: Extract<JestRun, { art: 'GELAUFEN' }>['tests']): JestRun => ({ art: 'GELAUFEN', tests });
  const cases: readonly [string, JestRun, string][] = [
    ['its test fails', ran(test1, red('a two')), 'GETOETET'],
    ['all pass', ran(test1, { ...test1, name: 'a two' }), 'UEBERLEBT'],
    ['another test fails', ran(red('a one'), { ...test1, name: 'a two' }), 'UEBERLEBT'],
    ['the preparation of all of them fails', ran(red('a one', 'Error: no world'), red('a two', 'Error: no world')), 'UEBERLEBT'],
    ['the file does not load', { art: 'LAEDT_NICHT', meldung: 'SyntaxError' }, 'UEBERLEBT'],
    ['the run never ends', { art: 'HAENGT' }, 'UEBERLEBT'],
  ];
  test.each(cases)('%s', (_what, run, urteil) => expect(verdictOn({ titel: 'two' }, run).urteil).toBe(urteil));

  test('a run that never ends counts where that is what must happen', () => {
    expect(verdictOn({ titel: 'two', haengt: true }, { art: 'HAENGT' }).urteil).toBe('GETOETET');
  });

  test.each<[string, JestRun, string]>([
    ['green before', ran(test1, { ...test1, name: 'a two' }), 'GETOETET'],
    ['something is red anyway', ran(red('a one'), { ...test1, name: 'a two' }), 'UEBERLEBT'],
    ['the test is not there', ran(test1), 'UEBERLEBT'],
    ['the test is left out', ran(test1, { ...test1, name: 'a two', ausgang: 'ausgelassen' }), 'NICHT_GELAUFEN'],
  ])('%s', (_what, run, urteil) => expect(readinessOf('two', run).urteil).toBe(urteil));

  test('what jest reports of a file is read as it ended', () => {
    const report = { testResults: [{ message: '', assertionResults: [{ fullName: 'a two', status: 'failed', failureMessages: ['Error: x'] }, { fullName: 'a three', status: 'pending', failureMessages: [] }] }] };
    expect(readRun(JSON.stringify(report))).toEqual(ran({ name: 'a two', ausgang: 'gescheitert', meldung: 'Error: x' }, { name: 'a three', ausgang: 'ausgelassen', meldung: '' }));
    expect(readRun(JSON.stringify({ testResults: [{ message: 'Cannot find module', assertionResults: [] }] }))).toEqual({ art: 'LAEDT_NICHT', meldung: 'Cannot find module' });
  });
});
