import { leadsCasesIn } from '../consent/mayActFor';
import { wirktNach } from '../consent/revoke';
import type { Aufrufer, AuthorityParts } from '../parts';
import { findFall } from '../store/fallzustand';
import { withLockedCase } from '../store/lockPersons';
import { allotsCases } from './allotsCases';
import type { FallErgebnis } from './assignCase';
import { passOn } from './passOn';

export interface Neuzuweisung {
  readonly fallId: string;
  readonly nutzer: string;
}

/**
 * Gives a case whose Fallfuehrung has left to a colleague of hers: only she could hand it over. No organisation is named, since it is
 * the one the consents name and stays (Art. 6 Abs. 1 lit. a DSGVO); what was given to one person alone ends. Whoever still leads keeps
 * his case. Waits as a revocation does.
 */
export async function reassignCase(parts: AuthorityParts, { fallId, nutzer }: Neuzuweisung, aufrufer: Aufrufer): Promise<FallErgebnis> {
  const { database, law } = parts;
  const ergebnis = await withLockedCase(database, fallId, async (trx): Promise<FallErgebnis> => {
    const now = parts.now();
    const fall = await findFall(trx, fallId, now);
    if (!fall || fall.abgeschlossenAm || !(await allotsCases(trx, law, aufrufer, now))) return 'FALL_UNBEKANNT';
    if (await leadsCasesIn(trx, law, fall.organisation, fall.fallfuehrung, now)) return 'FALL_UNBEKANNT';
    if (!(await leadsCasesIn(trx, law, fall.organisation, nutzer, now))) return 'NUTZER_UNBEKANNT';
    await passOn(trx, parts, fall, { organisation: fall.organisation, nutzer }, { durch: aufrufer.nutzer, grund: 'EMPFAENGER_AUSGESCHIEDEN' });
    return 'ERLEDIGT';
  });
  await parts.wait(wirktNach);
  return ergebnis;
}
