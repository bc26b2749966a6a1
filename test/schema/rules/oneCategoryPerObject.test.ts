import { oneCategoryPerObject } from '../../../schema/rules/oneCategoryPerObject';
import { change, jobcenter, kim } from '../exampleSdl';
import { testRule } from './testRule';

const stand = 'stand: Datum @daten(kategorie: JC_BEWILLIGUNG)';

testRule(oneCategoryPerObject, 'jobcenter', [
  ['the same category, or a further one in addition', jobcenter, []],
  ['a stand of another category than its object', change(jobcenter, stand, 'stand: Datum @daten(kategorie: JC_TEXT)'), ['JobcenterBewilligung.stand']],
  ['a field in an object without a category', change(jobcenter, stand, 'stand: Datum @ohnePersonenbezug(weil: "Nur ein Tag.")'), ['JobcenterBewilligung.stand', 'JobcenterBewilligung.stand']],
  ['an object without a category', change(jobcenter, '[JobcenterBewilligung!]! @daten(kategorie: JC_BEWILLIGUNG)', '[JobcenterBewilligung!]! @eigeneStelle(weil: "Beispiel.")'), ['JobcenterSicht.bewilligungen']],
]);

testRule(oneCategoryPerObject, 'kim', [['what is not below a Stelle has its own reason', kim, []]]);
