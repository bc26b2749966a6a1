import { validate, type GraphQLSchema } from 'graphql';
import type { Law } from '../law';
import { isProvidedFor } from '../zweckFuerRolle';
import type { Operation } from './readOperations';

/**
 * What is wrong with the approved operations: a field no client is given, a word nobody knows, a purpose
 * that no row of the matrix gives to any of its roles. One German line per fault, with file and line.
 */
export const operationFaults = (operations: readonly Operation[], schema: GraphQLSchema, law: Law, rollen: readonly string[]): readonly string[] =>
  [...new Set(operations.flatMap((operation) => [...documentFaults(operation, schema), ...wordFaults(operation, law, rollen)]))];

const documentFaults = ({ name, document }: Operation, schema: GraphQLSchema): readonly string[] =>
  validate(schema, document).map(({ message, nodes = [] }) => {
    const { source, startToken } = nodes[0]?.loc ?? {};
    return `${source?.name ?? 'schema/operations/'}:${startToken?.line ?? 1}: ${name}: ${message}`;
  });

function wordFaults({ name, zwecke, rollen, steht: { datei, zeile } }: Operation, law: Law, known: readonly string[]): readonly string[] {
  const at = (fault: string) => `${datei}:${zeile}: ${name}: ${fault}`;
  const unknown = [
    ...zwecke.filter((zweck) => !law.zwecke.has(zweck)).map((zweck) => at(`«${zweck}» ist kein Zweck.`)),
    ...rollen.filter((rolle) => !known.includes(rolle)).map((rolle) => at(`«${rolle}» ist keine Rolle.`)),
  ];
  if (unknown.length > 0) return unknown;
  return [
    ...zwecke.filter((zweck) => !rollen.some((rolle) => isProvidedFor(law, { rolle }, zweck))).map((zweck) => at(`zum Zweck ${zweck} darf keine der Rollen ${rollen.join(', ')} etwas; schema/matrix.yaml sieht es nicht vor.`)),
    ...rollen.filter((rolle) => !zwecke.some((zweck) => isProvidedFor(law, { rolle }, zweck))).map((rolle) => at(`die Rolle ${rolle} hat keinen der Zwecke ${zwecke.join(', ')}; schema/matrix.yaml sieht es nicht vor.`)),
  ];
}
