import type { ObjectTypeDefinitionNode, ObjectTypeExtensionNode } from 'graphql';
import { argumentValues } from '../law';
import { objectTypes } from '../marks';
import { freigabeKey, zugriffeType } from '../names';
import type { SubgraphLaw } from '../sdl';
import { federationName, fieldSets } from './reading/fieldSets';
import { isOffice } from './reading/isOffice';
import { ownDefinitions } from './reading/ownDefinitions';
import { ruleOf, violationAt, type Rule, type Violation } from './rule';

/**
 * The permission is the key: an office is asked about a person by her Freigabe and by nothing else (§ 67d Abs. 1 SGB X).
 * Its entities are `Klient` under one key made of its controllers' Freigaben, and the generated keys to a person's own accesses.
 */
export const oneEntityOneKey: Rule = ruleOf(
  {
    name: 'oneEntityOneKey',
    gesetz: '§ 67d Abs. 1 SGB X',
    verlangt: 'Nach einer Person fragt man ein Amt mit ihrer Freigabe und mit nichts anderem.',
    gut: `
type Klient @key(fields: "freigabeJobcenter") {
  jobcenter: JobcenterSicht @stelle(id: JOBCENTER) @ohnePersonenbezug(weil: "Rahmen.")
}
`,
    schlecht: `
type Klient @key(fields: "id") {
  jobcenter: JobcenterSicht @stelle(id: JOBCENTER) @ohnePersonenbezug(weil: "Rahmen.")
}
`,
  },
  (subgraph) => {
    if (!isOffice(subgraph)) return [];
    const [start] = ownDefinitions(subgraph);
    const entities = objectTypes(subgraph.document).filter((type) => fieldSets(type, 'key').length > 0);
    const allowed = new Set(['Klient', ...subgraph.stellen.map(zugriffeType)]);
    return [
      ...(subgraph.stellen.length > 0 ? [] : [violationAt(start, subgraph.name, 'Zu diesem Amt kennt das Vokabular keine Stelle.', 'In enum Stelle eine Stelle mit diesem subgraph eintragen.')]),
      ...(entities.some(isKlient) ? [] : [violationAt(start, 'Klient', 'Dem Amt fehlt der Klient.', `type Klient @key(fields: "${keyOf(subgraph)}") erklären.`)]),
      ...entities.filter(({ name }) => !allowed.has(name.value)).map(({ name }) => violationAt(name, name.value, 'Das Amt hat einen zweiten Eingang.', 'Den @key streichen; einziger Eingang ist der Klient.')),
      ...entities.filter(isKlient).flatMap((klient) => wrongKey(klient, subgraph)),
    ];
  },
);

const isKlient = ({ name }: ObjectTypeDefinitionNode | ObjectTypeExtensionNode): boolean => name.value === 'Klient';

const keyOf = ({ stellen }: SubgraphLaw): string => stellen.map(freigabeKey).join(' ');

function wrongKey(klient: ObjectTypeDefinitionNode | ObjectTypeExtensionNode, subgraph: SubgraphLaw): readonly Violation[] {
  const [key = '', ...more] = fieldSets(klient, 'key');
  const parts = key.split(/[\s,]+/).filter((part) => part !== '');
  const isWholeKey = parts.toSorted().join(' ') === subgraph.stellen.map(freigabeKey).toSorted().join(' ');
  const canBeAsked = (klient.directives ?? []).every((directive) => federationName(directive) !== 'key' || argumentValues(directive)['resolvable'] !== false);
  if (more.length === 0 && isWholeKey && canBeAsked) return [];
  return [violationAt(klient.name, 'Klient', 'Der Schlüssel des Klienten ist nicht genau die Freigabe der Stellen dieses Amts.', `Genau einen @key(fields: "${keyOf(subgraph)}") setzen.`)];
}
