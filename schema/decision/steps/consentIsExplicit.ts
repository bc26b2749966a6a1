import { everyDecidingConsent } from '../decidingConsents';
import type { ConsentFacts, Step } from '../facts';

/** Step 7. Art. 9 Abs. 2 lit. a DSGVO, § 67b Abs. 1 S. 3 SGB X: health and its like only where ticked by name. */
export const consentIsExplicit: Step<ConsentFacts> = (facts, law) => {
  if (law.kategorien.get(facts.kategorie)?.besonders === false) return undefined;
  const explicit = everyDecidingConsent(facts, (consent) => consent.artNeunAusdruecklich.includes(facts.kategorie));
  return explicit ? undefined : 'NICHT_AUSDRUECKLICH';
};
