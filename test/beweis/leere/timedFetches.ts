import { setTimeout as passed } from 'node:timers/promises';
import type { Dice } from './dice';

/** What is timed: from the call to the moment the answer is in hand. */
export type Fetch = () => Promise<{ readonly milliseconds: number } | 'AUSFALL'>;

export interface Samples<Kind> {
  readonly milliseconds: ReadonlyMap<Kind, readonly number[]>;
  readonly failures: number;
}

/** Blocks of every lane that only warm up; fixed before anything was measured. Nothing else is ever left out. */
const warmUpBlocks = 10;

/** Fetches under way at a time. They begin a share of a beat apart, so that an answer is due while nobody else is at work. */
const lanes = 6;

/**
 * Times fetches of several kinds in one run. Each block has one of every kind, in an order that the dice throw: whatever else the
 * machine does hits all kinds alike.
 * @param prepare makes the fetch of a kind ready; what it does is not timed
 */
export async function timeFetches<Kind extends string>(kinds: readonly Kind[], blocks: number, dice: Dice, takt: number, prepare: (kind: Kind) => Promise<Fetch>): Promise<Samples<Kind>> {
  const samples = new Map<Kind, number[]>(kinds.map((kind) => [kind, []]));
  let left = blocks;
  let failures = 0;
  const run = async (lane: number): Promise<void> => {
    await passed((lane * takt) / lanes);
    for (let block = -warmUpBlocks; block < 0 || left > 0; block += 1) {
      if (block >= 0) left -= 1;
      for (const kind of dice.shuffled(kinds)) {
        let timed = await (await prepare(kind))();
        for (; timed === 'AUSFALL'; failures += 1) timed = await (await prepare(kind))();
        if (block >= 0) samples.get(kind)?.push(timed.milliseconds);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => run(lane)));
  return { milliseconds: samples, failures };
}
