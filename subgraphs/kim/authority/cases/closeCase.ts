import { leadsCase } from '../consent/mayActFor';
import { wirktNach } from '../consent/revoke';
import type { Aufrufer, AuthorityParts } from '../parts';
import { withLockedCase } from '../store/lockPersons';
import type { FallErgebnis } from './assignCase';
import { endConsents } from './endConsents';

/** Closes a case: all its consents end (Art. 5 Abs. 1 lit. e DSGVO), and nobody has it any more. Waits as a revocation does. */
export async function closeCase(parts: AuthorityParts, fallId: string, aufrufer: Aufrufer): Promise<FallErgebnis> {
  const ergebnis = await withLockedCase(parts.database, fallId, async (trx): Promise<FallErgebnis> => {
    const now = parts.now();
    if (!(await leadsCase(trx, parts.law, fallId, aufrufer, now))) return 'FALL_UNBEKANNT';
    await endConsents(trx, parts, { fallId, grund: 'FALL_ABGESCHLOSSEN', durch: aufrufer.nutzer, which: () => true });
    await trx('fall_status').insert({ fall: fallId, abgeschlossen_am: now.toISOString() });
    return 'ERLEDIGT';
  });
  await parts.wait(wirktNach);
  return ergebnis;
}
