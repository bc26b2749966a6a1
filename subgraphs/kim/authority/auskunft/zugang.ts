import type { MintRequest } from '../mint';
import type { PersonImFall } from '../parts';

/** A login bound to a person in a case, by the person herself or by who acts for her. Parents are not among them. */
export interface Auskunftszugang extends PersonImFall {
  readonly art: 'SELBST' | 'VORMUND' | 'BETREUER';
}

/** § 8 Abs. 3 SGB VIII: a child may be advised by the Jugendamt without anybody who acts for it knowing. */
export const nurSelbst: ReadonlySet<string> = new Set(['JUGEND']);

/** Whether a login of this kind may know what became of data of this Stelle. */
export const isShownTo = (art: Auskunftszugang['art'], stelle: string): boolean => art === 'SELBST' || !nurSelbst.has(stelle);

/** Whether these logins cover this request for the person's own accesses. */
export const auskunftFuer = (zugaenge: readonly Auskunftszugang[], { art, fallId, klientId, stelle }: MintRequest): boolean =>
  art === 'AUSKUNFT' &&
  zugaenge.some((zugang) => zugang.fallId === fallId && zugang.klientId === klientId && isShownTo(zugang.art, stelle));
