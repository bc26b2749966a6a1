import { oneBlockPerStelle } from '../../../schema/rules/oneBlockPerStelle';
import { change, jobcenter, kim, soziales } from '../exampleSdl';
import { testRule } from './testRule';

const rahmen = '@ohnePersonenbezug(weil: "Rahmen.")';

testRule(oneBlockPerStelle, 'jobcenter', [
  ['one controller, one block', jobcenter, []],
  ['no block', change(jobcenter, '@stelle(id: JOBCENTER) ', ''), ['JOBCENTER', 'JobcenterSicht.bewilligungen', 'JobcenterSicht.einkommen']],
  ['a value beside the block belongs to nobody', change(jobcenter, 'type Klient @key(fields: "freigabeJobcenter") {', `type Klient @key(fields: "freigabeJobcenter") { istBekannt: Boolean ${rahmen}`), ['Klient.istBekannt']],
  ['a block is a frame and no data', change(jobcenter, `@stelle(id: JOBCENTER) ${rahmen}`, '@stelle(id: JOBCENTER) @daten(kategorie: JC_BEWILLIGUNG)'), ['Klient.jobcenter']],
  ['a block of another office', change(jobcenter, '@stelle(id: JOBCENTER)', '@stelle(id: ASYLBLG)'), ['JOBCENTER', 'Klient.jobcenter']],
  ['a block inside a block', change(jobcenter, 'einkommen: JobcenterEinkommen ', 'einkommen: JobcenterEinkommen @stelle(id: JOBCENTER) '), ['JobcenterSicht.einkommen']],
]);

testRule(oneBlockPerStelle, 'soziales', [
  ['two controllers, two blocks under one roof', soziales, []],
  ['a controller that begins twice', change(soziales, '@stelle(id: ASYLBLG)', '@stelle(id: SOZIALHILFE)'), ['SOZIALHILFE', 'ASYLBLG']],
  ['frames that lead in a circle end', change(soziales, 'type SozialesSicht {', `type SozialesSicht { zurueck: SozialesSicht ${rahmen}`), []],
]);

testRule(oneBlockPerStelle, 'kim', [['the authority has blocks at case and person', kim, []]]);
