import { refusableFieldsCanBeEmpty } from '../../../schema/rules/refusableFieldsCanBeEmpty';
import { change, jobcenter, kim } from '../exampleSdl';
import { testRule } from './testRule';

const liste = '[JobcenterBewilligung!]!';

testRule(refusableFieldsCanBeEmpty, 'jobcenter', [
  ['T and [T!]! can be empty', jobcenter, []],
  ['T! cannot', change(jobcenter, 'stand: Datum ', 'stand: Datum! '), ['JobcenterBewilligung.stand']],
  ['[T!] has two shapes of nothing', change(jobcenter, liste, '[JobcenterBewilligung!]'), ['JobcenterSicht.bewilligungen']],
  ['[T]! has holes where something was', change(jobcenter, liste, '[JobcenterBewilligung]!'), ['JobcenterSicht.bewilligungen']],
  ['a list of lists counts what is refused', change(jobcenter, liste, '[[JobcenterBewilligung!]!]!'), ['JobcenterSicht.bewilligungen']],
  ['an office that is silent takes no other with it', change(jobcenter, 'jobcenter: JobcenterSicht ', 'jobcenter: JobcenterSicht! '), ['Klient.jobcenter']],
]);

testRule(refusableFieldsCanBeEmpty, 'kim', [['what is never refused may be required', kim, []]]);
