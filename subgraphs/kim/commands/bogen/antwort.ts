import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Sorge } from '../../../../schema/decision/facts';
import { auszugsseite } from '../../../../schema/einwilligung/blatt/auszug';
import { UserMistake } from '../../../kit/serving/runCommand';

/** How the documentation says who acts for somebody (`enum KimVertretung`), as custody that decides over signatures. */
const sorgeDerVertretung: Readonly<Record<string, Sorge['art']>> = { ELTERNTEIL_ALLEIN: 'ALLEIN', ELTERN_GEMEINSAM: 'GEMEINSAM', VORMUND: 'VORMUND', PFLEGER: 'PFLEGER' };

const text = z.string().nullish().transform((value) => value ?? '');

const klient = z
  .object({ id: z.string(), dokumentation: z.object({ stammdaten: z.object({ vornamen: text, familienname: text, geburtsdatum: text, vertretung: text }).nullish() }).nullish() })
  .transform(({ id, dokumentation }) => {
    const { vornamen = '', familienname = '', geburtsdatum = '', vertretung = '' } = dokumentation?.stammdaten ?? {};
    const sorge = sorgeDerVertretung[vertretung];
    return { id, name: `${vornamen} ${familienname}`.trim(), geburtsdatum, ...(sorge && { sorge }) };
  });

const fall = z.object({ data: z.object({ fall: z.object({ id: z.string(), organisation: z.string(), klienten: z.array(klient).min(1) }) }) }).transform(({ data }) => data.fall);

const erteilung = z
  .object({ data: z.object({ einwilligungErteilen: z.object({ ergebnis: z.literal('ERTEILT'), einwilligung: z.string(), auszuege: z.array(auszugsseite).min(1) }) }) })
  .transform(({ data }) => data.einwilligungErteilen);

/** A case with its people, as the operation `Bogen` answers it through the gateway, journalled like any other reading. */
export type Fallantwort = z.infer<typeof fall>;

export const readFallantwort = (file: string): Fallantwort => read(file, fall, 'die Antwort auf die Abfrage Bogen (schema/operations/bogen.graphql)');

export const readErteilung = (file: string): z.infer<typeof erteilung> => read(file, erteilung, 'die Antwort auf die Abfrage EinwilligungErteilen (schema/operations/einwilligungErteilen.graphql), mit dem Ergebnis ERTEILT');

function read<T>(file: string, shape: z.ZodType<T>, what: string): T {
  const parsed = shape.safeParse(jsonIn(file));
  if (!parsed.success) throw new UserMistake(`${file}: Erwartet wird ${what}. ${parsed.error.issues[0]?.path.join('.') ?? ''} passt nicht.`);
  return parsed.data;
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UserMistake(`${file}: Die Datei ist nicht zu lesen oder kein JSON.`);
  }
}
