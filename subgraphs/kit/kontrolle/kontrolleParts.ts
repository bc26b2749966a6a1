import type { Law } from '../../../schema/law';
import type { Kontrollstore } from '../abgabe/kontrolle';
import type { Journal } from '../journal/journal';
import type { Fristen } from '../journal/retention';
import type { Clock } from '../release/stelle';

/** What the officer and the Personalrat of one controller work with: its journal, and a part of its store. No source, no person. */
export interface KontrolleParts {
  readonly stelle: string;
  readonly law: Law;
  readonly clock: Clock;
  /** For hashes that mean nothing to anybody else. */
  readonly hashKey: Buffer;
  readonly journal: Journal;
  readonly store: Kontrollstore;
  readonly fristen: Fristen;
}
