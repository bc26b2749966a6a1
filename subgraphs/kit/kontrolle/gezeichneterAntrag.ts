import type { GezeichneterAntrag } from '../abgabe/kontrolle';
import { abdruckOf, antragszustand, type Antragszustand } from './antragszustand';
import type { Beauftragte } from './beauftragte';
import { journaliseKontrolle } from './journaliseKontrolle';
import type { KontrollErgebnisArt } from './kontrollErgebnis';
import type { KontrolleParts } from './kontrolleParts';

const stattdessen: Readonly<Record<Antragszustand['zustand'], KontrollErgebnisArt>> = {
  BEANTRAGT: 'ZEICHNUNG_FEHLT',
  ABGELEHNT: 'ABGELEHNT',
  ABGELAUFEN: 'ABGELAUFEN',
  GEZEICHNET: 'ERLEDIGT',
};

/**
 * What two have signed, for the officer who asked and nobody else (another's Antrag is as if there were none); that it is used is
 * on record before it is handed out.
 * @returns the Antrag, or what is to be answered instead
 * @throws PublicError PROTOKOLL_NICHT_VERFUEGBAR
 */
export async function gezeichneterAntrag(id: string, wer: Beauftragte, parts: KontrolleParts): Promise<GezeichneterAntrag | KontrollErgebnisArt> {
  const antrag = await parts.store.antrag(id);
  if (!antrag || antrag.beantragtVon !== wer.nutzer) return 'ANTRAG_UNBEKANNT';
  const art = stattdessen[antragszustand(antrag, parts, parts.clock.now()).zustand];
  if (art !== 'ERLEDIGT') return art;
  await journaliseKontrolle(parts, wer, 'EINSICHT_GENOMMEN', { zu: id, abfrage: abdruckOf(antrag, parts), aktenzeichen: antrag.aktenzeichen });
  return antrag;
}
