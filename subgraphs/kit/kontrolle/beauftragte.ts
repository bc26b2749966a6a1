import { PublicError } from '../../../schema/errors';
import type { Zeichnungsrolle } from '../abgabe/kontrolle';
import type { OfficeContext } from '../officeContext';
import { aufruferOf } from '../serving/aufruferOf';
import type { KontrolleParts } from './kontrolleParts';

/** A data-protection officer or a member of the Personalrat, of the bodies that are there for this controller. */
export interface Beauftragte {
  readonly nutzer: string;
  readonly organisation: string;
  readonly rolle: Zeichnungsrolle;
  readonly aufrufer: string;
}

/**
 * § 67c Abs. 5 SGB X, Art. 39 Abs. 1 lit. b DSGVO: the journal is for data-protection control, and for the officer of this very
 * controller; another controller's has none of it. True whoever is looked for: nothing here knows a person concerned.
 * @throws PublicError ANMELDUNG_FEHLT, ZWECK_FEHLT or ZWECK_NICHT_VORGESEHEN
 */
export async function beauftragteOf({ stelle, law }: Pick<KontrolleParts, 'stelle' | 'law'>, context: OfficeContext, rollen: readonly Zeichnungsrolle[]): Promise<Beauftragte> {
  const { nutzer, organisation, rolle, zweck, token } = await context.caller();
  const asked = context.zweck();
  const controls = law.organisationen.get(organisation)?.kontrolliert?.includes(stelle) === true;
  const named = rollen.find((one) => one === rolle);
  if (!controls || !named || asked !== 'DATENSCHUTZKONTROLLE' || (zweck !== undefined && zweck !== asked)) throw new PublicError('ZWECK_NICHT_VORGESEHEN');
  return { nutzer, organisation, rolle: named, aufrufer: aufruferOf(stelle, token) };
}
