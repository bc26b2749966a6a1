import type { Fallzustand } from '../store/fallzustand';
import type { Loeschaufgabe } from '../store/loeschaufgaben';

/**
 * Whose a task is within its organisation: whom the Koordination gave it to, or who was given something alone, or who led the case there
 * last and deputises for him now. Whether they still work there is asked elsewhere.
 * @param led the case as it was last led in that organisation
 */
export function traegerOf({ zugewiesenAn, person }: Loeschaufgabe, led: Fallzustand | undefined): readonly string[] {
  const alone = zugewiesenAn ?? person;
  if (alone !== undefined) return [alone];
  return led ? [led.fallfuehrung, ...led.vertretungen] : [];
}
