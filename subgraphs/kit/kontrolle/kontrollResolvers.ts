import type { GraphQLFieldResolver } from 'graphql';
import { camelCase } from '../../../schema/names';
import type { GezeichneterAntrag, Zeichnungsrolle } from '../abgabe/kontrolle';
import type { OfficeContext } from '../officeContext';
import type { ResolverMap } from '../officeSchema';
import { abdruckOf, antragszustand, zeichnungsrollen } from './antragszustand';
import { aufbewahrungAnordnen, aufbewahrungAufheben, aufbewahrungVerlaengern } from './aufbewahren';
import { beantragen } from './beantragen';
import { beauftragteOf, type Beauftragte } from './beauftragte';
import { einsehen } from './einsehen';
import { journaliseKontrolle } from './journaliseKontrolle';
import { kontrollErgebnis, type KontrollErgebnis } from './kontrollErgebnis';
import { readAnordnung, readFilter, readSeite, readVerlaengerung, readWunsch } from './kontrollInput';
import type { KontrolleParts } from './kontrolleParts';
import { readProtokollseite } from './protokollseite';
import { zeichnen } from './zeichnen';

type Arguments = Readonly<Record<string, unknown>>;
type Act = (args: Arguments, wer: Beauftragte) => Promise<unknown>;

const laeufeAtMost = 200;

/** The root fields of one controller's officer and Personalrat, named after it. The Personalrat has two: what there is to sign, and signing. */
export function kontrollResolvers(parts: KontrolleParts): ResolverMap {
  const prefix = camelCase(parts.stelle);
  const { journal, store, clock } = parts;
  const whoeverIs =
    (rollen: readonly Zeichnungsrolle[]) =>
    (act: Act): GraphQLFieldResolver<unknown, OfficeContext, Arguments> =>
    async (_parent, args, context) => act(args, await beauftragteOf(parts, context, rollen));
  const forOfficer = whoeverIs(['DATENSCHUTZBEAUFTRAGTE']);
  const forSigners = whoeverIs(zeichnungsrollen);

  return {
    Query: {
      [`${prefix}Protokoll`]: forOfficer(async (args, wer) => {
        const filter = { ...readFilter(args['filter']), ...readSeite(args) };
        await journaliseKontrolle(parts, wer, 'PROTOKOLL_EINGESEHEN', filter.pseudonym === undefined ? {} : { pseudonym: filter.pseudonym });
        return readProtokollseite(journal, filter);
      }),
      [`${prefix}Einsichten`]: forSigners(async (_args, wer) => {
        await journaliseKontrolle(parts, wer, 'ANTRAEGE_EINGESEHEN');
        return (await store.antraege()).map((antrag) => shownAntrag(antrag, parts));
      }),
      [`${prefix}Einsicht`]: forOfficer((args, wer) => einsehen(String(args['antrag']), readSeite(args), wer, parts)),
      [`${prefix}Aufbewahrungen`]: forOfficer(async (_args, wer) => {
        await journaliseKontrolle(parts, wer, 'AUFBEWAHRUNGEN_EINGESEHEN');
        return (await store.aufbewahrungen()).map(({ von, bis, angeordnetAm, giltBis, aufgehobenAm, id, anlass, begruendung, aktenzeichen }) => ({
          id,
          anlass,
          begruendung,
          aktenzeichen,
          von: von.toISOString(),
          bis: bis.toISOString(),
          angeordnetAm: angeordnetAm.toISOString(),
          giltBis: giltBis.toISOString(),
          aufgehobenAm: aufgehobenAm?.toISOString() ?? null,
        }));
      }),
      [`${prefix}Bereinigungen`]: forOfficer(async (_args, wer) => {
        await journaliseKontrolle(parts, wer, 'BEREINIGUNGEN_EINGESEHEN');
        const laeufe = await journal.read({ vorgang: 'BEREINIGUNG', hoechstens: laeufeAtMost });
        return laeufe.map(({ id, am, bereinigt = [] }) => ({ id, am: am.toISOString(), klassen: bereinigt }));
      }),
    },
    Mutation: {
      [`${prefix}EinsichtBeantragen`]: forOfficer((args, wer) => withInput(readWunsch(args['eingabe']), (wunsch) => beantragen(wunsch, wer, parts))),
      [`${prefix}EinsichtZeichnen`]: forSigners(({ antrag, abdruck, zustimmung }, wer) => zeichnen(String(antrag), String(abdruck), zustimmung === true, wer, parts)),
      [`${prefix}AufbewahrungAnordnen`]: forOfficer((args, wer) => withInput(readAnordnung(args['eingabe']), (anordnung) => aufbewahrungAnordnen(anordnung, wer, parts))),
      [`${prefix}AufbewahrungVerlaengern`]: forOfficer((args, wer) =>
        withInput(readVerlaengerung(args), (giltBis) => aufbewahrungVerlaengern(String(args['aufbewahrung']), giltBis, wer, parts)),
      ),
      [`${prefix}AufbewahrungAufheben`]: forOfficer(({ aufbewahrung }, wer) => aufbewahrungAufheben(String(aufbewahrung), wer, parts)),
    },
  };

  function shownAntrag(antrag: GezeichneterAntrag, { stelle, hashKey }: KontrolleParts) {
    const { id, art, von, bis, kennung, tokenAbdruck, begruendung, aktenzeichen, beantragtAm, zeichnungen } = antrag;
    const { zustand, gueltigBis } = antragszustand(antrag, { stelle, hashKey }, clock.now());
    return {
      id,
      art,
      von: von.toISOString(),
      bis: bis.toISOString(),
      kennung: kennung ?? null,
      tokenAbdruck: tokenAbdruck ?? null,
      begruendung,
      aktenzeichen,
      abdruck: abdruckOf(antrag, parts),
      beantragtAm: beantragtAm.toISOString(),
      zustand,
      gueltigBis: gueltigBis.toISOString(),
      zeichnungen: zeichnungen.map(({ rolle, zustimmung, am }) => ({ rolle, zustimmung, am: am.toISOString() })), // roles: who signed knows it himself
    };
  }
}

const withInput = <T>(input: T | undefined, act: (input: T) => Promise<KontrollErgebnis>): Promise<KontrollErgebnis> =>
  input === undefined ? Promise.resolve(kontrollErgebnis('EINGABE_UNGUELTIG')) : act(input);
