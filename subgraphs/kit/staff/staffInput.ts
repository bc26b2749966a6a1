import { z } from 'zod';
import type { Sperre } from '../../../schema/decision/facts';
import type { KeyPart } from '../source/source';
import type { Auszugseite } from './verknuepfen';
import type { Handeingabe } from './vonHand';

/** A record as an employee names it: its key parts joined by `|`. */
const schluessel = z.string().min(1).transform((text): readonly KeyPart[] => text.split('|').map((part) => part.trim()));
const words = z.array(z.string());
const day = z.iso.date();
const moment = z.iso.datetime().transform((text) => new Date(text));
const endOfDay = day.transform((text) => new Date(`${text}T23:59:59.999Z`));

const seite = z.object({
  code: z.string(),
  schluessel: z.array(schluessel).min(1),
  familienname: z.string().min(1),
  geburtsdatum: day,
  art: z.enum(['DATENSCHUTZ', 'SCHWEIGEPFLICHTENTBINDUNG', 'KONTAKTSTATUS']),
  kategorien: words,
  artNeunAusdruecklich: words,
  empfaenger: z.array(z.object({ organisation: z.string(), rolle: z.string(), person: z.string().nullish() })),
  zwecke: words,
  geheimnistraeger: words,
  erklaerende: z.array(z.object({ rolle: z.enum(['SELBST', 'SORGEBERECHTIGT', 'VORMUND', 'BETREUER']), ref: z.string(), nachweis: z.string() })),
  sorge: z.object({ art: z.enum(['ALLEIN', 'GEMEINSAM', 'VORMUND', 'PFLEGER']), sorgeberechtigte: words }).nullish(),
  zeitraumVon: day.nullish(),
  zeitraumBis: day.nullish(),
  gueltigAb: moment,
  gueltigBis: moment,
  erteiltAm: moment,
  dokumentHash: z.string().min(1),
});

/** The page as it was copied; undefined where a date or a key cannot be read. */
export function readSeite(input: unknown): Auszugseite | undefined {
  const { success, data } = seite.safeParse(input);
  if (!success) return undefined;
  const { schluessel: saetze, sorge, zeitraumVon, zeitraumBis, empfaenger, ...rest } = data;
  return {
    ...rest,
    saetze,
    empfaenger: empfaenger.map(({ person, ...one }) => ({ ...one, ...(person ? { person } : {}) })),
    ...(sorge ? { sorge } : {}),
    ...(zeitraumVon || zeitraumBis
      ? { zeitraumDaten: { ...(zeitraumVon ? { von: zeitraumVon } : {}), ...(zeitraumBis ? { bis: zeitraumBis } : {}) } }
      : {}),
  };
}

const handeingabe = z.object({
  pseudonym: z.string(),
  organisation: z.string(),
  rolle: z.string(),
  zweck: z.string(),
  kategorie: z.string(),
  werte: z.string(),
  gueltigBis: endOfDay,
});

/** Typed values with their end; undefined where the JSON cannot be read. */
export function readHandeingabe(input: unknown): Handeingabe | undefined {
  const { success, data } = handeingabe.safeParse(input);
  if (!success) return undefined;
  const werte = z.record(z.string(), z.unknown()).safeParse(jsonOf(data.werte));
  return werte.success ? { ...data, werte: werte.data } : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const sperre = z.object({
  schluessel,
  art: z.enum(['AUSKUNFTSSPERRE_51', 'BEDINGTER_SPERRVERMERK_52', 'BESCHAEFTIGTE_35', 'FALL_GESPERRT', 'VETO_64', 'WIDERSPRUCH_76', 'EINSCHRAENKUNG_18']),
  wirkung: z.enum(['ALLES', 'ORT']),
  kategorien: words.nullish(),
  grund: z.string().min(1),
});

/** A lock with the record it stands on. */
export function readSperre(input: unknown): { readonly key: readonly KeyPart[]; readonly sperre: Sperre & { readonly grund: string } } | undefined {
  const { success, data } = sperre.safeParse(input);
  if (!success) return undefined;
  const { schluessel: key, kategorien, ...rest } = data;
  return { key, sperre: { ...rest, ...(kategorien && kategorien.length > 0 ? { kategorien } : {}) } };
}

/** Keys of several records, as typed; what cannot be read is left out. */
export const readSchluessel = (input: unknown): readonly (readonly KeyPart[])[] =>
  (Array.isArray(input) ? input : []).flatMap((typed) => {
    const { success, data } = schluessel.safeParse(typed);
    return success ? [data] : [];
  });
