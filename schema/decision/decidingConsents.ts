import { einwilligungGiltHoechstensMonate, type Einwilligungsstand, type Einwilligungsumfang } from '../consent';
import type { ConsentFacts, Reason } from './facts';
import { kalendertag, monthsLater } from './kalendertag';

/**
 * The consents that decide: of all that named this recipient, purpose, category and office when they were given, the newest.
 * An older one never revives, whatever became of the newest. Several given in the same instant decide together.
 * A Schweigepflichtentbindung speaks for one holder of a secret at a time (§ 203 StGB).
 */
export function decidingConsents(
  facts: ConsentFacts,
  art: Einwilligungsstand['art'],
  geheimnistraeger?: string,
): readonly Einwilligungsstand[] {
  const naming = facts.einwilligungen.filter(
    (consent) =>
      consent.art === art &&
      consent.zwecke.includes(facts.zweck) &&
      reaches(consent.erteiltFuer ?? consent, facts) &&
      (geheimnistraeger === undefined || consent.geheimnistraeger.includes(geheimnistraeger)),
  );
  const newest = Math.max(...naming.map(({ erteiltAm }) => erteiltAm.getTime()));
  return naming.filter(({ erteiltAm }) => erteiltAm.getTime() === newest);
}

/** Whether there is a deciding consent to the transmission and every such consent passes; none at all never does. */
export function everyDecidingConsent(facts: ConsentFacts, passes: (consent: Einwilligungsstand) => boolean): boolean {
  const deciding = decidingConsents(facts, 'DATENSCHUTZ');
  return deciding.length > 0 && deciding.every(passes);
}

/** Why a deciding consent does not carry at this moment. Written so that an invalid date refuses. */
export function consentLapse(consent: Einwilligungsstand, facts: ConsentFacts): Reason | undefined {
  const { erteiltAm, widerrufenAm, gueltigAb, gueltigBis } = consent;
  if (widerrufenAm && !(widerrufenAm > facts.now)) return 'EINWILLIGUNG_WIDERRUFEN'; // Art. 7 Abs. 3 DSGVO
  if (!reaches(consent, facts)) return 'EINWILLIGUNG_WIDERRUFEN'; // it did when it was given: revoked in part
  if (!(erteiltAm <= facts.now && gueltigAb <= facts.now)) return 'KEINE_EINWILLIGUNG';
  const lastDay = monthsLater(kalendertag(erteiltAm), einwilligungGiltHoechstensMonate);
  if (!(facts.now < gueltigBis) || kalendertag(facts.now) > lastDay) return 'EINWILLIGUNG_ABGELAUFEN';
  return undefined;
}

const reaches = ({ stellen, empfaenger, kategorien }: Einwilligungsumfang, facts: ConsentFacts): boolean =>
  stellen.includes(facts.stelle) &&
  kategorien.includes(facts.kategorie) &&
  empfaenger.some(
    ({ organisation, rolle, person }) =>
      organisation === facts.organisation && rolle === facts.rolle && (person === undefined || person === facts.nutzer),
  );
