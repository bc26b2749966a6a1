/** Chance that comes out the same for the same seed. */
export interface Wuerfel {
  /** A whole number from 0 on, below `ende`. */
  unter(ende: number): number;
  gemischt<T>(list: readonly T[]): readonly T[];
}

/** Mulberry32: small, and good enough to choose moments. */
export function wuerfelVon(seed: number): Wuerfel {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    unter: (ende) => Math.floor(next() * ende),
    gemischt: (list) => list.map((one) => [next(), one] as const).sort(([a], [b]) => a - b).map(([, one]) => one),
  };
}
