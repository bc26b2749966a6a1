import type { Einwilligung } from '../../../../schema/consent';
import { isBound } from '../consent/mayActFor';
import { wirktNach } from '../consent/revoke';
import type { Aufrufer, AuthorityParts } from '../parts';
import { appendZustaendigkeit, findFall, hatFallbezug } from '../store/fallzustand';
import { withLockedCase } from '../store/lockPersons';
import { findNutzer } from '../store/nutzer';
import { canLead, type Empfaengerin, type FallErgebnis } from './assignCase';
import { endConsents } from './endConsents';

/**
 * Gives a case to another organisation or colleague. Case, pseudonyms and links stay; every consent that names the old
 * recipient ends, because consent does not travel (Art. 6 Abs. 1 lit. a DSGVO). Waits as a revocation does.
 */
export async function handOver(parts: AuthorityParts, fallId: string, to: Empfaengerin, aufrufer: Aufrufer): Promise<FallErgebnis> {
  const ergebnis = await withLockedCase(parts.database, fallId, async (trx): Promise<FallErgebnis> => {
    const now = parts.now();
    const fall = await findFall(trx, fallId, now);
    const bound = await isBound(trx, parts.law, aufrufer, now);
    if (!fall || !bound || fall.fallfuehrung !== aufrufer.nutzer || !hatFallbezug(fall, aufrufer)) return 'FALL_UNBEKANNT';
    if (!canLead(await findNutzer(trx, to.nutzer), to.organisation)) return 'NUTZER_UNBEKANNT';
    const leaves = (einwilligung: Einwilligung) => einwilligung.empfaenger.some((one) => one.organisation === fall.organisation && !stillReaches(one, to));
    await endConsents(trx, parts, { fallId, grund: 'UEBERGABE', durch: aufrufer.nutzer, which: leaves });
    await appendZustaendigkeit(trx, fallId, fall.folge, { art: 'FALLFUEHRUNG', ...to, von: now, eingesetztVon: aufrufer.nutzer });
    return 'ERLEDIGT';
  });
  await parts.wait(wirktNach);
  return ergebnis;
}

/** Within one organisation only what named a person in it ends. */
const stillReaches = ({ organisation, person }: Einwilligung['empfaenger'][number], to: Empfaengerin): boolean =>
  organisation === to.organisation && (person === undefined || person === to.nutzer);
