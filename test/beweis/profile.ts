/** The full counts (`npm run test:beweis`), or a hundredth of them inside `npm test`. */
export type Profil = 'voll' | 'schnell';

export const profil: Profil = process.env['BEWEIS_PROFIL'] === 'voll' ? 'voll' : 'schnell';

/** Timed runs belong to the full profile only. */
export const isFull = profil === 'voll';

/** One seed for a whole run, printed with every figure: the same seed makes the same cases (`BEWEIS_SEED`, set by test/jestSetup.js). */
export const seed = Number(process.env['BEWEIS_SEED'] ?? 1);

/** How many of what the full profile demands this run makes. */
export const share = (full: number): number => shareIn(profil, full);

export const shareIn = (inProfil: Profil, full: number): number => (inProfil === 'voll' ? full : Math.ceil(full / 100));
