import { abdruckOf, antragszustand } from './antragszustand';
import type { Beauftragte } from './beauftragte';
import { journaliseKontrolle } from './journaliseKontrolle';
import { kontrollErgebnis, type KontrollErgebnis } from './kontrollErgebnis';
import type { KontrolleParts } from './kontrolleParts';

/**
 * Signs exactly what was read, or refuses it. Each role once, nobody twice, and nobody for the Personalrat who has asked: two
 * people stand behind every search for an employee.
 * @param abdruck of the Antrag as the signer has seen it
 */
export async function zeichnen(id: string, abdruck: string, zustimmung: boolean, wer: Beauftragte, parts: KontrolleParts): Promise<KontrollErgebnis> {
  const antrag = await parts.store.antrag(id);
  if (!antrag) return kontrollErgebnis('ANTRAG_UNBEKANNT');
  if (abdruck !== abdruckOf(antrag, parts)) return kontrollErgebnis('ABDRUCK_WEICHT_AB');
  const now = parts.clock.now();
  if (antragszustand(antrag, parts, now).zustand !== 'BEANTRAGT' || antrag.zeichnungen.some(({ rolle }) => rolle === wer.rolle)) return kontrollErgebnis('BEREITS_GEZEICHNET');
  const isOwn = antrag.zeichnungen.some(({ nutzer }) => nutzer === wer.nutzer) || (wer.rolle === 'PERSONALRAT' && antrag.beantragtVon === wer.nutzer);
  if (isOwn) return kontrollErgebnis('EIGENE_ZEICHNUNG');

  await journaliseKontrolle(parts, wer, zustimmung ? 'EINSICHT_GEZEICHNET' : 'EINSICHT_ABGELEHNT', { zu: id, abfrage: abdruck, aktenzeichen: antrag.aktenzeichen });
  const signed = await parts.store.zeichnen(id, { rolle: wer.rolle, nutzer: wer.nutzer, abdruck, zustimmung, am: now });
  return kontrollErgebnis(signed ? 'ERLEDIGT' : 'BEREITS_GEZEICHNET');
}
