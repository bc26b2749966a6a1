import { readMarks } from '../marks';
import { fieldsBelow } from './reading/fieldsBelow';
import { protectedMark } from './reading/protectedMark';
import { violationAt, type Rule } from './rule';

/**
 * Art. 5 Abs. 1 lit. c and f DSGVO: who may filter or sort by a value learns it without reading it. From the case and the person
 * downwards no field takes an argument. (Arguments of protected fields: noProtectedKeysOrArguments.)
 */
export const noFilterOrSort: Rule = ({ document }) => {
  const fields = readMarks(document);
  const aboutPersons = new Set([...fieldsBelow('Fall', fields), ...fieldsBelow('Klient', fields)]);
  return [...aboutPersons]
    .filter((field) => field.node.arguments?.length && !protectedMark(field))
    .map(({ type, feld, node }) => violationAt(node.name, `${type}.${feld}`, 'Unterhalb eines Falls nimmt ein Feld Argumente.', 'Die Argumente streichen: kein Filtern, kein Sortieren, kein Suchen.'));
};
