import { everyObjectHasStand } from '../../../schema/rules/everyObjectHasStand';
import { change, jobcenter } from '../exampleSdl';
import { testRule } from './testRule';

const stand = 'stand: Datum @daten(kategorie: JC_BEWILLIGUNG)';

testRule(everyObjectHasStand, 'jobcenter', [
  ['every object says how old it is', jobcenter, []],
  ['one that does not', change(jobcenter, stand, 'am: Datum @daten(kategorie: JC_BEWILLIGUNG)'), ['JobcenterBewilligung']],
  ['a stand is a day', change(jobcenter, stand, 'stand: String @daten(kategorie: JC_BEWILLIGUNG)'), ['JobcenterBewilligung']],
  ['a bare value has none', change(jobcenter, 'einkommen: JobcenterEinkommen ', 'einkommen: Cent '), ['JobcenterSicht.einkommen']],
  ['an object inside an object has its own', change(jobcenter, 'betrag: Cent ', 'posten: [JobcenterPosten!]! @daten(kategorie: JC_EINKOMMEN) } type JobcenterPosten { betrag: Cent '), ['JobcenterPosten']],
]);
