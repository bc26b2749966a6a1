export const dayNotations = ['iso', 'yyyymmdd', 'yyyymmdd_zahl', 'tt.mm.jjjj', 'ttmmjjjj', 'yyyymm'] as const;
export type DayNotation = (typeof dayNotations)[number];

/** A day counted from today, in the notation of the vendor's column: a demo must not grow old. */
export interface RelativeDay {
  readonly tage: number;
  readonly als: DayNotation;
}

export const relativeDay = ({ tage, als }: RelativeDay, heute: Date): string =>
  writtenDay(new Date(Date.UTC(heute.getUTCFullYear(), heute.getUTCMonth(), heute.getUTCDate() + tage)), als);

/** A calendar day (in UTC) as a vendor writes it. */
export function writtenDay(day: Date, als: DayNotation): string {
  const [year = '', month = '', date = ''] = day.toISOString().slice(0, 10).split('-');
  const written: Readonly<Record<DayNotation, string>> = {
    iso: `${year}-${month}-${date}`,
    yyyymmdd: `${year}${month}${date}`,
    yyyymmdd_zahl: `${year}${month}${date}`,
    'tt.mm.jjjj': `${date}.${month}.${year}`,
    ttmmjjjj: `${date}${month}${year}`,
    yyyymm: `${year}${month}`,
  };
  return written[als];
}
