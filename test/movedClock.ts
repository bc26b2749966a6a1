import type { Clock } from '../subgraphs/kit/release/stelle';

/** A clock that a test sets beside the machine's own; both its faces move together. */
export interface MovedClock extends Clock {
  /** @param aside milliseconds */
  moveTo(aside: number): void;
}

export function movedClock(): MovedClock {
  let aside = 0;
  return {
    now: () => new Date(Date.now() + aside),
    monotonic: () => performance.now() + aside,
    moveTo: (milliseconds) => {
      aside = milliseconds;
    },
  };
}
