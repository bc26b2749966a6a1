import { isValidlySigned } from '../../signatories';
import { everyDecidingConsent } from '../decidingConsents';
import type { ConsentFacts, Step } from '../facts';

/** Step 7. § 36 SGB I, § 80 AufenthG, § 34 StAG, §§ 1629, 1789, 1814 BGB: all have signed who must, at the age this Stelle goes by. */
export const signatoriesAreComplete: Step<ConsentFacts> = (facts, law) => {
  const handlungsfaehigAb = law.stellen.get(facts.stelle)?.handlungsfaehigAb;
  const complete =
    handlungsfaehigAb !== undefined &&
    everyDecidingConsent(facts, ({ erklaerende, erteiltAm }) => isValidlySigned({ ...facts, erklaerende, erteiltAm, handlungsfaehigAb }));
  return complete ? undefined : 'UNTERZEICHNER_FEHLT';
};
