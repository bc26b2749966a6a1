import { z } from 'zod';
import { codeConversion } from '../conversions/codes';
import type { Conversion } from '../conversions/conversion';
import { flagConversion } from '../conversions/flags';
import { listConversion } from '../conversions/lists';
import { namedConversions, type NamedConversion } from '../conversions/namedConversions';
import { textGetrimmt } from '../conversions/text';
import { identifier, vendorValue } from './words';

const names = Object.keys(namedConversions).filter((name): name is NamedConversion => name in namedConversions);

const code = z
  .record(z.string(), z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'erwartet wird ein Wert des Enums (GROSS_GESCHRIEBEN)'))
  .transform((codes) => codeConversion(new Map(Object.entries(codes).map(([vendor, ours]) => [vendor.trim(), ours]))));

const liste = z
  .strictObject({ trenner: z.string().min(1).max(5), code: code.optional() })
  .transform(({ trenner, code }) => listConversion(trenner, code ?? textGetrimmt));

const janein = z
  .strictObject({ ja: z.array(vendorValue).min(1), nein: z.array(vendorValue).min(1) })
  .transform(({ ja, nein }) => flagConversion(ja, nein));

/** The name of a conversion, or one that is built from the vendor's own words. Never code. */
export const wandlung = z.union(
  [
    z.enum(names).transform((name): Conversion => namedConversions[name]),
    z.strictObject({ code }).transform((value): Conversion => value.code),
    z.strictObject({ liste }).transform((value): Conversion => value.liste),
    z.strictObject({ janein }).transform((value): Conversion => value.janein),
  ],
  { error: `erwartet wird eine Wandlung: ${names.join(', ')}, { code }, { liste } oder { janein }` },
);

export const gewandelteSpalte = z.strictObject({ spalte: identifier, wandlung });

export type GewandelteSpalte = z.output<typeof gewandelteSpalte>;
