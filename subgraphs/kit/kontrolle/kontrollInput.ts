import { z } from 'zod';
import { PublicError } from '../../../schema/errors';
import type { Protokollfilter } from '../journal/journal';
import type { Anordnung } from './aufbewahren';
import type { Einsichtswunsch } from './beantragen';

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const endOfDay = z.iso.date().transform((text) => new Date(`${text}T23:59:59.999Z`));
const word = z.string().trim().min(1).max(191);
const sentence = z.string().trim().min(10).max(4_000);

/** GraphQL knows that an argument is left out or null; here both mean that nothing was said. */
const optional = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? undefined);

const eintragsnummer = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
const seite = z.object({ nach: optional(eintragsnummer), hoechstens: z.number().int().min(1).max(200) });

const filter = z.object({
  von: optional(moment),
  bis: optional(moment),
  vorgang: optional(z.enum(['ABRUF', 'AUSKUNFT', 'VERFALLEN', 'BEARBEITUNG', 'EINSICHT', 'AUFBEWAHRUNG', 'BEREINIGUNG'])),
  organisation: optional(word),
  rolle: optional(word),
  zweck: optional(word),
  pseudonym: optional(word),
  urteil: optional(z.enum(['FREIGEGEBEN', 'TEILWEISE', 'WARTET', 'LEER', 'ABGELEHNT', 'VERFALLEN', 'ERLEDIGT'])),
  grund: optional(word),
});

const said = <T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };

/** How far a page reaches. @throws PublicError ANFRAGE_UNGUELTIG */
export function readSeite(args: unknown): Pick<Protokollfilter, 'nach' | 'hoechstens'> {
  const { success, data } = seite.safeParse(args);
  if (!success) throw new PublicError('ANFRAGE_UNGUELTIG');
  return { hoechstens: data.hoechstens, ...(data.nach !== undefined && { nach: data.nach }) };
}

/** What entries are picked by; no employee among it. @throws PublicError ANFRAGE_UNGUELTIG */
export function readFilter(input: unknown): Omit<Protokollfilter, 'hoechstens' | 'nach' | 'nutzer' | 'aufrufer'> {
  const { success, data } = filter.safeParse(input ?? {});
  if (!success) throw new PublicError('ANFRAGE_UNGUELTIG');
  return said(data);
}

const hoechstensZeitraum = 366 * 24 * 60 * 60 * 1_000;

const zeitraum = { von: moment, bis: moment };
const isRange = ({ von, bis }: { readonly von: Date; readonly bis: Date }): boolean => von <= bis && bis.getTime() - von.getTime() <= hoechstensZeitraum;

const wunsch = z
  .object({
    art: z.enum(['BESCHAEFTIGTE', 'EXPORT', 'VORFALL']),
    ...zeitraum,
    kennung: optional(word),
    tokenAbdruck: optional(z.string().regex(/^[\w-]{43}$/)),
    begruendung: sentence,
    aktenzeichen: word,
  })
  .refine(isRange)
  .refine(({ art, kennung, tokenAbdruck }) => (art === 'BESCHAEFTIGTE') === (kennung !== undefined) && (art === 'VORFALL') === (tokenAbdruck !== undefined));

/** What somebody wants to see beyond ordinary reading; undefined where it is not complete, or says more than its kind needs. */
export function readWunsch(input: unknown): Einsichtswunsch | undefined {
  const { success, data } = wunsch.safeParse(input);
  if (!success) return undefined;
  const { kennung, tokenAbdruck, ...rest } = data;
  return { ...rest, ...(kennung !== undefined && { kennung }), ...(tokenAbdruck !== undefined && { tokenAbdruck }) };
}

const anordnung = z
  .object({ anlass: z.enum(['VORFALL', 'RECHTSSTREIT']), ...zeitraum, giltBis: endOfDay, begruendung: sentence, aktenzeichen: word })
  .refine(isRange);

/** A hold as it is ordered; undefined where it cannot be read. */
export function readAnordnung(input: unknown): Anordnung | undefined {
  const { success, data } = anordnung.safeParse(input);
  return success ? data : undefined;
}

const verlaengerung = z.object({ giltBis: endOfDay, begruendung: sentence });

/** Until when, and that somebody has said why; undefined where it cannot be read. */
export const readVerlaengerung = (args: unknown): Date | undefined => verlaengerung.safeParse(args).data?.giltBis;
