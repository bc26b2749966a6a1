import { readMarks, type MarkedField } from '../marks';
import { violationAt, type Rule, type Violation } from './rule';

/**
 * Art. 25 Abs. 2 DSGVO: what nobody has decided about does not start. Exactly one reason on every field of every object type,
 * root types included; `@stelle` says who answers, not why, and is none.
 */
export const everyFieldIsMarked: Rule = ({ document }) => readMarks(document).flatMap(unclearMark);

function unclearMark({ type, feld, node, marks }: MarkedField): readonly Violation[] {
  const [mark, ...more] = marks;
  if (!mark || more.length > 0) {
    return [violationAt(node.name, `${type}.${feld}`, mark ? 'Das Feld trägt mehr als eine Markierung.' : 'Das Feld trägt keine Markierung.', 'Genau eine von @daten, @ohnePersonenbezug, @eigeneStelle setzen.')];
  }
  if (mark.art === 'DATEN' || mark.weil.trim() !== '') return [];
  return [violationAt(node.name, `${type}.${feld}`, 'Die Markierung nennt keinen Grund.', 'Bei weil: den Grund in Worten angeben.')];
}
