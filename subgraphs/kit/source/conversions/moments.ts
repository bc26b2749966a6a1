import { calendarDay } from './calendarDay';
import { conversionOf, leer, mangel, type Converted } from './conversion';

const pattern = /^(?<tag>\d{4}-\d{2}-\d{2})[T ](?<zeit>\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?)(?<zone>Z|[+-]\d{2}:\d{2})?$/;

/** A point in time; without a zone it is UTC (TIMESTAMP columns: the session runs in UTC). */
export const zeitpunkt = conversionOf('Zeitpunkt', (text) => read(text, (local) => local));

/** A point in time as the clock on the wall showed it (DATETIME columns written by a German application). */
export const zeitpunktOrtszeit = conversionOf('Zeitpunkt', (text) => read(text, utcOfBerlin));

function read(text: string, utcOf: (local: number) => number | undefined): Converted {
  if (/^0000-00-00[T ]00:00/.test(text)) return leer;
  const { tag = '', zeit = '', zone } = pattern.exec(text)?.groups ?? {};
  const [year, month, day] = tag.split('-').map(Number);
  const stands = calendarDay(year ?? 0, month ?? 0, day ?? 0) === tag;
  const at = stands ? Date.parse(`${tag}T${zeit.slice(0, 12)}${zone ?? 'Z'}`) : Number.NaN;
  if (Number.isNaN(at)) return mangel('kein Zeitpunkt');
  const utc = zone === undefined ? utcOf(at) : at;
  return utc === undefined ? mangel('kein Zeitpunkt') : { value: new Date(utc).toISOString() };
}

const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium' });
const hour = 3_600_000;

/** Undefined where the wall clock showed this time twice or never (change of summer time). */
function utcOfBerlin(local: number): number | undefined {
  const shown = (utc: number) => Date.parse(`${berlin.format(utc).replace(' ', 'T')}Z`) + (utc % 1000);
  const candidates = [local - hour, local - 2 * hour].filter((utc) => shown(utc) === local);
  return candidates.length === 1 ? candidates[0] : undefined;
}
