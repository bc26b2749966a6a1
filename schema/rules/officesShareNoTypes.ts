import type { NameNode } from 'graphql';
import type { Law } from '../law';
import { pascalCase, zugriffeType } from '../names';
import type { SubgraphLaw } from '../sdl';
import { definedType, rootTypes } from './reading/definedType';
import { isOffice } from './reading/isOffice';
import { ownDefinitions } from './reading/ownDefinitions';
import { ruleOf, violationAt, type RuleAcross } from './rule';

/**
 * § 67 Abs. 4 SGB X, § 63 Abs. 2 SGB VIII: controllers do not merge their data, so they share no type either. A type of an office
 * carries its name or its controller's; two subgraphs meet in `Klient`, in the keys to a person's own accesses, and nowhere else.
 */
export const officesShareNoTypes: RuleAcross = ruleOf(
  {
    name: 'officesShareNoTypes',
    gesetz: '§ 67 Abs. 4 SGB X, § 63 Abs. 2 SGB VIII',
    verlangt: 'Zwei Stellen teilen keinen Typ; ein Typ trägt den Namen seines Amts.',
    gut: `
type JobcenterBewilligung {
  von: Datum @daten(kategorie: JC_BEWILLIGUNG)
}
`,
    schlecht: `
type Bewilligung {
  von: Datum @daten(kategorie: JC_BEWILLIGUNG)
}
`,
  },
  (subgraphs, law) => [
    ...subgraphs.filter(isOffice).flatMap(foreignNames),
    ...definedTwice(subgraphs, law),
  ],
);

function foreignNames(subgraph: SubgraphLaw) {
  const prefixes = [subgraph.name.toUpperCase(), ...subgraph.stellen].map(pascalCase);
  return ownDefinitions(subgraph)
    .flatMap((node) => definedType(node) ?? [])
    .filter(({ value }) => value !== 'Klient' && !rootTypes.has(value) && !prefixes.some((prefix) => value.startsWith(prefix)))
    .map((name) => violationAt(name, name.value, 'Der Typ trägt nicht den Namen seines Amts.', `Den Namen mit ${prefixes.join(' oder ')} beginnen.`));
}

function definedTwice(subgraphs: readonly SubgraphLaw[], law: Law) {
  const shared = new Set(['Klient', ...rootTypes, ...[...law.stellen.keys()].map(zugriffeType)]);
  const first = new Map<string, string>();
  return subgraphs.flatMap((subgraph) =>
    spokenWords(subgraph)
      .filter(({ value }) => !shared.has(value))
      .flatMap((name) => {
        const owner = first.get(name.value) ?? subgraph.name;
        first.set(name.value, owner);
        return owner === subgraph.name ? [] : [violationAt(name, name.value, `Den Typ gibt es schon in ${owner}.`, 'Einen eigenen Namen geben; gemeinsame Wörter stehen im Vokabular.')];
      }),
  );
}

/** Everything but the vocabulary, which is the same in every subgraph by construction. */
const spokenWords = ({ document }: SubgraphLaw): readonly NameNode[] =>
  document.definitions.filter(({ loc }) => loc?.source.name !== 'schema/vocabulary.graphql').flatMap((node) => definedType(node) ?? []);
