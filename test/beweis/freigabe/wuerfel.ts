import { seed } from '../profile';

/** Throws the same cases for the same seed; one per question, so that one more question changes no other. */
export interface Wuerfel {
  /** An integer from 0 up to, and not including, `below`. */
  number(below: number): number;
  one<T>(of: readonly T[]): T;
  /** Each with probability one half. */
  some<T>(of: readonly T[]): readonly T[];
  bytes(count: number): Buffer;
  chance(of: number): boolean;
}

/** mulberry32: small, and good enough to choose cases with. */
export function openWuerfel(question: string): Wuerfel {
  let state = [...question].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (below: number): number => Math.floor(next() * below);
  return {
    number,
    one: (of) => {
      for (const found of of.slice(number(of.length))) return found;
      throw new Error(`${question}: nothing to choose from`);
    },
    some: (of) => of.filter(() => next() < 0.5),
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => number(256))),
    chance: (of) => next() < of,
  };
}
