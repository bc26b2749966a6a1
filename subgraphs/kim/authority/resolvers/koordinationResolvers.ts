import { kalendertag } from '../../../../schema/decision/kalendertag';
import type { FieldResolver } from '../../../kit/officeSchema';
import type { Authority } from '../authority';
import { koordinierende } from './fallzuweisung';
import { fallAntwort, zuweisungHinweise } from './hinweise';
import { fallNeuZuweisenEingabe, fallZuweisenEingabe, loeschaufgabeZuweisenEingabe } from './mutationInput';
import { taking } from './taking';

/** What the Koordination does: allot cases and tasks by their numbers (Art. 5 Abs. 1 lit. c DSGVO). */
export const koordinationResolvers = (authority: Authority): { readonly Query: Record<string, FieldResolver>; readonly Mutation: Record<string, FieldResolver> } => ({
  Query: {
    verwaisteFaelle: async (_parent, _args, context) => authority.orphanedCases(await koordinierende(context)),
    verwaisteLoeschaufgaben: async (_parent, _args, context) =>
      (await authority.orphanedLoeschaufgaben(await koordinierende(context))).map(({ entstandenAm, ...kopf }) => ({ ...kopf, entstandenAm: kalendertag(entstandenAm) })),
  },
  Mutation: {
    fallZuweisen: taking(fallZuweisenEingabe, async ({ fall, ...rest }, aufrufer) => fallAntwort(await authority.assignCase({ fallId: fall, ...rest }, aufrufer)), koordinierende),
    fallNeuZuweisen: taking(fallNeuZuweisenEingabe, async ({ fall, nutzer }, aufrufer) => {
      const ergebnis = await authority.reassignCase({ fallId: fall, nutzer }, aufrufer);
      return ergebnis === 'FALL_UNBEKANNT' ? { ergebnis, hinweis: zuweisungHinweise.fall } : fallAntwort(ergebnis);
    }, koordinierende),
    loeschaufgabeZuweisen: taking(loeschaufgabeZuweisenEingabe, async (zuweisung, aufrufer) => {
      const ergebnis = await authority.assignLoeschaufgabe(zuweisung, aufrufer);
      return { ergebnis, hinweis: ergebnis === 'ERLEDIGT' ? zuweisungHinweise.zugewiesen : zuweisungHinweise.aufgabe };
    }, koordinierende),
  },
});
