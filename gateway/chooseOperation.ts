import { PublicError } from '../schema/errors';
import type { Operation } from '../schema/operations/readOperations';
import { sha256Hex } from '../schema/sha256';
import type { EndpointRequest } from '../subgraphs/kit/serving/endpoint';
import type { Caller } from '../subgraphs/kit/serving/verifyToken';
import type { ApprovedParts } from './approvedParts';

/** Which text runs for a request: what was sent, or the approved operation that was named. @throws PublicError ABFRAGE_NICHT_FREIGEGEBEN */
export type ChooseOperation = (request: EndpointRequest, caller: Caller, zweck: string) => EndpointRequest;

/** For the demo and for those who develop a front end: any text runs; an operation that is named must exist. */
export function anyOperation(operations: readonly Operation[]): ChooseOperation {
  const byName = namesOf(operations);
  return (request) => (request.operation === undefined ? request : asOperation(request, find(request, byName)));
}

/**
 * For `betrieb`: an approved operation, named by id or sent as identical text, by a role and for a purpose it was approved for, that
 * touches nothing a controller has not approved.
 * Nobody composes questions of his own (Art. 25 Abs. 2 DSGVO). Knows no person, so it is told as an error.
 */
export function onlyApproved(operations: readonly Operation[], parts: ApprovedParts): ChooseOperation {
  const byName = namesOf(operations);
  const byId = new Map(operations.map((one) => [one.id, one]));
  return (request, caller, zweck) => {
    const chosen = request.operation === undefined ? byId.get(sha256Hex(request.query)) : find(request, byName);
    if (!chosen?.rollen.includes(caller.rolle) || !chosen.zwecke.includes(zweck) || !parts.covers(chosen, caller, zweck)) throw new PublicError('ABFRAGE_NICHT_FREIGEGEBEN');
    return asOperation(request, chosen);
  };
}

/** An id is 64 hexadecimal digits, so no name is mistaken for one. */
const namesOf = (operations: readonly Operation[]): ReadonlyMap<string, Operation> => new Map(operations.flatMap((one) => [[one.id, one], [one.name, one]]));

/** A text that is sent beside an id must be the text of that id. */
function find({ operation = '', query }: EndpointRequest, byName: ReadonlyMap<string, Operation>): Operation {
  const found = byName.get(operation);
  if (!found || (query !== '' && query !== found.text)) throw new PublicError('ABFRAGE_NICHT_FREIGEGEBEN');
  return found;
}

const asOperation = ({ operation: _named, ...request }: EndpointRequest, { text }: Operation): EndpointRequest => ({ ...request, query: text });
