import type { NeuerEintrag } from './journal';

const day = 24 * 60 * 60 * 1000;

/** § 79 Abs. 4 S. 6 SGB X: at the latest after six months; 180 days leave a daily purge some days to run. */
const abrufTage = 180;
/** §§ 195, 199 BGB: as long as a claim about the release can be raised, three years from the end of its year. */
const nachweisJahre = 3;

/** Entries of this class written before the returned moment are due for purging. */
export const dueBefore = (aufbewahrung: NeuerEintrag['aufbewahrung'], now: Date): Date =>
  aufbewahrung === 'ABRUF' ? new Date(now.getTime() - abrufTage * day) : new Date(Date.UTC(now.getUTCFullYear() - nachweisJahre, 0, 1));

export const retentionClasses: readonly NeuerEintrag['aufbewahrung'][] = ['ABRUF', 'NACHWEIS'];
