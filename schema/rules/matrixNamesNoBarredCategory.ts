import { noAbsoluteBar } from '../decision/steps/noAbsoluteBar';
import type { Law, MatrixRow } from '../law';
import { isOwnPurpose } from '../zweckFuerRolle';
import { categoryNode } from './reading/categoryNode';
import { ruleOf, violationAt, type RuleAcross } from './rule';

/**
 * The city's table may narrow the law and not widen it. No row that is switched on contains what the product ships in no purpose
 * (income, Leistungsminderung, § 1a AsylbLG), and none promises what step 4 refuses anyway: Sozialdaten to the Auslaenderbehoerde
 * (§ 71 Abs. 2 SGB X), persons to those who steer or operate. Step 4 itself is asked, so table and decision cannot drift apart. A purpose
 * of one's own, such as FREIGABEPRUEFUNG or FALLZUWEISUNG, transmits nothing and stands in no row, not even in one that is switched off.
 */
export const matrixNamesNoBarredCategory: RuleAcross = ruleOf(
  {
    name: 'matrixNamesNoBarredCategory',
    gesetz: '§ 71 Abs. 2 SGB X',
    verlangt: 'Die Matrix der Stadt verengt das Recht und weitet es nicht: keine Zeile verspricht, was Schritt 4 ohnehin ablehnt, und keine nennt einen Zweck, der nichts übermittelt.',
    gut: `
- zweck: KIM_CASE_MANAGEMENT
  organisationstypen: [FREIER_TRAEGER]
  rollen: [CASE_MANAGEMENT]
  eingeschaltet: true
  kategorien: [JC_BEWILLIGUNG]
`,
    schlecht: `
- zweck: KIM_CASE_MANAGEMENT
  organisationstypen: [AUSLAENDERBEHOERDE]
  rollen: [SACHBEARBEITUNG]
  eingeschaltet: true
  kategorien: [JC_BEWILLIGUNG]
`,
    beispiel: 'MATRIX',
  },
  (subgraphs, law) =>
    law.matrix.flatMap((row) =>
      row.kategorien.flatMap((kategorie) =>
        faultsOf(row, kategorie, law).map((fehler) =>
          violationAt(categoryNode(subgraphs, kategorie)?.name, kategorie, fehler, `In schema/matrix.yaml aus ${row.zweck} streichen.`),
        ),
      ),
    ),
);

const faultsOf = (row: MatrixRow, kategorie: string, law: Law): readonly string[] => [
  ...(row.eingeschaltet && law.kategorien.get(kategorie)?.nichtAusgeliefert ? [`Die Kategorie wird in keinem Zweck ausgeliefert, steht aber in ${row.zweck}.`] : []),
  ...(isOwnPurpose(row.zweck) ? [`${row.zweck} übermittelt nichts und hat keine Zeile.`] : []),
  ...(isBarred(row, kategorie, law) ? [`${row.zweck} verspricht die Kategorie jemandem, dem sie nie zusteht.`] : []),
];

function isBarred({ zweck, organisationstypen, rollen }: MatrixRow, kategorie: string, law: Law): boolean {
  const stelle = law.kategorien.get(kategorie)?.stelle ?? '';
  const now = new Date(0); // The bars are absolute: they know no time.
  return [...law.organisationen]
    .filter(([, { typ }]) => organisationstypen.includes(typ))
    .some(([organisation]) => rollen.some((rolle) => noAbsoluteBar({ organisation, rolle, zweck, stelle, kategorie, now }, law) !== undefined));
}
