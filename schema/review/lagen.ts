import type { Einwilligungsstand } from '../consent';
import type { Law } from '../law';
import { favourableFacts, isOwnDocumentation, stichtag, verdict, type Frage, type Tatsachen } from './guenstigeTatsachen';

/** What authority and office each know in one situation. They differ where one of them has been told more than the other. */
export interface Umstaende {
  readonly behoerde: Tatsachen;
  readonly amt: Tatsachen;
  /** What is no step of the decision and refuses all the same. */
  readonly abgabe: Abgabeumstaende;
}

export interface Abgabeumstaende {
  readonly verknuepft: boolean;
  /** Whether somebody at the office has seen exactly these values, others, or none. */
  readonly gesehen: 'GENAU_DIESE' | 'ANDERE' | 'KEINE';
  readonly angehalten: boolean;
  readonly freigabe: 'GUELTIG' | 'FREMDER_AUFRUFER' | 'ZU_ALT' | 'VERBRAUCHT';
}

/** One situation: everything speaks for it, and then one thing is otherwise. Generator and test read this same list. */
export interface Lage {
  readonly name: string;
  /** Goes on after «Freier Träger, Fallmanagement, …». */
  readonly text: string;
  /** What must come of it. TEIL: only some fields, said in `soweit`. */
  readonly erwartet: 'SICHTBAR' | 'LEER' | 'TEIL';
  readonly soweit?: string;
  readonly aendern: (umstaende: Umstaende) => Umstaende;
}

const tag = 24 * 60 * 60 * 1_000;
const daysFromNow = (days: number): Date => new Date(stichtag.getTime() + days * tag);
/** Nobody has a link or a consent of this person. */
const fremde = 'fremde-person';

type Consent = (einwilligung: Einwilligungsstand) => Einwilligungsstand;

const facts = (change: (tatsachen: Tatsachen) => Tatsachen) => (umstaende: Umstaende): Umstaende => ({ ...umstaende, behoerde: change(umstaende.behoerde), amt: change(umstaende.amt) });
const consents = (change: Consent) => facts((tatsachen) => ({ ...tatsachen, einwilligungen: tatsachen.einwilligungen.map(change) }));
const locked = (...sperren: Tatsachen['sperren']) => facts((tatsachen) => ({ ...tatsachen, sperren }));
const atOffice = (change: (tatsachen: Tatsachen) => Tatsachen) => (umstaende: Umstaende): Umstaende => ({ ...umstaende, amt: change(umstaende.amt) });
const release = (abgabe: Partial<Abgabeumstaende>) => (umstaende: Umstaende): Umstaende => ({ ...umstaende, abgabe: { ...umstaende.abgabe, ...abgabe } });

/** Ticked is only the first category. */
const onlyFirst: Consent = (one) => ({ ...one, kategorien: one.kategorien.slice(0, 1) });

