import { everyFieldIsMarked } from '../../../schema/rules/everyFieldIsMarked';
import { change, exampleLaw, jobcenter, kim, subgraph } from '../exampleSdl';
import { testRule } from './testRule';

const stand = 'stand: Datum @daten(kategorie: JC_BEWILLIGUNG)';

testRule(everyFieldIsMarked, 'jobcenter', [
  ['one mark a field is lawful', jobcenter, []],
  ['a field without a mark is not', change(jobcenter, stand, 'stand: Datum'), ['JobcenterBewilligung.stand']],
  ['nor is one with two', change(jobcenter, stand, `${stand} @eigeneStelle(weil: "Auch.")`), ['JobcenterBewilligung.stand']],
  ['@stelle is no mark', change(jobcenter, ' @stelle(id: JOBCENTER) @ohnePersonenbezug(weil: "Rahmen.")', ' @stelle(id: JOBCENTER)'), ['Klient.jobcenter']],
  ['an empty reason is none', change(jobcenter, 'weil: "Rahmen."', 'weil: " "'), ['Klient.jobcenter']],
  ['a field that comes in by extension is seen', `${jobcenter} extend type JobcenterBewilligung { von: Datum }`, ['JobcenterBewilligung.von']],
]);

testRule(everyFieldIsMarked, 'kim', [
  ['root fields need a mark too', change(kim, ': Fall @eigeneStelle(weil: "Eigene Fallfuehrung.")', ': Fall'), ['Query.fall']],
  ['and so do mutations', change(kim, 'WiderrufErgebnis! @ohnePersonenbezug(weil: "Ausgang der Handlung.")', 'WiderrufErgebnis!'), ['Mutation.widerrufen']],
]);

test('a violation names file and line and what to do', () => {
  const sdl = change(jobcenter, stand, 'stand: Datum');
  const [violation] = everyFieldIsMarked(subgraph('jobcenter', sdl), exampleLaw);

  expect(violation).toEqual({
    datei: 'schema/subgraphs/jobcenter.graphql',
    zeile: sdl.split('\n').indexOf('  stand: Datum') + 1,
    feld: 'JobcenterBewilligung.stand',
    fehler: 'Das Feld trägt keine Markierung.',
    abhilfe: 'Genau eine von @daten, @ohnePersonenbezug, @eigeneStelle setzen.',
  });
});
