import { fallfuehrendeRolle, type Aufrufer, type AuthorityParts } from '../parts';
import { appendZustaendigkeit, findFall } from '../store/fallzustand';
import { addKlienten } from '../store/klienten';
import { withLockedCase } from '../store/lockPersons';
import { findNutzer, type Nutzer } from '../store/nutzer';
import { allotsCases } from './allotsCases';

/** Whom a case goes to. */
export interface Empfaengerin {
  readonly organisation: string;
  readonly nutzer: string;
}

export interface Fallzuweisung extends Empfaengerin {
  readonly fallId: string;
  readonly klienten: readonly string[];
}

export type FallErgebnis = 'ERLEDIGT' | 'FALL_UNBEKANNT' | 'FALL_BESTEHT_BEREITS' | 'NUTZER_UNBEKANNT' | 'VERTRETUNG_UNZULAESSIG';

/** Enters a case, or adds persons to one that is already with the same case manager. */
export const assignCase = (parts: AuthorityParts, { fallId, klienten, organisation, nutzer }: Fallzuweisung, aufrufer: Aufrufer): Promise<FallErgebnis> =>
  withLockedCase(parts.database, fallId, async (trx) => {
    const now = parts.now();
    if (!(await allotsCases(trx, parts.law, aufrufer, now))) return 'FALL_UNBEKANNT';
    const existing = await findFall(trx, fallId, now);
    if (existing && (existing.fallfuehrung !== nutzer || existing.organisation !== organisation || existing.abgeschlossenAm)) return 'FALL_BESTEHT_BEREITS';
    if (!existing) {
      if (!canLead(await findNutzer(trx, nutzer), organisation)) return 'NUTZER_UNBEKANNT';
      await appendZustaendigkeit(trx, fallId, 1, { art: 'FALLFUEHRUNG', organisation, nutzer, von: now, eingesetztVon: aufrufer.nutzer });
    }
    await addKlienten(trx, fallId, [...new Set(klienten)]);
    return 'ERLEDIGT';
  });

/** Somebody who may be put in charge of a case of this organisation. */
export const canLead = (nutzer: Nutzer | undefined, organisation: string): boolean =>
  nutzer?.aktiv === true && nutzer.organisation === organisation && nutzer.rolle === fallfuehrendeRolle;
