const inGermany = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/**
 * The calendar day, JJJJ-MM-TT, of an instant where the law counts days (§§ 187, 188 BGB).
 * @throws RangeError if the date is invalid
 */
export const kalendertag = (at: Date): string => inGermany.format(at);

/** Whether a text is a whole day that exists; legacy data also know 1990-00-00 and 31 February. */
export function isKalendertag(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  // An impossible month comes out NaN, an impossible day as a day of the next month.
  return new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8));
}

/**
 * The day of the same number so many months later (§ 188 Abs. 2 BGB).
 * It is for comparing only: 29 February may come out in a year that has none, and still sorts right (§ 188 Abs. 3 BGB).
 */
export function monthsLater(tag: string, months: number): string {
  const month = Number(tag.slice(0, 4)) * 12 + Number(tag.slice(5, 7)) - 1 + months;
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `${digits(Math.floor(month / 12), 4)}-${digits((month % 12) + 1, 2)}-${tag.slice(8)}`;
}
