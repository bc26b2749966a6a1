import { Kind, visit, type ASTNode, type DefinitionNode } from 'graphql';
import { definedType, rootTypes } from './reading/definedType';
import { federationName } from './reading/fieldSets';
import { isOffice } from './reading/isOffice';
import { ownDefinitions } from './reading/ownDefinitions';
import { ruleOf, violationAt, type Rule } from './rule';

const directives: ReadonlySet<string> = new Set(['key', 'inaccessible', 'daten', 'ohnePersonenbezug', 'eigeneStelle', 'stelle', 'deprecated']);

/**
 * Art. 26, 28 DSGVO: an office says what it has and nothing about how it is joined to others. Its file holds types and enums:
 * no root fields (a door besides the Freigabe), no header and no directive of its own (a mark that vanishes from the supergraph),
 * no extension of shared words, and of federation only @key and @inaccessible (@override would take another office's field).
 */
export const officesKeepToTheirWords: Rule = ruleOf(
  {
    name: 'officesKeepToTheirWords',
    gesetz: 'Art. 26, 28 DSGVO',
    verlangt: 'Die SDL eines Amts enthält Typen und Aufzählungen: keine Wurzelfelder, keine eigenen Direktiven, kein Griff nach fremden Feldern.',
    gut: `
type JobcenterBewilligung {
  von: Datum @daten(kategorie: JC_BEWILLIGUNG)
}
`,
    schlecht: `
type Query {
  alleBewilligungen: [JobcenterBewilligung!]! @eigeneStelle(weil: "Liste.")
}
`,
  },
  (subgraph) => {
    if (!isOffice(subgraph)) return [];
    const own = ownDefinitions(subgraph);
    return [...own.filter(reachesBeyond).map(notForAnOffice), ...own.flatMap(foreignDirectives)];
  },
);

const reachesBeyond = (node: DefinitionNode): boolean => {
  const type = definedType(node);
  return !type || rootTypes.has(type.value);
};

const notForAnOffice = (node: DefinitionNode) =>
  violationAt(
    node,
    'name' in node && node.name ? node.name.value : 'schema',
    'In der SDL eines Amts stehen nur eigene Typen und Aufzählungen.',
    'Streichen: Kopf, Direktiven und Wurzelfelder setzt der Lader, gemeinsame Wörter stehen im Vokabular.',
  );

function foreignDirectives(definition: DefinitionNode) {
  const violations: ReturnType<typeof violationAt>[] = [];
  visit<ASTNode>(definition, {
    [Kind.DIRECTIVE]: (node) => {
      if (!directives.has(federationName(node))) {
        violations.push(violationAt(node, `@${node.name.value}`, 'Diese Direktive verbindet das Amt mit anderen.', `Streichen; erlaubt sind @${[...directives].join(', @')}.`));
      }
    },
  });
  return violations;
}
