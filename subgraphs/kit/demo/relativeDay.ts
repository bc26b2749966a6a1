export const dayNotations = ['iso', 'yyyymmdd', 'yyyymmdd_zahl', 'tt.mm.jjjj', 'ttmmjjjj', 'yyyymm'] as const;

/** A day counted from today, in the notation of the vendor's column: a demo must not grow old. */
export interface RelativeDay {
  readonly tage: number;
  readonly als: (typeof dayNotations)[number];
}

export function relativeDay({ tage, als }: RelativeDay, heute: Date): string {
  const day = new Date(Date.UTC(heute.getUTCFullYear(), heute.getUTCMonth(), heute.getUTCDate() + tage));
  const [year = '', month = '', date = ''] = day.toISOString().slice(0, 10).split('-');
  const written: Readonly<Record<RelativeDay['als'], string>> = {
    iso: `${year}-${month}-${date}`,
    yyyymmdd: `${year}${month}${date}`,
    yyyymmdd_zahl: `${year}${month}${date}`,
    'tt.mm.jjjj': `${date}.${month}.${year}`,
    ttmmjjjj: `${date}${month}${year}`,
    yyyymm: `${year}${month}`,
  };
  return written[als];
}
