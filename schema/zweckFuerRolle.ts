import type { Law } from './law';

/** Purposes that need no row of the matrix, since they transmit nothing to another body: purpose -> roles. */
const ownPurposes: ReadonlyMap<string, readonly string[]> = new Map([
  ['FREIGABEPRUEFUNG', ['SACHBEARBEITUNG']], // § 67d Abs. 1 SGB X
  ['DATENSCHUTZKONTROLLE', ['DATENSCHUTZBEAUFTRAGTE', 'PERSONALRAT']], // § 67c Abs. 5 SGB X; the Personalrat signs, and reads nothing
  ['AUSKUNFT', ['KLIENT']], // Art. 15 DSGVO
  ['FALLZUWEISUNG', ['KOORDINATION']], // Art. 6 Abs. 1 lit. e DSGVO; numbers of cases and tasks, no person
]);

/** A purpose that transmits nothing has no recipient, and so no row of the matrix. */
export const isOwnPurpose = (zweck: string): boolean => ownPurposes.has(zweck);

/** Whether a role can have this purpose at all; in an organisation of this type, or in any where none is named. Knows no person. */
export function isProvidedFor({ matrix }: Law, { rolle, typ }: { readonly rolle: string; readonly typ?: string }, zweck: string): boolean {
  const ownRoles = ownPurposes.get(zweck);
  if (ownRoles) return ownRoles.includes(rolle);
  return matrix.some((row) => row.zweck === zweck && row.eingeschaltet && row.rollen.includes(rolle) && (typ === undefined || row.organisationstypen.includes(typ)));
}
