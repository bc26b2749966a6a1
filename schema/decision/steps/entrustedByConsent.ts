import type { RowFacts, Step } from '../facts';

/** Step 7, on the row. § 65 Abs. 1 S. 1 Nr. 1 SGB VIII: what was entrusted leaves only if the one who entrusted it agrees, a child too. */
export const entrustedByConsent: Step<RowFacts> = ({ anvertrautVon, einwilligende }) => {
  if (anvertrautVon === undefined) return undefined;
  return anvertrautVon !== '' && einwilligende.has(anvertrautVon) ? undefined : 'NICHT_ANVERTRAUENDE';
};
