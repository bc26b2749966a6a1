import type { NeuerEintrag } from './journal';

const day = 24 * 60 * 60 * 1000;

/** How long a controller keeps the two classes of entries. */
export interface Fristen {
  /** § 79 Abs. 4 S. 6 SGB X: at the latest after six months; 180 days leave a daily purge some days to run. */
  readonly abrufTage: number;
  /** Whole years after the one in which the entry was written. */
  readonly nachweisJahre: number;
}

/** §§ 195, 199 BGB: as long as a claim about the release can be raised, three years from the end of its year. */
export const ueblicheFristen: Fristen = { abrufTage: 180, nachweisJahre: 3 };

/** Entries of this class written before the returned moment are due for purging. */
export const dueBefore = (aufbewahrung: NeuerEintrag['aufbewahrung'], now: Date, { abrufTage, nachweisJahre }: Fristen = ueblicheFristen): Date =>
  aufbewahrung === 'ABRUF' ? new Date(now.getTime() - abrufTage * day) : new Date(Date.UTC(now.getUTCFullYear() - nachweisJahre, 0, 1));

export const retentionClasses: readonly NeuerEintrag['aufbewahrung'][] = ['ABRUF', 'NACHWEIS'];

/** A stretch of time, ends included. */
export interface Zeitraum {
  readonly von: Date;
  readonly bis: Date;
}

/** What purging goes by: how long each class is kept, and what is held beyond that. */
export interface Bereinigungsregel {
  readonly fristen: Fristen;
  readonly gehalten: readonly Zeitraum[];
}

/** § 79 Abs. 4 S. 6 SGB X ends what nobody holds. */
export const ohneAufbewahrung: Bereinigungsregel = { fristen: ueblicheFristen, gehalten: [] };
