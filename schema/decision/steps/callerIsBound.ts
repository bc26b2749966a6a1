import type { CallerFacts, Step } from '../facts';

/** Step 2. § 78 Abs. 1 SGB X, § 203 Abs. 3 and 4 StGB: known, active, and committed to secrecy beforehand and still. */
export const callerIsBound: Step<CallerFacts> = ({ aufrufer, now }) => {
  if (aufrufer?.aktiv !== true) return 'AUFRUFER_NICHT_BERECHTIGT';
  const { verpflichtetAm, verpflichtetBis } = aufrufer;
  if (!verpflichtetAm || !(verpflichtetAm <= now)) return 'NICHT_VERPFLICHTET';
  if (verpflichtetBis && !(now < verpflichtetBis)) return 'NICHT_VERPFLICHTET';
  return undefined;
};
