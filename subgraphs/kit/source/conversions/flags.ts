import { leer, mangel, rawText, type Conversion } from './conversion';

/** A flag with the vendor's own words for yes and no; capitals do not matter, anything else is a defect. */
export const flagConversion = (ja: readonly string[], nein: readonly string[]): Conversion => ({
  ergibt: 'Boolean',
  liste: false,
  convert(raw) {
    if (raw === null || raw === undefined) return leer;
    const text = (isBit(raw) ? String(raw[0]) : rawText(raw))?.trim().toUpperCase();
    if (text === undefined) return mangel('Zeichen nicht lesbar');
    if (ja.some((word) => word.toUpperCase() === text)) return { value: true };
    if (nein.some((word) => word.toUpperCase() === text)) return { value: false };
    return text === '' ? leer : mangel('kein Ja/Nein-Wert');
  },
});

/** MariaDB delivers BIT(1) as one byte. */
const isBit = (raw: unknown): raw is Uint8Array => raw instanceof Uint8Array && raw.length === 1 && (raw[0] ?? 2) < 2;

export const janein = flagConversion(['J', 'JA', '1', 'TRUE'], ['N', 'NEIN', '0', 'FALSE']);

/** «X» or blank; NULL says neither. */
export const janeinXleer = flagConversion(['X'], ['']);
