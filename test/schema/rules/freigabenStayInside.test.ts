import { freigabenStayInside } from '../../../schema/rules/freigabenStayInside';
import { change, jobcenter, kim } from '../exampleSdl';
import { testRule } from './testRule';

testRule(freigabenStayInside, 'jobcenter', [
  ['an inaccessible Freigabe stays inside', jobcenter, []],
  ['one that can be asked for does not', change(jobcenter, 'Freigabe @inaccessible', 'Freigabe'), ['Klient.freigabeJobcenter']],
  ['nor does a list of them', `${jobcenter} type JobcenterHaufen { alle: [Freigabe!]! }`, ['JobcenterHaufen.alle']],
]);

testRule(freigabenStayInside, 'kim', [['the authority keeps them inside too', change(kim, 'Freigabe @inaccessible', 'Freigabe'), ['Klient.freigabeJobcenter']]]);
