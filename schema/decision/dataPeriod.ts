import type { Einwilligungsinhalt } from '../consent';
import { isKalendertag } from './kalendertag';

/** Art. 5 Abs. 1 lit. c DSGVO: where a declaration names a period of data, a row of no known day is outside it. */
export function isWithinPeriod(day: string | undefined, { von, bis }: Einwilligungsinhalt['zeitraumDaten'] = {}): boolean {
  if (von === undefined && bis === undefined) return true;
  if (day === undefined || ![day, von ?? day, bis ?? day].every(isKalendertag)) return false;
  return (von ?? day) <= day && day <= (bis ?? day);
}
