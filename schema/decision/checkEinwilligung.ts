import { einwilligungGiltHoechstensMonate, type Dolmetscherart, type Einwilligungsinhalt, type Einwilligungsnachweis } from '../consent';
import { signedFassung } from '../einwilligung/fassung';
import type { Law } from '../law';
import { isValidlySigned } from '../signatories';
import type { ConsentFacts } from './facts';
import { isKalendertag, kalendertag, monthsLater } from './kalendertag';

/** A consent as somebody wants to record it, with its proof and what is known of the person. */
export interface Einwilligungsvorlage {
  readonly einwilligung: Einwilligungsinhalt & { readonly erteiltAm: Date };
  readonly nachweis: Einwilligungsnachweis;
  readonly person: ConsentFacts['person'];
}

type HasFault = (vorlage: Einwilligungsvorlage, law: Law) => boolean;

/** Every way in which a consent can be unfit to be recorded, each with its test; the keys are what the mutation answers. */
export const einwilligungsmaengel = {
  /** Pauschale Einwilligung: nothing named, or a star instead of a name (§ 67b Abs. 2 SGB X, Art. 7 DSGVO). */
  PAUSCHAL: ({ einwilligung: { art, stellen, empfaenger, zwecke, kategorien, geheimnistraeger } }) =>
    [stellen, zwecke, empfaenger].some((list) => list.length === 0) ||
    (art !== 'KONTAKTSTATUS' && kategorien.length === 0) ||
    [...stellen, ...zwecke, ...kategorien, ...geheimnistraeger, ...empfaenger.flatMap(namesIn)].some((name) => name.includes('*')),
  STELLE_UNBEKANNT: ({ einwilligung }, law) => !einwilligung.stellen.every((stelle) => law.stellen.has(stelle)),
  EMPFAENGER_UNBEKANNT: ({ einwilligung }, law) =>
    !einwilligung.empfaenger.every(({ organisation, person }) => law.organisationen.has(organisation) && person?.trim() !== ''),
  ZWECK_UNBEKANNT: ({ einwilligung }, law) => !einwilligung.zwecke.every((zweck) => law.zwecke.has(zweck)),
  KATEGORIE_UNBEKANNT: ({ einwilligung }, law) => !einwilligung.kategorien.every((name) => law.kategorien.has(name)),
  /** The person has to see which office gives which category. */
  KATEGORIE_OHNE_STELLE: ({ einwilligung: { kategorien, stellen } }, law) =>
    kategorien.some((name) => !stellen.includes(law.kategorien.get(name)?.stelle ?? '')),
  /** Art. 9 Abs. 2 lit. a DSGVO: explicit about something that was not ticked at all is a contradiction on the form. */
  ARTIKEL_NEUN_OHNE_KATEGORIE: ({ einwilligung: { artNeunAusdruecklich, kategorien } }) =>
    !artNeunAusdruecklich.every((name) => kategorien.includes(name)),
  /** Art. 5 Abs. 1 lit. e DSGVO: at most twelve months from the signature. */
  DAUER_UNZULAESSIG: ({ einwilligung: { erteiltAm, gueltigAb, gueltigBis } }) =>
    !(gueltigAb < gueltigBis && erteiltAm < gueltigBis) || lastDayOf(gueltigBis) > latestDay(erteiltAm),
  ZEITRAUM_UNZULAESSIG: ({ einwilligung: { zeitraumDaten: { von, bis } = {} } }) =>
    ![von, bis].every((day) => day === undefined || isKalendertag(day)) || (von !== undefined && bis !== undefined && von > bis),
  /**
   * § 67b Abs. 2 S. 3 SGB X: purpose, consequences of refusing in the text that was signed, the right to revoke; no disadvantage
   * (Art. 7 Abs. 4 DSGVO); and what a public body that receives must report (§ 87 AufenthG).
   */
  BELEHRUNG_UNVOLLSTAENDIG: ({ nachweis: { belehrung, textFassung }, einwilligung: { empfaenger } }, law) =>
    !(belehrung.zweck && belehrung.widerruf && belehrung.keineNachteile && belehrung.folgenDerVerweigerung === textFassung.id && !isBlank(textFassung.id)) ||
    (belehrung.mitteilungspflicht !== true && empfaenger.some(({ organisation }) => law.organisationen.get(organisation)?.typ !== 'FREIER_TRAEGER')),
  /** Art. 7 Abs. 1 DSGVO: what she read can be shown again, word for word: the version is known, good on that day, and this is its text. */
  TEXTFASSUNG_UNBEKANNT: ({ nachweis: { textFassung }, einwilligung: { erteiltAm } }, law) => fassungOf(textFassung, erteiltAm, law) === undefined,
  /** § 67b Abs. 2 S. 3 SGB X: nobody consents to what the sheet did not say, such as a category that came later. */
  TEXT_FEHLT: ({ nachweis: { textFassung }, einwilligung: { erteiltAm, stellen, zwecke, kategorien } }, law) => {
    const umfasst = fassungOf(textFassung, erteiltAm, law)?.umfasst;
    return umfasst !== undefined && !(isWithin(stellen, umfasst.stellen) && isWithin(zwecke, umfasst.zwecke) && isWithin(kategorien, umfasst.kategorien));
  },
  /** § 67b Abs. 2 S. 1 and 2 SGB X: in writing or electronically; for health there is no other way, and no other is offered. */
  FORM_UNZULAESSIG: ({ nachweis }) => !zulaessigeFormen.has(nachweis.form),
  /** Art. 7 Abs. 1 DSGVO: which text, which document, who took it down. */
  NACHWEIS_UNVOLLSTAENDIG: ({ nachweis: { textFassung, nachweis, gespraech } }) =>
    [textFassung.id, textFassung.hash, textFassung.sprache, nachweis.dokumentHash, nachweis.ablage, nachweis.aufgenommenVon, gespraech?.sprache ?? ''].some(isBlank),
  /** Art. 7 Abs. 4 DSGVO: what was made a condition was not given freely. */
  BEDINGUNG_GESTELLT: ({ nachweis: { gespraech } }) => gespraech?.ohneBedingung === false,
  /** Art. 7 Abs. 1 DSGVO: whose consent it is was looked at, and by whom. */
  IDENTITAET_NICHT_GEPRUEFT: ({ nachweis: { gespraech } }) => gespraech !== undefined && isBlank(gespraech.identitaet.durch),
  /** A mark in the place of a signature is shown by who saw it (Art. 7 Abs. 1 DSGVO). */
  ZEUGE_FEHLT: ({ nachweis: { gespraech } }) => gespraech?.kannNichtSchreiben === true && isBlank(gespraech.zeuge ?? ''),
  /** Art. 7 DSGVO: with a child or a partner between them nobody speaks freely. */
  DOLMETSCHER_UNGEEIGNET: ({ nachweis: { dolmetscher } }) => dolmetscher !== undefined && !(geeignet.has(dolmetscher.art ?? '') && !isBlank(dolmetscher.dienst)),
  /** § 203 Abs. 4 StGB: whoever interprets hears everything. */
  DOLMETSCHER_NICHT_VERPFLICHTET: ({ nachweis: { dolmetscher } }) => dolmetscher?.verpflichtet === false,
  EINSICHTSFAEHIGKEIT_VERNEINT: ({ nachweis, einwilligung: { erklaerende } }) =>
    nachweis.einsichtsfaehigkeitGeprueft?.ergebnis === false && erklaerende.some(({ rolle }) => rolle === 'SELBST'),
  /** § 203 StGB: released are persons by name, never an institution as such. */
  GEHEIMNISTRAEGER_NICHT_BENANNT: ({ einwilligung: { art, geheimnistraeger } }, law) =>
    art === 'SCHWEIGEPFLICHTENTBINDUNG' &&
    (geheimnistraeger.length === 0 || geheimnistraeger.some((name) => isBlank(name) || isInstitution(name, law))),
  EMPFANGENDE_PERSON_NICHT_BENANNT: ({ einwilligung: { art, empfaenger } }) =>
    art === 'SCHWEIGEPFLICHTENTBINDUNG' && empfaenger.some(({ person }) => person === undefined || isBlank(person)),
  /** To one person only, at a Stelle that does not learn who asks: it could never release anything, and nobody would be told. */
  STELLE_ERFAEHRT_PERSON_NICHT: ({ einwilligung: { empfaenger, stellen } }, law) =>
    empfaenger.some(({ person }) => person !== undefined) && stellen.some((name) => law.stellen.get(name)?.erfaehrtNutzer === false),
  /** § 36 SGB I, § 80 AufenthG, § 34 StAG: for each Stelle those must have signed whom it goes by. */
  UNTERZEICHNER_FEHLT: ({ einwilligung: { erklaerende, erteiltAm, stellen }, person }, law) =>
    !stellen.every((name) => {
      const handlungsfaehigAb = law.stellen.get(name)?.handlungsfaehigAb;
      return handlungsfaehigAb !== undefined && isValidlySigned({ erklaerende, erteiltAm, person, handlungsfaehigAb, now: erteiltAm });
    }),
} as const satisfies Readonly<Record<string, HasFault>>;