export const lagen: readonly Lage[] = [
  { name: 'allesLiegtVor', text: 'alles liegt vor', erwartet: 'SICHTBAR', aendern: (umstaende) => umstaende },

  // Step 2 and 5: who asks
  { name: 'nichtVerpflichtet', text: 'nicht auf das Sozialgeheimnis verpflichtet', erwartet: 'LEER', aendern: facts((one) => ({ ...one, aufrufer: { aktiv: true } })) },
  { name: 'verpflichtungBeendet', text: 'Verpflichtung beendet', erwartet: 'LEER', aendern: facts((one) => ({ ...one, aufrufer: { ...one.aufrufer, aktiv: true, verpflichtetBis: daysFromNow(-1) } })) },
  { name: 'nichtAktiv', text: 'Konto gesperrt', erwartet: 'LEER', aendern: facts((one) => ({ ...one, aufrufer: { ...one.aufrufer, aktiv: false } })) },
  { name: 'nichtDerEigeneFall', text: 'nicht der eigene Fall', erwartet: 'LEER', aendern: facts((one) => ({ ...one, fallbezug: false })) },

  // Step 7: the consent
  { name: 'ohneEinwilligung', text: 'ohne Einwilligung', erwartet: 'LEER', aendern: facts((one) => ({ ...one, einwilligungen: one.einwilligungen.filter(({ art }) => art !== 'DATENSCHUTZ') })) },
  { name: 'widerrufen', text: 'Einwilligung widerrufen', erwartet: 'LEER', aendern: consents((one) => ({ ...one, widerrufenAm: stichtag })) },
  { name: 'amAmtWiderrufen', text: 'am Amt widerrufen, die Behörde weiß es noch nicht', erwartet: 'LEER', aendern: atOffice((one) => ({ ...one, einwilligungen: one.einwilligungen.map((consent) => ({ ...consent, widerrufenAm: stichtag })) })) },
  { name: 'teilweiseWiderrufen', text: 'bis auf eine Kategorie widerrufen', erwartet: 'TEIL', soweit: 'widerrufen ist', aendern: consents((one) => ({ ...onlyFirst(one), erteiltFuer: { stellen: one.stellen, empfaenger: one.empfaenger, kategorien: one.kategorien } })) },
  { name: 'nurEineKategorie', text: 'nur eine Kategorie angekreuzt', erwartet: 'TEIL', soweit: 'es nicht angekreuzt ist', aendern: consents(onlyFirst) },
  { name: 'abgelaufen', text: 'Einwilligung abgelaufen', erwartet: 'LEER', aendern: consents((one) => ({ ...one, gueltigBis: daysFromNow(-1) })) },
  { name: 'aelterAlsZwoelfMonate', text: 'Einwilligung älter als zwölf Monate', erwartet: 'LEER', aendern: consents((one) => ({ ...one, erteiltAm: daysFromNow(-400), gueltigAb: daysFromNow(-400) })) },
  { name: 'nochNichtGueltig', text: 'Einwilligung noch nicht gültig', erwartet: 'LEER', aendern: consents((one) => ({ ...one, gueltigAb: daysFromNow(1) })) },
  { name: 'andererZweck', text: 'Einwilligung für einen anderen Zweck', erwartet: 'LEER', aendern: consents((one) => ({ ...one, zwecke: ['DATENSCHUTZKONTROLLE'] })) },
  { name: 'andererEmpfaenger', text: 'Einwilligung für eine andere Organisation', erwartet: 'LEER', aendern: consents((one) => ({ ...one, empfaenger: one.empfaenger.map((empfaenger) => ({ ...empfaenger, organisation: 'ANDERE' })) })) },
  { name: 'andereRolle', text: 'Einwilligung für eine andere Rolle', erwartet: 'LEER', aendern: consents((one) => ({ ...one, empfaenger: one.empfaenger.map((empfaenger) => ({ ...empfaenger, rolle: 'KOORDINATION' })) })) },
  { name: 'anderePerson', text: 'Einwilligung für eine andere Person derselben Organisation', erwartet: 'LEER', aendern: consents((one) => ({ ...one, empfaenger: one.empfaenger.map((empfaenger) => ({ ...empfaenger, person: fremde })) })) },
  { name: 'andereStelle', text: 'Einwilligung für eine andere Stelle', erwartet: 'LEER', aendern: consents((one) => ({ ...one, stellen: ['ANDERE'] })) },
  { name: 'keinAuszug', text: 'Einwilligung nur bei der Behörde, kein Auszug am Amt', erwartet: 'LEER', aendern: atOffice((one) => ({ ...one, einwilligungen: [] })) },
  { name: 'nichtAusdruecklich', text: 'besondere Kategorien nicht ausdrücklich angekreuzt', erwartet: 'TEIL', soweit: 'es eine besondere Kategorie ist (Art. 9 DSGVO)', aendern: consents((one) => ({ ...one, artNeunAusdruecklich: [] })) },
  { name: 'ohneEntbindung', text: 'ohne Schweigepflichtentbindung', erwartet: 'TEIL', soweit: 'es von einer nach § 203 StGB verpflichteten Person stammt', aendern: facts((one) => ({ ...one, einwilligungen: one.einwilligungen.filter(({ art }) => art === 'DATENSCHUTZ') })) },
  { name: 'andererGeheimnistraeger', text: 'Schweigepflichtentbindung für jemand anderen', erwartet: 'TEIL', soweit: 'es von einer nach § 203 StGB verpflichteten Person stammt', aendern: facts((one) => ({ ...one, geheimnistraeger: one.geheimnistraeger === undefined ? undefined : fremde })) },
  { name: 'ausserhalbDesZeitraums', text: 'außerhalb des Zeitraums, den die Einwilligung nennt', erwartet: 'LEER', aendern: consents((one) => ({ ...one, zeitraumDaten: { bis: '2025-06-30' } })) },
  { name: 'niemandUnterzeichnet', text: 'nicht unterzeichnet', erwartet: 'LEER', aendern: consents((one) => ({ ...one, erklaerende: [] })) },
  {
    name: 'nurEinElternteil',
    text: 'Kind mit gemeinsamer Sorge, nur ein Elternteil hat unterzeichnet',
    erwartet: 'LEER',
    aendern: facts((one) => ({
      ...one,
      person: { geburtsdatum: '2016-01-01', sorge: { art: 'GEMEINSAM', sorgeberechtigte: ['elternteil-1', 'elternteil-2'] } },
      einwilligungen: one.einwilligungen.map((consent) => ({ ...consent, erklaerende: [{ rolle: 'SORGEBERECHTIGT', ref: 'elternteil-1', nachweis: 'Urkunde' }] })),
    })),
  },
  { name: 'alterUnbekannt', text: 'Geburtsdatum unbekannt', erwartet: 'LEER', aendern: facts((one) => ({ ...one, person: { geburtsdatum: '' } })) },
  { name: 'anvertraut', text: 'anvertraut von jemandem, der nicht eingewilligt hat', erwartet: 'LEER', aendern: facts((one) => ({ ...one, anvertrautVon: fremde })) },

  // Step 6: locks
  { name: 'gesperrt', text: 'Sperre', erwartet: 'LEER', aendern: locked({ art: 'FALL_GESPERRT', wirkung: 'ALLES' }) },
  { name: 'unlesbareSperre', text: 'Sperrkennzeichen unlesbar', erwartet: 'LEER', aendern: locked({ art: 'UNLESBAR', wirkung: 'ALLES' }) },
  { name: 'widerspruch', text: 'Widerspruch (§ 76 Abs. 2 SGB X)', erwartet: 'LEER', aendern: locked({ art: 'WIDERSPRUCH_76', wirkung: 'ALLES' }) },
  { name: 'adresssperre', text: 'Adresssperre (§ 51 BMG)', erwartet: 'TEIL', soweit: 'es einen Aufenthaltsort verrät', aendern: locked({ art: 'AUSKUNFTSSPERRE_51', wirkung: 'ORT' }) },

  // Step 8: third persons
  { name: 'dritteOhneEinwilligung', text: 'die Zeile nennt jemanden, der nicht eingewilligt hat', erwartet: 'LEER', aendern: facts((one) => ({ ...one, beteiligte: [fremde] })) },

  // Step 9: how the office lets go
  { name: 'nochNichtGesehen', text: 'im Amt hat noch niemand die Werte gesehen', erwartet: 'LEER', aendern: release({ gesehen: 'KEINE' }) },
  { name: 'seitherGeaendert', text: 'Werte geändert, seit sie jemand gesehen hat', erwartet: 'LEER', aendern: release({ gesehen: 'ANDERE' }) },
  { name: 'automatisch', text: 'automatisch auf einer Festlegung, niemand hat gesehen', erwartet: 'TEIL', soweit: 'es nicht Klasse S ist', aendern: (umstaende) => atOffice((one) => ({ ...one, weise: 'AUTOMATISCH', abrufverfahren: 'AV-PROBE' }))(release({ gesehen: 'KEINE' })(umstaende)) },
  { name: 'keineFreigabeweise', text: 'das Amt hat keine Freigabeweise festgelegt', erwartet: 'LEER', aendern: atOffice((one) => ({ ...one, weise: undefined })) },
  { name: 'nichtVerknuepft', text: 'am Amt mit keinem Datensatz verknüpft', erwartet: 'LEER', aendern: release({ verknuepft: false }) },
  { name: 'angehalten', text: 'das Amt hat jede Freigabe angehalten', erwartet: 'LEER', aendern: release({ angehalten: true }) },

  // The Freigabe itself
  { name: 'fremdeFreigabe', text: 'mit der Freigabe eines anderen Aufrufers', erwartet: 'LEER', aendern: release({ freigabe: 'FREMDER_AUFRUFER' }) },
  { name: 'alteFreigabe', text: 'mit einer abgelaufenen Freigabe', erwartet: 'LEER', aendern: release({ freigabe: 'ZU_ALT' }) },
  { name: 'verbrauchteFreigabe', text: 'mit einer schon verbrauchten Freigabe', erwartet: 'LEER', aendern: release({ freigabe: 'VERBRAUCHT' }) },
];

