const earliestYear = 1850;
const latestYear = 2200;

/** YYYY-MM-DD if there is such a day in the calendar and a person alive could have to do with it. */
export function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= earliestYear && year <= latestYear ? date.toISOString().slice(0, 10) : undefined;
}
