import { calendarDay } from './calendarDay';
import { conversionOf, leer, mangel, type Conversion } from './conversion';

type Parts = 'jahr' | 'monat' | 'tag';

/** What vendors write for «no day»: zeros, and the end of time for «open». */
const meansNoDay = ({ jahr, monat, tag }: Readonly<Record<Parts, number>>): boolean =>
  (jahr === 0 && monat === 0 && tag === 0) || (jahr === 9999 && monat === 12);

const dateConversion = (pattern: RegExp, prepare: (text: string) => string = (text) => text): Conversion =>
  conversionOf('Datum', (text) => {
    const prepared = prepare(text);
    if (/^0+(\.0+)?$/.test(prepared)) return leer;
    const groups = pattern.exec(prepared)?.groups;
    if (!groups) return mangel('kein Kalendertag');
    const parts = { jahr: Number(groups['jahr']), monat: Number(groups['monat']), tag: Number(groups['tag']) };
    if (meansNoDay(parts)) return leer;
    const value = calendarDay(parts.jahr, parts.monat, parts.tag);
    return value === undefined ? mangel('kein Kalendertag') : { value };
  });

/** A DECIMAL column adds «.00». */
const whole = (text: string) => text.replace(/^(\d{5,8})\.0+$/, '$1');

/** A number loses its leading zero. */
const eightDigits = (text: string) => whole(text).replace(/^\d{7}$/, '0$&');

/** 2024-05-31, also at the head of a point in time (DATETIME columns). */
export const datumIso = dateConversion(/^(?<jahr>\d{4})-(?<monat>\d{2})-(?<tag>\d{2})([T ]\d{2}:\d{2}.*)?$/);

/** 20240531 as number or text; 0, 00000000 and 99991231 are no day. */
export const datumYyyymmdd = dateConversion(/^(?<jahr>\d{4})(?<monat>\d{2})(?<tag>\d{2})$/, whole);

/** 31.05.2024 or 31052024. */
export const datumTtmmjjjj = dateConversion(/^(?=\d{8}$|\d{1,2}\.)(?<tag>\d{1,2})(?<punkt>\.?)(?<monat>\d{1,2})\k<punkt>(?<jahr>\d{4})$/, eightDigits);

/** 202405 or 2024-05: the first of the month. */
export const datumMonat = dateConversion(/^(?<jahr>\d{4})-?(?<monat>\d{2})-(?<tag>01)$/, (text) =>
  /^0+(\.0+)?$/.test(text) ? text : `${whole(text)}-01`,
);

/** 05.2024 or 05/2024: the first of the month. */
export const datumMmjjjj = dateConversion(/^(?<monat>\d{2})[./](?<jahr>\d{4})-(?<tag>01)$/, (text) => (/^00[./]0000$/.test(text) ? '0' : `${text}-01`));
