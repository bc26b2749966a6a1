import { kalendertag } from '../../../../schema/decision/kalendertag';
import { mitUmlauten } from '../../../../schema/mitUmlauten';
import { pascalCase } from '../../../../schema/names';
import type { OffenerTermin } from '../falldokumentation';
import { readableOwn } from '../mayReadOwn';
import type { Aufrufer, AuthorityParts } from '../parts';
import { consentsInView, type EinwilligungImBlick, type PersonenImFall } from './consentsInView';

/** Something kim itself knows to run out on a day (JJJJ-MM-TT). */
export interface Frist {
  readonly art: OffenerTermin['art'] | 'EINWILLIGUNG_ABLAUF';
  readonly datum: string;
  readonly bezeichnung: string;
}

const kategorieHilfeplan = 'KIM_HILFEPLAN';

const bezeichnungen = { ZIEL: 'Ziel', MASSNAHME: 'Maßnahme' } as const;

/** In the order asked: goals and measures that are open, and consents that run out; earliest first. Never a goal's own words. */
export async function deadlines(parts: AuthorityParts, of: PersonenImFall, aufrufer: Aufrufer, zweck: string): Promise<readonly (readonly Frist[])[]> {
  const readable = await readableOwn(parts, aufrufer, zweck, of.fallId, [kategorieHilfeplan]);
  const termine = readable.has(kategorieHilfeplan) ? await parts.dokumentation.offeneTermine(of.klienten) : [];
  const consents = await consentsInView(parts, of, aufrufer, zweck);
  const now = parts.now();
  return of.klienten.map((_klient, index) =>
    [...(termine[index] ?? []).map(fristOfTermin), ...(consents[index] ?? []).filter((consent) => isRunning(consent, now)).map(fristOfConsent)].toSorted(byDay),
  );
}

const isRunning = ({ widerrufenAm, gueltigBis }: EinwilligungImBlick, now: Date): boolean => widerrufenAm === undefined && gueltigBis > now;

const fristOfTermin = ({ art, datum, thema }: OffenerTermin): Frist => ({ art, datum, bezeichnung: `${bezeichnungen[art]}: ${themen[thema] ?? mitUmlauten(pascalCase(thema))}` });

/** Words of `KimLebensbereich` that are more than one; the others read as they are. */
const themen: Readonly<Record<string, string>> = {
  ARBEIT_AUSBILDUNG: 'Arbeit und Ausbildung',
  FAMILIE_KINDER: 'Familie und Kinder',
  SOZIALES_NETZ: 'Soziales Netz',
  BILDUNG_ANERKENNUNG: 'Bildung und Anerkennung',
  OHNE_ANGABE: 'ohne Angabe',
};

/** `gueltigBis` is the first instant no longer covered; the day before it is the last. */
const fristOfConsent = ({ gueltigBis, stellen }: EinwilligungImBlick): Frist => ({
  art: 'EINWILLIGUNG_ABLAUF',
  datum: kalendertag(new Date(gueltigBis.getTime() - 1)),
  bezeichnung: `Einwilligung läuft ab: ${stellen.map(({ stelle }) => mitUmlauten(pascalCase(stelle))).join(', ')}`,
});

const byDay = (a: Frist, b: Frist): number => (a.datum < b.datum ? -1 : Number(a.datum > b.datum));
