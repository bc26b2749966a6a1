import type { Scalar } from '../source';
import { mangel, rawText, type Conversion } from './conversion';

/** Several values in one column, parted by `trenner`; what does not convert is left out and noted. */
export const listConversion = (trenner: string, item: Conversion): Conversion => ({
  ...item,
  liste: true,
  convert(raw) {
    const text = rawText(raw);
    if (text === undefined) return { ...mangel('Zeichen nicht lesbar'), value: [] };
    const converted = text.split(trenner).map((part) => item.convert(part));
    const note = converted.find((part) => part.mangel)?.mangel;
    return { value: converted.map(({ value }) => value).filter(isScalar), ...(note && { mangel: note }) };
  },
});

const isScalar = (value: unknown): value is Scalar => value !== null && typeof value !== 'object';
