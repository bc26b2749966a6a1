/** Two things done in turn in one run, so that whatever else the machine does hits both alike. */
export interface Pair {
  readonly zaehler: () => Promise<unknown>;
  readonly nenner: () => Promise<unknown>;
}

/** Milliseconds. */
export interface Spread {
  readonly median: number;
  readonly p25: number;
  readonly p75: number;
}

export interface Measured {
  readonly zaehler: Spread;
  readonly nenner: Spread;
  /** Ratio of the medians. */
  readonly verhaeltnis: number;
  /** Middle half of the ratios round by round. */
  readonly verhaeltnisJeRunde: Spread;
  readonly runden: number;
}

/** Rounds that only warm up; fixed before anything was measured. Nothing else is ever left out. */
export const aufwaermRunden = 20;

/** Measures a pair: warm up, then as many rounds as asked for; who begins changes from round to round. */
export async function measureSideBySide({ zaehler, nenner }: Pair, runden: number): Promise<Measured> {
  const samples: { readonly zaehler: number; readonly nenner: number }[] = [];
  for (let runde = -aufwaermRunden; runde < runden; runde += 1) {
    const first = runde % 2 === 0 ? await timed(zaehler) : await timed(nenner);
    const second = runde % 2 === 0 ? await timed(nenner) : await timed(zaehler);
    if (runde >= 0) samples.push(runde % 2 === 0 ? { zaehler: first, nenner: second } : { zaehler: second, nenner: first });
  }
  const above = spreadOf(samples.map((one) => one.zaehler));
  const below = spreadOf(samples.map((one) => one.nenner));
  return { zaehler: above, nenner: below, verhaeltnis: above.median / below.median, verhaeltnisJeRunde: spreadOf(samples.map((one) => one.zaehler / one.nenner)), runden };
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

/** Quartiles by nearest rank. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { median: at(0.5), p25: at(0.25), p75: at(0.75) };
}
