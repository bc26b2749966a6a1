import { eachTypeIsReturnedOnce } from '../../../schema/rules/eachTypeIsReturnedOnce';
import { change, jobcenter, kim } from '../exampleSdl';
import { testRule } from './testRule';

testRule(eachTypeIsReturnedOnce, 'jobcenter', [
  ['a type a field is lawful', jobcenter, []],
  ['two fields of one type', change(jobcenter, 'einkommen: JobcenterEinkommen', 'einkommen: JobcenterBewilligung'), ['JobcenterSicht.einkommen']],
  ['a type that returns itself', change(jobcenter, 'betrag: Cent', 'weitere: [JobcenterEinkommen!]!'), ['JobcenterEinkommen.weitere']],
  ['a way back to the block', change(jobcenter, 'betrag: Cent', 'sicht: JobcenterSicht'), ['JobcenterEinkommen.sicht']],
]);

testRule(eachTypeIsReturnedOnce, 'kim', [
  ['results may come from many mutations', change(kim, 'type Mutation {', 'type Mutation { nochmal: WiderrufErgebnis! @ohnePersonenbezug(weil: "Ausgang der Handlung.")'), []],
  ['protected objects come from one field', change(kim, 'klienten: [', 'ziele: [KimZiel!]! @eigeneStelle(weil: "Beispiel.") klienten: ['), ['KimDokumentation.ziele']],
]);
