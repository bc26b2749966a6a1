import { freeTextIsNeverClassS } from '../../../schema/rules/freeTextIsNeverClassS';
import { change, jobcenter } from '../exampleSdl';
import { testRule } from './testRule';

const text = '@daten(kategorie: JC_TEXT, freitext: true)';

testRule(freeTextIsNeverClassS, 'jobcenter', [
  ['free text of class E is lawful', jobcenter, []],
  ['free text that could leave unread is not', change(jobcenter, text, '@daten(kategorie: JC_BEWILLIGUNG, freitext: true)'), ['JobcenterBewilligung.text']],
  ['nor is one of a category that nobody knows', change(jobcenter, text, '@daten(kategorie: JC_UNBEKANNT, freitext: true)'), ['JobcenterBewilligung.text']],
]);
