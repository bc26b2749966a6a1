import type { Freigegeben } from '../../../schema/approvals/freigegeben';
import type { Law } from '../../../schema/law';
import type { AbgabeStore } from '../abgabe/abgabe';
import type { ReleaseConfig } from '../abgabe/releaseConfig';
import type { Journal } from '../journal/journal';
import type { Fristen } from '../journal/retention';
import type { SealKey } from '../seal';
import type { Source } from '../source/source';
import type { OfficeMarks } from './officeMarks';

/** Two clocks: the calendar's for law and lifetime, the monotonic one from receipt on (milliseconds). */
export interface Clock {
  now(): Date;
  monotonic(): number;
}

export const systemClock: Clock = { now: () => new Date(), monotonic: () => performance.now() };

/** One controller with everything it decides and releases with. Two controllers in one process share none of store, journal and keys. */
export interface StelleParts {
  readonly stelle: string;
  readonly law: Law;
  readonly marks: OfficeMarks;
  /** What the controller has approved. */
  readonly freigegeben: Freigegeben;
  readonly source: Source;
  readonly store: AbgabeStore;
  readonly journal: Journal;
  readonly releaseConfig: ReleaseConfig;
  /** How long the journal keeps its entries, as the person concerned is told. */
  readonly fristen?: Fristen;
  /** Pairwise keys with the authority; read anew for each fetch, so that they can rotate. */
  readonly sealKeys: () => readonly SealKey[];
  /** For hashes of values and subqueries that mean nothing to anybody else. */
  readonly hashKey: Buffer;
  readonly clock: Clock;
  /** The Freigaben this process has verified: its clock must not run behind them. */
  readonly clockGuard: ClockGuard;
  /** Something is wrong with one person's data; counted, never told. */
  readonly alarm: (kind: string, error?: unknown) => void;
}

/** Refuses everything while the office's clock runs behind what the authority has already sealed (rolled back, or slow beyond tolerance). */
export interface ClockGuard {
  highestIat: number;
}
