import { readMarks, type MarkedField } from '../marks';
import { ruleOf, violationAt, type Rule, type Violation } from './rule';

/**
 * Art. 25 Abs. 2 DSGVO: what nobody has decided about does not start. Exactly one reason on every field of every object type,
 * root types included; `@stelle` says who answers, not why, and is none.
 */
export const everyFieldIsMarked: Rule = ruleOf(
  {
    name: 'everyFieldIsMarked',
    gesetz: 'Art. 25 Abs. 2 DSGVO',
    verlangt: 'Jedes Feld trägt genau eine Markierung mit Grund; was nicht eingestuft ist, startet nicht.',
    gut: `
type JobcenterBewilligung {
  von: Datum @daten(kategorie: JC_BEWILLIGUNG)
}
`,
    schlecht: `
type JobcenterBewilligung {
  von: Datum
}
`,
  },
  ({ document }) => readMarks(document).flatMap(unclearMark),
);

function unclearMark({ type, feld, node, marks }: MarkedField): readonly Violation[] {
  const [mark, ...more] = marks;
  if (!mark || more.length > 0) {
    return [violationAt(node.name, `${type}.${feld}`, mark ? 'Das Feld trägt mehr als eine Markierung.' : 'Das Feld trägt keine Markierung.', 'Genau eine von @daten, @ohnePersonenbezug, @eigeneStelle setzen.')];
  }
  if (mark.art === 'DATEN' || mark.weil.trim() !== '') return [];
  return [violationAt(node.name, `${type}.${feld}`, 'Die Markierung nennt keinen Grund.', 'Bei weil: den Grund in Worten angeben.')];
}
