import { leadsCase } from '../consent/mayActFor';
import { wirktNach } from '../consent/revoke';
import type { Aufrufer, AuthorityParts } from '../parts';
import { findFall } from '../store/fallzustand';
import { withLockedCase } from '../store/lockPersons';
import { findNutzer } from '../store/nutzer';
import { canLead, type Empfaengerin, type FallErgebnis } from './assignCase';
import { passOn } from './passOn';

/** Gives one's own case to another organisation or colleague; a deputy cannot. Waits as a revocation does. */
export async function handOver(parts: AuthorityParts, fallId: string, to: Empfaengerin, aufrufer: Aufrufer): Promise<FallErgebnis> {
  const ergebnis = await withLockedCase(parts.database, fallId, async (trx): Promise<FallErgebnis> => {
    const now = parts.now();
    const fall = await findFall(trx, fallId, now);
    const leads = await leadsCase(trx, parts.law, fallId, aufrufer, now);
    if (!fall || !leads || fall.fallfuehrung !== aufrufer.nutzer) return 'FALL_UNBEKANNT';
    if (!canLead(await findNutzer(trx, to.nutzer), to.organisation)) return 'NUTZER_UNBEKANNT';
    await passOn(trx, parts, fall, to, { durch: aufrufer.nutzer, grund: 'UEBERGABE' });
    return 'ERLEDIGT';
  });
  await parts.wait(wirktNach);
  return ergebnis;
}
