import { readMarks } from '../marks';
import { protectedMark } from './reading/protectedMark';
import { ruleOf, violationAt, type Rule } from './rule';

/**
 * Art. 5 Abs. 1 lit. c DSGVO: nobody knows what a free text says about whom before having read it. Its category is class E, so
 * that it leaves only after a person at the office has seen these very words.
 */
export const freeTextIsNeverClassS: Rule = ruleOf(
  {
    name: 'freeTextIsNeverClassS',
    gesetz: 'Art. 5 Abs. 1 lit. c DSGVO',
    verlangt: 'Freitext gehört zu einer Kategorie der Klasse E: Jemand hat ihn gelesen, bevor er geht.',
    gut: `
type JobcenterKooperationsplan {
  ziel: String @daten(kategorie: JC_KOOPERATIONSPLAN_TEXT, freitext: true)
}
`,
    schlecht: `
type JobcenterKooperationsplan {
  ziel: String @daten(kategorie: JC_BEWILLIGUNG, freitext: true)
}
`,
  },
  ({ document }, law) =>
    readMarks(document).flatMap((field) => {
      const mark = protectedMark(field);
      if (!mark?.freitext || law.kategorien.get(mark.kategorie)?.klasse === 'E') return [];
      return [violationAt(field.node.name, `${field.type}.${field.feld}`, `Freitext in ${mark.kategorie}, das nicht Klasse E ist.`, 'Eine eigene Kategorie der Klasse E für den Text eintragen.')];
    }),
);
