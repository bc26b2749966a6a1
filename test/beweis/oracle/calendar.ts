/** The calendar of the oracle: arithmetic on the rule of Directive 2000/84/EC, no time zone database. A day is the number JJJJMMTT. */
export type Tag = number;

const hour = 3_600_000;

/** The day in Germany at an instant; undefined if there is no such instant. */
export function tagAt(at: Date): Tag | undefined {
  const utc = at.getTime();
  if (Number.isNaN(utc)) return undefined;
  const year = at.getUTCFullYear();
  const isSummer = utc >= lastSundayAtOne(year, 2) && utc < lastSundayAtOne(year, 9);
  const local = new Date(utc + (isSummer ? 2 : 1) * hour);
  return local.getUTCFullYear() * 10_000 + (local.getUTCMonth() + 1) * 100 + local.getUTCDate();
}

/** Clocks change in the whole Union at 01:00 UTC on the last Sunday of March and October. */
function lastSundayAtOne(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
}

/** A written day, JJJJ-MM-TT; undefined if it is none. */
export function tagOf(text: string | undefined): Tag | undefined {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '') ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= length ? year * 10_000 + month * 100 + day : undefined;
}

/** Completed years of life (§ 187 Abs. 2, § 188 Abs. 2 BGB); undefined before the birth. */
export const jahreZwischen = (geburt: Tag, heute: Tag): number | undefined => (geburt > heute ? undefined : Math.trunc((heute - geburt) / 10_000));

/** The same day a year later; comparing with it needs no such day to exist (§ 188 Abs. 3 BGB). */
export const einJahrSpaeter = (tag: Tag): Tag => tag + 10_000;
