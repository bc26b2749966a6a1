import { z } from 'zod';
import { gewandelteSpalte } from './conversionMapping';
import { bedingung, identifier, keyColumns, mandant, offen } from './words';

const flag = z.strictObject({ spalte: identifier, offen });

/** A local person: one column, or as many as the person key has. `typ` is documentation; the person key's counts. */
const personColumns = z.union(
  [
    z.strictObject({ spalte: identifier, typ: z.enum(['text', 'ganzzahl']).optional() }).transform(({ spalte }) => [spalte]),
    z.strictObject({ spalten: z.array(identifier).min(1).max(4) }).transform(({ spalten }) => spalten),
  ],
  { error: 'erwartet wird { spalte } oder { spalten: [...] } wie im Schlüssel der Person' },
);

/** The other persons of a household or case, in a table of their own. */
const mitglieder = z.strictObject({
  tabelle: identifier,
  schluessel: keyColumns,
  zu: z.array(identifier).min(1).max(4),
  person: z.array(identifier).min(1).max(4),
  mandant,
  gueltigWenn: z.array(bedingung).default([]),
});

/** Columns the decision on a row needs: read for every row, put out for none. */
export const decisionMapping = z.strictObject({
  veto64: flag.optional(),
  sperre: flag.optional(),
  anvertraut65: personColumns.optional(),
  geheimnistraeger: gewandelteSpalte.optional(),
  dritte: z.array(personColumns).default([]),
  mitglieder: mitglieder.optional(),
  zeitbezug: gewandelteSpalte.optional(),
});

export type DecisionMapping = z.output<typeof decisionMapping>;
export type MembersMapping = z.output<typeof mitglieder>;
