import type { ConsentFacts, Step } from '../facts';
import { releasedHolders } from '../releasedHolders';

/** Step 7, before the read. § 203 StGB, § 76 Abs. 1 SGB X: what a sworn person told is read only if some named person is released. */
export const secrecyIsReleased: Step<ConsentFacts> = (facts, law) => {
  if (law.kategorien.get(facts.kategorie)?.herkunft203 === false) return undefined;
  return releasedHolders(facts, law).size > 0 ? undefined : 'KEINE_SCHWEIGEPFLICHTENTBINDUNG';
};
