/** One controller as the proof plays with it: one person’s record, one value of it, and how its Fachverfahren takes it away. */
export interface Spielstelle {
  readonly stelle: string;
  readonly office: string;
  /** The one category consented to, so that the whole block shows nothing else. */
  readonly kategorie: string;
  /** The one value an employee releases, as `Type.feld`. */
  readonly feld: string;
  readonly schluessel: string;
  /** The record’s person table, and the table the value stands in. */
  readonly personentabelle: string;
  readonly tabelle: string;
  /** Which rows of either are the person’s. */
  readonly where: string;
  /** The column a row belongs to her by, and a number nobody has. */
  readonly niemand: readonly [spalte: string, wert: string];
  readonly geaendert: readonly [spalte: string, vorher: string, nachher: string];
  readonly gesperrt: readonly [spalte: string, vorher: string, nachher: string];
}

const jamila = { familienname: 'Beispiel-Saleh', geburtsdatum: '1993-05-05' };

/** The demo’s person with a record everywhere. */
export const person = { klient: 'K-0018', ...jamila };

const soziales = (mandant: string, akte: string) => ({ office: 'soziales', schluessel: `${mandant}|${akte}`, personentabelle: 'STAMM', where: `MANDANT = '${mandant}' AND AKTENZEICHEN LIKE '${akte}%'`, niemand: ['AKTENZEICHEN', "'NIEMAND'"], gesperrt: ['SPERR_KZ', "'00'", "'99'"] }) as const;
const auslaender = { office: 'auslaenderbehoerde', schluessel: '00600018|1', personentabelle: 'AZV_PERS', where: "AKTE = '00600018' AND LFD = 1", niemand: ['LFD', '77'], gesperrt: ['GESPERRT', "'N'", "'J'"] } as const;

export const spielstellen: readonly Spielstelle[] = [
  {
    stelle: 'JOBCENTER', office: 'jobcenter', kategorie: 'JC_BEWILLIGUNG', feld: 'JobcenterBewilligung.leistungsart', schluessel: '0000001118', personentabelle: 'PERS_STAMM', tabelle: 'BEW_KOPF',
    where: "PERS_NR LIKE '0000001118%'", niemand: ['PERS_NR', "'999999999999'"], geaendert: ['ART_KZ', "'GS'", "'AZ'"], gesperrt: ['KZ_AKTE', "'O'", "'Z'"],
  },
  {
    stelle: 'ARBEITSAGENTUR', office: 'arbeitsagentur', kategorie: 'AA_ARBEITSLOSENGELD', feld: 'ArbeitsagenturArbeitslosengeld.anspruchsdauerTage', schluessel: '391|70018', personentabelle: 'kunde_stammdaten', tabelle: 'leistung_arbeitslosengeld',
    where: 'agenturbezirk_nummer = 391 AND kunden_laufnummer = 70018', niemand: ['kunden_laufnummer', '99999'], geaendert: ['anspruchsdauer_tage', '180', '181'], gesperrt: ['akte_gesperrt_kennzeichen', "''", "'X'"],
  },
  {
    stelle: 'JUGEND', office: 'jugend', kategorie: 'JU_KITA', feld: 'JugendKitaBetreuung.stundenJeWoche', schluessel: '50018', personentabelle: 'PERSON', tabelle: 'KITA_BETR',
    where: 'PERS_ID = 50018', niemand: ['PERS_ID', '99999'], geaendert: ['STD', '25', '35'], gesperrt: ['KZ_ZU', "''", "'X'"],
  },
  { ...soziales('010', 'SH-26-0018'), stelle: 'SOZIALHILFE', kategorie: 'SH_BEWILLIGUNG', feld: 'SozialesSozialhilfeBewilligung.kapitel', tabelle: 'HA_BEWILL', geaendert: ['HILFEART', "'GSA'", "'HLU'"] },
  { ...soziales('020', 'AL-24-0018'), stelle: 'ASYLBLG', kategorie: 'AL_LEISTUNG', feld: 'SozialesAsylblgLeistung.leistungsart', tabelle: 'AS_LEIST', geaendert: ['ART', "'03'", "'02'"] },
  { ...auslaender, stelle: 'AUFENTHALT', kategorie: 'AU_PASS', feld: 'AuslaenderbehoerdePassstatus.hatPass', tabelle: 'PASSPORT', geaendert: ['HAS_PASS', "'J'", "'N'"] },
  { ...auslaender, stelle: 'EINBUERGERUNG', kategorie: 'EB_VERFAHREN', feld: 'AuslaenderbehoerdeEinbuergerungsverfahren.status', tabelle: 'EBV', geaendert: ['EB_ST', "'2'", "'3'"] },
];

export const aemter: readonly string[] = [...new Set(spielstellen.map(({ office }) => office))];
