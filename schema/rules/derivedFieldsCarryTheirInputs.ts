import { readMarks, type MarkedField } from '../marks';
import { fieldSets, selectedFields } from './reading/fieldSets';
import { protectedMark } from './reading/protectedMark';
import { ruleOf, violationAt, type Rule, type Violation } from './rule';

/**
 * Art. 5 Abs. 1 lit. b DSGVO: what is computed from a protected field is protected like it. `@requires` would otherwise launder
 * a category through a field that does not name it.
 */
export const derivedFieldsCarryTheirInputs: Rule = ruleOf(
  {
    name: 'derivedFieldsCarryTheirInputs',
    gesetz: 'Art. 5 Abs. 1 lit. b DSGVO',
    verlangt: 'Ein abgeleitetes Feld trägt den Schutz dessen, woraus es berechnet wird; auch über @requires, und wo Code rechnet über @abgeleitet.',
    gut: `
type KimZiel {
  status: String @daten(kategorie: KIM_HILFEPLAN)
  istOffen: Boolean @federation__requires(fields: "status") @daten(kategorie: KIM_HILFEPLAN)
}
`,
    schlecht: `
type KimZiel {
  status: String @daten(kategorie: KIM_HILFEPLAN)
  istOffen: Boolean @federation__requires(fields: "status") @ohnePersonenbezug(weil: "Nur ja oder nein.")
}
`,
    subgraph: 'kim',
  },
  ({ document }) => {
    const fields = readMarks(document);
    return fields.flatMap((field) => {
      const inputs = fieldSets(field.node, 'requires').flatMap((fieldSet) => selectedFields(field.type, fieldSet, fields));
      return inputs.flatMap((input) => lostOnTheWay(field, input));
    });
  },
);

function lostOnTheWay(field: MarkedField, input: MarkedField): readonly Violation[] {
  const from = protectedMark(input);
  const to = protectedMark(field);
  if (!from || (to?.kategorie === from.kategorie && carries(to.ortsbezug, from.ortsbezug) && carries(to.freitext, from.freitext))) return [];
  return [
    violationAt(
      field.node.name,
      `${field.type}.${field.feld}`,
      `Das Feld wird aus ${input.type}.${input.feld} abgeleitet, ohne dessen Schutz zu tragen.`,
      `Mit @daten(kategorie: ${from.kategorie}${from.ortsbezug ? ', ortsbezug: true' : ''}${from.freitext ? ', freitext: true' : ''}) markieren; aus zwei Kategorien werden zwei Felder.`,
    ),
  ];
}

const carries = (to: boolean, from: boolean): boolean => to || !from;
