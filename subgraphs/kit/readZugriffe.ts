import type { GelesenerEintrag } from './journal/journal';
import { dueBefore, ueblicheFristen } from './journal/retention';
import { verfalleneSeit } from './journal/verfallene';
import type { StelleParts } from './release/stelle';

/** One access as the person concerned sees it: organisation and role, never an employee. */
export interface Zugriff {
  readonly am: string;
  readonly organisation: string;
  readonly rolle: string;
  readonly zweck: string;
  readonly kategorien: readonly string[];
}

/** What a controller's journal still says of a person, and what it no longer can. */
export interface Zugriffe {
  readonly eintraege: readonly Zugriff[];
  /** Older entries are purged, unless held: a period of the controller's, the same for everybody. */
  readonly geloeschtVor: string;
  readonly istVollstaendig: boolean;
}

const entriesAtMost = 5_000;

/**
 * Art. 15 DSGVO, § 83 SGB X: who saw what under these pseudonyms, newest first; each pseudonym at the cost of one statement, and one
 * more for the answers that were not handed over: what nobody received is no access.
 */
export async function readZugriffe({ journal, clock, fristen = ueblicheFristen }: Pick<StelleParts, 'journal' | 'clock' | 'fristen'>, pseudonyme: readonly string[]): Promise<Zugriffe> {
  const now = clock.now();
  const lists = await Promise.all(pseudonyme.map((pseudonym) => journal.read({ pseudonym, vorgang: 'ABRUF', hoechstens: entriesAtMost + 1 })));
  const newestFirst = lists.flat().toSorted((a, b) => b.am.getTime() - a.am.getTime());
  const shown = newestFirst.slice(0, entriesAtMost);
  const verfallen = await verfalleneSeit(journal, shown.at(-1)?.am ?? now);
  return {
    eintraege: shown.filter(({ id }) => !verfallen.has(id)).flatMap(zugriffOf),
    geloeschtVor: dueBefore('ABRUF', now, fristen).toISOString(),
    istVollstaendig: newestFirst.length === shown.length,
  };
}

/** Only what was released: issued is not used, refused was not seen. */
function zugriffOf({ am, organisation, rolle, zweck, kategorien = [] }: GelesenerEintrag): readonly Zugriff[] {
  const seen = kategorien.filter(({ urteil }) => urteil === 'FREIGEGEBEN').map(({ kategorie }) => kategorie);
  if (seen.length === 0 || !organisation || !rolle || !zweck) return [];
  return [{ am: am.toISOString(), organisation, rolle, zweck, kategorien: [...new Set(seen)] }];
}
