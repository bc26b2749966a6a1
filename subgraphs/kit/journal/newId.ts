import { randomBytes } from 'node:crypto';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const timeCharacters = 10;
const randomCharacters = 16;

/** An id that sorts by its time: 48 bits of milliseconds and 80 random bits (the shape of a ULID). */
export function newId(am: Date): string {
  let time = am.getTime();
  let id = '';
  for (let position = 0; position < timeCharacters; position += 1, time = Math.floor(time / 32)) id = crockford.charAt(time % 32) + id;
  for (const byte of randomBytes(randomCharacters)) id += crockford.charAt(byte % 32); // 256 = 8 × 32: no bias
  return id;
}

/** The time inside an id; NaN if it is none. */
export const timeOfId = (id: string): number =>
  /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id) ? [...id.slice(0, timeCharacters)].reduce((time, character) => time * 32 + crockford.indexOf(character), 0) : Number.NaN;
