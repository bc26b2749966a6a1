import { noFilterOrSort } from '../../../schema/rules/noFilterOrSort';
import { change, jobcenter, kim, soziales } from '../exampleSdl';
import { testRule } from './testRule';

testRule(noFilterOrSort, 'jobcenter', [
  ['a block without arguments is lawful', jobcenter, []],
  ['a block is not searched', change(jobcenter, 'jobcenter: JobcenterSicht', 'jobcenter(suche: String): JobcenterSicht'), ['Klient.jobcenter']],
]);
testRule(noFilterOrSort, 'soziales', [['nor is a frame', change(soziales, 'sozialhilfe: Soz', 'sozialhilfe(sortiert: String): Soz'), ['SozialesSicht.sozialhilfe']]]);
testRule(noFilterOrSort, 'kim', [
  ['the case is found by its number', kim, []],
  ['its persons are not', change(kim, 'klienten: ', 'klienten(name: String): '), ['Fall.klienten']],
]);
