import { bereinigen } from '../journal/bereinigen';
import type { OfficeJournal } from '../journal/officeJournal';
import { dueBefore } from '../journal/retention';
import { bereinigungsregel, type Aufbewahrende } from './bereinigungsregel';

/** One run over all controllers of an office: their journals, and what was asked for under the sign-off of two and is as old as a proof may get. */
export async function bereinigeStellen(kontrolle: readonly Aufbewahrende[], journal: OfficeJournal, now: Date): Promise<void> {
  await bereinigen(journal, bereinigungsregel(kontrolle), now);
  for (const { store, fristen } of kontrolle) await store.antraegeVergessen(dueBefore('NACHWEIS', now, fristen));
}
