import { readMarks } from '../marks';
import { fieldsBelow } from './reading/fieldsBelow';
import { protectedMark } from './reading/protectedMark';
import { ruleOf, violationAt, type Rule } from './rule';

/**
 * Art. 5 Abs. 1 lit. c and f DSGVO: who may filter or sort by a value learns it without reading it. From the case and the person
 * downwards no field takes an argument. (Arguments of protected fields: noProtectedKeysOrArguments.)
 */
export const noFilterOrSort: Rule = ruleOf(
  {
    name: 'noFilterOrSort',
    gesetz: 'Art. 5 Abs. 1 lit. c und f DSGVO',
    verlangt: 'Unterhalb eines Falls nimmt kein Feld Argumente: Wer filtern oder sortieren kann, erfährt den Wert, ohne ihn zu lesen.',
    gut: `
type Fall {
  klienten: [Klient!]! @eigeneStelle(weil: "Eigene Fallführung.")
}
`,
    schlecht: `
type Fall {
  klienten(sortiertNach: String): [Klient!]! @eigeneStelle(weil: "Eigene Fallführung.")
}
`,
    subgraph: 'kim',
  },
  ({ document }) => {
    const fields = readMarks(document);
    const aboutPersons = new Set([...fieldsBelow('Fall', fields), ...fieldsBelow('Klient', fields)]);
    return [...aboutPersons]
      .filter((field) => field.node.arguments?.length && !protectedMark(field))
      .map(({ type, feld, node }) => violationAt(node.name, `${type}.${feld}`, 'Unterhalb eines Falls nimmt ein Feld Argumente.', 'Die Argumente streichen: kein Filtern, kein Sortieren, kein Suchen.'));
  },
);
