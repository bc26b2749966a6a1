import { z } from 'zod';
import { freigabeLebensdauer, uhrenToleranz, type Freigabe } from '../../../schema/freigabe';
import { unseal, usages } from '../seal';
import type { StelleParts } from '../release/stelle';

/** A Freigabe that opened, with the monotonic moment its life ends; or why it is none. */
export type Verified =
  | { readonly gueltig: true; readonly freigabe: Freigabe; readonly lebtBis: number }
  | { readonly gueltig: false; readonly grund: 'SIEGEL' | 'STELLE' | 'ART' | 'AUFRUFER' | 'ALTER' | 'UHR' };

const freigabe = z.object({
  stelle: z.string(),
  art: z.enum(['FALLANSICHT', 'AUSKUNFT']),
  pseudonym: z.string().min(1),
  organisation: z.string(),
  rolle: z.string(),
  nutzer: z.string().exactOptional(),
  zweck: z.string(),
  kategorien: z.array(z.string()),
  aufrufer: z.string(),
  einwilligungRef: z.string(),
  fallRef: z.string(),
  anfrageRef: z.string(),
  iat: z.number().int(),
  jti: z.string().min(1),
});

/**
 * Opens a sealed Freigabe and holds it against everything an office can check without reading a person's data:
 * seal, controller, kind, caller, age by this clock, and whether this clock can be trusted. Whether it was spent, the journal says.
 * @param sealed whatever the representation carried: null, objects and arrays reach this raw
 * @param aufrufer base64url SHA-256(stelle ‖ 0x00 ‖ token) as the gateway stated it
 */
export function verifyFreigabe(sealed: unknown, art: Freigabe['art'], aufrufer: string | undefined, parts: StelleParts): Verified {
  const { stelle, clock, clockGuard } = parts;
  const opened = freigabe.safeParse(unseal(sealed, parts.sealKeys(), usages.freigabe));
  if (!opened.success) return { gueltig: false, grund: 'SIEGEL' };

  const found = opened.data;
  if (found.stelle !== stelle) return { gueltig: false, grund: 'STELLE' };
  if (found.art !== art) return { gueltig: false, grund: 'ART' };
  if (aufrufer === undefined || found.aufrufer !== aufrufer) return { gueltig: false, grund: 'AUFRUFER' };

  const receivedAt = clock.monotonic();
  const now = clock.now().getTime();
  // One from the future counts too: it is the authority's word that this clock runs behind, and old ones seem young by it.
  clockGuard.highestIat = Math.max(clockGuard.highestIat, found.iat);
  if (found.iat > now + uhrenToleranz || now - found.iat > freigabeLebensdauer) return { gueltig: false, grund: 'ALTER' };
  if (!clockIsTrusted(parts)) return { gueltig: false, grund: 'UHR' };
  // Calendars tell whole milliseconds: by up to one it is older than they say, and a revocation waits L + E and no longer.
  return { gueltig: true, freigabe: found, lebtBis: receivedAt + freigabeLebensdauer - Math.max(0, now - found.iat + 1) };
}

/** False while this process's clock runs behind a Freigabe it has already verified; readiness is red then. */
export const clockIsTrusted = ({ clock, clockGuard }: Pick<StelleParts, 'clock' | 'clockGuard'>): boolean =>
  clock.now().getTime() + uhrenToleranz >= clockGuard.highestIat;
