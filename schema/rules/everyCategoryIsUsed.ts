import { readMarks } from '../marks';
import { categoryNode } from './reading/categoryNode';
import { protectedMark } from './reading/protectedMark';
import { ruleOf, violationAt, type RuleAcross } from './rule';

/** Art. 7 Abs. 2 DSGVO: nobody is asked to consent to a category behind which there is nothing. */
export const everyCategoryIsUsed: RuleAcross = ruleOf(
  {
    name: 'everyCategoryIsUsed',
    gesetz: 'Art. 7 Abs. 2 DSGVO',
    verlangt: 'Niemand wird um Einwilligung in eine Kategorie gebeten, hinter der kein Feld steht.',
    gut: `
type JobcenterBewilligung {
  von: Datum @daten(kategorie: JC_BEWILLIGUNG)
}
`,
    schlecht: `
type JobcenterBewilligung {
  von: Datum @daten(kategorie: JC_TERMINE)
}
`,
  },
  (subgraphs, law) => {
    const used = new Set(subgraphs.flatMap(({ document }) => readMarks(document).map((field) => protectedMark(field)?.kategorie)));
    return [...law.kategorien.keys()]
      .filter((kategorie) => !used.has(kategorie))
      .map((kategorie) => violationAt(categoryNode(subgraphs, kategorie)?.name, kategorie, 'Zu dieser Kategorie gibt es kein Feld.', 'Streichen, auch aus schema/matrix.yaml, oder das Feld in der SDL der Stelle ergänzen.'));
  },
);
