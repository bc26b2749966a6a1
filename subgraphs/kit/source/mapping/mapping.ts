import { z } from 'zod';
import { lockMapping } from './lockMapping';
import { personMapping } from './personMapping';
import { typeMapping } from './typeMapping';
import { graphqlName, prose } from './words';

/** `quelle.yaml`: everything the kit knows of one office's Fachverfahren. */
export const mappingForm = z.strictObject({
  fachverfahren: prose,
  beschreibung: prose,
  person: personMapping,
  sperren: z.array(lockMapping).default([]),
  typen: z.record(graphqlName, typeMapping).transform((typen) => new Map(Object.entries(typen))),
  fehlt: z
    .array(z.strictObject({ feld: z.string().regex(/^[A-Za-z]\w*(\.[A-Za-z]\w*)?$/, 'erwartet wird Typ oder Typ.feld'), weil: prose }))
    .default([]),
});

export type MappingForm = z.output<typeof mappingForm>;

/** A mapping that fits its SDL, with what the SDL adds to it. */
export interface Mapping extends MappingForm {
  /** Columns of a type's rows that the types nested in it are matched by. */
  readonly verweise: ReadonlyMap<string, readonly string[]>;
}