export type Einwilligungsmangel = keyof typeof einwilligungsmaengel;

/**
 * Everything that keeps a consent from being recorded; empty if nothing does.
 * What is recorded here may still release nothing: that is for the decision, at every query anew.
 */
export const checkEinwilligung = (vorlage: Einwilligungsvorlage, law: Law): readonly Einwilligungsmangel[] =>
  (Object.keys(einwilligungsmaengel) as Einwilligungsmangel[]).filter((mangel) => einwilligungsmaengel[mangel](vorlage, law));

const zulaessigeFormen: ReadonlySet<string> = new Set<Einwilligungsnachweis['form']>(['SCHRIFTLICH', 'ELEKTRONISCH', 'ELEKTRONISCH_QES', 'EID']);

/** Never a child, never a partner; whoever accompanies may, if bound to secrecy. */
const geeignet: ReadonlySet<string> = new Set<Dolmetscherart>(['BEEIDIGT', 'DOLMETSCHDIENST', 'SPRACHMITTLUNG', 'BEGLEITUNG']);

const fassungOf = (said: Einwilligungsnachweis['textFassung'], erteiltAm: Date, { textfassungen }: Law) =>
  Number.isNaN(erteiltAm.getTime()) ? undefined : signedFassung(textfassungen, said, kalendertag(erteiltAm));

const isWithin = (named: readonly string[], said: readonly string[]): boolean => named.every((name) => said.includes(name));

const isBlank = (text: string): boolean => text.trim() === '';

const namesIn = ({ organisation, rolle, person = '' }: Einwilligungsinhalt['empfaenger'][number]): readonly string[] => [organisation, rolle, person];

const isInstitution = (name: string, { organisationen, stellen }: Law): boolean =>
  stellen.has(name) || organisationen.has(name) || [...organisationen.values()].some((organisation) => organisation.name === name);

const latestDay = (erteiltAm: Date): string => monthsLater(kalendertag(erteiltAm), einwilligungGiltHoechstensMonate);

/** `gueltigBis` is the first instant no longer covered, often midnight: the day before it is the last. */
const lastDayOf = (gueltigBis: Date): string => kalendertag(new Date(gueltigBis.getTime() - 1));
