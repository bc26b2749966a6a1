import { noProtectedKeysOrArguments } from '../../../schema/rules/noProtectedKeysOrArguments';
import { change, jobcenter } from '../exampleSdl';
import { testRule } from './testRule';

testRule(noProtectedKeysOrArguments, 'jobcenter', [
  ['the Freigabe is the key', jobcenter, []],
  ['a protected field in a key travels', change(jobcenter, 'type JobcenterBewilligung {', 'type JobcenterBewilligung @key(fields: "stand") {'), ['JobcenterBewilligung.stand']],
  [
    'a nested key is read to its end',
    change(jobcenter, '"freigabeJobcenter")', '"freigabeJobcenter jobcenter { einkommen { betrag } }")'),
    ['JobcenterSicht.einkommen', 'JobcenterEinkommen.betrag'],
  ],
  ['a protected field takes no argument', change(jobcenter, 'betrag: Cent', 'betrag(mindestens: Cent): Cent'), ['JobcenterEinkommen.betrag']],
]);
