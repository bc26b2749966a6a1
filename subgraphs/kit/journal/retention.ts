import type { NeuerEintrag } from './journal';

const day = 24 * 60 * 60 * 1000;

/** § 79 Abs. 4 S. 6 SGB X: at the latest after six months; 180 days leave a daily purge some days to run. */
const abrufTage = 180;
/** §§ 195, 199 BGB: as long as a claim about the release can be raised, three years from the end of its year. */
const nachweisJahre = 3;

/** How long a controller keeps the two classes of entries. */
export interface Fristen {
  readonly abrufTage: number;
  /** Whole years after the one in which the entry was written. */
  readonly nachweisJahre: number;
}

/** What applies where a controller has laid down nothing shorter for retrievals, and nothing of its own for proofs. */
export const ueblicheFristen: Fristen = { abrufTage, nachweisJahre };

/** Entries of this class written before the returned moment are due for purging. */
export const dueBefore = (aufbewahrung: NeuerEintrag['aufbewahrung'], now: Date, fristen: Fristen = ueblicheFristen): Date =>
  aufbewahrung === 'ABRUF' ? new Date(now.getTime() - fristen.abrufTage * day) : new Date(Date.UTC(now.getUTCFullYear() - fristen.nachweisJahre, 0, 1));

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
