/** Draws that the seed decides and nothing else. */
export interface Random {
  /** 0 to below 1. */
  next(): number;
  int(below: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Each with this probability, in their order. */
  some<T>(from: readonly T[], probability: number): T[];
}

/** mulberry32: small, fast, and good enough to choose cases with. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number) => Math.floor(next() * below);
  const chance = (probability: number) => next() < probability;
  return {
    next,
    int,
    chance,
    pick<T>(from: readonly T[]): T {
      if (from.length === 0) throw new Error('nothing to pick from');
      return from[int(from.length)] as T; // which may be undefined, where that is one of them
    },
    some: (from, probability) => from.filter(() => chance(probability)),
  };
}
