import { Kind, type TypeNode } from 'graphql';
import { readMarks, type MarkedField } from '../marks';
import { isOffice } from './reading/isOffice';
import { isList } from './reading/namedType';
import { protectedMark } from './reading/protectedMark';
import { ruleOf, violationAt, type Rule, type Violation } from './rule';

/**
 * § 51 Abs. 2 Satz 3 BMG, by analogy: not allowed looks like not there. There are two shapes of nothing, null and [], and a field
 * has one of them; a non-null value that is refused would take the whole person out of the answer with it.
 */
export const refusableFieldsCanBeEmpty: Rule = ruleOf(
  {
    name: 'refusableFieldsCanBeEmpty',
    gesetz: '§ 51 Abs. 2 Satz 3 BMG, entsprechend',
    verlangt: 'Was verweigert werden kann, kann leer sein: T oder [T!]!, nie T!.',
    gut: `
type JobcenterBewilligung {
  von: Datum @daten(kategorie: JC_BEWILLIGUNG)
}
`,
    schlecht: `
type JobcenterBewilligung {
  von: Datum! @daten(kategorie: JC_BEWILLIGUNG)
}
`,
  },
  (subgraph) => {
    const fields = readMarks(subgraph.document);
    const refusable = fields.filter(protectedMark).flatMap(oneShapeOfNothing);
    const unanswerable = isOffice(subgraph) ? fields.filter(({ type, stelle }) => type === 'Klient' || stelle !== undefined).flatMap(nullable) : [];
    return [...refusable, ...unanswerable];
  },
);

function oneShapeOfNothing({ type, feld, node }: MarkedField): readonly Violation[] {
  if (isList(node.type) ? isListOfValues(node.type) : node.type.kind === Kind.NAMED_TYPE) return [];
  return [violationAt(node.name, `${type}.${feld}`, 'Das Feld kann verweigert werden, aber nicht leer sein.', 'Als T (darf null sein) oder als [T!]! (darf leer sein) erklären.')];
}

/** [T!]! and nothing else; a list that may be null would have two shapes of nothing. */
const isListOfValues = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE &&
  type.type.kind === Kind.LIST_TYPE &&
  type.type.type.kind === Kind.NON_NULL_TYPE &&
  type.type.type.type.kind === Kind.NAMED_TYPE;

/** A block is null where its office does not answer, and the other offices' blocks must survive that. */
const nullable = ({ type, feld, node }: MarkedField): readonly Violation[] =>
  node.type.kind === Kind.NAMED_TYPE
    ? []
    : [violationAt(node.name, `${type}.${feld}`, 'Antwortet die Stelle nicht, fiele die ganze Person aus der Antwort.', 'Ohne ! und nicht als Liste erklären.')];
