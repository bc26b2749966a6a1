import type { CaseFacts, Step } from '../facts';

/** Step 5. § 35 Abs. 1 S. 2 SGB I: only those whose case it is at this moment; nothing goes from one Traeger to another. */
export const caseBelongsToCaller: Step<CaseFacts> = ({ fallbezug }) => (fallbezug === true ? undefined : 'KEIN_FALLBEZUG');
