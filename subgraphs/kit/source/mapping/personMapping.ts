import { z } from 'zod';
import { keyTypes } from '../key';
import { gewandelteSpalte } from './conversionMapping';
import { bedingung, identifier, mandant } from './words';

/** Where an employee finds a local record when linking it; nothing else of it is ever read. */
export const personMapping = z.strictObject({
  tabelle: identifier,
  schluessel: z
    .array(z.strictObject({ spalte: identifier, typ: z.enum(keyTypes), laenge: z.int().min(1).max(255).optional() }))
    .min(1)
    .max(4),
  mandant,
  /** Where the vendor keeps several states of one person: which one counts. */
  gueltigWenn: z.array(bedingung).default([]),
  /** Where two controllers share the table: which records are whose. A Stelle that is not named then finds nobody. */
  stellen: z.record(z.string(), z.array(bedingung).min(1)).default({}),
  familienname: gewandelteSpalte,
  vornamen: gewandelteSpalte,
  geburtsdatum: gewandelteSpalte,
});

export type PersonMapping = z.output<typeof personMapping>;
