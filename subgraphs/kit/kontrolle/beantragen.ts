import type { Einsichtsantrag } from '../abgabe/kontrolle';
import { newId } from '../journal/newId';
import { abdruckOf } from './antragszustand';
import type { Beauftragte } from './beauftragte';
import { journaliseKontrolle } from './journaliseKontrolle';
import { kontrollErgebnis, type KontrollErgebnis } from './kontrollErgebnis';
import type { KontrolleParts } from './kontrolleParts';
import { ohneNutzer } from './ohneNutzer';

export type Einsichtswunsch = Omit<Einsichtsantrag, 'id' | 'beantragtVon' | 'beantragtAm'>;

/** Asks for what two have to sign. Asking is no sign-off: who asks has read nothing yet, and signs like the other. */
export async function beantragen(wunsch: Einsichtswunsch, wer: Beauftragte, parts: KontrolleParts): Promise<KontrollErgebnis & { readonly antrag: string; readonly abdruck: string }> {
  const now = parts.clock.now();
  const antrag: Einsichtsantrag = { ...wunsch, id: newId(now), beantragtVon: wer.nutzer, beantragtAm: now };
  const abdruck = abdruckOf(antrag, parts);
  await journaliseKontrolle(parts, wer, 'EINSICHT_BEANTRAGT', { zu: antrag.id, abfrage: abdruck, aktenzeichen: antrag.aktenzeichen });
  await parts.store.antragStellen(antrag);
  const { ergebnis, hinweis } = kontrollErgebnis('ERLEDIGT');
  return { ergebnis, hinweis: [hinweis, ...ohneNutzer(antrag, parts)].join(' '), antrag: antrag.id, abdruck };
}
