import type { Einsichtsantrag } from '../abgabe/kontrolle';
import type { Protokollfilter } from '../journal/journal';
import type { Beauftragte } from './beauftragte';
import { gezeichneterAntrag } from './gezeichneterAntrag';
import { kontrollErgebnis, type KontrollErgebnis } from './kontrollErgebnis';
import type { KontrolleParts } from './kontrolleParts';
import { ohneNutzer } from './ohneNutzer';
import { readProtokollseite, type Protokollseite } from './protokollseite';

type Einsichtseite = KontrollErgebnis & Protokollseite;

/**
 * A page of what two have signed.
 *
 * An incident (Art. 33, 34 DSGVO) is followed by the hash of the token, which is another one at every controller: each officer asks
 * her own, and only who has the token, or what `npm run vorfall` made of it, can ask at all. The answer is what this controller
 * handed to whoever held the token. It cannot tell who that was, nor what was asked with a Freigabe that did not open (such an entry
 * belongs to nobody), nor what has been purged since, nor what a gateway in wrong hands read on the way.
 */
export async function einsehen(id: string, seite: Pick<Protokollfilter, 'nach' | 'hoechstens'>, wer: Beauftragte, parts: KontrolleParts): Promise<Einsichtseite> {
  const antrag = await gezeichneterAntrag(id, wer, parts);
  if (typeof antrag === 'string') return { ...kontrollErgebnis(antrag), eintraege: [], naechste: null };
  const { ergebnis, hinweis } = kontrollErgebnis('ERLEDIGT');
  return { ergebnis, hinweis: [hinweis, ...ohneNutzer(antrag, parts)].join(' '), ...(await readProtokollseite(parts.journal, { ...sucheOf(antrag), ...seite })) };
}

/** Nothing narrows an export; the other two find nothing where what they look for is not said. */
function sucheOf({ art, von, bis, kennung, tokenAbdruck }: Einsichtsantrag): Omit<Protokollfilter, 'hoechstens'> {
  if (art === 'BESCHAEFTIGTE') return { von, bis, nutzer: kennung ?? '' };
  return art === 'VORFALL' ? { von, bis, aufrufer: tokenAbdruck ?? '' } : { von, bis };
}
