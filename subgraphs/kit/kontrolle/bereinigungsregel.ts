import type { Regelauskunft } from '../journal/officeJournal';
import type { KontrolleParts } from './kontrolleParts';

/** What purging looks at, of one controller. */
export type Aufbewahrende = Pick<KontrolleParts, 'stelle' | 'store' | 'fristen' | 'clock'>;

/** What the purge of each controller goes by, read anew each time: a hold counts from the moment it is ordered, and ends by itself. */
export const bereinigungsregel =
  (kontrolle: readonly Aufbewahrende[]): Regelauskunft =>
  async (stelle) => {
    const parts = kontrolle.find((one) => one.stelle === stelle);
    if (!parts) throw new Error(`no store is open for ${stelle}`);
    const now = parts.clock.now();
    const alle = await parts.store.aufbewahrungen();
    return { fristen: parts.fristen, gehalten: alle.filter(({ giltBis, aufgehobenAm }) => aufgehobenAm === undefined && now <= giltBis) };
  };
