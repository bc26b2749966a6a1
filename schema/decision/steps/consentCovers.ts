import { consentLapse, decidingConsents } from '../decidingConsents';
import type { ConsentFacts, Step } from '../facts';

/** Step 7. Art. 6 Abs. 1 lit. a, Art. 7 DSGVO, § 67b Abs. 2 SGB X: the newest consent that names all of it decides, and it is live. */
export const consentCovers: Step<ConsentFacts> = (facts) => {
  const deciding = decidingConsents(facts, 'DATENSCHUTZ');
  if (deciding.length === 0) return 'KEINE_EINWILLIGUNG';
  return deciding.map((consent) => consentLapse(consent, facts)).find((reason) => reason !== undefined);
};
