import { isBound } from '../consent/mayActFor';
import { fallfuehrendeRolle, tage, type Aufrufer, type AuthorityParts } from '../parts';
import { appendZustaendigkeit, findFall } from '../store/fallzustand';
import { withLockedCase } from '../store/lockPersons';
import { findNutzer } from '../store/nutzer';
import { canLead, type FallErgebnis } from './assignCase';

/** Longest a deputy stands in without being appointed anew, days. */
const vertretungGiltTage = 90;

export interface Vertretung {
  readonly fallId: string;
  readonly nutzer: string;
  /** First instant no longer covered. */
  readonly bis: Date;
}

/**
 * A deputy is appointed by a colleague of the organisation that has the case, never by himself: whoever wants to see
 * another's case needs a second person for it, who stands in the list.
 */
export const appointDeputy = (parts: AuthorityParts, { fallId, nutzer, bis }: Vertretung, aufrufer: Aufrufer): Promise<FallErgebnis> =>
  withLockedCase(parts.database, fallId, async (trx) => {
    const now = parts.now();
    const fall = await findFall(trx, fallId, now);
    const colleague = aufrufer.rolle === fallfuehrendeRolle && fall?.organisation === aufrufer.organisation && !fall.abgeschlossenAm;
    if (!fall || !colleague || !(await isBound(trx, parts.law, aufrufer, now))) return 'FALL_UNBEKANNT';
    if (nutzer === aufrufer.nutzer || !(bis > now) || bis.getTime() > now.getTime() + tage(vertretungGiltTage + 1)) return 'VERTRETUNG_UNZULAESSIG';
    if (!canLead(await findNutzer(trx, nutzer), fall.organisation)) return 'NUTZER_UNBEKANNT';
    await appendZustaendigkeit(trx, fallId, fall.folge, {
      art: 'VERTRETUNG',
      organisation: fall.organisation,
      nutzer,
      von: now,
      bis,
      eingesetztVon: aufrufer.nutzer,
    });
    return 'ERLEDIGT';
  });
