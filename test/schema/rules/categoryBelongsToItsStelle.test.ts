import { categoryBelongsToItsStelle } from '../../../schema/rules/categoryBelongsToItsStelle';
import { change, jobcenter, kim, soziales } from '../exampleSdl';
import { testRule } from './testRule';

testRule(categoryBelongsToItsStelle, 'jobcenter', [
  ['an office decides about its own categories', jobcenter, []],
  ['and not about those of another', change(jobcenter, 'betrag: Cent @daten(kategorie: JC_EINKOMMEN)', 'betrag: Cent @daten(kategorie: SH_BEWILLIGUNG)'), ['JobcenterEinkommen.betrag']],
  ['an unknown category is nobody’s', change(jobcenter, 'betrag: Cent @daten(kategorie: JC_EINKOMMEN)', 'betrag: Cent @daten(kategorie: JC_UNBEKANNT)'), ['JobcenterEinkommen.betrag']],
]);

testRule(categoryBelongsToItsStelle, 'soziales', [
  ['two controllers under one roof keep their own', soziales, []],
  ['nor does one decide about the other', change(soziales, 'stand: Datum @daten(kategorie: AL_LEISTUNG)', 'stand: Datum @daten(kategorie: SH_BEWILLIGUNG)'), ['SozialesLeistung.stand']],
]);

testRule(categoryBelongsToItsStelle, 'kim', [
  ['a protected field below no Stelle', change(kim, '@eigeneStelle(weil: "Eigene Fallfuehrung.")\n}\n"Eine Person."', '@daten(kategorie: KIM_HILFEPLAN)\n}\n"Eine Person."'), ['Fall.klienten']],
]);
