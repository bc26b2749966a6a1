import { officesKeepToTheirWords } from '../../../schema/rules/officesKeepToTheirWords';
import { change, jobcenter, kim } from '../exampleSdl';
import { testRule } from './testRule';

testRule(officesKeepToTheirWords, 'jobcenter', [
  ['types and enums are lawful', jobcenter, []],
  ['a root field is a door', `${jobcenter} type Query { alle: [JobcenterBewilligung!]! }`, ['Query']],
  ['in whatever clothes', `${jobcenter} extend type Mutation { alles: Boolean }`, ['Mutation']],
  ['a header of its own could drop the marks', `${jobcenter} extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")`, ['schema', '@link']],
  ['a directive of its own vanishes', `${jobcenter} directive @frei on FIELD_DEFINITION`, ['frei']],
  ['a category is added in the vocabulary', `${jobcenter} extend enum Datenkategorie { JC_NEU }`, ['Datenkategorie']],
  ['@override takes the field of another office', change(jobcenter, 'jobcenter: JobcenterSicht', 'jobcenter: JobcenterSicht @federation__override(from: "jugend")'), ['@federation__override']],
  ['@requires would bring an office more than the Freigabe', change(jobcenter, 'jobcenter: JobcenterSicht', 'jobcenter: JobcenterSicht @federation__requires(fields: "id")'), ['@federation__requires']],
]);

testRule(officesKeepToTheirWords, 'kim', [['the authority has the root fields', kim, []]]);
