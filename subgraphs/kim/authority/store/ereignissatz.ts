import { z } from 'zod';

const zeitpunkt = z.iso.datetime().transform((text) => new Date(text));
const text = z.string();
const texts = z.array(text);
const tag = z.iso.date();

const empfaenger = z.strictObject({ organisation: text, rolle: text, person: text.exactOptional() });

const sorge = z.strictObject({ art: z.enum(['ALLEIN', 'GEMEINSAM', 'VORMUND', 'PFLEGER']), sorgeberechtigte: texts });

const einwilligung = z.strictObject({
  id: text,
  fallId: text,
  klientId: text,
  art: z.enum(['DATENSCHUTZ', 'SCHWEIGEPFLICHTENTBINDUNG', 'KONTAKTSTATUS']),
  stellen: texts,
  empfaenger: z.array(empfaenger),
  zwecke: texts,
  kategorien: texts,
  artNeunAusdruecklich: texts,
  geheimnistraeger: texts,
  erklaerende: z.array(z.strictObject({ rolle: z.enum(['SELBST', 'SORGEBERECHTIGT', 'VORMUND', 'BETREUER']), ref: text, nachweis: text })),
  zeitraumDaten: z.strictObject({ von: tag.exactOptional(), bis: tag.exactOptional() }).exactOptional(),
  gueltigAb: zeitpunkt,
  gueltigBis: zeitpunkt,
  erteiltAm: zeitpunkt,
});

/** Art. 7 Abs. 1 DSGVO: that and how it was given stays with the event; what is optional was not asked for at first. */
const nachweis = z.strictObject({
  einsichtsfaehigkeitGeprueft: z.strictObject({ durch: text, am: zeitpunkt, ergebnis: z.boolean() }).exactOptional(),
  wechselseitig: z.boolean(),
  form: z.enum(['SCHRIFTLICH', 'ELEKTRONISCH', 'ELEKTRONISCH_QES', 'EID']),
  textFassung: z.strictObject({ id: text, hash: text, sprache: text, leichteSprache: z.boolean() }),
  dolmetscher: z.strictObject({ dienst: text, verpflichtet: z.boolean(), art: z.enum(['BEEIDIGT', 'DOLMETSCHDIENST', 'SPRACHMITTLUNG', 'BEGLEITUNG', 'PARTNER', 'KIND']).exactOptional() }).exactOptional(),
  belehrung: z.strictObject({ zweck: z.boolean(), folgenDerVerweigerung: text, widerruf: z.boolean(), keineNachteile: z.boolean(), mitteilungspflicht: z.boolean().exactOptional() }),
  gespraech: z
    .strictObject({
      sprache: text,
      vorgelesen: z.boolean(),
      kannNichtSchreiben: z.boolean(),
      zeuge: text.exactOptional(),
      identitaet: z.strictObject({ durch: text, art: z.enum(['AUSWEIS', 'AUFENTHALTSDOKUMENT', 'ANDERES_DOKUMENT', 'PERSOENLICH_BEKANNT']) }),
      ohneBedingung: z.boolean(),
    })
    .exactOptional(),
  nachweis: z.strictObject({ dokumentHash: text, ablage: text, aufgenommenVon: text, ort: text }),
});

/** Who she was for the law when she signed: by this the signatures are judged (§ 36 SGB I, §§ 1626 ff. BGB). */
const person = z.strictObject({ geburtsdatum: tag, sorge: sorge.exactOptional() });

/** One event of the log as it is stored; dates are text there and dates here. */
export const ereignissatz = z.discriminatedUnion('ereignis', [
  z.strictObject({ ereignis: z.literal('ERTEILT'), erfasstAm: zeitpunkt, durch: text, einwilligung, nachweis, person }),
  z.strictObject({
    ereignis: z.literal('WIDERRUFEN'),
    erfasstAm: zeitpunkt,
    durch: text,
    kanal: text,
    einwilligungId: text,
    am: zeitpunkt,
    umfang: z.union([
      z.literal('GANZ'),
      z.strictObject({ stellen: texts.exactOptional(), empfaenger: z.array(empfaenger).exactOptional(), kategorien: texts.exactOptional() }),
    ]),
  }),
  z.strictObject({
    ereignis: z.literal('BEENDET'),
    erfasstAm: zeitpunkt,
    durch: text,
    einwilligungId: text,
    am: zeitpunkt,
    grund: z.enum(['UEBERGABE', 'FALL_ABGESCHLOSSEN', 'EMPFAENGER_AUSGESCHIEDEN']),
  }),
]);

export type Ereignissatz = z.infer<typeof ereignissatz>;

/** The event in a stored text; undefined if it is none. */
export function readEreignissatz(text: string): Ereignissatz | undefined {
  try {
    return ereignissatz.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The columns an event demands of its row, beside the person it is about. */
export const ereignisColumns = (satz: Ereignissatz) => ({
  einwilligung: satz.ereignis === 'ERTEILT' ? satz.einwilligung.id : satz.einwilligungId,
  ereignis: satz.ereignis,
  erfasst_am: satz.erfasstAm.toISOString(),
});
export type Erteilungssatz = Extract<Ereignissatz, { ereignis: 'ERTEILT' }>;
