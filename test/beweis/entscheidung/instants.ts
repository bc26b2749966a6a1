import { tagAt } from '../oracle/calendar';
import type { Random } from './random';

export const day = 24 * 60 * 60 * 1000;

/** Where days, hours and years turn: clocks that change, midnight in Germany, the leap day, New Year. */
const turns = ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2027-03-28T01:00:00Z', '2026-06-14T22:00:00Z', '2026-12-31T23:00:00Z', '2028-02-28T23:00:00Z', '2028-02-29T23:00:00Z', '2027-02-28T23:00:00Z'].map((text) => Date.parse(text));

/** Any instant of three years; every other at a turn, to the millisecond. */
export const drawNow = (random: Random): Date =>
  new Date(random.chance(0.5) ? random.pick(turns) + random.pick([-1, 0, 1, 0, 3_600_000]) : Date.parse('2026-01-01T00:00:00Z') + random.int(3 * 365 * day));

/** This very millisecond, the one before or after it. */
export const near = (random: Random, at: Date): Date => new Date(at.getTime() + random.pick([-1, 0, 0, 1]));

export const noInstant = new Date(Number.NaN);

/** The German day an instant lies in, years and days away from it. */
export function tagAway(at: Date, years: number, days: number): string {
  const [, year = '', month = '', ofMonth = ''] = /^(.{4})(..)(..)$/.exec(String(tagAt(new Date(at.getTime() + days * day)))) ?? [];
  return `${Number(year) + years}-${month}-${ofMonth}`;
}
