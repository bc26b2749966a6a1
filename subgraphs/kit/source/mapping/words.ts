import { z } from 'zod';
import { keyTypes, type KeyForm } from '../key';

/** Table and column names: nothing that could be SQL (they are bound as identifiers besides). */
export const identifier = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/, 'erwartet wird der Name einer Tabelle oder Spalte (Buchstaben, Ziffern, _; höchstens 64 Zeichen)');

export const graphqlName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'erwartet wird ein Name aus der SDL');

export const prose = z.string().trim().min(1, 'erwartet wird ein Satz');

/** A value as the vendor writes it; compared as text, so that «01» and 1 stay different. */
export const vendorValue = z.union([z.string(), z.int()], { error: 'erwartet wird ein Text in Anführungszeichen oder eine ganze Zahl' }).transform(String);

const vendorValueOrNull = z.union([vendorValue, z.null()], { error: 'erwartet wird ein Text, eine ganze Zahl oder null' });

/** Values of a flag that mean «not locked»; everything else is a lock. */
export const offen = z.array(vendorValueOrNull).transform((values) => new Set(values.map((value) => value?.trim() ?? null)));

/** `typ` says how key values compare, `laenge` that a CHAR column is filled with blanks to this length. */
export const keyColumn = z.union(
  [
    identifier.transform((spalte) => ({ spalte, typ: undefined, laenge: undefined })),
    z
      .strictObject({ spalte: identifier, typ: z.enum(keyTypes).optional(), laenge: z.int().min(1).max(255).optional() })
      .transform(({ spalte, typ, laenge }) => ({ spalte, typ, laenge })),
  ],
  { error: 'erwartet wird ein Spaltenname oder { spalte, typ, laenge }' },
);

export const keyColumns = z.array(keyColumn).min(1).max(4);

/** Several tenants in one table: without this a foreign city's rows would be read. */
export const mandant = z.union([z.literal('entfaellt').transform(() => undefined), z.strictObject({ spalte: identifier, wert: vendorValue })], {
  error: 'erwartet wird { spalte, wert } oder entfaellt',
});

/** A declared row filter; `nichtIn` keeps NULL unless null is listed. */
export const bedingung = z
  .strictObject({ spalte: identifier, in: z.array(vendorValueOrNull).min(1).optional(), nichtIn: z.array(vendorValueOrNull).min(1).optional() })
  .refine((value) => (value.in === undefined) !== (value.nichtIn === undefined), 'erwartet wird genau eines von in und nichtIn');

export const gueltigWenn = z.union([z.literal('entfaellt').transform(() => []), z.array(bedingung).min(1)], {
  error: 'erwartet wird eine Liste von Bedingungen oder entfaellt',
});

export interface KeyColumn extends KeyForm {
  readonly spalte: string;
}

export type Mandant = z.output<typeof mandant>;
export type Bedingung = z.output<typeof bedingung>;
