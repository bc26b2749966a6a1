import { oneEntityOneKey } from '../../../schema/rules/oneEntityOneKey';
import { change, jobcenter, kim, soziales } from '../exampleSdl';
import { testRule } from './testRule';

const key = '@key(fields: "freigabeJobcenter")';

testRule(oneEntityOneKey, 'jobcenter', [
  ['the Freigabe is the one key', jobcenter, []],
  ['the key to her own accesses is another entity', `${jobcenter} type JobcenterZugriffe @key(fields: "auskunft") { auskunft: Freigabe }`, []],
  ['a second key', change(jobcenter, key, `${key} @key(fields: "id")`), ['Klient']],
  ['a key that is more than the Freigabe', change(jobcenter, key, '@key(fields: "freigabeJobcenter id")'), ['Klient']],
  ['the Freigabe of another controller', change(jobcenter, key, '@key(fields: "freigabeJugend")'), ['Klient']],
  ['a key that cannot be asked by', change(jobcenter, key, '@key(fields: "freigabeJobcenter", resolvable: false)'), ['Klient']],
  ['no key at all', change(jobcenter, key, ''), ['Klient']],
  ['a second entity is a second door', change(jobcenter, 'type JobcenterBewilligung {', 'type JobcenterBewilligung @key(fields: "art") {'), ['JobcenterBewilligung']],
]);

testRule(oneEntityOneKey, 'soziales', [
  ['two controllers, one key of two parts', soziales, []],
  ['in whatever order', change(soziales, '"freigabeSozialhilfe freigabeAsylblg"', '"freigabeAsylblg, freigabeSozialhilfe"'), []],
  ['not one of the two', change(soziales, '"freigabeSozialhilfe freigabeAsylblg"', '"freigabeSozialhilfe"'), ['Klient']],
]);

testRule(oneEntityOneKey, 'kim', [['the authority is asked by case', kim, []]]);
testRule(oneEntityOneKey, 'gesundheitsamt', [['an office without a Stelle in the vocabulary is nobody', 'type Klient @key(fields: "freigabe") { freigabe: Freigabe }', ['gesundheitsamt', 'Klient']]]);
