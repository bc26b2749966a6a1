import fc from 'fast-check';
import { newAuszugCode, normaliseAuszugCode } from '../../../../subgraphs/kit/abgabe/auszugCode';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = fc.constant(null).map(newAuszugCode);
const place = fc.integer({ min: 0, max: 9 });

describe('the code of an Auszug', () => {
  it('has ten characters nobody mistakes for others, and is another one each time', () => {
    const codes = Array.from({ length: 5_000 }, newAuszugCode);
    for (const one of codes) expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is taken as issued', () => fc.assert(fc.property(code, (issued) => expect(normaliseAuszugCode(issued)).toBe(issued))));

  it('is taken as people type it: lower case, hyphens, spaces, O for 0, I and L for 1', () => {
    fc.assert(fc.property(code, fc.constantFrom('I', 'L', 'i', 'l'), (issued, one) => {
      const typed = ` ${issued.slice(0, 5)}-${issued.slice(5)} `.toLowerCase().replaceAll('0', 'o').replaceAll('1', one);
      expect(normaliseAuszugCode(typed)).toBe(issued);
    }));
  });

  it('shows every single wrong character', () => {
    fc.assert(fc.property(code, place, fc.constantFrom(...alphabet), (issued, at, wrong) => {
      fc.pre(issued[at] !== wrong);
      expect(normaliseAuszugCode(issued.slice(0, at) + wrong + issued.slice(at + 1))).toBeUndefined();
    }), { numRuns: 3_000 });
  });

  it('shows every swap of two different characters, neighbours or not', () => {
    fc.assert(fc.property(code, place, place, (issued, a, b) => {
      fc.pre(issued[a] !== issued[b]);
      const swapped = [...issued].map((character, at) => (at === a ? issued.charAt(b) : at === b ? issued.charAt(a) : character)).join('');
      expect(normaliseAuszugCode(swapped)).toBeUndefined();
    }), { numRuns: 3_000 });
  });

  it.each([[''], ['ABC'], ['UUUUUUUUUU'], ['0000000000 0'], ['ÄÖÜ0000000'], ["0' OR '1'='1"]])('is none: %s', (typed) => expect(normaliseAuszugCode(typed)).toBeUndefined());
});
