import { PublicError } from '../../schema/errors';
import type { Law } from '../../schema/law';
import type { Caller } from '../../subgraphs/kit/serving/verifyToken';

type Headers = ReadonlyMap<string, string>;

/** Purposes that need no row of the matrix, since they transmit nothing to another body: purpose -> roles. */
const ownPurposes: ReadonlyMap<string, readonly string[]> = new Map([
  ['FREIGABEPRUEFUNG', ['SACHBEARBEITUNG']], // § 67d Abs. 1 SGB X
  ['DATENSCHUTZKONTROLLE', ['DATENSCHUTZBEAUFTRAGTE', 'PERSONALRAT']], // § 67c Abs. 5 SGB X; the Personalrat signs, and reads nothing
  ['AUSKUNFT', ['KLIENT']], // Art. 15 DSGVO
]);

/**
 * What for: exactly one purpose a request (§ 67c SGB X), and one that this role can have at all. Knows no person.
 * @throws PublicError ZWECK_FEHLT, ZWECK_NICHT_VORGESEHEN
 */
export const requirePurpose = (law: Law) => (headers: Headers, caller: Caller): string => {
  const zweck = headers.get('x-zweck');
  if (zweck === undefined || !law.zwecke.has(zweck)) throw new PublicError('ZWECK_FEHLT');
  const fitsToken = caller.zweck === undefined || caller.zweck === zweck;
  if (!fitsToken || !isProvidedFor(law, caller, zweck)) throw new PublicError('ZWECK_NICHT_VORGESEHEN');
  return zweck;
};

function isProvidedFor({ matrix, organisationen }: Law, { organisation, rolle }: Caller, zweck: string): boolean {
  const ownRoles = ownPurposes.get(zweck);
  if (ownRoles) return ownRoles.includes(rolle);
  const typ = organisationen.get(organisation)?.typ;
  return matrix.some(
    (row) => row.zweck === zweck && row.eingeschaltet && row.rollen.includes(rolle) && typ !== undefined && row.organisationstypen.includes(typ),
  );
}
