import { conversionOf, mangel, type Conversion } from './conversion';

/** A code list of the vendor; a code it does not name is a defect, never the nearest one. */
export const codeConversion = (codes: ReadonlyMap<string, string>): Conversion => ({
  ...conversionOf('SCHLUESSEL', (text) => {
    const value = codes.get(text);
    return value === undefined ? mangel('unbekannter Schlüssel') : { value };
  }),
  codes,
});
