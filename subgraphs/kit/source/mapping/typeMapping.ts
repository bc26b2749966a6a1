import { z } from 'zod';
import { gewandelteSpalte } from './conversionMapping';
import { decisionMapping } from './decisionMapping';
import { bedingung, graphqlName, gueltigWenn, identifier, keyColumns, mandant } from './words';

const sortierung = z.strictObject({
  spalte: identifier,
  richtung: z.enum(['auf', 'ab']),
  /** A day written 31.12.2024 sorts by its year only if told so. */
  als: z.literal('tt.mm.jjjj').optional(),
});

/** Which table feeds a GraphQL type, which rows of it count, and which column feeds which field. */
export const typeMapping = z.strictObject({
  tabelle: identifier,
  schluessel: keyColumns,
  zu: z.union([z.literal('person'), z.array(identifier).min(1).max(4)], { error: 'erwartet wird person oder eine Liste von Spalten der übergeordneten Tabelle' }).default('person'),
  mandant,
  zeile: z.array(identifier).min(1),
  gueltigWenn,
  filter: z.array(bedingung).default([]),
  sortierung: z.array(sortierung).default([]),
  entscheidung: decisionMapping.default({ dritte: [] }),
  felder: z.record(graphqlName, gewandelteSpalte).transform((felder) => new Map(Object.entries(felder))),
});

export type TypeMapping = z.output<typeof typeMapping>;
