import { everythingIsDescribed } from '../../../schema/rules/everythingIsDescribed';
import { change, jobcenter, kim } from '../exampleSdl';
import { testRule } from './testRule';

testRule(everythingIsDescribed, 'jobcenter', [
  ['all is described, each protected field has its paragraph somewhere', jobcenter, []],
  ['a type without a word', change(jobcenter, '"Was das Jobcenter freigibt."', ''), ['JobcenterSicht']],
  ['an enum without a word', change(jobcenter, '"Arten."', ''), ['JobcenterArt']],
  ['a field without a word', change(jobcenter, '"Betrag."', ''), ['JobcenterEinkommen.betrag']],
  ['an empty word is none', change(jobcenter, '"Betrag."', '" "'), ['JobcenterEinkommen.betrag']],
  ['no paragraph at field, type or category', change(jobcenter, '"Ein Einkommen (§ 11 SGB II)."', '"Ein Einkommen."'), ['JobcenterEinkommen.stand', 'JobcenterEinkommen.betrag']],
  ['the category may carry it', change(jobcenter, '"Eine Bewilligung (§ 19 SGB II)."', '"Eine Bewilligung."'), []],
]);

testRule(everythingIsDescribed, 'kim', [
  ['the regulation is a law too', kim, []],
  ['the shared person is described by the authority', change(kim, '"Eine Person."', ''), ['Klient']],
]);
