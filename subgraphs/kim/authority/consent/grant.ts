import type { Knex } from 'knex';
import type { Einwilligungsinhalt, Einwilligungsnachweis } from '../../../../schema/consent';
import { checkEinwilligung, type Einwilligungsmangel } from '../../../../schema/decision/checkEinwilligung';
import type { Sorge } from '../../../../schema/decision/facts';
import { newId } from '../../../kit/journal/newId';
import { eigeneStelle, fallfuehrendeRolle, type Aufrufer, type AuthorityParts, type PersonImFall } from '../parts';
import { appendEvents } from '../store/consentEvents';
import { withLockedPersons } from '../store/lockPersons';
import type { Erteilungssatz } from '../store/ereignissatz';
import { issueAuszuege, type Auszugsseite } from './auszuege';
import { mayActFor } from './mayActFor';

/** A signed form, as the case manager takes it down. The recipient is always his own organisation. */
export interface Erteilungsantrag extends PersonImFall, Omit<Einwilligungsinhalt, 'empfaenger' | 'gueltigAb'> {
  /** The recipient is the case manager himself; a Schweigepflichtentbindung always names him (§ 203 StGB). */
  readonly istNurFuerMich: boolean;
  readonly sorge?: Sorge;
  readonly gueltigAb?: Date;
  readonly istEinsichtsfaehig?: boolean;
  readonly nachweis: Omit<Einwilligungsnachweis, 'nachweis' | 'einsichtsfaehigkeitGeprueft'> & {
    readonly nachweis: Omit<Einwilligungsnachweis['nachweis'], 'aufgenommenVon'>;
  };
}

export type Erteilung =
  | { readonly ergebnis: 'ERTEILT'; readonly einwilligung: string; readonly auszuege: readonly Auszugsseite[] }
  | { readonly ergebnis: 'NICHT_AUFGENOMMEN'; readonly maengel: readonly Einwilligungsmangel[] }
  | { readonly ergebnis: 'FALL_UNBEKANNT' };

/**
 * Records a consent and issues one Auszug per named Stelle (Art. 7 DSGVO, § 67b Abs. 2 SGB X). What was answered ERTEILT is durable.
 */
export async function grant(parts: AuthorityParts, antrag: Erteilungsantrag, aufrufer: Aufrufer): Promise<Erteilung> {
  const geburtsdatum = await parts.dokumentation.geburtsdatum(antrag.klientId);
  return withLockedPersons(parts.database, [antrag], async (trx) => {
    const now = parts.now();
    if (!(await mayActFor(trx, parts.law, antrag, aufrufer, now))) return { ergebnis: 'FALL_UNBEKANNT' };
    const satz = erteilungssatz(antrag, aufrufer, geburtsdatum, now);
    const maengel = maengelOf(satz, geburtsdatum, parts);
    if (maengel.length > 0) return { ergebnis: 'NICHT_AUFGENOMMEN', maengel };
    return record(trx, parts, antrag, satz);
  });
}

async function record(trx: Knex.Transaction, parts: AuthorityParts, of: PersonImFall, satz: Erteilungssatz): Promise<Erteilung> {
  await appendEvents(trx, parts.database, of, [satz]);
  return { ergebnis: 'ERTEILT', einwilligung: satz.einwilligung.id, auszuege: await issueAuszuege(trx, parts, satz) };
}

/** kim asks nobody for its own documentation: naming it as a source would promise a consent that decides nothing. */
const maengelOf = (satz: Erteilungssatz, geburtsdatum: string | undefined, { law }: AuthorityParts): readonly Einwilligungsmangel[] => {
  const { einwilligung, nachweis, person } = satz;
  const found = checkEinwilligung({ einwilligung, nachweis, person: geburtsdatum === undefined ? undefined : person }, law);
  return einwilligung.stellen.includes(eigeneStelle) ? [...new Set<Einwilligungsmangel>([...found, 'STELLE_UNBEKANNT'])] : found;
};

function erteilungssatz(antrag: Erteilungsantrag, { nutzer, organisation }: Aufrufer, geburtsdatum: string | undefined, now: Date): Erteilungssatz {
  const { istNurFuerMich, sorge, gueltigAb = now, istEinsichtsfaehig, nachweis, stellen, zwecke, kategorien, artNeunAusdruecklich, geheimnistraeger, erklaerende, ...rest } = antrag;
  const named = istNurFuerMich || antrag.art === 'SCHWEIGEPFLICHTENTBINDUNG';
  return {
    ereignis: 'ERTEILT',
    erfasstAm: now,
    durch: nutzer,
    einwilligung: {
      ...rest,
      id: newId(now),
      stellen: unique(stellen),
      zwecke: unique(zwecke),
      kategorien: unique(kategorien),
      artNeunAusdruecklich: unique(artNeunAusdruecklich),
      geheimnistraeger: unique(geheimnistraeger),
      erklaerende: [...erklaerende],
      empfaenger: [{ organisation, rolle: fallfuehrendeRolle, ...(named && { person: nutzer }) }],
      gueltigAb,
      erteiltAm: now,
    },
    nachweis: {
      ...nachweis,
      nachweis: { ...nachweis.nachweis, aufgenommenVon: nutzer },
      ...(istEinsichtsfaehig !== undefined && { einsichtsfaehigkeitGeprueft: { durch: nutzer, am: now, ergebnis: istEinsichtsfaehig } }),
    },
    person: { geburtsdatum: geburtsdatum ?? '', ...(sorge && { sorge: { art: sorge.art, sorgeberechtigte: [...sorge.sorgeberechtigte] } }) },
  };
}

const unique = (words: readonly string[]): string[] => [...new Set(words)];
