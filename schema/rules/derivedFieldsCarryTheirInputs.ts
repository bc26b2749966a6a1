import { readMarks, type MarkedField } from '../marks';
import type { Law } from '../law';
import type { SubgraphLaw } from '../sdl';
import { computedFrom, inputsByRequires } from './reading/inputs';
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
  (subgraph, law) => {
    const fields = readMarks(subgraph.document);
    return fields.flatMap((field) => [
      ...inputsByRequires(field, fields).flatMap((input) => lostOnTheWay(field, input)),
      ...computedFrom(field.node).flatMap((name) => unfitInput(field, name, fields, subgraph, law)),
    ]);
  },
);

/** What code computes an own field from is protected, and of the same house: from another controller nothing is taken along. */
function unfitInput(field: MarkedField, name: string, fields: readonly MarkedField[], { stellen }: SubgraphLaw, law: Law): readonly Violation[] {
  const input = fields.find(({ type, feld }) => `${type}.${feld}` === name);
  const kategorie = input && protectedMark(input)?.kategorie;
  if (kategorie && stellen.includes(law.kategorien.get(kategorie)?.stelle ?? '')) return [];
  return [violationAt(field.node.name, `${field.type}.${field.feld}`, `Bei @abgeleitet steht «${name}»; ein solches geschütztes Feld hat diese Stelle nicht.`, 'Bei aus: geschützte Felder derselben Stelle als Typ.feld nennen.')];
}

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
