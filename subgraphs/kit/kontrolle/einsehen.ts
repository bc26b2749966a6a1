import type { GezeichneterAntrag } from '../abgabe/kontrolle';
import type { Protokollfilter } from '../journal/journal';
import { abdruckOf, antragszustand, type Antragszustand } from './antragszustand';
import type { Beauftragte } from './beauftragte';
import { journaliseKontrolle } from './journaliseKontrolle';
import { kontrollErgebnis, type KontrollErgebnis, type KontrollErgebnisArt } from './kontrollErgebnis';
import type { KontrolleParts } from './kontrolleParts';
import { ohneNutzer } from './ohneNutzer';
import { readProtokollseite, type Protokollseite } from './protokollseite';

type Einsichtseite = KontrollErgebnis & Protokollseite;

const stattdessen: Readonly<Record<Antragszustand['zustand'], KontrollErgebnisArt>> = {
  BEANTRAGT: 'ZEICHNUNG_FEHLT',
  ABGELEHNT: 'ABGELEHNT',
  ABGELAUFEN: 'ABGELAUFEN',
  GEZEICHNET: 'ERLEDIGT',
};

/**
 * What two have signed, a page at a time, for the officer who asked and nobody else; each page is on record first.
 *
 * An incident (Art. 33, 34 DSGVO) is followed by the hash of the token, which is another one at every controller: each officer asks
 * her own, and only who has the token, or what `npm run vorfall` made of it, can ask at all. The answer is what this controller
 * handed to whoever held the token. It cannot tell who that was, nor what was asked with a Freigabe that did not open (such an entry
 * belongs to nobody), nor what has been purged since, nor what a gateway in wrong hands read on the way.
 */
export async function einsehen(id: string, seite: Pick<Protokollfilter, 'nach' | 'hoechstens'>, wer: Beauftragte, parts: KontrolleParts): Promise<Einsichtseite> {
  const antrag = await parts.store.antrag(id);
  if (!antrag || antrag.beantragtVon !== wer.nutzer) return { ...kontrollErgebnis('ANTRAG_UNBEKANNT'), eintraege: [], naechste: null };
  const art = stattdessen[antragszustand(antrag, parts, parts.clock.now()).zustand];
  if (art !== 'ERLEDIGT') return { ...kontrollErgebnis(art), eintraege: [], naechste: null };

  await journaliseKontrolle(parts, wer, 'EINSICHT_GENOMMEN', { zu: id, abfrage: abdruckOf(antrag, parts), aktenzeichen: antrag.aktenzeichen });
  const { ergebnis, hinweis } = kontrollErgebnis('ERLEDIGT');
  return { ergebnis, hinweis: [hinweis, ...ohneNutzer(antrag, parts)].join(' '), ...(await readProtokollseite(parts.journal, { ...sucheOf(antrag), ...seite })) };
}

/** Nothing narrows an export; the other two find nothing where what they look for is not said. */
function sucheOf({ art, von, bis, kennung, tokenAbdruck }: GezeichneterAntrag): Omit<Protokollfilter, 'hoechstens'> {
  if (art === 'BESCHAEFTIGTE') return { von, bis, nutzer: kennung ?? '' };
  return art === 'VORFALL' ? { von, bis, aufrufer: tokenAbdruck ?? '' } : { von, bis };
}
