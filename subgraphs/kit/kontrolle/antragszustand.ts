import { createHmac } from 'node:crypto';
import type { Einsichtsantrag, GezeichneterAntrag, Zeichnungsrolle } from '../abgabe/kontrolle';
import { canonicalJson } from '../journal/canonicalJson';
import type { KontrolleParts } from './kontrolleParts';

const tag = 24 * 60 * 60 * 1_000;

/** Both have to sign within two weeks; what they have signed is good for one day. */
const zeichenbarTage = 14;
const benutzbarTage = 1;

export const zeichnungsrollen: readonly Zeichnungsrolle[] = ['DATENSCHUTZBEAUFTRAGTE', 'PERSONALRAT'];

export interface Antragszustand {
  readonly zustand: 'BEANTRAGT' | 'GEZEICHNET' | 'ABGELEHNT' | 'ABGELAUFEN';
  readonly gueltigBis: Date;
}

/** Keyed, over every word of the Antrag as it is stored: what somebody has signed is this, or it is not signed. */
export const abdruckOf = ({ id, art, von, bis, kennung, tokenAbdruck, begruendung, aktenzeichen, beantragtVon, beantragtAm }: Einsichtsantrag, { stelle, hashKey }: Pick<KontrolleParts, 'stelle' | 'hashKey'>): string =>
  createHmac('sha256', hashKey)
    .update(canonicalJson(['einsicht', stelle, id, art, von, bis, kennung, tokenAbdruck, begruendung, aktenzeichen, beantragtVon, beantragtAm]))
    .digest('base64url');

/**
 * Where an Antrag stands. Only sign-offs of exactly this text count, one of each role, by two people, and not by the one who asks
 * for the Personalrat: the store refuses the like, and here it is not believed.
 */
export function antragszustand(antrag: GezeichneterAntrag, parts: Pick<KontrolleParts, 'stelle' | 'hashKey'>, now: Date): Antragszustand {
  const abdruck = abdruckOf(antrag, parts);
  const zeichenbarBis = new Date(antrag.beantragtAm.getTime() + zeichenbarTage * tag);
  const valid = antrag.zeichnungen.filter((one) => one.abdruck === abdruck && one.am <= zeichenbarBis && (one.rolle !== 'PERSONALRAT' || one.nutzer !== antrag.beantragtVon));
  if (valid.some(({ zustimmung }) => !zustimmung)) return { zustand: 'ABGELEHNT', gueltigBis: zeichenbarBis };

  const roles = new Set(valid.map(({ rolle }) => rolle));
  const persons = new Set(valid.map(({ nutzer }) => nutzer));
  if (!zeichnungsrollen.every((rolle) => roles.has(rolle)) || persons.size < zeichnungsrollen.length) {
    return { zustand: now <= zeichenbarBis ? 'BEANTRAGT' : 'ABGELAUFEN', gueltigBis: zeichenbarBis };
  }
  const gueltigBis = new Date(Math.max(...valid.map(({ am }) => am.getTime())) + benutzbarTage * tag);
  return { zustand: now <= gueltigBis ? 'GEZEICHNET' : 'ABGELAUFEN', gueltigBis };
}
