const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford base32: no I, L, O, U
const characters = 10;

/** The first 50 bits of a SHA-256 as a person can compare them on paper: `7K3QX-0M9ZT`. The whole hash stands in the file. */
export function kurzhash(hex: string): string {
  const bits = BigInt(`0x${hex.slice(0, 13)}`) >> 2n;
  const text = Array.from({ length: characters }, (_, place) => alphabet.charAt(Number((bits >> BigInt(5 * (characters - 1 - place))) & 31n))).join('');
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

/** What somebody read off a sheet and typed: blanks, hyphens and small letters do not matter, nor O for 0 and I or L for 1. */
export const isSameKurzhash = (typed: string, kurz: string): boolean => normalised(typed) === normalised(kurz);

const normalised = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
