import { approvalOf, stellungnahmen } from '../../../../schema/approvals/approval';
import { isSameKurzhash } from '../../../../schema/approvals/kurzhash';
import type { Lage } from '../../../../schema/approvals/lage';
import { UserMistake } from '../../serving/runCommand';
import type { Env } from '../../serving/settings';
import { day, needed, type Angegeben } from './angegeben';
import { writeApproval } from './writeApproval';

/**
 * Records what a controller has signed: the present part, by whom, with the officer's statement.
 * @throws UserMistake above all where the hash on the sheet is not that of the present part
 */
export function record({ stand, aenderungen }: Lage, given: Angegeben, env: Env): string {
  const kurz = needed(given, 'kurzhash', 'der Kurzhash vom unterschriebenen Bogen');
  if (!isSameKurzhash(kurz, stand.kurzhash)) {
    throw new UserMistake(`Unterschrieben ist ein anderer Stand (${kurz}) als der jetzige (${stand.kurzhash}). Nichts eingetragen. Den Bogen neu ausgeben: npm run freigabe -- --bogen ${stand.stelle.toLowerCase()}`);
  }
  const ergebnis = stellungnahmen.find((one) => one === needed(given, 'dsb', stellungnahmen.join(', ')));
  if (!ergebnis) throw new UserMistake(`--dsb: erwartet wird ${stellungnahmen.join(', ')}.`);
  const approval = approvalOf(stand, {
    freigabe: { durch: needed(given, 'durch', 'Amt und Funktion'), am: day(given, 'am'), aktenzeichen: needed(given, 'aktenzeichen', 'das Aktenzeichen der Freigabe') },
    stellungnahme: { ergebnis, aktenzeichen: needed(given, 'dsb-aktenzeichen', 'das Aktenzeichen der Stellungnahme'), am: day(given, 'dsb-am') },
  });
  const file = writeApproval(approval, env);
  return `${file}: Stand ${stand.kurzhash} eingetragen; ${aenderungen.filter(({ art }) => art === 'NEU_SICHTBAR').length} neu sichtbare Gegenstände sind damit freigegeben. Bitte «npm run generate» aufrufen und beides einchecken.`;
}
