import { noInterfacesOrUnions } from '../../../schema/rules/noInterfacesOrUnions';
import { jobcenter } from '../exampleSdl';
import { testRule } from './testRule';

testRule(noInterfacesOrUnions, 'jobcenter', [
  ['object types are lawful', jobcenter, []],
  ['a union tells what kind of row there is', `${jobcenter} union JobcenterZeile = JobcenterBewilligung | JobcenterEinkommen`, ['JobcenterZeile']],
  ['a mark on an object type is not asked through an interface', `${jobcenter} interface JobcenterMitStand { stand: Datum }`, ['JobcenterMitStand']],
  ['an extension is no way round', 'extend union JobcenterZeile = JobcenterEinkommen', ['JobcenterZeile']],
]);
