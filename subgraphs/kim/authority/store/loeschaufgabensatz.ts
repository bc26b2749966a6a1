import { z } from 'zod';

const zeitpunkt = z.iso.datetime().transform((text) => new Date(text));
const text = z.string();

/** Why an organisation keeps what it wrote down (Art. 17 Abs. 1 lit. b and Abs. 3 DSGVO); the words of `enum AufbewahrungGrund`. */
export const aufbewahrungGruende = ['ANDERE_RECHTSGRUNDLAGE', 'RECHTLICHE_VERPFLICHTUNG', 'RECHTSANSPRUECHE'] as const;

export type AufbewahrungGrund = (typeof aufbewahrungGruende)[number];

const aufgabe = z.strictObject({
  id: text,
  fallId: text,
  klientId: text,
  organisation: text,
  /** Where the consent named one person as recipient, only he was shown anything. */
  person: text.exactOptional(),
  stelle: text,
  kategorien: z.array(text).min(1),
  seit: zeitpunkt,
});

/** One event of a task as it is stored; dates are text there and dates here. */
export const loeschaufgabensatz = z.discriminatedUnion('ereignis', [
  z.strictObject({ ereignis: z.literal('ENTSTANDEN'), erfasstAm: zeitpunkt, aufgabe }),
  z.strictObject({ ereignis: z.literal('ZUGEWIESEN'), erfasstAm: zeitpunkt, durch: text, aufgabeId: text, nutzer: text }),
  z.strictObject({ ereignis: z.literal('GELOESCHT'), erfasstAm: zeitpunkt, durch: text, aufgabeId: text }),
  z.strictObject({ ereignis: z.literal('AUFBEWAHRT'), erfasstAm: zeitpunkt, durch: text, aufgabeId: text, grund: z.enum(aufbewahrungGruende), erlaeuterung: text.min(1) }),
]);

export type Loeschaufgabensatz = z.infer<typeof loeschaufgabensatz>;
export type Antwortsatz = Exclude<Loeschaufgabensatz, { ereignis: 'ENTSTANDEN' | 'ZUGEWIESEN' }>;
export type Aufgabeninhalt = z.infer<typeof aufgabe>;

/** The event in a stored text; undefined if it is none. */
export function readLoeschaufgabensatz(stored: string): Loeschaufgabensatz | undefined {
  try {
    return loeschaufgabensatz.safeParse(JSON.parse(stored)).data;
  } catch {
    return undefined;
  }
}

/** The columns an event demands of its row, beside those of its task. */
export const aufgabeColumns = (satz: Loeschaufgabensatz) => ({
  aufgabe: satz.ereignis === 'ENTSTANDEN' ? satz.aufgabe.id : satz.aufgabeId,
  ereignis: satz.ereignis,
  erfasst_am: satz.erfasstAm.toISOString(),
});

/** Whose task it is, as every row of it says. */
export const traegerColumns = ({ fallId, klientId, organisation }: Pick<Aufgabeninhalt, 'fallId' | 'klientId' | 'organisation'>) => ({ fall: fallId, klient: klientId, organisation });
