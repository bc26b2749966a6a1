import { isWithinPeriod } from '../dataPeriod';
import type { RowFacts, Step } from '../facts';
import { releasedHolders } from '../releasedHolders';

/**
 * Step 7, on the row. § 203 StGB, § 76 Abs. 1 SGB X: released is a person, never an institution, so the row leaves only if its
 * own holder is named, and for the period of data of the release that names him. A row of such a category that does not say whose
 * secret it is stays; a row that does say so needs it anyway.
 */
export const secretHolderIsReleased: Step<RowFacts> = (facts, law) => {
  const { geheimnistraeger, kategorie } = facts;
  if (geheimnistraeger === undefined && law.kategorien.get(kategorie)?.herkunft203 === false) return undefined;
  const released =
    geheimnistraeger !== undefined && releasedHolders(facts, law, ({ zeitraumDaten }) => isWithinPeriod(facts.zeitbezug, zeitraumDaten)).has(geheimnistraeger);
  return released ? undefined : 'KEINE_SCHWEIGEPFLICHTENTBINDUNG';
};
