import type { Einsichtsantrag } from '../abgabe/kontrolle';
import type { KontrolleParts } from './kontrolleParts';

/** What a search by employee cannot find here is said: an empty list would read like an acquittal. */
export function ohneNutzer({ art }: Pick<Einsichtsantrag, 'art'>, { stelle, law }: Pick<KontrolleParts, 'stelle' | 'law'>): readonly string[] {
  if (art !== 'BESCHAEFTIGTE') return [];
  return law.stellen.get(stelle)?.erfaehrtNutzer === true
    ? ['Personen anderer Organisationen stehen hier unter einer Kennung, die nur für diese Stelle gilt.']
    : ['Diese Stelle erfährt nicht, welche Person einer anderen Organisation abruft: Gefunden werden hier nur Handlungen eigener Bediensteter, keine Abrufe.'];
}
