import { z } from 'zod';
import { bedingung, identifier, keyColumns, mandant, offen } from './words';

/** A lock flag of the Fachverfahren: read for every person, put out for none. */
export const lockMapping = z.strictObject({
  art: z.enum(['AUSKUNFTSSPERRE_51', 'BEDINGTER_SPERRVERMERK_52', 'BESCHAEFTIGTE_35', 'FALL_GESPERRT', 'VETO_64', 'WIDERSPRUCH_76', 'EINSCHRAENKUNG_18']),
  wirkung: z.enum(['ALLES', 'ORT']),
  kategorien: z.array(z.string().regex(/^[A-Z][A-Z0-9_]*$/)).min(1).optional(),
  tabelle: identifier,
  schluessel: keyColumns,
  mandant: mandant.optional(),
  gueltigWenn: z.array(bedingung).default([]),
  spalte: identifier,
  offen,
});

export type LockMapping = z.output<typeof lockMapping>;
