import type { PersonImFall } from '../parts';

/** A Klient that came out of a case of the caller's own. Nothing else has fields: not a reference from outside, not an echo. */
export class KlientImFall implements PersonImFall {
  constructor(readonly fallId: string, readonly klientId: string) {}
}
