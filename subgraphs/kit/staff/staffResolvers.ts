import type { GraphQLFieldResolver } from 'graphql';
import { camelCase } from '../../../schema/names';
import type { AuthorityChannel } from '../authorityChannel';
import type { OfficeContext } from '../officeContext';
import type { ResolverMap } from '../officeSchema';
import type { StelleParts } from '../release/stelle';
import { personId } from '../source/source';
import { findAnfragen } from './anfragen';
import { bediensteteOf, type Bedienstete } from './bedienstete';
import { ergebnis, type Ergebnis } from './ergebnis';
import { freigeben } from './freigeben';
import { journaliseHandlung } from './journaliseHandlung';
import { readHandeingabe, readSchluessel, readSperre, readSeite } from './staffInput';
import { sperreAufheben, sperreSetzen } from './sperren';
import { nichtVerknuepfen, verknuepfen } from './verknuepfen';
import { vonHandEintragen } from './vonHand';
import { readVorschau } from './vorschau';
import { anhalten, widerrufen } from './widerrufen';

type Arguments = Readonly<Record<string, unknown>>;

/** The root fields of one controller's own staff, named after it: one controller cannot answer for another. */
export function staffResolvers(parts: StelleParts, blockType: string, channel: AuthorityChannel): ResolverMap {
  const prefix = camelCase(parts.stelle);
  const forStaff = (act: (args: Arguments, wer: Bedienstete) => Promise<unknown>): GraphQLFieldResolver<unknown, OfficeContext, Arguments> =>
    async (_parent, args, context) => act(args, await bediensteteOf(parts, context));

  return {
    Query: {
      [`${prefix}Anfragen`]: forStaff(async (_args, wer) => {
        await journaliseHandlung(parts, wer, 'EINGESEHEN');
        return (await findAnfragen(parts)).map(shownAnfrage);
      }),
      [`${prefix}Vorschau`]: forStaff(async ({ anfrage: id }, wer) => {
        const anfrage = (await findAnfragen(parts)).find((one) => one.id === id);
        if (!anfrage) return null;
        await journaliseHandlung(parts, wer, 'VORSCHAU', { pseudonym: anfrage.pseudonym });
        const werte = await readVorschau(anfrage, blockType, parts);
        return { anfrage: shownAnfrage(anfrage), werte: werte.map((one) => ({ ...one, wert: one.wert === null ? null : String(one.wert) })) };
      }),
      [`${prefix}Verknuepfungen`]: forStaff(async (_args, wer) => {
        await journaliseHandlung(parts, wer, 'EINGESEHEN');
        return (await parts.store.alleVerknuepfungen()).map(({ pseudonym, saetze, auszuege, beendetAm }) => ({
          pseudonym,
          schluessel: saetze.map(personId),
          kategorien: [...new Set(auszuege.flatMap(({ kategorien }) => kategorien))],
          gueltigBis: auszuege.map(({ gueltigBis }) => gueltigBis.toISOString()).sort().at(-1) ?? null,
          istBeendet: beendetAm !== undefined,
        }));
      }),
      [`${prefix}Sperren`]: forStaff(async ({ schluessel }, wer) => {
        await journaliseHandlung(parts, wer, 'EINGESEHEN');
        const personen = readSchluessel(schluessel).map(personId);
        return [...(await parts.store.sperren(personen)).values()].flat().map((sperre) => ({ ...sperre, gesetztAm: sperre.gesetztAm.toISOString() }));
      }),
      [`${prefix}Zustand`]: forStaff(async () => ({
        istAngehalten: await parts.store.istAngehalten(),
        offeneMeldungen: (await parts.store.offeneMeldungen()).length,
      })),
    },
    Mutation: {
      [`${prefix}Verknuepfen`]: forStaff((args, wer) => withInput(readSeite(args['eingabe']), (seite) => verknuepfen(seite, wer, channel, parts))),
      [`${prefix}NichtVerknuepfen`]: forStaff(({ code }, wer) => nichtVerknuepfen(String(code), wer, parts)),
      [`${prefix}Freigeben`]: forStaff(async ({ anfrage: id, werte, gueltigBis }, wer) => {
        const anfrage = (await findAnfragen(parts)).find((one) => one.id === id);
        if (!anfrage) return ergebnis('ANFRAGE_UNBEKANNT');
        const ends = typeof gueltigBis === 'string' ? new Date(`${gueltigBis}T23:59:59.999Z`) : undefined;
        return freigeben(anfrage, Array.isArray(werte) ? werte.map(String) : [], ends, blockType, wer, parts);
      }),
      [`${prefix}VonHand`]: forStaff((args, wer) => withInput(readHandeingabe(args['eingabe']), (eingabe) => vonHandEintragen(eingabe, blockType, wer, parts))),
      [`${prefix}SperreSetzen`]: forStaff((args, wer) => withInput(readSperre(args['eingabe']), ({ key, sperre }) => sperreSetzen(key, sperre, wer, parts))),
      [`${prefix}SperreAufheben`]: forStaff(({ sperre }, wer) => sperreAufheben(String(sperre), wer, parts)),
      [`${prefix}Widerrufen`]: forStaff(({ pseudonym }, wer) => widerrufen(String(pseudonym), wer, parts)),
      [`${prefix}Anhalten`]: forStaff(({ angehalten }, wer) => anhalten(angehalten === true, wer, parts)),
    },
  };
}

const shownAnfrage = ({ zuletztAm, ...anfrage }: Awaited<ReturnType<typeof findAnfragen>>[number]) => ({ ...anfrage, zuletztAm: zuletztAm.toISOString() });

const withInput = <T>(input: T | undefined, act: (input: T) => Promise<Ergebnis>): Promise<Ergebnis> =>
  input === undefined ? Promise.resolve(ergebnis('EINGABE_UNGUELTIG')) : act(input);
