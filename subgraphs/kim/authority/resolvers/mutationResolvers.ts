import type { FieldResolver } from '../../../kit/officeSchema';
import type { Authority } from '../authority';
import { erteilungsantrag, erteilungsergebnis } from './einwilligungResolver';
import { fallAntwort, hinweise, loeschaufgabeHinweise } from './hinweise';
import { aufbewahrungEingabe, auskunftCodeEingabe, einwilligungEingabe, fallUebergebenEingabe, vertretungEingabe, widerrufEingabe } from './mutationInput';
import { taking } from './taking';

const loeschaufgabeAntwort = (ergebnis: keyof typeof loeschaufgabeHinweise) => ({ ergebnis, hinweis: loeschaufgabeHinweise[ergebnis] });

/** What is done to a case and with the person in it; allotting it is not among this. */
export const mutationResolvers = (authority: Authority): Record<string, FieldResolver> => ({
  einwilligungErteilen: taking(einwilligungEingabe, async (eingabe, aufrufer) =>
    erteilungsergebnis(await authority.grant(erteilungsantrag(eingabe), aufrufer)),
  ),
  einwilligungWiderrufen: taking(widerrufEingabe, async ({ fall, klient, einwilligung, kategorien, stellen, kanal }, aufrufer) => {
    await authority.revoke({ fallId: fall, klientId: klient, umfang: { kategorien, stellen }, kanal, ...(einwilligung !== undefined && { einwilligung }) }, aufrufer);
    return { ergebnis: 'WIDERRUFEN', hinweis: hinweise.widerrufen };
  }),
  fallUebergeben: taking(fallUebergebenEingabe, async ({ fall, ...to }, aufrufer) => fallAntwort(await authority.handOver(fall, to, aufrufer))),
  fallAbschliessen: async (_parent, { fall }, context) => fallAntwort(await authority.closeCase(String(fall), await context.caller())),
  vertretungEinrichten: taking(vertretungEingabe, async ({ fall, nutzer, bis }, aufrufer) =>
    fallAntwort(await authority.appointDeputy({ fallId: fall, nutzer, bis: endOf(bis) }, aufrufer)),
  ),
  auskunftCodeAusgeben: taking(auskunftCodeEingabe, async ({ fall, klient, art }, aufrufer) => {
    const code = await authority.issueAccessCode({ fallId: fall, klientId: klient, art }, aufrufer);
    return code === undefined ? { ergebnis: 'FALL_UNBEKANNT', hinweis: hinweise.fallUnbekannt } : { ergebnis: 'AUSGEGEBEN', hinweis: hinweise.codeAusgegeben, code };
  }),
  auskunftFreischalten: async (_parent, { code }, context) =>
    (await authority.activateAccess(String(code), await context.caller()))
      ? { ergebnis: 'FREIGESCHALTET', hinweis: hinweise.freigeschaltet }
      : { ergebnis: 'CODE_UNGUELTIG', hinweis: hinweise.codeUngueltig },
  loeschungBestaetigen: async (_parent, { aufgabe }, context) =>
    loeschaufgabeAntwort(await authority.answerLoeschaufgabe(String(aufgabe), { ergebnis: 'GELOESCHT' }, await context.caller())),
  aufbewahrungBegruenden: taking(aufbewahrungEingabe, async ({ aufgabe, ...grund }, aufrufer) =>
    loeschaufgabeAntwort(await authority.answerLoeschaufgabe(aufgabe, { ergebnis: 'AUFBEWAHRT', ...grund }, aufrufer)),
  ),
});

/** The first instant after a day; midnight in UTC is an hour or two of grace in Germany. */
const endOf = (tag: string): Date => new Date(Date.parse(`${tag}T00:00:00Z`) + 24 * 60 * 60 * 1000);
