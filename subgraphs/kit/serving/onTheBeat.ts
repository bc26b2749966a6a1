import { setImmediate as nextTurn, setTimeout as passed } from 'node:timers/promises';

/**
 * Milliseconds. Longer than an office works for one person’s whole block, too short to be felt: everything that is asked
 * of one person takes the same one beat, whatever there is of her.
 */
export const antwortTakt = 50;

/** A timer may be this late; the rest is waited for turn by turn, so that the end does not depend on when the timer was set. Milliseconds. */
const timerTolerance = 2;

/**
 * Waits until a whole number of beats has passed since a request was received. Rows that are read, hashed and then withheld
 * cost time, and nobody to read costs none: a caller would tell from it that an office has a record (§ 51 Abs. 2 Satz 3 BMG, by analogy).
 * @param receivedAt `performance.now()` at receipt; not the office's own clock, which a test may hold still
 */
export async function onTheBeat(receivedAt: number, takt: number): Promise<void> {
  if (takt === 0) return;
  const due = receivedAt + Math.ceil((performance.now() - receivedAt) / takt) * takt;
  const remaining = due - performance.now() - timerTolerance;
  if (remaining > 0) await passed(remaining);
  while (performance.now() < due) await nextTurn();
}
