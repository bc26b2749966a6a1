import { PublicError } from '../../schema/errors';
import type { Law } from '../../schema/law';
import { isProvidedFor } from '../../schema/zweckFuerRolle';
import type { Caller } from '../../subgraphs/kit/serving/verifyToken';

type Headers = ReadonlyMap<string, string>;

/**
 * What for: exactly one purpose a request (§ 67c SGB X), and one that this role can have at all. Knows no person.
 * @throws PublicError ZWECK_FEHLT, ZWECK_NICHT_VORGESEHEN
 */
export const requirePurpose = (law: Law) => (headers: Headers, caller: Caller): string => {
  const zweck = headers.get('x-zweck');
  if (zweck === undefined || !law.zwecke.has(zweck)) throw new PublicError('ZWECK_FEHLT');
  const fitsToken = caller.zweck === undefined || caller.zweck === zweck;
  if (!fitsToken || !isProvidedForCaller(law, caller, zweck)) throw new PublicError('ZWECK_NICHT_VORGESEHEN');
  return zweck;
};

function isProvidedForCaller(law: Law, { organisation, rolle }: Caller, zweck: string): boolean {
  const typ = law.organisationen.get(organisation)?.typ;
  return typ !== undefined && isProvidedFor(law, { rolle, typ }, zweck);
}
