import type { Einwilligungsinhalt } from '../../consent';
import { everyDecidingConsent } from '../decidingConsents';
import type { RowFacts, Step } from '../facts';
import { isKalendertag } from '../kalendertag';

/** Step 7, on the row. Art. 5 Abs. 1 lit. c DSGVO: where the consent names a period of data, a row of no known day is outside it. */
export const withinDataPeriod: Step<RowFacts> = (facts) =>
  everyDecidingConsent(facts, ({ zeitraumDaten }) => isWithin(facts.zeitbezug, zeitraumDaten)) ? undefined : 'AUSSERHALB_ZEITRAUM';

function isWithin(day: string | undefined, { von, bis }: Einwilligungsinhalt['zeitraumDaten'] = {}): boolean {
  if (von === undefined && bis === undefined) return true;
  if (day === undefined || ![day, von ?? day, bis ?? day].every(isKalendertag)) return false;
  return (von ?? day) <= day && day <= (bis ?? day);
}
