import { z } from 'zod';
import { camelCase } from '../../../schema/names';

const words = z.array(z.string());

const zugriffe = z.object({
  geloeschtVor: z.string(),
  istVollstaendig: z.boolean(),
  eintraege: z.array(z.object({ am: z.string(), organisation: z.string(), rolle: z.string(), zweck: z.string(), kategorien: words })),
});

const auskunft = z.looseObject({
  fall: z.string(),
  klient: z.string(),
  zugang: z.enum(['SELBST', 'VORMUND', 'BETREUER']),
  organisation: z.string(),
  einwilligungen: z.array(
    z.object({ art: z.string(), organisationen: words, stellen: words, zwecke: words, kategorien: words, erteiltAm: z.string(), gueltigBis: z.string(), widerrufenAm: z.string().nullable() }),
  ),
  loeschungen: z.array(
    z.object({ organisation: z.string(), stelle: z.string(), kategorien: words, seit: z.string(), widerrufenAm: z.string(), ausgang: z.string().nullable(), erklaertAm: z.string().nullable(), grund: z.string().nullable() }),
  ),
});

/** One case of `schema/operations/auskunft.graphql`, as it was answered. */
export type AuskunftAntwort = z.infer<typeof auskunft>;
export type ZugriffeAntwort = z.infer<typeof zugriffe>;

/** @throws ZodError where this is no answer to that operation */
export const readAuskuenfte = (meineAuskunft: unknown): readonly AuskunftAntwort[] => z.array(auskunft).parse(meineAuskunft);

/** What a controller has answered; undefined where it has not, whyever. */
export const zugriffeVon = (antwort: AuskunftAntwort, stelle: string): ZugriffeAntwort | undefined => zugriffe.safeParse(antwort[`${camelCase(stelle)}Zugriffe`]).data;
