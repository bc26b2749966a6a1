import { Kind, type DefinitionNode, type EnumTypeDefinitionNode, type ObjectTypeDefinitionNode, type StringValueNode } from 'graphql';
import type { Law } from '../law';
import { readMarks } from '../marks';
import type { SubgraphLaw } from '../sdl';
import { rootTypes } from './reading/definedType';
import { isOffice } from './reading/isOffice';
import { ownDefinitions } from './reading/ownDefinitions';
import { protectedMark } from './reading/protectedMark';
import { ruleOf, violationAt, type Rule, type Violation } from './rule';

/**
 * Art. 5 Abs. 2, Art. 12 Abs. 1 DSGVO: the officer reviews the SDL itself. Each type, field and enum says what it is, and for
 * a protected field the paragraph stands at the field, its type or its category.
 */
export const everythingIsDescribed: Rule = ruleOf(
  {
    name: 'everythingIsDescribed',
    gesetz: 'Art. 5 Abs. 2, Art. 12 Abs. 1 DSGVO',
    verlangt: 'Jeder Typ und jedes Feld sagt auf Deutsch, was es ist; zu einem geschützten Feld steht die Vorschrift dabei.',
    gut: `
"Bewilligung (§ 41 SGB II)."
type JobcenterBewilligung {
  "Beginn."
  von: Datum @daten(kategorie: JC_BEWILLIGUNG)
}
`,
    schlecht: `
type JobcenterBewilligung {
  von: Datum @daten(kategorie: JC_BEWILLIGUNG)
}
`,
  },
  (subgraph, law) => [
    ...ownDefinitions(subgraph)
      .filter(isTypeOrEnum)
      .filter(({ name, description }) => isEmpty(description) && !isDescribedElsewhere(name.value, subgraph))
      .map(({ name }) => violationAt(name, name.value, 'Die Beschreibung fehlt.', 'In einem deutschen Satz sagen, was das ist.')),
    ...ownFields(subgraph, law),
  ],
);

function ownFields(subgraph: SubgraphLaw, law: Law): readonly Violation[] {
  const types = new Map(ownDefinitions(subgraph).filter(isObject).map((type) => [type.name.value, type]));
  return readMarks(subgraph.document)
    .filter(({ type, node }) => types.get(type)?.fields?.includes(node))
    .flatMap((field) => {
      const { type, feld, node } = field;
      if (isEmpty(node.description)) return [violationAt(node.name, `${type}.${feld}`, 'Die Beschreibung fehlt.', 'In einem deutschen Satz sagen, was das ist.')];
      const kategorie = protectedMark(field)?.kategorie;
      const texts = [node.description?.value, types.get(type)?.description?.value, law.kategorien.get(kategorie ?? '')?.beschreibung];
      if (!kategorie || texts.some(citesLaw)) return [];
      return [violationAt(node.name, `${type}.${feld}`, 'Das geschützte Feld nennt keine Rechtsvorschrift.', `Den Paragrafen am Feld, an seinem Typ oder an ${kategorie} nennen.`)];
    });
}

const isObject = (node: DefinitionNode): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION;

const isTypeOrEnum = (node: DefinitionNode): node is ObjectTypeDefinitionNode | EnumTypeDefinitionNode => isObject(node) || node.kind === Kind.ENUM_TYPE_DEFINITION;

const isEmpty = (description: StringValueNode | undefined): boolean => (description?.value ?? '').trim() === '';

/** A shared type is described once, by the authority: two descriptions of one type are a composition hint. */
const isDescribedElsewhere = (type: string, subgraph: SubgraphLaw): boolean => rootTypes.has(type) || (type === 'Klient' && isOffice(subgraph));

const citesLaw = (text: string | undefined): boolean => /§|\bArt\. \d/.test(text ?? '');
