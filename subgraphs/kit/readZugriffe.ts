import type { GelesenerEintrag, Journal } from './journal/journal';

/** One access as the person concerned sees it: organisation and role, never an employee. */
export interface Zugriff {
  readonly am: string;
  readonly organisation: string;
  readonly rolle: string;
  readonly zweck: string;
  readonly kategorien: readonly string[];
}

const zugriffeAtMost = 500;

/** Art. 15 DSGVO, § 83 SGB X: who saw what under these pseudonyms, newest first; each pseudonym at the cost of one statement. */
export async function readZugriffe(journal: Pick<Journal, 'read'>, pseudonyme: readonly string[]): Promise<readonly Zugriff[]> {
  const lists = await Promise.all(pseudonyme.map((pseudonym) => journal.read({ pseudonym, vorgang: 'ABRUF', hoechstens: zugriffeAtMost })));
  return lists
    .flat()
    .toSorted((a, b) => b.am.getTime() - a.am.getTime())
    .slice(0, zugriffeAtMost)
    .flatMap(zugriffOf);
}

/** Only what was released: issued is not used, refused was not seen. */
function zugriffOf({ am, organisation, rolle, zweck, kategorien = [] }: GelesenerEintrag): readonly Zugriff[] {
  const seen = kategorien.filter(({ urteil }) => urteil === 'FREIGEGEBEN').map(({ kategorie }) => kategorie);
  if (seen.length === 0 || !organisation || !rolle || !zweck) return [];
  return [{ am: am.toISOString(), organisation, rolle, zweck, kategorien: [...new Set(seen)] }];
}
