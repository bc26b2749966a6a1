import { derivedFieldsCarryTheirInputs } from '../../../schema/rules/derivedFieldsCarryTheirInputs';
import { testRule, type RuleCase } from './testRule';

const derived = (mark: string, fieldSet = 'stand ort') => `
type JobcenterBewilligung {
  stand: Datum @ohnePersonenbezug(weil: "Beispiel.")
  ort: String @federation__external @daten(kategorie: JC_BEWILLIGUNG, ortsbezug: true)
  frist: Datum @federation__requires(fields: "${fieldSet}") ${mark}
}`;

testRule(derivedFieldsCarryTheirInputs, 'jobcenter', [
  ['a derived field with category and marks of its input is lawful', derived('@daten(kategorie: JC_BEWILLIGUNG, ortsbezug: true)'), []],
  ['an unprotected one launders its input', derived('@ohnePersonenbezug(weil: "Nur gerechnet.")'), ['JobcenterBewilligung.frist']],
  ['so does another category', derived('@daten(kategorie: JC_TEXT, ortsbezug: true)'), ['JobcenterBewilligung.frist']],
  ['a whereabouts stays one', derived('@daten(kategorie: JC_BEWILLIGUNG)'), ['JobcenterBewilligung.frist']],
  ['an unprotected input asks for nothing', derived('@ohnePersonenbezug(weil: "Nur gerechnet.")', 'stand'), []],
  ['the imported name of @requires is the same directive', derived('@ohnePersonenbezug(weil: "Nur gerechnet.")').replaceAll('federation__', ''), ['JobcenterBewilligung.frist']],
]);

testRule(derivedFieldsCarryTheirInputs, 'kim', [
  [
    'what lies below an input is an input',
    `type Klient { plan: KimPlan @daten(kategorie: KIM_HILFEPLAN) frist: Datum @requires(fields: "plan { ... on KimPlan { bis } }") @eigeneStelle(weil: "Beispiel.") }
     type KimPlan { bis: Datum @daten(kategorie: KIM_HILFEPLAN) }`,
    ['Klient.frist', 'Klient.frist'],
  ],
  ...[
    ['what code computes from names its inputs', '["KimPlan.bis"]', []],
    ['an input that is not there', '["KimPlan.von"]', ['Klient.frist']],
    ['an input that is not protected', '["Klient.frist"]', ['Klient.frist']],
    ['an input of another controller', '["KimPlan.bis", "KimFremd.kita"]', ['Klient.frist']],
  ].map(([promise, aus, places]): RuleCase => [
    String(promise),
    `type Klient { frist: Datum @eigeneStelle(weil: "Beispiel.") @abgeleitet(aus: ${String(aus)}) }
     type KimPlan { bis: Datum @daten(kategorie: KIM_HILFEPLAN) }
     type KimFremd { kita: Datum @daten(kategorie: JC_BEWILLIGUNG) }`,
    Array.isArray(places) ? places : [],
  ]),
]);
