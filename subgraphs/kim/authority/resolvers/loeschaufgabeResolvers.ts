import { kalendertag } from '../../../../schema/decision/kalendertag';
import type { FieldResolver } from '../../../kit/officeSchema';
import type { Authority } from '../authority';
import type { Loeschaufgabe } from '../store/loeschaufgaben';
import { isOneCase } from './requestScope';

/** What is open over all cases, and one task at a time: a case that was handed over or closed is reached no other way. */
export const loeschaufgabeResolvers = (authority: Authority): Record<string, FieldResolver> => ({
  meineLoeschaufgaben: async (_parent, _args, context) =>
    (await authority.openLoeschaufgaben(await context.caller())).map(({ id, fallId, entstandenAm }) => ({ id, fall: fallId, entstandenAm: entstandenAm.toISOString() })),
  loeschaufgabe: async (_parent, { id }, context) => {
    const aufgabe = await authority.ownLoeschaufgabe(String(id), await context.caller());
    // § 67c SGB X: one case per request.
    return aufgabe && isOneCase(authority, context, aufgabe.fallId) ? loeschaufgabeOf(aufgabe) : null;
  },
});

/** As the case manager sees it. */
export const loeschaufgabeOf = ({ id, fallId, klientId, stelle, kategorien, seit, entstandenAm, antwort, istOffen }: Loeschaufgabe): object => ({
  id,
  fall: fallId,
  klient: klientId,
  stelle,
  kategorien,
  seit: kalendertag(seit),
  entstandenAm: entstandenAm.toISOString(),
  hinweis: hinweisZu(seit, istOffen, antwort?.ereignis),
  erledigung: antwort
    ? {
        am: antwort.erfasstAm.toISOString(),
        ausgang: antwort.ereignis,
        grund: antwort.ereignis === 'AUFBEWAHRT' ? antwort.grund : null,
        erlaeuterung: antwort.ereignis === 'AUFBEWAHRT' ? antwort.erlaeuterung : null,
      }
    : null,
});

function hinweisZu(seit: Date, istOffen: boolean, ausgang: keyof typeof erledigtHinweise | undefined): string {
  if (ausgang === undefined) return offenHinweis(seit);
  return istOffen ? wiederOffenHinweis : erledigtHinweise[ausgang];
}

/** Issued is not used: kim says what may have been, never that it was. */
const offenHinweis = (seit: Date): string =>
  `Die Person hat widerrufen. Seit dem ${tagInWorten(seit)} können Ihnen Angaben dieser Kategorien gezeigt worden sein; ob die Stelle etwas herausgegeben hat, weiß KIM nicht. ` +
  'Bitte löschen Sie Ihre Notizen und Kopien davon und bestätigen Sie das, oder begründen Sie, warum etwas bleibt.';

const erledigtHinweise = {
  GELOESCHT: 'Sie haben bestätigt, dass es dazu keine Notizen oder Kopien mehr gibt.',
  AUFBEWAHRT: 'Sie haben begründet, warum etwas bleibt. Sobald der Grund wegfällt, löschen Sie bitte und bestätigen es hier.',
} as const;

const wiederOffenHinweis =
  'Wer die Aufgabe hatte, ist ausgeschieden und hatte begründet, warum etwas bleibt. Bitte sehen Sie nach, ob der Grund noch besteht: Löschen Sie die Notizen und Kopien und bestätigen Sie das, oder begründen Sie, warum etwas bleibt.';

const tagInWorten = (am: Date): string => kalendertag(am).split('-').toReversed().join('.');
