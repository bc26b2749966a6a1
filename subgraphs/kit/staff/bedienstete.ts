import { PublicError } from '../../../schema/errors';
import type { OfficeContext } from '../officeContext';
import type { StelleParts } from '../release/stelle';
import { aufruferOf } from '../serving/aufruferOf';

/** An employee of this controller, at work on its own releases. */
export interface Bedienstete {
  readonly nutzer: string;
  readonly organisation: string;
  readonly rolle: string;
  /** This controller's hash of the token; nobody signs in to seed a demo. */
  readonly aufrufer?: string;
}

/**
 * Only this controller's own case workers, for the one purpose of examining releases (§ 35 Abs. 1, § 67d Abs. 1 SGB X).
 * @throws PublicError ANMELDUNG_FEHLT, ZWECK_FEHLT or ZWECK_NICHT_VORGESEHEN
 */
export async function bediensteteOf({ stelle, law }: StelleParts, context: OfficeContext): Promise<Bedienstete> {
  const { nutzer, organisation, rolle, zweck, token } = await context.caller();
  const asked = context.zweck();
  const works = law.organisationen.get(organisation)?.stellen.includes(stelle) === true && rolle === 'SACHBEARBEITUNG';
  if (!works || asked !== 'FREIGABEPRUEFUNG' || (zweck !== undefined && zweck !== asked)) throw new PublicError('ZWECK_NICHT_VORGESEHEN');
  return { nutzer, organisation, rolle, aufrufer: aufruferOf(stelle, token) };
}
