import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/*
 * What processes write down themselves, at the moment it happens: `t` is CLOCK_MONOTONIC in nanoseconds, the same for every process
 * of the machine and untouched by whatever is done to their calendars.
 */

/** An office has handed over the body of a fetch. */
export interface Abgabe {
  readonly art: 'ABGABE';
  readonly t: number;
  readonly jti: string;
  readonly pseudonym: string;
  /** Categories that were asked for. */
  readonly gefragt: readonly string[];
  /** Categories of which the body shows a value. */
  readonly gezeigt: readonly string[];
  /** Where a test had held this fetch, if it had. */
  readonly gehalten?: string;
}

/** The authority has handed over the Freigaben of a request that had arrived at `seit`. */
export interface Praegung {
  readonly art: 'PRAEGUNG';
  readonly t: number;
  readonly seit: number;
  readonly jti: string;
}

/** The authority hands over the acknowledgement of a revocation that had arrived at `seit`. */
export interface Bestaetigung {
  readonly art: 'BESTAETIGUNG';
  readonly t: number;
  readonly seit: number;
  readonly fall: string;
  readonly kategorien: readonly string[];
}

export type Stempel = Abgabe | Praegung | Bestaetigung;

/** Nanoseconds fit a number for a hundred days of uptime. */
export const jetzt = (): number => Number(process.hrtime.bigint());

export const proMs = 1_000_000;

/** Written at once: the next moment the process may be killed. */
export const stemple = (file: string, stempel: Stempel): void => appendFileSync(file, `${JSON.stringify(stempel)}\n`);

/** Of a line that a killed process did not finish nothing is known. */
export function readStempel(files: readonly string[]): readonly Stempel[] {
  const lines = files.filter((file) => existsSync(file)).flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  return lines.flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as Stempel];
    } catch {
      return [];
    }
  });
}
