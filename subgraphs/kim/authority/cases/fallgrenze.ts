/** Milliseconds. */
const stunde = 60 * 60 * 1_000;

export interface FallgrenzeOptions {
  /** Different cases that a login may open within an hour. */
  readonly hoechstens: number;
  /** Milliseconds of a clock that nobody sets back. */
  readonly monotonic: () => number;
  /** Somebody on duty should look: a login went through more cases than anybody works on in an hour. */
  readonly onRefused: () => void;
}

export interface Fallgrenze {
  /** Whether this login may open this case now; a case it has open already stays open to it. */
  mayOpen(nutzer: string, fallId: string): boolean;
}

/**
 * Nobody harvests a whole case load with one stolen login (Art. 32 Abs. 1 lit. b DSGVO). A number that is no case, or nobody's own, counts
 * like any other: the limit tells nothing about a number. What it remembers lies in memory, is read by nobody and is forgotten when anybody
 * next opens a case after the hour: it is no record of how anybody works.
 */
export function openFallgrenze({ hoechstens, monotonic, onRefused }: FallgrenzeOptions): Fallgrenze {
  /** By login and case, the one opened longest ago first. */
  const opened = new Map<string, { readonly nutzer: string; readonly am: number }>();

  const forgetBefore = (moment: number): void => {
    for (const [key, { am }] of opened) {
      if (am > moment) return;
      opened.delete(key);
    }
  };
  return {
    mayOpen: (nutzer, fallId) => {
      const am = monotonic();
      forgetBefore(am - stunde);
      const key = JSON.stringify([nutzer, fallId]);
      if (!opened.delete(key) && countOf(nutzer, opened.values()) >= hoechstens) {
        onRefused();
        return false;
      }
      opened.set(key, { nutzer, am });
      return true;
    },
  };
}

const countOf = (nutzer: string, opened: Iterable<{ readonly nutzer: string }>): number => [...opened].filter((one) => one.nutzer === nutzer).length;
