import { objectTypes, readMarks, type MarkedField } from '../marks';
import { authoritySubgraph } from '../sdl';
import { fieldsBelow } from './reading/fieldsBelow';
import { fieldSets } from './reading/fieldSets';
import { isList, namedType } from './reading/namedType';
import { ruleOf, violationAt, type Rule } from './rule';

/** The one way from a request to a person; each door with the only field that opens it. */
const doors: ReadonlyMap<string, string> = new Map([
  ['Klient', 'Fall.klienten'],
  ['Fall', 'Query.fall'],
]);

/**
 * § 67d SGB X: one case per question, and every person in it by that case. A second door, say a mutation that answers with the
 * person or a list of cases, would lead past purpose and case relation.
 */
export const klientIsReachedOnlyThroughFall: Rule = ruleOf(
  {
    name: 'klientIsReachedOnlyThroughFall',
    gesetz: '§ 67d SGB X',
    verlangt: 'Zu einer Person führt ein Weg: Query.fall, dann Fall.klienten. Keine Liste von Fällen, keine Mutation, die Personen zurückgibt.',
    gut: `
type Query {
  fall(id: ID!): Fall @eigeneStelle(weil: "Eigene Fallführung.")
}
type Fall {
  klienten: [Klient!]! @eigeneStelle(weil: "Eigene Fallführung.")
}
type Klient @key(fields: "id") {
  id: ID! @eigeneStelle(weil: "Eigene Fallführung.")
}
`,
    schlecht: `
type Query {
  klientSuchen(name: String!): Klient @eigeneStelle(weil: "Suche.")
}
type Klient @key(fields: "id") {
  id: ID! @eigeneStelle(weil: "Eigene Fallführung.")
}
`,
    subgraph: 'kim',
  },
  ({ name, document }) => {
    const fields = readMarks(document);
    const entities = new Set(objectTypes(document).filter((type) => fieldSets(type, 'key').length > 0).map((type) => type.name.value));
    const place = ({ type, feld }: MarkedField) => `${type}.${feld}`;
    const isTheDoor = (field: MarkedField) =>
      name === authoritySubgraph && place(field) === doors.get(namedType(field.node.type)) && !(field.type === 'Query' && isList(field.node.type));
    const leadsToPersons = ({ node }: MarkedField) => [node, ...fieldsBelow(namedType(node.type), fields).map((field) => field.node)].some((one) => entities.has(namedType(one.type)));
  
    return [
      ...fields
        .filter((field) => doors.has(namedType(field.node.type)) && !isTheDoor(field))
        .map((field) => violationAt(field.node.name, place(field), `Ein zweiter Weg zu ${namedType(field.node.type)}.`, 'Den Klienten gibt es nur über Query.fall → Fall.klienten.')),
      ...fields
        .filter((field) => field.type === 'Mutation' && (leadsToPersons(field) || !isResult(field)))
        .map((field) => violationAt(field.node.name, place(field), 'Die Mutation antwortet mit mehr als ihrem Ergebnis.', 'Einen eigenen Typ …Ergebnis zurückgeben, von dem aus keine Person zu erreichen ist.')),
    ];
  },
);

/** What nobody can ask for through the gateway may answer as it likes. */
const isResult = ({ node }: MarkedField): boolean =>
  namedType(node.type).endsWith('Ergebnis') || (node.directives ?? []).some((directive) => directive.name.value === 'inaccessible');
