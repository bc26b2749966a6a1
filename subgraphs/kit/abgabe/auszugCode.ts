import { randomInt } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford base32: no I, L, O, U
const randomCharacters = 9;

/**
 * Multiplication by α in GF(32) = GF(2)[x] / (x⁵ + x² + 1), where α generates all 31 non-zero elements. A code is right
 * if Σ cᵢ·α⁹⁻ⁱ = 0. Every place has a weight of its own, none is zero: a single wrong character changes the sum, and so does
 * the swap of any two different characters, neighbours or not. (Modulo 32 could not do that: it is no field.)
 */
const timesAlpha = (value: number): number => (value < 16 ? value << 1 : (value << 1) ^ 0b100101);

const weightedSum = (characters: string): number => [...characters].reduce((sum, character) => timesAlpha(sum) ^ alphabet.indexOf(character), 0);

/** A code for one Auszug: 45 random bits and a check character. Random and stored, not derived: it says nothing of the person. */
export function newAuszugCode(): string {
  const random = Array.from({ length: randomCharacters }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return random + alphabet.charAt(timesAlpha(weightedSum(random)));
}

/** The code somebody read off a page and typed, as it was issued; undefined if it was mistyped or is none. */
export function normaliseAuszugCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(code) && weightedSum(code) === 0 ? code : undefined;
}
