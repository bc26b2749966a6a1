import { setTimeout as passed } from 'node:timers/promises';
import type { Dice } from './dice';

/** What is timed: from the call to the moment the answer is in hand. */
export type Fetch = () => Promise<{ readonly milliseconds: number } | 'AUSFALL'>;

export interface Samples<Kind> {
  readonly milliseconds: ReadonlyMap<Kind, readonly number[]>;
  readonly failures: number;
}

/** Blocks that only warm up; fixed before anything was measured. Nothing else is ever left out. */
const warmUpBlocks = 60;

/** Of a beat. No multiple of it is near a whole one, so an answer is due while nobody else is at work: 14 ms after one begins, 4 before the next. */
const spacing = 0.36;

/**
 * Times fetches of several kinds in one run. Each block has one of every kind, in an order that the dice throw: whatever else the
 * machine does hits all kinds alike. Each begins on a grid that nothing moves: if it began when another ends, one that keeps the office
 * busy for longer would push the rest onto its own end.
 * @param takt milliseconds of the beat at which the office answers
 * @param prepare makes the fetch of a kind ready; what it does is not timed
 */
export async function timeFetches<Kind extends string>(kinds: readonly Kind[], blocks: number, dice: Dice, takt: number, prepare: (kind: Kind) => Promise<Fetch>): Promise<Samples<Kind>> {
  const samples = new Map<Kind, number[]>(kinds.map((kind) => [kind, []]));
  const waiting = Array.from({ length: warmUpBlocks + blocks }, (_, block) => dice.shuffled(kinds).map((kind) => ({ kind, counts: block >= warmUpBlocks }))).flat();
  const underWay = new Set<Promise<void>>();
  const begun = performance.now();
  let failures = 0;
  for (let slot = 0, next = waiting.shift(); next; next = waiting.shift()) {
    const { kind, counts } = next;
    const fetch = await prepare(kind);
    slot = Math.max(slot + 1, Math.ceil((performance.now() - begun) / (takt * spacing)));
    await passed(begun + slot * takt * spacing - performance.now());
    const timing = fetch().then((timed) => {
      underWay.delete(timing);
      if (timed === 'AUSFALL') {
        failures += 1;
        waiting.push({ kind, counts });
      } else if (counts) samples.get(kind)?.push(timed.milliseconds);
    });
    underWay.add(timing);
    if (waiting.length === 0) await Promise.all(underWay); // one of the last may have to be asked once more
  }
  return { milliseconds: samples, failures };
}
