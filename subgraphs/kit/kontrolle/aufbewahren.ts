import type { Aufbewahrung } from '../abgabe/kontrolle';
import { newId } from '../journal/newId';
import type { Beauftragte } from './beauftragte';
import { journaliseKontrolle } from './journaliseKontrolle';
import { kontrollErgebnis, type KontrollErgebnis } from './kontrollErgebnis';
import type { KontrolleParts } from './kontrolleParts';

const tag = 24 * 60 * 60 * 1_000;

/** A hold that nobody renews ends: nothing stays because it was forgotten (Art. 5 Abs. 1 lit. e DSGVO). */
const hoechstensTage = 366;

export type Anordnung = Pick<Aufbewahrung, 'anlass' | 'von' | 'bis' | 'begruendung' | 'aktenzeichen' | 'giltBis'>;

const isTooLong = (giltBis: Date, now: Date): boolean => giltBis.getTime() > now.getTime() + hoechstensTage * tag;

/** Entries of a range stay while there is an incident or a lawsuit. It stands before it is written about: what is purged does not come back. */
export async function aufbewahrungAnordnen(anordnung: Anordnung, wer: Beauftragte, parts: KontrolleParts): Promise<KontrollErgebnis> {
  const now = parts.clock.now();
  if (anordnung.giltBis <= now) return kontrollErgebnis('EINGABE_UNGUELTIG');
  if (isTooLong(anordnung.giltBis, now)) return kontrollErgebnis('FRIST_ZU_LANG');
  const id = newId(now);
  await parts.store.aufbewahrungAnordnen({ ...anordnung, id, angeordnetVon: wer.nutzer, angeordnetAm: now });
  await journaliseKontrolle(parts, wer, 'AUFBEWAHRUNG_ANGEORDNET', { zu: id, aktenzeichen: anordnung.aktenzeichen, grund: anordnung.anlass });
  return kontrollErgebnis('ERLEDIGT');
}

export async function aufbewahrungVerlaengern(id: string, giltBis: Date, wer: Beauftragte, parts: KontrolleParts): Promise<KontrollErgebnis> {
  const now = parts.clock.now();
  const standing = (await parts.store.aufbewahrungen()).find((one) => one.id === id && one.aufgehobenAm === undefined && now <= one.giltBis);
  if (!standing) return kontrollErgebnis('AUFBEWAHRUNG_UNBEKANNT');
  if (giltBis <= now) return kontrollErgebnis('EINGABE_UNGUELTIG');
  if (isTooLong(giltBis, now)) return kontrollErgebnis('FRIST_ZU_LANG');
  await parts.store.aufbewahrungVerlaengern(id, giltBis);
  await journaliseKontrolle(parts, wer, 'AUFBEWAHRUNG_VERLAENGERT', { zu: id, aktenzeichen: standing.aktenzeichen, grund: standing.anlass });
  return kontrollErgebnis('ERLEDIGT');
}

/** Written down first, because it lets something go. */
export async function aufbewahrungAufheben(id: string, wer: Beauftragte, parts: KontrolleParts): Promise<KontrollErgebnis> {
  const now = parts.clock.now();
  const standing = (await parts.store.aufbewahrungen()).find((one) => one.id === id && one.aufgehobenAm === undefined && now <= one.giltBis);
  if (!standing) return kontrollErgebnis('AUFBEWAHRUNG_UNBEKANNT');
  await journaliseKontrolle(parts, wer, 'AUFBEWAHRUNG_AUFGEHOBEN', { zu: id, aktenzeichen: standing.aktenzeichen, grund: standing.anlass });
  return kontrollErgebnis((await parts.store.aufbewahrungAufheben(id, wer.nutzer, now)) ? 'ERLEDIGT' : 'AUFBEWAHRUNG_UNBEKANNT');
}
