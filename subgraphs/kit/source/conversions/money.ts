import { conversionOf, mangel, type Converted } from './conversion';

/** Vendors write -1 for «unknown» and nobody is granted a negative amount: a sign is a defect. */
const cents = (euros: string, fraction: string): Converted => {
  const value = Number(euros) * 100 + Number(fraction.padEnd(2, '0'));
  return Number.isSafeInteger(value) ? { value } : mangel('Zahl zu groß');
};

/** Whole cents. */
export const cent = conversionOf('Cent', (text) => {
  const [, digits] = /^(\d+)(?:\.0+)?$/.exec(text) ?? [];
  return digits === undefined ? mangel('kein Betrag') : cents('0', digits);
});

/** 12.34 as DECIMAL, number or text; a fraction of a cent is a defect, not rounded. */
export const euroDezimal = conversionOf('Cent', (text) => {
  const [, euros, fraction = ''] = /^(\d+)(?:\.(\d{1,2})0*)?$/.exec(text) ?? [];
  return euros === undefined ? mangel('kein Betrag') : cents(euros, fraction);
});

/** «12,34» or «1.234,56». */
export const euroKomma = conversionOf('Cent', (text) => {
  const [, euros, fraction = ''] = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(text) ?? [];
  return euros === undefined ? mangel('kein Betrag') : cents(euros.replaceAll('.', ''), fraction);
});
