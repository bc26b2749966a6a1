import type { Einwilligungsstand } from '../consent';
import type { Law } from '../law';
import { isValidlySigned } from '../signatories';
import { consentLapse, decidingConsents } from './decidingConsents';
import type { ConsentFacts } from './facts';

/**
 * § 203 StGB, § 76 Abs. 1 SGB X: the holders of a secret who may speak to this recipient, for this purpose and category.
 * For each holder the newest Schweigepflichtentbindung that names him decides; it must be live and validly signed.
 * @param reaches what a row adds: whether the declaration is about it at all
 */
export function releasedHolders(facts: ConsentFacts, law: Law, reaches: (consent: Einwilligungsstand) => boolean = () => true): ReadonlySet<string> {
  const handlungsfaehigAb = law.stellen.get(facts.stelle)?.handlungsfaehigAb;
  if (handlungsfaehigAb === undefined) return new Set();

  const isReleased = (holder: string): boolean => {
    const deciding = decidingConsents(facts, 'SCHWEIGEPFLICHTENTBINDUNG', holder);
    return (
      deciding.length > 0 &&
      deciding.every((consent) => {
        const { erklaerende, erteiltAm } = consent;
        return reaches(consent) && !consentLapse(consent, facts) && isValidlySigned({ ...facts, erklaerende, erteiltAm, handlungsfaehigAb });
      })
    );
  };
  const named = facts.einwilligungen.flatMap(({ geheimnistraeger }) => geheimnistraeger);
  return new Set(named.filter((holder) => holder.trim() !== '' && isReleased(holder)));
}
