import { Kind, OperationTypeNode, parse, type DocumentNode } from 'graphql';
import { aufruferOf } from '../subgraphs/kit/serving/aufruferOf';
import type { Caller } from '../subgraphs/kit/serving/verifyToken';

/** One request at the door, once it is known who asks and what for. */
export interface Visit {
  readonly anfrage: string;
  readonly caller: Caller;
  readonly zweck: string;
}

/** What the gateway is about to ask of an office: data of persons by Freigabe, or a root field of that office. */
export interface OfficeFetch {
  readonly isEntities: boolean;
  readonly isMutation: boolean;
}

/** Mints and revokes; it alone verifies the caller's token for entities too. */
const authority = 'kim';

/** @throws Error if entities and root fields are mixed: then it would be unclear what the office may learn */
export function describeFetch(query: string, document: DocumentNode | undefined): OfficeFetch {
  const operation = (document ?? parse(query)).definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('a fetch without an operation');
  const entities = operation.selectionSet.selections.filter((node) => node.kind === Kind.FIELD && node.name.value === '_entities');
  const isEntities = entities.length > 0;
  if (isEntities && entities.length !== operation.selectionSet.selections.length) throw new Error('a fetch of entities and root fields');
  return { isEntities, isMutation: operation.operation === OperationTypeNode.MUTATION };
}

/**
 * An office that is asked by Freigabe learns that it is held by its caller, and nothing that joins two offices.
 * The token itself goes to the authority, and to an office only with that office's own root fields.
 */
export function headersFor({ isEntities }: OfficeFetch, subgraph: string, stellen: readonly string[], visit: Visit): ReadonlyMap<string, string> {
  const { token } = visit.caller;
  if (isEntities && subgraph !== authority) {
    return new Map([['x-aufrufer', stellen.map((stelle) => `${stelle}=${aufruferOf(stelle, token)}`).join(',')]]);
  }
  return new Map([
    ['authorization', `Bearer ${token}`],
    ['x-zweck', visit.zweck],
    ['x-anfrage', visit.anfrage],
  ]);
}
