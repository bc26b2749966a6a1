import { isWithinPeriod } from '../dataPeriod';
import { everyDecidingConsent } from '../decidingConsents';
import type { RowFacts, Step } from '../facts';

/** Step 7, on the row. Art. 5 Abs. 1 lit. c DSGVO: only rows of the period of data that the consent names, if it names one. */
export const withinDataPeriod: Step<RowFacts> = (facts) =>
  everyDecidingConsent(facts, ({ zeitraumDaten }) => isWithinPeriod(facts.zeitbezug, zeitraumDaten)) ? undefined : 'AUSSERHALB_ZEITRAUM';
