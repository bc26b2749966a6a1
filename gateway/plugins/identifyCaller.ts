import { PublicError } from '../../schema/errors';
import type { Law } from '../../schema/law';
import type { Caller, VerifyToken } from '../../subgraphs/kit/serving/verifyToken';

type Headers = ReadonlyMap<string, string>;

/** Who asks: a token of the city's sign-in, of an organisation this city knows. @throws PublicError ANMELDUNG_FEHLT */
export const identifyCaller = (verify: VerifyToken, law: Law) => async (headers: Headers): Promise<Caller> => {
  const caller = await verify(headers.get('authorization'));
  if (!law.organisationen.has(caller.organisation)) throw new PublicError('ANMELDUNG_FEHLT');
  return caller;
};
