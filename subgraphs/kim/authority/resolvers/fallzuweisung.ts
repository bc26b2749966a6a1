import { PublicError } from '../../../../schema/errors';
import type { OfficeContext } from '../../../kit/officeContext';
import type { FieldResolver } from '../../../kit/officeSchema';
import type { Caller } from '../../../kit/serving/verifyToken';
import { zuweisendeRolle } from '../parts';

/** The purpose under which cases and tasks are allotted. It transmits nothing to anybody (Art. 5 Abs. 1 lit. b DSGVO). */
const fallzuweisung = 'FALLZUWEISUNG';

/**
 * The Koordination, at work for that purpose. True whichever case is named: nothing here knows one.
 * @throws PublicError ANMELDUNG_FEHLT, ZWECK_FEHLT or ZWECK_NICHT_VORGESEHEN
 */
export async function koordinierende(context: OfficeContext): Promise<Caller> {
  const caller = await context.caller();
  const asked = context.zweck();
  if (caller.rolle !== zuweisendeRolle || asked !== fallzuweisung || (caller.zweck !== undefined && caller.zweck !== asked)) throw new PublicError('ZWECK_NICHT_VORGESEHEN');
  return caller;
}

/** What is not for allotting: no case, list, task or act of anybody answers to that purpose, whoever asks. */
export const notForFallzuweisung = (fields: Readonly<Record<string, FieldResolver>>): Record<string, FieldResolver> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, resolve]): [string, FieldResolver] => [
      name,
      async (parent, args, context, info) => {
        await context.caller();
        if (context.zweck() === fallzuweisung) throw new PublicError('ZWECK_NICHT_VORGESEHEN');
        return resolve(parent, args, context, info);
      },
    ]),
  );
