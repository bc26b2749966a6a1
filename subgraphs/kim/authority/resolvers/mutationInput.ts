import { z } from 'zod';
import { aufbewahrungGruende } from '../store/loeschaufgabensatz';

const id = z.string().trim().min(1).max(64);
const words = z.array(z.string().max(500)).max(200);
const text = z.string().max(500);
const zeitpunkt = z.iso.datetime({ offset: true }).transform((value) => new Date(value));
const tag = z.iso.date();

/** GraphQL knows that a field is left out or null; here both mean that nothing was said. */
const optional = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? undefined);

/** Shapes that the SDL leaves open: lengths, dates and days. Everything else it has already checked. */
export const einwilligungEingabe = z.object({
  fall: id,
  klient: id,
  art: z.enum(['DATENSCHUTZ', 'SCHWEIGEPFLICHTENTBINDUNG', 'KONTAKTSTATUS']),
  stellen: words,
  zwecke: words,
  kategorien: words,
  artNeunAusdruecklich: words,
  geheimnistraeger: words,
  istNurFuerMich: z.boolean(),
  erklaerende: z.array(z.object({ rolle: z.enum(['SELBST', 'SORGEBERECHTIGT', 'VORMUND', 'BETREUER']), ref: text, nachweis: text })).max(20),
  sorge: optional(z.object({ art: z.enum(['ALLEIN', 'GEMEINSAM', 'VORMUND', 'PFLEGER']), sorgeberechtigte: words })),
  zeitraumVon: optional(tag),
  zeitraumBis: optional(tag),
  gueltigAb: optional(zeitpunkt),
  gueltigBis: zeitpunkt,
  nachweis: z.object({
    form: z.enum(['SCHRIFTLICH', 'ELEKTRONISCH', 'ELEKTRONISCH_QES', 'EID']),
    textFassung: z.object({ id: text, hash: text, sprache: text, leichteSprache: z.boolean() }),
    dolmetscher: optional(z.object({ dienst: text, verpflichtet: z.boolean(), art: z.enum(['BEEIDIGT', 'DOLMETSCHDIENST', 'SPRACHMITTLUNG', 'BEGLEITUNG', 'PARTNER', 'KIND']) })),
    belehrung: z.object({ zweck: z.boolean(), widerruf: z.boolean(), keineNachteile: z.boolean(), mitteilungspflicht: z.boolean(), folgenDerVerweigerung: text }),
    gespraech: z.object({
      sprache: text,
      vorgelesen: z.boolean(),
      kannNichtSchreiben: z.boolean(),
      zeuge: optional(text),
      identitaet: z.object({ durch: text, art: z.enum(['AUSWEIS', 'AUFENTHALTSDOKUMENT', 'ANDERES_DOKUMENT', 'PERSOENLICH_BEKANNT']) }),
      ohneBedingung: z.boolean(),
    }),
    dokumentHash: text,
    ablage: text,
    ort: text,
    wechselseitig: z.boolean(),
    istEinsichtsfaehig: optional(z.boolean()),
  }),
});

export const widerrufEingabe = z.object({
  fall: id,
  klient: id,
  einwilligung: optional(id),
  kategorien: words,
  stellen: words,
  kanal: text,
});

export const fallZuweisenEingabe = z.object({ fall: id, klienten: z.array(id).min(1).max(50), organisation: text, nutzer: text });
export const fallNeuZuweisenEingabe = z.object({ fall: id, nutzer: text });
export const loeschaufgabeZuweisenEingabe = z.object({ aufgabe: id, nutzer: text });
export const fallUebergebenEingabe = z.object({ fall: id, organisation: text, nutzer: text });
export const vertretungEingabe = z.object({ fall: id, nutzer: text, bis: tag });
export const auskunftCodeEingabe = z.object({ fall: id, klient: id, art: z.enum(['SELBST', 'VORMUND', 'BETREUER']) });
export const aufbewahrungEingabe = z.object({ aufgabe: id, grund: z.enum(aufbewahrungGruende), erlaeuterung: text });
