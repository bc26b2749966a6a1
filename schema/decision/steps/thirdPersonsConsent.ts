import type { RowFacts, Step } from '../facts';

/** Step 8, on the row. § 67d Abs. 2 SGB X: everybody the row also speaks of has agreed; somebody unknown ('') has not. */
export const thirdPersonsConsent: Step<RowFacts> = ({ beteiligte, einwilligende }) =>
  beteiligte.every((person) => person !== '' && einwilligende.has(person)) ? undefined : 'DRITTE_OHNE_EINWILLIGUNG';
