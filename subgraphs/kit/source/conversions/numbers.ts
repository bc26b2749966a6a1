import { conversionOf, mangel } from './conversion';

const largestInt = 2 ** 31 - 1;

/** A whole number as text; a DECIMAL column writes 5 as «5.00». */
const whole = /^[+-]?\d+(\.0+)?$/;

/** GraphQL's Int: 32 bits. */
export const ganzzahl = conversionOf('Int', (text) => {
  if (!whole.test(text)) return mangel('keine ganze Zahl');
  const value = Number(text);
  return Math.abs(value) > largestInt ? mangel('Zahl zu groß') : { value };
});

const decimal = /^[+-]?\d+(\.\d+)?$/;

/** With a decimal point. */
export const dezimal = conversionOf('Float', (text) => (decimal.test(text) ? numberOf(text) : mangel('keine Zahl')));

/** With a decimal comma. */
export const dezimalKomma = conversionOf('Float', (text) =>
  /^[+-]?\d+(,\d+)?$/.test(text) ? numberOf(text.replace(',', '.')) : mangel('keine Zahl'),
);

function numberOf(text: string) {
  const value = Number(text);
  return Math.abs(value) > Number.MAX_SAFE_INTEGER ? mangel('Zahl zu groß') : { value };
}
