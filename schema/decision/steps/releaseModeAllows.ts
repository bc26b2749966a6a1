import type { ModeFacts, Step } from '../facts';

/**
 * Step 9. § 67d Abs. 1, § 79 SGB X, § 6 DSG NRW: automatic only for class S and only on a recorded Abrufverfahren;
 * otherwise somebody at the office has to see what would leave.
 */
export const releaseModeAllows: Step<ModeFacts> = ({ weise, abrufverfahren, kategorie }, law) => {
  if (weise === 'EINZELFREIGABE' || weise === 'VON_HAND') return undefined;
  const automatic = weise === 'AUTOMATISCH' && !!abrufverfahren && law.kategorien.get(kategorie)?.klasse === 'S';
  return automatic ? undefined : 'KEINE_FREIGABEWEISE';
};