/** The same where own documentation is read: nobody transmits, so only who asks counts, and a consent does not. */
export const eigeneLagen: readonly Lage[] = lagen
  .filter(({ name }) => ['allesLiegtVor', 'nichtVerpflichtet', 'verpflichtungBeendet', 'nichtAktiv', 'nichtDerEigeneFall', 'ohneEinwilligung'].includes(name))
  .map((lage) => (lage.name === 'ohneEinwilligung' ? { ...lage, text: 'ohne Einwilligung (eigene Falldokumentation braucht keine)', erwartet: 'SICHTBAR' } : lage));

export const lagenOf = (stelle: string, law: Law): readonly Lage[] => (isOwnDocumentation(stelle, law) ? eigeneLagen : lagen);

/** Everything speaks for these categories of one Stelle, then the situation is applied. `frage.kategorie` is the one that is judged. */
export function umstaendeOf(lage: Lage, frage: Frage, kategorien: readonly string[], law: Law): Umstaende {
  const tatsachen = favourableFacts(frage, law, kategorien);
  return lage.aendern({ behoerde: tatsachen, amt: tatsachen, abgabe: { verknuepft: true, gesehen: 'GENAU_DIESE', angehalten: false, freigabe: 'GUELTIG' } });
}

/** Whether the system lets one category go in this situation; `ortsbezug` where the field betrays a whereabouts. */
export function istSichtbar({ behoerde, amt, abgabe }: Umstaende, ortsbezug: boolean, law: Law): boolean {
  if (isOwnDocumentation(behoerde.stelle, law)) return verdict(behoerde, law) === undefined;
  const isHandedOver = abgabe.verknuepft && !abgabe.angehalten && abgabe.freigabe === 'GUELTIG';
  const isSeen = amt.weise !== 'EINZELFREIGABE' || abgabe.gesehen === 'GENAU_DIESE';
  return isHandedOver && isSeen && [behoerde, amt].every((tatsachen) => verdict({ ...tatsachen, ortsbezug }, law) === undefined);
}
