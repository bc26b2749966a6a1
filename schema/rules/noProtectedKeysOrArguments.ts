import { objectTypes, readMarks } from '../marks';
import { fieldSets, selectedFields } from './reading/fieldSets';
import { protectedMark } from './reading/protectedMark';
import { ruleOf, violationAt, type Rule } from './rule';

/**
 * Art. 5 Abs. 1 lit. f DSGVO: a key travels to other offices before anybody has decided, and an argument asks about a value
 * without reading it. Nothing protected is in a key or takes an argument.
 */
export const noProtectedKeysOrArguments: Rule = ruleOf(
  {
    name: 'noProtectedKeysOrArguments',
    gesetz: 'Art. 5 Abs. 1 lit. f DSGVO',
    verlangt: 'Nichts Geschütztes steht in einem Schlüssel oder nimmt ein Argument: Ein Schlüssel reist, bevor jemand entschieden hat.',
    gut: `
type JobcenterEinkommen {
  betrag: Cent @daten(kategorie: JC_EINKOMMEN)
}
`,
    schlecht: `
type JobcenterEinkommen {
  betrag(mindestens: Cent): Cent @daten(kategorie: JC_EINKOMMEN)
}
`,
  },
  ({ document }) => {
    const fields = readMarks(document);
    const keys = objectTypes(document).flatMap((type) =>
      fieldSets(type, 'key')
        .flatMap((key) => selectedFields(type.name.value, key, fields))
        .filter(protectedMark)
        .map((field) => violationAt(type.name, `${field.type}.${field.feld}`, 'Ein geschütztes Feld steht in einem @key.', 'Schlüssel ist allein die Freigabe; das Feld aus dem @key nehmen.')),
    );
    const withArguments = fields
      .filter((field) => protectedMark(field) && field.node.arguments?.length)
      .map(({ type, feld, node }) => violationAt(node.name, `${type}.${feld}`, 'Ein geschütztes Feld nimmt Argumente.', 'Die Argumente streichen; wer anderes braucht, bekommt ein anderes Feld.'));
    return [...keys, ...withArguments];
  },
);
