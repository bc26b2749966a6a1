/* Made by «npm run generate» from schema/operations/ and the supergraph: variables and result of every approved operation. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ArbeitsagenturAufbewahrungAnlass =
  | 'VORFALL'
  | 'RECHTSSTREIT';

export type ArbeitsagenturAufbewahrungEingabe = {
  readonly anlass: ArbeitsagenturAufbewahrungAnlass;
  /** Eintraege dieses Zeitraums bleiben. */
  readonly von: string;
  readonly bis: string;
  /** Hoechstens zwoelf Monate; danach nur mit Verlaengerung. */
  readonly giltBis: string;
  readonly begruendung: string;
  readonly aktenzeichen: string;
};

export type ArbeitsagenturAuszugArt =
  | 'DATENSCHUTZ'
  | 'SCHWEIGEPFLICHTENTBINDUNG'
  | 'KONTAKTSTATUS';

/** Wofuer zwei Zeichnungen noetig sind. */
export type ArbeitsagenturEinsichtArt =
  /** Eintraege, die eine Bedienstete ausgeloest hat, nach ihrer Kennung bei dieser Stelle. */
  | 'BESCHAEFTIGTE'
  /** Auszug aus dem Protokoll. */
  | 'EXPORT'
  /** Was ein Zugangstoken gesehen haben kann (Art. 33, 34 DSGVO). */
  | 'VORFALL';

export type ArbeitsagenturEinsichtEingabe = {
  readonly art: ArbeitsagenturEinsichtArt;
  readonly von: string;
  readonly bis: string;
  /** Nur BESCHAEFTIGTE: Kennung der Person im Protokoll dieser Stelle. */
  readonly kennung?: string | null | undefined;
  /** Nur VORFALL: Abdruck des Tokens fuer diese Stelle (npm run vorfall). */
  readonly tokenAbdruck?: string | null | undefined;
  /** Warum es ohne diese Einsicht nicht geht. */
  readonly begruendung: string;
  readonly aktenzeichen: string;
};

export type ArbeitsagenturEinsichtZustand =
  | 'BEANTRAGT'
  | 'GEZEICHNET'
  | 'ABGELEHNT'
  | 'ABGELAUFEN';

export type ArbeitsagenturEmpfaengerEingabe = {
  readonly organisation: string;
  readonly rolle: Rolle;
  readonly person?: string | null | undefined;
};

/** Erwartbare Ausgaenge sind Ergebnisse, keine Fehler. */
export type ArbeitsagenturErgebnisArt =
  | 'ERLEDIGT'
  | 'CODE_UNBEKANNT'
  | 'CODE_VERBRAUCHT'
  | 'VORGANG_UNBEKANNT'
  | 'NAME_ODER_GEBURTSDATUM_WEICHT_AB'
  | 'VORGANG_BEREITS_VERKNUEPFT'
  | 'AUSZUG_UNGUELTIG'
  | 'ANFRAGE_UNBEKANNT'
  | 'NICHTS_FREIZUGEBEN'
  | 'WERT_GEAENDERT'
  | 'FRIST_ZU_LANG'
  | 'EINGABE_UNGUELTIG'
  | 'SPERRE_UNBEKANNT'
  | 'KIM_NICHT_ERREICHBAR';

export type ArbeitsagenturErklaerendeEingabe = {
  readonly rolle: ArbeitsagenturErklaerendeRolle;
  readonly ref: string;
  readonly nachweis: string;
};

export type ArbeitsagenturErklaerendeRolle =
  | 'SELBST'
  | 'SORGEBERECHTIGT'
  | 'VORMUND'
  | 'BETREUER';

/** Leistungen der aktiven Arbeitsfoerderung ohne Bezug zu einer Behinderung. */
export type ArbeitsagenturFoerderungArt =
  /** § 44 SGB III. */
  | 'VERMITTLUNGSBUDGET'
  /** Massnahme zur Aktivierung und beruflichen Eingliederung (§ 45 SGB III). */
  | 'MABE'
  /** Aktivierungs- und Vermittlungsgutschein fuer eine Massnahme bei einem Traeger (§ 45 Abs. 4 SGB III). */
  | 'AVGS_MAT'
  /** Gutschein fuer private Arbeitsvermittlung (§ 45 Abs. 4 SGB III). */
  | 'AVGS_MPAV'
  /** Gutschein fuer eine Massnahme bei einem Arbeitgeber (§ 45 Abs. 4 SGB III). */
  | 'AVGS_MAG'
  /** FbW (§ 81 SGB III). */
  | 'BERUFLICHE_WEITERBILDUNG'
  /** BvB (§ 51 SGB III). */
  | 'BERUFSVORBEREITENDE_BILDUNGSMASSNAHME'
  /** EQ (§ 54a SGB III). */
  | 'EINSTIEGSQUALIFIZIERUNG'
  /** AsA flex (§§ 74 bis 75a SGB III). */
  | 'ASSISTIERTE_AUSBILDUNG_FLEXIBEL'
  /** § 88 SGB III. */
  | 'EINGLIEDERUNGSZUSCHUSS';

/** Stand einer Leistung. */
export type ArbeitsagenturFoerderungStatus =
  | 'VORGESCHLAGEN'
  | 'BEWILLIGT'
  | 'LAUFEND'
  | 'BEENDET'
  | 'ABGEBROCHEN';

/** Erwartbare Ausgaenge sind Ergebnisse, keine Fehler. */
export type ArbeitsagenturKontrollErgebnisArt =
  | 'ERLEDIGT'
  | 'EINGABE_UNGUELTIG'
  | 'ANTRAG_UNBEKANNT'
  | 'ABDRUCK_WEICHT_AB'
  | 'BEREITS_GEZEICHNET'
  /** Wer beantragt, zeichnet nicht fuer den Personalrat; niemand zeichnet zweimal. */
  | 'EIGENE_ZEICHNUNG'
  | 'ZEICHNUNG_FEHLT'
  | 'ABGELEHNT'
  | 'ABGELAUFEN'
  | 'AUFBEWAHRUNG_UNBEKANNT'
  | 'FRIST_ZU_LANG';

/** Wonach Eintraege ausgesucht werden; nie nach Bediensteten. */
export type ArbeitsagenturProtokollfilter = {
  readonly von?: string | null | undefined;
  readonly bis?: string | null | undefined;
  readonly vorgang?: ArbeitsagenturProtokollvorgang | null | undefined;
  readonly organisation?: string | null | undefined;
  readonly rolle?: Rolle | null | undefined;
  readonly zweck?: Zweck | null | undefined;
  readonly pseudonym?: string | number | null | undefined;
  readonly urteil?: ArbeitsagenturProtokollurteil | null | undefined;
  /** Innerer Grund, des Eintrags oder einer seiner Kategorien. */
  readonly grund?: string | null | undefined;
};

export type ArbeitsagenturProtokollurteil =
  | 'FREIGEGEBEN'
  | 'TEILWEISE'
  | 'WARTET'
  | 'LEER'
  | 'ABGELEHNT'
  | 'VERFALLEN'
  | 'ERLEDIGT';

/** Was ein Eintrag festhaelt. */
export type ArbeitsagenturProtokollvorgang =
  | 'ABRUF'
  | 'AUSKUNFT'
  /** Entschieden und protokolliert, aber nicht uebergeben. */
  | 'VERFALLEN'
  /** Handlung einer Bediensteten dieser Stelle. */
  | 'BEARBEITUNG'
  /** Lesen des Protokolls, Antraege und Zeichnungen dazu. */
  | 'EINSICHT'
  /** Anordnung, Verlaengerung und Ende einer Aufbewahrung. */
  | 'AUFBEWAHRUNG'
  /** Was bereinigt wurde. */
  | 'BEREINIGUNG';

export type ArbeitsagenturSorgeArt =
  | 'ALLEIN'
  | 'GEMEINSAM'
  | 'VORMUND'
  | 'PFLEGER';

export type ArbeitsagenturSorgeEingabe = {
  readonly art: ArbeitsagenturSorgeArt;
  readonly sorgeberechtigte: ReadonlyArray<string>;
};

export type ArbeitsagenturSperrart =
  | 'AUSKUNFTSSPERRE_51'
  | 'BEDINGTER_SPERRVERMERK_52'
  | 'BESCHAEFTIGTE_35'
  | 'FALL_GESPERRT'
  | 'VETO_64'
  | 'WIDERSPRUCH_76'
  | 'EINSCHRAENKUNG_18';

export type ArbeitsagenturSperreEingabe = {
  readonly schluessel: string;
  readonly art: ArbeitsagenturSperrart;
  readonly wirkung: ArbeitsagenturSperrwirkung;
  readonly kategorien?: ReadonlyArray<Datenkategorie> | null | undefined;
  readonly grund: string;
};

export type ArbeitsagenturSperrwirkung =
  | 'ALLES'
  /** Nur was einen Aufenthaltsort verraet. */
  | 'ORT';

/** Anlass eines Termins (§ 309 Abs. 2 SGB III). */
export type ArbeitsagenturTerminAnlass =
  | 'VERMITTLUNG'
  | 'BERUFSBERATUNG'
  | 'LEISTUNG'
  | 'EINGLIEDERUNGSVEREINBARUNG';

/** Was auf der Seite des Auszugs steht, die vor der Bediensteten liegt. Nichts davon wird von KIM uebernommen. */
export type ArbeitsagenturVerknuepfenEingabe = {
  /** Zehn Zeichen, wie gedruckt. */
  readonly code: string;
  /** Schluessel der eigenen Vorgaenge (alte und neue Akte), Teile durch | getrennt. */
  readonly schluessel: ReadonlyArray<string>;
  /** Vom Auszug abgeschrieben; muss zum Vorgang passen. */
  readonly familienname: string;
  readonly geburtsdatum: string;
  readonly art?: ArbeitsagenturAuszugArt;
  readonly kategorien: ReadonlyArray<Datenkategorie>;
  readonly artNeunAusdruecklich?: ReadonlyArray<Datenkategorie>;
  readonly empfaenger: ReadonlyArray<ArbeitsagenturEmpfaengerEingabe>;
  readonly zwecke: ReadonlyArray<Zweck>;
  readonly geheimnistraeger?: ReadonlyArray<string>;
  readonly erklaerende: ReadonlyArray<ArbeitsagenturErklaerendeEingabe>;
  readonly sorge?: ArbeitsagenturSorgeEingabe | null | undefined;
  readonly zeitraumVon?: string | null | undefined;
  readonly zeitraumBis?: string | null | undefined;
  readonly gueltigAb: string;
  readonly gueltigBis: string;
  readonly erteiltAm: string;
  /** Hash des unterschriebenen Dokuments, wie auf dem Auszug gedruckt. */
  readonly dokumentHash: string;
};

export type ArbeitsagenturVonHandEingabe = {
  readonly pseudonym: string | number;
  readonly organisation: string;
  readonly rolle?: Rolle;
  readonly zweck: Zweck;
  readonly kategorie: Datenkategorie;
  /** Wie der Block der Stelle in der Fallansicht, als JSON: Feld des Blocks mit seinen Werten. */
  readonly werte: string;
  readonly gueltigBis: string;
};

export type AsylblgAufbewahrungAnlass =
  | 'VORFALL'
  | 'RECHTSSTREIT';

export type AsylblgAufbewahrungEingabe = {
  readonly anlass: AsylblgAufbewahrungAnlass;
  /** Eintraege dieses Zeitraums bleiben. */
  readonly von: string;
  readonly bis: string;
  /** Hoechstens zwoelf Monate; danach nur mit Verlaengerung. */
  readonly giltBis: string;
  readonly begruendung: string;
  readonly aktenzeichen: string;
};

export type AsylblgAuszugArt =
  | 'DATENSCHUTZ'
  | 'SCHWEIGEPFLICHTENTBINDUNG'
  | 'KONTAKTSTATUS';

/** Wofuer zwei Zeichnungen noetig sind. */
export type AsylblgEinsichtArt =
  /** Eintraege, die eine Bedienstete ausgeloest hat, nach ihrer Kennung bei dieser Stelle. */
  | 'BESCHAEFTIGTE'
  /** Auszug aus dem Protokoll. */
  | 'EXPORT'
  /** Was ein Zugangstoken gesehen haben kann (Art. 33, 34 DSGVO). */
  | 'VORFALL';

export type AsylblgEinsichtEingabe = {
  readonly art: AsylblgEinsichtArt;
  readonly von: string;
  readonly bis: string;
  /** Nur BESCHAEFTIGTE: Kennung der Person im Protokoll dieser Stelle. */
  readonly kennung?: string | null | undefined;
  /** Nur VORFALL: Abdruck des Tokens fuer diese Stelle (npm run vorfall). */
  readonly tokenAbdruck?: string | null | undefined;
  /** Warum es ohne diese Einsicht nicht geht. */
  readonly begruendung: string;
  readonly aktenzeichen: string;
};

export type AsylblgEinsichtZustand =
  | 'BEANTRAGT'
  | 'GEZEICHNET'
  | 'ABGELEHNT'
  | 'ABGELAUFEN';

export type AsylblgEmpfaengerEingabe = {
  readonly organisation: string;
  readonly rolle: Rolle;
  readonly person?: string | null | undefined;
};

/** Erwartbare Ausgaenge sind Ergebnisse, keine Fehler. */
export type AsylblgErgebnisArt =
  | 'ERLEDIGT'
  | 'CODE_UNBEKANNT'
  | 'CODE_VERBRAUCHT'
  | 'VORGANG_UNBEKANNT'
  | 'NAME_ODER_GEBURTSDATUM_WEICHT_AB'
  | 'VORGANG_BEREITS_VERKNUEPFT'
  | 'AUSZUG_UNGUELTIG'
  | 'ANFRAGE_UNBEKANNT'
  | 'NICHTS_FREIZUGEBEN'
  | 'WERT_GEAENDERT'
  | 'FRIST_ZU_LANG'
  | 'EINGABE_UNGUELTIG'
  | 'SPERRE_UNBEKANNT'
  | 'KIM_NICHT_ERREICHBAR';

export type AsylblgErklaerendeEingabe = {
  readonly rolle: AsylblgErklaerendeRolle;
  readonly ref: string;
  readonly nachweis: string;
};

export type AsylblgErklaerendeRolle =
  | 'SELBST'
  | 'SORGEBERECHTIGT'
  | 'VORMUND'
  | 'BETREUER';

/** Erwartbare Ausgaenge sind Ergebnisse, keine Fehler. */
export type AsylblgKontrollErgebnisArt =
  | 'ERLEDIGT'
  | 'EINGABE_UNGUELTIG'
  | 'ANTRAG_UNBEKANNT'
  | 'ABDRUCK_WEICHT_AB'
  | 'BEREITS_GEZEICHNET'
  /** Wer beantragt, zeichnet nicht fuer den Personalrat; niemand zeichnet zweimal. */
  | 'EIGENE_ZEICHNUNG'
  | 'ZEICHNUNG_FEHLT'
  | 'ABGELEHNT'
  | 'ABGELAUFEN'
  | 'AUFBEWAHRUNG_UNBEKANNT'
  | 'FRIST_ZU_LANG';

/** Wonach Eintraege ausgesucht werden; nie nach Bediensteten. */
export type AsylblgProtokollfilter = {
  readonly von?: string | null | undefined;
  readonly bis?: string | null | undefined;
  readonly vorgang?: AsylblgProtokollvorgang | null | undefined;
  readonly organisation?: string | null | undefined;
  readonly rolle?: Rolle | null | undefined;
  readonly zweck?: Zweck | null | undefined;
  readonly pseudonym?: string | number | null | undefined;
  readonly urteil?: AsylblgProtokollurteil | null | undefined;
  /** Innerer Grund, des Eintrags oder einer seiner Kategorien. */
  readonly grund?: string | null | undefined;
};

export type AsylblgProtokollurteil =
  | 'FREIGEGEBEN'
  | 'TEILWEISE'
  | 'WARTET'
  | 'LEER'
  | 'ABGELEHNT'
  | 'VERFALLEN'
  | 'ERLEDIGT';

/** Was ein Eintrag festhaelt. */
export type AsylblgProtokollvorgang =
  | 'ABRUF'
  | 'AUSKUNFT'
  /** Entschieden und protokolliert, aber nicht uebergeben. */
  | 'VERFALLEN'
  /** Handlung einer Bediensteten dieser Stelle. */
  | 'BEARBEITUNG'
  /** Lesen des Protokolls, Antraege und Zeichnungen dazu. */
  | 'EINSICHT'
  /** Anordnung, Verlaengerung und Ende einer Aufbewahrung. */
  | 'AUFBEWAHRUNG'
  /** Was bereinigt wurde. */
  | 'BEREINIGUNG';

export type AsylblgSorgeArt =
  | 'ALLEIN'
  | 'GEMEINSAM'
  | 'VORMUND'
  | 'PFLEGER';

export type AsylblgSorgeEingabe = {
  readonly art: AsylblgSorgeArt;
  readonly sorgeberechtigte: ReadonlyArray<string>;
};

export type AsylblgSperrart =
  | 'AUSKUNFTSSPERRE_51'
  | 'BEDINGTER_SPERRVERMERK_52'
  | 'BESCHAEFTIGTE_35'
  | 'FALL_GESPERRT'
  | 'VETO_64'
  | 'WIDERSPRUCH_76'
  | 'EINSCHRAENKUNG_18';

export type AsylblgSperreEingabe = {
  readonly schluessel: string;
  readonly art: AsylblgSperrart;
  readonly wirkung: AsylblgSperrwirkung;
  readonly kategorien?: ReadonlyArray<Datenkategorie> | null | undefined;
  readonly grund: string;
};

export type AsylblgSperrwirkung =
  | 'ALLES'
  /** Nur was einen Aufenthaltsort verraet. */
  | 'ORT';

/** Was auf der Seite des Auszugs steht, die vor der Bediensteten liegt. Nichts davon wird von KIM uebernommen. */
export type AsylblgVerknuepfenEingabe = {
  /** Zehn Zeichen, wie gedruckt. */
  readonly code: string;
  /** Schluessel der eigenen Vorgaenge (alte und neue Akte), Teile durch | getrennt. */
  readonly schluessel: ReadonlyArray<string>;
  /** Vom Auszug abgeschrieben; muss zum Vorgang passen. */
  readonly familienname: string;
  readonly geburtsdatum: string;
  readonly art?: AsylblgAuszugArt;
  readonly kategorien: ReadonlyArray<Datenkategorie>;
  readonly artNeunAusdruecklich?: ReadonlyArray<Datenkategorie>;
  readonly empfaenger: ReadonlyArray<AsylblgEmpfaengerEingabe>;
  readonly zwecke: ReadonlyArray<Zweck>;
  readonly geheimnistraeger?: ReadonlyArray<string>;
  readonly erklaerende: ReadonlyArray<AsylblgErklaerendeEingabe>;
  readonly sorge?: AsylblgSorgeEingabe | null | undefined;
  readonly zeitraumVon?: string | null | undefined;
  readonly zeitraumBis?: string | null | undefined;
  readonly gueltigAb: string;
  readonly gueltigBis: string;
  readonly erteiltAm: string;
  /** Hash des unterschriebenen Dokuments, wie auf dem Auszug gedruckt. */
  readonly dokumentHash: string;
};

export type AsylblgVonHandEingabe = {
  readonly pseudonym: string | number;
  readonly organisation: string;
  readonly rolle?: Rolle;
  readonly zweck: Zweck;
  readonly kategorie: Datenkategorie;
  /** Wie der Block der Stelle in der Fallansicht, als JSON: Feld des Blocks mit seinen Werten. */
  readonly werte: string;
  readonly gueltigBis: string;
};

/** Warum nach einem Widerruf etwas bleibt (Art. 17 Abs. 1 lit. b, Abs. 3 DSGVO). */
export type AufbewahrungEingabe = {
  readonly aufgabe: string | number;
  readonly grund: AufbewahrungGrund;
  /** In eigenen Worten, ohne Namen Dritter; hoechstens 500 Zeichen. */
  readonly erlaeuterung: string;
};

/** Gruende, nach einem Widerruf etwas zu behalten. Die Liste ist geschlossen. */
export type AufbewahrungGrund =
  /** Eine andere Rechtsgrundlage traegt die Verarbeitung, etwa eine weitere Einwilligung (Art. 17 Abs. 1 lit. b DSGVO). */
  | 'ANDERE_RECHTSGRUNDLAGE'
  /** Eine rechtliche Verpflichtung oder oeffentliche Aufgabe verlangt es (Art. 17 Abs. 3 lit. b DSGVO). */
  | 'RECHTLICHE_VERPFLICHTUNG'
  /** Zur Geltendmachung, Ausuebung oder Verteidigung von Rechtsanspruechen (Art. 17 Abs. 3 lit. e DSGVO). */
  | 'RECHTSANSPRUECHE';

export type AufenthaltAufbewahrungAnlass =
  | 'VORFALL'
  | 'RECHTSSTREIT';

export type AufenthaltAufbewahrungEingabe = {
  readonly anlass: AufenthaltAufbewahrungAnlass;
  /** Eintraege dieses Zeitraums bleiben. */
  readonly von: string;
  readonly bis: string;
  /** Hoechstens zwoelf Monate; danach nur mit Verlaengerung. */
  readonly giltBis: string;
  readonly begruendung: string;
  readonly aktenzeichen: string;
};

export type AufenthaltAuszugArt =
  | 'DATENSCHUTZ'
  | 'SCHWEIGEPFLICHTENTBINDUNG'
  | 'KONTAKTSTATUS';

/** Wofuer zwei Zeichnungen noetig sind. */
export type AufenthaltEinsichtArt =
  /** Eintraege, die eine Bedienstete ausgeloest hat, nach ihrer Kennung bei dieser Stelle. */
  | 'BESCHAEFTIGTE'
  /** Auszug aus dem Protokoll. */
  | 'EXPORT'
  /** Was ein Zugangstoken gesehen haben kann (Art. 33, 34 DSGVO). */
  | 'VORFALL';

export type AufenthaltEinsichtEingabe = {
  readonly art: AufenthaltEinsichtArt;
  readonly von: string;
  readonly bis: string;
  /** Nur BESCHAEFTIGTE: Kennung der Person im Protokoll dieser Stelle. */
  readonly kennung?: string | null | undefined;
  /** Nur VORFALL: Abdruck des Tokens fuer diese Stelle (npm run vorfall). */
  readonly tokenAbdruck?: string | null | undefined;
  /** Warum es ohne diese Einsicht nicht geht. */
  readonly begruendung: string;
  readonly aktenzeichen: string;
};

export type AufenthaltEinsichtZustand =
  | 'BEANTRAGT'
  | 'GEZEICHNET'
  | 'ABGELEHNT'
  | 'ABGELAUFEN';

export type AufenthaltEmpfaengerEingabe = {
  readonly organisation: string;
  readonly rolle: Rolle;
  readonly person?: string | null | undefined;
};

/** Erwartbare Ausgaenge sind Ergebnisse, keine Fehler. */
export type AufenthaltErgebnisArt =
  | 'ERLEDIGT'
  | 'CODE_UNBEKANNT'
  | 'CODE_VERBRAUCHT'
  | 'VORGANG_UNBEKANNT'
  | 'NAME_ODER_GEBURTSDATUM_WEICHT_AB'
  | 'VORGANG_BEREITS_VERKNUEPFT'
  | 'AUSZUG_UNGUELTIG'
  | 'ANFRAGE_UNBEKANNT'
  | 'NICHTS_FREIZUGEBEN'
  | 'WERT_GEAENDERT'
  | 'FRIST_ZU_LANG'
  | 'EINGABE_UNGUELTIG'
  | 'SPERRE_UNBEKANNT'
  | 'KIM_NICHT_ERREICHBAR';

export type AufenthaltErklaerendeEingabe = {
  readonly rolle: AufenthaltErklaerendeRolle;
  readonly ref: string;
  readonly nachweis: string;
};

export type AufenthaltErklaerendeRolle =
  | 'SELBST'
  | 'SORGEBERECHTIGT'
  | 'VORMUND'
  | 'BETREUER';

/** Erwartbare Ausgaenge sind Ergebnisse, keine Fehler. */
export type AufenthaltKontrollErgebnisArt =
  | 'ERLEDIGT'
  | 'EINGABE_UNGUELTIG'
  | 'ANTRAG_UNBEKANNT'
  | 'ABDRUCK_WEICHT_AB'
  | 'BEREITS_GEZEICHNET'
  /** Wer beantragt, zeichnet nicht fuer den Personalrat; niemand zeichnet zweimal. */
  | 'EIGENE_ZEICHNUNG'
  | 'ZEICHNUNG_FEHLT'
  | 'ABGELEHNT'
  | 'ABGELAUFEN'
  | 'AUFBEWAHRUNG_UNBEKANNT'
  | 'FRIST_ZU_LANG';

/** Wonach Eintraege ausgesucht werden; nie nach Bediensteten. */
export type AufenthaltProtokollfilter = {
  readonly von?: string | null | undefined;
  readonly bis?: string | null | undefined;
  readonly vorgang?: AufenthaltProtokollvorgang | null | undefined;
  readonly organisation?: string | null | undefined;
  readonly rolle?: Rolle | null | undefined;
  readonly zweck?: Zweck | null | undefined;
  readonly pseudonym?: string | number | null | undefined;
  readonly urteil?: AufenthaltProtokollurteil | null | undefined;
  /** Innerer Grund, des Eintrags oder einer seiner Kategorien. */
  readonly grund?: string | null | undefined;
};

export type AufenthaltProtokollurteil =
  | 'FREIGEGEBEN'
  | 'TEILWEISE'
  | 'WARTET'
  | 'LEER'
  | 'ABGELEHNT'
  | 'VERFALLEN'
  | 'ERLEDIGT';

/** Was ein Eintrag festhaelt. */
export type AufenthaltProtokollvorgang =
  | 'ABRUF'
  | 'AUSKUNFT'
  /** Entschieden und protokolliert, aber nicht uebergeben. */
  | 'VERFALLEN'
  /** Handlung einer Bediensteten dieser Stelle. */
  | 'BEARBEITUNG'
  /** Lesen des Protokolls, Antraege und Zeichnungen dazu. */
  | 'EINSICHT'
  /** Anordnung, Verlaengerung und Ende einer Aufbewahrung. */
  | 'AUFBEWAHRUNG'
  /** Was bereinigt wurde. */
  | 'BEREINIGUNG';

export type AufenthaltSorgeArt =
  | 'ALLEIN'
  | 'GEMEINSAM'
  | 'VORMUND'
  | 'PFLEGER';

export type AufenthaltSorgeEingabe = {
  readonly art: AufenthaltSorgeArt;
  readonly sorgeberechtigte: ReadonlyArray<string>;
};

export type AufenthaltSperrart =
  | 'AUSKUNFTSSPERRE_51'
  | 'BEDINGTER_SPERRVERMERK_52'
  | 'BESCHAEFTIGTE_35'
  | 'FALL_GESPERRT'
  | 'VETO_64'
  | 'WIDERSPRUCH_76'
  | 'EINSCHRAENKUNG_18';

export type AufenthaltSperreEingabe = {
  readonly schluessel: string;
  readonly art: AufenthaltSperrart;
  readonly wirkung: AufenthaltSperrwirkung;
  readonly kategorien?: ReadonlyArray<Datenkategorie> | null | undefined;
  readonly grund: string;
};

export type AufenthaltSperrwirkung =
  | 'ALLES'
  /** Nur was einen Aufenthaltsort verraet. */
  | 'ORT';

/** Was auf der Seite des Auszugs steht, die vor der Bediensteten liegt. Nichts davon wird von KIM uebernommen. */
export type AufenthaltVerknuepfenEingabe = {
  /** Zehn Zeichen, wie gedruckt. */
  readonly code: string;
  /** Schluessel der eigenen Vorgaenge (alte und neue Akte), Teile durch | getrennt. */
  readonly schluessel: ReadonlyArray<string>;
  /** Vom Auszug abgeschrieben; muss zum Vorgang passen. */
  readonly familienname: string;
  readonly geburtsdatum: string;
  readonly art?: AufenthaltAuszugArt;
  readonly kategorien: ReadonlyArray<Datenkategorie>;
  readonly artNeunAusdruecklich?: ReadonlyArray<Datenkategorie>;
  readonly empfaenger: ReadonlyArray<AufenthaltEmpfaengerEingabe>;
  readonly zwecke: ReadonlyArray<Zweck>;
  readonly geheimnistraeger?: ReadonlyArray<string>;
  readonly erklaerende: ReadonlyArray<AufenthaltErklaerendeEingabe>;
  readonly sorge?: AufenthaltSorgeEingabe | null | undefined;
  readonly zeitraumVon?: string | null | undefined;
  readonly zeitraumBis?: string | null | undefined;
  readonly gueltigAb: string;
  readonly gueltigBis: string;
  readonly erteiltAm: string;
  /** Hash des unterschriebenen Dokuments, wie auf dem Auszug gedruckt. */
  readonly dokumentHash: string;
};

export type AufenthaltVonHandEingabe = {
  readonly pseudonym: string | number;
  readonly organisation: string;
  readonly rolle?: Rolle;
  readonly zweck: Zweck;
  readonly kategorie: Datenkategorie;
  /** Wie der Block der Stelle in der Fallansicht, als JSON: Feld des Blocks mit seinen Werten. */
  readonly werte: string;
  readonly gueltigBis: string;
};

export type AuskunftCodeEingabe = {
  readonly fall: string | number;
  readonly klient: string | number;
  readonly art?: AuskunftZugangsart;
};

/** Wie die Ausgabe eines Zugangscodes ausgehen kann. */
export type AuskunftCodeErgebnisArt =
  | 'AUSGEGEBEN'
  /** Kein eigener Fall, oder die Person gehoert nicht dazu. */
  | 'FALL_UNBEKANNT';

/** Wie eine Freischaltung ausgehen kann. */
export type AuskunftErgebnisArt =
  | 'FREIGESCHALTET'
  /** Unbekannt, verbraucht oder abgelaufen: Die Antwort ist dieselbe. */
  | 'CODE_UNGUELTIG';

/** Wer die Auskunft sieht; fuer dieselbe Anmeldung gilt der zuletzt ausgegebene Code. Eltern sehen nie die Eintraege eines Kindes (§ 8 Abs. 3 SGB VIII). */
export type AuskunftZugangsart =
  | 'SELBST'
  | 'VORMUND'
  | 'BETREUER';

/** Stand eines Einbuergerungsverfahrens. */
export type AuslaenderbehoerdeEinbuergerungsstatus =
  | 'EINGEGANGEN'
  | 'UNTERLAGEN_FEHLEN'
  | 'IN_PRUEFUNG'
  /** Eine andere Stelle ist beteiligt. */
  | 'BETEILIGUNG'
  | 'ENTSCHIEDEN'
  /** Die Urkunde ist ausgehaendigt (§ 16 StAG). */
  | 'EINGEBUERGERT';

/** Arten der Erwerbstaetigkeit (§ 2 Abs. 2 AufenthG), die Beschaeftigung weiter unterschieden. */
export type AuslaenderbehoerdeErwerbsart =
  | 'BESCHAEFTIGUNG'
  | 'SELBSTAENDIGKEIT'
  | 'BERUFSAUSBILDUNG'
  | 'PRAKTIKUM'
  | 'LEIHARBEIT';

/** Ob und wie weit eine Erwerbstaetigkeit erlaubt ist (§ 4a AufenthG). */
export type AuslaenderbehoerdeErwerbsregelung =
  | 'ERLAUBT'
  /** Nur mit Erlaubnis der Auslaenderbehoerde. */
  | 'NUR_MIT_ERLAUBNIS_ABH'
  | 'NICHT_GESTATTET'
  /** Nur die im Titel genannte Stelle. */
  | 'NUR_KONKRETE_STELLE';

/** Rechtsgrundlage des Status. Der Name nennt Gesetz, Paragraf und Absatz; § 25 Abs. 2 AufenthG nach alter und neuer Zaehlung. */
export type AuslaenderbehoerdeNorm =
  | 'AUFENTHG_9'
  | 'AUFENTHG_9A'
  | 'AUFENTHG_16A'
  | 'AUFENTHG_16B'
  | 'AUFENTHG_16D'
  | 'AUFENTHG_16G'
  | 'AUFENTHG_18A'
  | 'AUFENTHG_18B'
  | 'AUFENTHG_18C'
  | 'AUFENTHG_18G'
  | 'AUFENTHG_19'
  | 'AUFENTHG_19A'
  | 'AUFENTHG_19C'
  | 'AUFENTHG_19D'
  | 'AUFENTHG_20A'
  | 'AUFENTHG_21'
  | 'AUFENTHG_22'
  | 'AUFENTHG_23_ABS_1'
  | 'AUFENTHG_23_ABS_2'
  | 'AUFENTHG_23_ABS_4'
  | 'AUFENTHG_23A'
  | 'AUFENTHG_24'
  /** Asylberechtigte. */
  | 'AUFENTHG_25_ABS_1'
  /** Fluechtlingseigenschaft, Zaehlung bis zur Anwendung der VO (EU) 2024/1347 (Satz 1 Alternative 1). */
  | 'AUFENTHG_25_ABS_2_ALT_1'
  /** Subsidiaerer Schutz, Zaehlung bis zur Anwendung der VO (EU) 2024/1347 (Satz 1 Alternative 2). */
  | 'AUFENTHG_25_ABS_2_ALT_2'
  /** Fluechtlingseigenschaft, zuerkannt nach der VO (EU) 2024/1347. */
  | 'AUFENTHG_25_ABS_2_VO_2024_1347_FLUECHTLING'
  /** Subsidiaerer Schutz, zuerkannt nach der VO (EU) 2024/1347. */
  | 'AUFENTHG_25_ABS_2_VO_2024_1347_SUBSIDIAER'
  | 'AUFENTHG_25_ABS_4_S_1'
  | 'AUFENTHG_25_ABS_4_S_2'
  | 'AUFENTHG_25_ABS_5'
  | 'AUFENTHG_25A_ABS_1'
  | 'AUFENTHG_25A_ABS_2'
  | 'AUFENTHG_25B_ABS_1'
  | 'AUFENTHG_25B_ABS_4'
  | 'AUFENTHG_26_ABS_3'
  | 'AUFENTHG_26_ABS_4'
  | 'AUFENTHG_28'
  | 'AUFENTHG_30'
  | 'AUFENTHG_31_ABS_1'
  | 'AUFENTHG_32'
  | 'AUFENTHG_33'
  | 'AUFENTHG_36'
  | 'AUFENTHG_36A'
  | 'AUFENTHG_37_ABS_1'
  | 'AUFENTHG_38'
  | 'AUFENTHG_38A'
  | 'AUFENTHG_60A_ABS_2'
  | 'AUFENTHG_60B'
  | 'AUFENTHG_60C'
  | 'AUFENTHG_60D'
  | 'AUFENTHG_81_ABS_3'
  | 'AUFENTHG_81_ABS_4'
  | 'ASYLG_55'
  | 'ASYLG_63A'
  | 'FREIZUEGG_EU_2'
  | 'FREIZUEGG_EU_4A';

/** Titel nach § 4 Abs. 1 AufenthG und was an ihre Stelle tritt. */
export type AuslaenderbehoerdeStatusart =
  | 'VISUM'
  | 'AUFENTHALTSERLAUBNIS'
  | 'BLAUE_KARTE_EU'
  | 'ICT_KARTE'
  | 'MOBILER_ICT'
  | 'NIEDERLASSUNGSERLAUBNIS'
  | 'DAUERAUFENTHALT_EU'
  | 'DULDUNG_60A'
  /** Duldung bei ungeklaerter Identitaet; ihre Zeiten zaehlen nicht (§ 60b Abs. 5 AufenthG). */
  | 'DULDUNG_60B'
  | 'AUSBILDUNGSDULDUNG_60C'
  | 'BESCHAEFTIGUNGSDULDUNG_60D'
  /** § 55 AsylG. */
  | 'AUFENTHALTSGESTATTUNG'
  /** § 63a AsylG. */
  | 'ANKUNFTSNACHWEIS'
  /** Erlaubnisfiktion, § 81 Abs. 3 Satz 1 AufenthG. */
  | 'FIKTION_81_3_S1'
  /** Duldungsfiktion, § 81 Abs. 3 Satz 2 AufenthG. */
  | 'FIKTION_81_3_S2'
  /** Fortgeltungsfiktion, § 81 Abs. 4 AufenthG. */
  | 'FIKTION_81_4'
  | 'FREIZUEGIGKEIT_EU';

/** Datenkategorien: fein genug, dass eine Person zu einer ja und zur anderen nein sagen kann. */
export type Datenkategorie =
  /** Kopfdaten des Falls: Phase, Zugangsweg, Fallfuehrung (Art. 6 Abs. 1 lit. e DSGVO, § 35 Abs. 1 Satz 2 SGB I entsprechend). */
  | 'KIM_FALL'
  /** Name, Geburtsdatum, Sprachen, Erreichbarkeit der Person (Art. 6 Abs. 1 lit. e DSGVO, § 35 Abs. 1 Satz 2 SGB I entsprechend). */
  | 'KIM_STAMM'
  /** Einschaetzung der Lebensbereiche, ohne Gesundheit (Art. 6 Abs. 1 lit. e DSGVO, § 35 Abs. 1 Satz 2 SGB I entsprechend). */
  | 'KIM_ASSESSMENT'
  /** Einschaetzung und Ziele im Bereich Gesundheit (Art. 9 DSGVO). */
  | 'KIM_GESUNDHEIT'
  /** Ziele und Massnahmen des Hilfeplans, ohne Gesundheit (Art. 6 Abs. 1 lit. e DSGVO, § 35 Abs. 1 Satz 2 SGB I entsprechend). */
  | 'KIM_HILFEPLAN'
  /** Ziele des Hilfeplans in eigenen Worten: nur mit Einzelfreigabe (Art. 6 Abs. 1 lit. e DSGVO, § 35 Abs. 1 Satz 2 SGB I entsprechend). */
  | 'KIM_HILFEPLAN_TEXT'
  /** Beteiligte Organisationen des Netzwerks (Art. 6 Abs. 1 lit. e DSGVO, § 35 Abs. 1 Satz 2 SGB I entsprechend). */
  | 'KIM_NETZWERK'
  /** Schule und Bildungsweg, wie die Person sie angibt (Art. 6 Abs. 1 lit. e DSGVO, § 35 Abs. 1 Satz 2 SGB I entsprechend). */
  | 'KIM_BILDUNG'
  /** Grundpersonalien der Auslaenderakte (§ 65 AufenthV). */
  | 'AU_PERSONALIEN'
  /** Familienstand; eine Lebenspartnerschaft verraet die sexuelle Orientierung (Art. 9 Abs. 1 DSGVO). */
  | 'AU_FAMILIENSTAND'
  /** Anschrift der Auslaenderakte (§ 65 AufenthV). */
  | 'AU_ANSCHRIFT'
  /** Aufenthaltstitel, Duldung, Gestattung und Fiktion mit ihrem Verlauf (§§ 4, 60a bis 60d, 81 AufenthG, § 55 AsylG). */
  | 'AU_TITEL'
  /** Titel und Feststellungen, die Gesundheit oder Gewalt verraten (§ 25 Abs. 3, 4a, 4b, § 60 Abs. 5, 7 AufenthG). */
  | 'AU_TITEL_SCHUTZ'
  /** Nebenbestimmungen und Erwerbstaetigkeit (§§ 4a, 12, 61 AufenthG). */
  | 'AU_NEBENBESTIMMUNG'
  /** Wortlaut der Nebenbestimmungen (§ 12 Abs. 2 AufenthG). */
  | 'AU_NEBENBESTIMMUNG_TEXT'
  /** Wohnsitzauflage (§ 12a, § 61 Abs. 1d AufenthG). */
  | 'AU_WOHNSITZ'
  /** Integrationskurs: Berechtigung, Beginn, Abschluss, Ergebnis (§§ 43 bis 44a AufenthG). */
  | 'AU_INTEGRATIONSKURS'
  /** Nachgewiesene Deutschkenntnisse (§ 2 Abs. 9 bis 12 AufenthG). */
  | 'AU_SPRACHE'
  /** Antraege und ihr Stand, fehlende Unterlagen (§§ 81, 82 AufenthG). */
  | 'AU_VERFAHREN'
  /** Pass und Klaerung der Identitaet (§§ 3, 5 Abs. 1 AufenthG). */
  | 'AU_PASS'
  /** Anerkennung als asyl- oder schutzberechtigt, ohne Gruende (§§ 2 bis 4 AsylG, § 24 AufenthG). */
  | 'AU_ANERKENNUNG'
  /** Tag der Einreise (§§ 25a, 25b AufenthG). */
  | 'AU_EINREISE'
  /** Aufenthalt und Duldung zur Ausbildung (§§ 16g, 60c AufenthG). */
  | 'AU_AUSBILDUNG'
  /** Termine bei der Auslaenderbehoerde (§ 82 Abs. 4 AufenthG). */
  | 'AU_TERMINE'
  /** Zustaendige Personen der Auslaenderbehoerde (§ 71 AufenthG). */
  | 'AU_ANSPRECHPARTNER'
  /** Einbuergerungsverfahren: Antrag, Stand, fehlende Unterlagen und Tatsachen (§§ 8 bis 10 StAG). */
  | 'EB_VERFAHREN'
  /** Klaerung von Identitaet und Staatsangehoerigkeit (§ 10 Abs. 1 Satz 1 StAG). */
  | 'EB_IDENTITAET'
  /** Termine bei der Einbuergerungsbehoerde (§ 10 StAG). */
  | 'EB_TERMINE'
  /** Zustaendige Personen der Einbuergerungsbehoerde (§ 10 StAG). */
  | 'EB_ANSPRECHPARTNER'
  /** Betreuung in Kita, Kindertagespflege oder Offener Ganztagsschule (§§ 22 bis 24 SGB VIII). Keine Hilfe zur Erziehung (§ 63 Abs. 2 SGB VIII). */
  | 'JU_KITA'
  /** Bedarfsanzeige fuer einen Betreuungsplatz und die Angebote darauf (§ 24 Abs. 5 SGB VIII). */
  | 'JU_KITA_BEDARF'
  /** Antraege zur Kindertagesbetreuung (§§ 24, 90 SGB VIII). */
  | 'JU_KITA_ANTRAG'
  /** Termine zur Kindertagesbetreuung (§§ 22 bis 24 SGB VIII). */
  | 'JU_KITA_TERMINE'
  /** Hilfen nach §§ 13, 19, 20, 27 bis 35 und 41 SGB VIII, ohne Gruende und ohne § 35a. */
  | 'JU_HILFE'
  /** Hilfeplan: Daten und Rollen, ohne Freitext (§ 36 SGB VIII). */
  | 'JU_HILFEPLAN'
  /** Ziele des Hilfeplans in seinen Worten, ohne Gesundheit (§ 36 Abs. 2 SGB VIII). */
  | 'JU_HILFEPLAN_ZIELE'
  /** Ziele des Hilfeplans im Bereich Gesundheit (§ 36 Abs. 2 SGB VIII, Art. 9 DSGVO). */
  | 'JU_HILFEPLAN_GESUNDHEIT'
  /** Termine einer Hilfe, ohne ihren Inhalt (§ 36 SGB VIII). */
  | 'JU_HILFE_TERMINE'
  /** Eingliederungshilfe bei seelischer Behinderung, ohne Diagnose (§ 35a SGB VIII, Art. 9 DSGVO). */
  | 'JU_EINGLIEDERUNGSHILFE_35A'
  /** Unterhaltsvorschuss (§ 1 UVG). */
  | 'JU_UNTERHALTSVORSCHUSS'
  /** Ansprechpartner im Allgemeinen Sozialen Dienst; schon dass es einen gibt, ist ein Sozialdatum (§ 35 SGB I). */
  | 'JU_ANSPRECHPARTNER'
  /** Bewilligung von Hilfe zum Lebensunterhalt, Grundsicherung im Alter und Hilfe in anderen Lebenslagen (§ 8 SGB XII). */
  | 'SH_BEWILLIGUNG'
  /** Eigener Bedarf: Stufe, Betraege, Beitraege, Mehrbedarfe ohne Bezug zur Gesundheit (§§ 27a, 30, 32, 42 SGB XII). */
  | 'SH_BEDARF'
  /** Eigener Anteil an Unterkunft und Heizung (§§ 35, 42a SGB XII). */
  | 'SH_UNTERKUNFT'
  /** Bildung und Teilhabe (§§ 34, 34a SGB XII). */
  | 'SH_BILDUNG_TEILHABE'
  /** Ausschluss und Ueberbrueckungsleistungen (§ 23 Abs. 2, 3 SGB XII). */
  | 'SH_AUSSCHLUSS'
  /** Grundsicherung wegen Erwerbsminderung oder Werkstatt (§ 41 Abs. 3, 3a SGB XII, Art. 9 DSGVO). */
  | 'SH_ERWERBSMINDERUNG'
  /** Hilfen zur Gesundheit und Hilfe zur Pflege (§§ 47 ff., 61 ff. SGB XII, Art. 9 DSGVO). */
  | 'SH_GESUNDHEIT_PFLEGE'
  /** Hilfe zur Ueberwindung besonderer sozialer Schwierigkeiten (§§ 67 ff. SGB XII). */
  | 'SH_BESONDERE_SCHWIERIGKEITEN'
  /** Mehrbedarfe aus gesundheitlichen Gruenden, nach aerztlicher Bescheinigung (§ 30 SGB XII, § 76 SGB X, Art. 9 DSGVO). */
  | 'SH_MEHRBEDARF_MEDIZINISCH'
  /** Hinweis auf Eingliederungshilfe eines anderen Traegers (Teil 2 SGB IX, Art. 9 DSGVO). */
  | 'SH_EINGLIEDERUNGSHILFE'
  /** Absicherung im Krankheitsfall (§ 48 SGB XII, § 264 SGB V). */
  | 'SH_KRANKENVERSICHERUNG'
  /** Antraege auf Sozialhilfe, fehlende Unterlagen, Fristen (§§ 18, 44 SGB XII, § 66 SGB I). */
  | 'SH_ANTRAG'
  /** Termine bei der Sozialhilfe (§ 61 SGB I). */
  | 'SH_TERMINE'
  /** Ansprechpartner bei der Sozialhilfe (§ 14 SGB I). */
  | 'SH_ANSPRECHPARTNER'
  /** Grund der Leistungsberechtigung (§ 1 Abs. 1 AsylbLG); verraet den Aufenthaltsstatus. */
  | 'AL_BERECHTIGUNG'
  /** Beginn, Ende, Grund des Endes und letzter Zahlmonat (§ 1 Abs. 3 AsylbLG). */
  | 'AL_ZEITRAUM'
  /** Grundleistungen, Analogleistungen und Ueberbrueckungsleistungen (§§ 1 Abs. 4, 2, 3, 3a AsylbLG). */
  | 'AL_LEISTUNG'
  /** Eingeschraenkte Leistungen (§ 1a AsylbLG). In keinem ausgelieferten Zweck. */
  | 'AL_EINSCHRAENKUNG_1A'
  /** Leistungen bei Krankheit, Schwangerschaft und Geburt (§ 4 AsylbLG, Art. 9 DSGVO). */
  | 'AL_KRANKHEIT'
  /** Sonstige Leistungen, ohne Gruende (§ 6 AsylbLG, Art. 9 DSGVO). */
  | 'AL_SONSTIGE_6'
  /** Unterbringung (§ 3 Abs. 3 AsylbLG, §§ 44, 53 AsylG). */
  | 'AL_UNTERBRINGUNG'
  /** Arbeitsgelegenheiten (§ 5 AsylbLG). */
  | 'AL_ARBEITSGELEGENHEIT'
  /** Verpflichtung zum Integrationskurs (§ 5b AsylbLG). */
  | 'AL_INTEGRATIONSKURS'
  /** Absicherung im Krankheitsfall (§ 264 SGB V). */
  | 'AL_KRANKENVERSICHERUNG'
  /** Antraege auf Asylbewerberleistungen, fehlende Unterlagen, Fristen (§ 9 Abs. 3 AsylbLG, § 66 SGB I). */
  | 'AL_ANTRAG'
  /** Termine bei der Stelle fuer Asylbewerberleistungen (§ 9 Abs. 3 AsylbLG). */
  | 'AL_TERMINE'
  /** Ansprechpartner bei der Stelle fuer Asylbewerberleistungen (§ 10 AsylbLG). */
  | 'AL_ANSPRECHPARTNER'
  /** Eigene Stellung in der Bedarfsgemeinschaft; andere Mitglieder nur mit deren eigener Einwilligung (§ 7 Abs. 3, § 38 SGB II). */
  | 'JC_STELLUNG'
  /** Art und Groesse der ganzen Bedarfsgemeinschaft (§ 7 Abs. 2, 3 SGB II). */
  | 'JC_BEDARFSGEMEINSCHAFT'
  /** Betraege der ganzen Bedarfsgemeinschaft: Auszahlung, Bedarf, Miete (§ 9 Abs. 2, §§ 19, 22 SGB II). */
  | 'JC_BETRAEGE_GESAMT'
  /** Arbeitsmarktstatus, Profillage, Zumutbarkeit ohne Gesundheitsgruende (§§ 10, 53a SGB II, § 16 SGB III). */
  | 'JC_STATUS'
  /** Erreichbarkeit (§ 7b SGB II). Ein Nein kann Folge wiederholter Meldeversaeumnisse sein (§ 7b Abs. 4), also mehr als ein Status. */
  | 'JC_ERREICHBARKEIT'
  /** Erwerbsfaehigkeit und Gesundheitsgruende der Zumutbarkeit (§§ 8, 10 Abs. 1 Nr. 1 und 4, § 44a SGB II). Ein Nein ist eine Gesundheitsangabe. */
  | 'JC_ERWERBSFAEHIGKEIT'
  /** Antraege, ihr Stand, fehlende Unterlagen und Fristen (§ 37 SGB II, §§ 60, 66 SGB I). */
  | 'JC_ANTRAG'
  /** Bewilligungen, Zeitraum und eigener Auszahlbetrag (§§ 19, 41, 41a SGB II). */
  | 'JC_BEWILLIGUNG'
  /** Eigener Anteil am Bedarf: Regelbedarf und Mehrbedarfe ohne Gesundheit (§§ 20, 21 Abs. 3, 6a, 7 SGB II). */
  | 'JC_BEDARF'
  /** Mehrbedarfe und einmalige Leistungen, die eine Gesundheitsangabe sind (§ 21 Abs. 2, 4, 5, 6, § 24 Abs. 3 Nr. 2, 3 SGB II). */
  | 'JC_BEDARF_GESUNDHEIT'
  /** Eigener Anteil an Unterkunft und Heizung, Angemessenheit, Zusicherung zum Umzug (§ 22 SGB II). */
  | 'JC_UNTERKUNFT'
  /** Erstausstattung fuer Wohnung und Bekleidung (§ 24 Abs. 3 SGB II). */
  | 'JC_ERSTAUSSTATTUNG'
  /** Darlehen und ihre Rueckzahlung (§ 22 Abs. 6, 8, §§ 24, 42a SGB II). */
  | 'JC_DARLEHEN'
  /** Leistungen fuer Bildung und Teilhabe (§ 28 SGB II). */
  | 'JC_BILDUNG_TEILHABE'
  /** Vorrangige Leistungen anderer Traeger, beantragt und bewilligt (§ 12a SGB II). */
  | 'JC_VORRANGIGE_LEISTUNG'
  /** Vorrangige Leistungen, die Gesundheit oder Jugendhilfe verraten: Krankengeld, Erwerbsminderungsrente, Pflegegeld, Unterhaltsvorschuss (§ 12a SGB II). */
  | 'JC_VORRANGIG_BESONDERS'
  /** Status der Krankenversicherung und ob eine Kasse gewaehlt ist (§ 5 Abs. 1 Nr. 2a, § 173 SGB V). */
  | 'JC_KRANKENVERSICHERUNG'
  /** Einkommen und Freibetraege (§§ 11, 11b SGB II). In keinem ausgelieferten Zweck. */
  | 'JC_EINKOMMEN'
  /** Vermoegen (§ 12 SGB II). In keinem ausgelieferten Zweck. */
  | 'JC_VERMOEGEN'
  /** Potenzialanalyse und Kooperationsplan: Daten und Merkmale, ohne Text (§ 15 SGB II). */
  | 'JC_KOOPERATIONSPLAN'
  /** Worte des Kooperationsplans: Ziel, Schritte, Eigenbemuehungen (§ 15 Abs. 2 SGB II). */
  | 'JC_KOOPERATIONSPLAN_TEXT'
  /** Hinweis auf Leistungen zur Teilhabe im Kooperationsplan (§ 15 Abs. 2 Satz 4 Nr. 6 SGB II). */
  | 'JC_REHA'
  /** Leistungen zur Eingliederung ohne § 16a und ohne Reha (§§ 16 bis 16k SGB II). */
  | 'JC_EINGLIEDERUNG'
  /** Sucht-, Schulden- und psychosoziale Beratung, haeusliche Pflege, Reha und alles Unbekannte (§ 16 Abs. 1 Satz 3, § 16a SGB II). */
  | 'JC_EINGLIEDERUNG_BESONDERS'
  /** Integrations- und Berufssprachkurs: Platz, Beginn, Zugang (§§ 44a, 45a AufenthG, § 15 Abs. 2 SGB II). */
  | 'JC_KURS'
  /** Verpflichtung durch Verwaltungsakt (§ 15a SGB II). */
  | 'JC_VERPFLICHTUNG'
  /** Leistungsminderungen (§§ 31 bis 32 SGB II). In keinem ausgelieferten Zweck. */
  | 'JC_LEISTUNGSMINDERUNG'
  /** Aerztlicher Dienst, Grad der Behinderung, Erwerbsminderung (§ 44a SGB II, § 76 SGB X). */
  | 'JC_GESUNDHEIT'
  /** Meldetermine ohne Gesundheitsbezug (§ 59 SGB II, § 309 SGB III). */
  | 'JC_TERMINE'
  /** Meldetermine beim Aerztlichen oder Psychologischen Dienst und alle mit unbekanntem Anlass (§ 59 SGB II, § 309 SGB III). */
  | 'JC_TERMINE_GESUNDHEIT'
  /** Wer im Jobcenter zustaendig ist (§ 14 Abs. 3 SGB II). */
  | 'JC_ANSPRECHPARTNER'
  /** Ausbildung- und Arbeitsuche, Arbeitslosigkeit, Verfuegbarkeit (§§ 15, 16, 18, 38, 138 SGB III). */
  | 'AA_STATUS'
  /** Datum der Potenzialanalyse und Profillage (§ 37 Abs. 1 SGB III). */
  | 'AA_PROFILING'
  /** Ergebnis der Potenzialanalyse in Worten (§ 37 Abs. 1 SGB III). */
  | 'AA_PROFILING_TEXT'
  /** Eingliederungsvereinbarung: Daten, ohne Text (§ 37 Abs. 2, 3 SGB III). */
  | 'AA_EINGLIEDERUNGSVEREINBARUNG'
  /** Ziel der Eingliederungsvereinbarung in Worten (§ 37 Abs. 2 SGB III). */
  | 'AA_EINGLIEDERUNGSVEREINBARUNG_TEXT'
  /** Arbeitslosengeld: Beginn, Dauer, Rest; ohne Entgelt (§§ 136, 147, 148 SGB III). */
  | 'AA_ARBEITSLOSENGELD'
  /** Bemessungsentgelt (§ 151 SGB III): frueheres Einkommen. In keinem ausgelieferten Zweck. */
  | 'AA_BEMESSUNGSENTGELT'
  /** Sperrzeiten (§ 159 SGB III): Sanktion. In keinem ausgelieferten Zweck. */
  | 'AA_SPERRZEIT'
  /** Leistungen der aktiven Arbeitsfoerderung ohne Teilhabe behinderter Menschen (§§ 44, 45, 51, 54a, 74 bis 75a, 81, 88 SGB III). */
  | 'AA_FOERDERUNG'
  /** Teilhabe am Arbeitsleben, Reha-Beratung und jede unbekannte Foerderung oder Beratung (§§ 19, 90, 112 bis 118 SGB III). */
  | 'AA_REHA'
  /** Berufsausbildungsbeihilfe ohne Betraege (§§ 56 bis 72 SGB III). */
  | 'AA_BERUFSAUSBILDUNGSBEIHILFE'
  /** Berufsberatung: Art, Thema, letzter Tag (§§ 29 bis 33 SGB III). */
  | 'AA_BERATUNG'
  /** Schul- und Berufsabschluss (§ 35 Abs. 2, § 37 Abs. 1 SGB III). */
  | 'AA_QUALIFIKATION'
  /** Anerkennung auslaendischer Abschluesse (BQFG, § 30 SGB III). */
  | 'AA_ANERKENNUNG'
  /** Zustimmung zur Beschaeftigung, fruehzeitige Foerderung (§ 39 AufenthG, § 39a SGB III). */
  | 'AA_ARBEITSMARKTZUGANG'
  /** Berufssprachkurs: Platz, Beginn, Zugang (§ 45a AufenthG). */
  | 'AA_KURS'
  /** Termine und Meldeaufforderungen ohne Gesundheitsbezug (§ 309 SGB III). */
  | 'AA_TERMINE'
  /** Termine beim Aerztlichen Dienst, Berufspsychologischen Service, in der Reha-Beratung und alle mit unbekanntem Anlass (§§ 32, 309 SGB III). */
  | 'AA_TERMINE_GESUNDHEIT'
  /** Wer in der Agentur fuer Arbeit zustaendig ist (§ 14 SGB I, §§ 29, 35 SGB III). */
  | 'AA_ANSPRECHPARTNER';

export type EinbuergerungAufbewahrungAnlass =
  | 'VORFALL'
  | 'RECHTSSTREIT';

export type EinbuergerungAufbewahrungEingabe = {
  readonly anlass: EinbuergerungAufbewahrungAnlass;
  /** Eintraege dieses Zeitraums bleiben. */
  readonly von: string;
  readonly bis: string;
  /** Hoechstens zwoelf Monate; danach nur mit Verlaengerung. */
  readonly giltBis: string;
  readonly begruendung: string;
  readonly aktenzeichen: string;
};

export type EinbuergerungAuszugArt =
  | 'DATENSCHUTZ'
  | 'SCHWEIGEPFLICHTENTBINDUNG'
  | 'KONTAKTSTATUS';

/** Wofuer zwei Zeichnungen noetig sind. */
export type EinbuergerungEinsichtArt =
  /** Eintraege, die eine Bedienstete ausgeloest hat, nach ihrer Kennung bei dieser Stelle. */
  | 'BESCHAEFTIGTE'
  /** Auszug aus dem Protokoll. */
  | 'EXPORT'
  /** Was ein Zugangstoken gesehen haben kann (Art. 33, 34 DSGVO). */
  | 'VORFALL';

export type EinbuergerungEinsichtEingabe = {
  readonly art: EinbuergerungEinsichtArt;
  readonly von: string;
  readonly bis: string;
  /** Nur BESCHAEFTIGTE: Kennung der Person im Protokoll dieser Stelle. */
  readonly kennung?: string | null | undefined;
  /** Nur VORFALL: Abdruck des Tokens fuer diese Stelle (npm run vorfall). */
  readonly tokenAbdruck?: string | null | undefined;
  /** Warum es ohne diese Einsicht nicht geht. */
  readonly begruendung: string;
  readonly aktenzeichen: string;
};

export type EinbuergerungEinsichtZustand =
  | 'BEANTRAGT'
  | 'GEZEICHNET'
  | 'ABGELEHNT'
  | 'ABGELAUFEN';

export type EinbuergerungEmpfaengerEingabe = {
  readonly organisation: string;
  readonly rolle: Rolle;
  readonly person?: string | null | undefined;
};

/** Erwartbare Ausgaenge sind Ergebnisse, keine Fehler. */
export type EinbuergerungErgebnisArt =
  | 'ERLEDIGT'
  | 'CODE_UNBEKANNT'
  | 'CODE_VERBRAUCHT'
  | 'VORGANG_UNBEKANNT'
  | 'NAME_ODER_GEBURTSDATUM_WEICHT_AB'
  | 'VORGANG_BEREITS_VERKNUEPFT'
  | 'AUSZUG_UNGUELTIG'
  | 'ANFRAGE_UNBEKANNT'
  | 'NICHTS_FREIZUGEBEN'
  | 'WERT_GEAENDERT'
  | 'FRIST_ZU_LANG'
  | 'EINGABE_UNGUELTIG'
  | 'SPERRE_UNBEKANNT'
  | 'KIM_NICHT_ERREICHBAR';

export type EinbuergerungErklaerendeEingabe = {
  readonly rolle: EinbuergerungErklaerendeRolle;
  readonly ref: string;
  readonly nachweis: string;
};

export type EinbuergerungErklaerendeRolle =
  | 'SELBST'
  | 'SORGEBERECHTIGT'
  | 'VORMUND'
  | 'BETREUER';

/** Erwartbare Ausgaenge sind Ergebnisse, keine Fehler. */
export type EinbuergerungKontrollErgebnisArt =
  | 'ERLEDIGT'
  | 'EINGABE_UNGUELTIG'
  | 'ANTRAG_UNBEKANNT'
  | 'ABDRUCK_WEICHT_AB'
  | 'BEREITS_GEZEICHNET'
  /** Wer beantragt, zeichnet nicht fuer den Personalrat; niemand zeichnet zweimal. */
  | 'EIGENE_ZEICHNUNG'
  | 'ZEICHNUNG_FEHLT'
  | 'ABGELEHNT'
  | 'ABGELAUFEN'
  | 'AUFBEWAHRUNG_UNBEKANNT'
  | 'FRIST_ZU_LANG';

/** Wonach Eintraege ausgesucht werden; nie nach Bediensteten. */
export type EinbuergerungProtokollfilter = {
  readonly von?: string | null | undefined;
  readonly bis?: string | null | undefined;
  readonly vorgang?: EinbuergerungProtokollvorgang | null | undefined;
  readonly organisation?: string | null | undefined;
  readonly rolle?: Rolle | null | undefined;
  readonly zweck?: Zweck | null | undefined;
  readonly pseudonym?: string | number | null | undefined;
  readonly urteil?: EinbuergerungProtokollurteil | null | undefined;
  /** Innerer Grund, des Eintrags oder einer seiner Kategorien. */
  readonly grund?: string | null | undefined;
};

export type EinbuergerungProtokollurteil =
  | 'FREIGEGEBEN'
  | 'TEILWEISE'
  | 'WARTET'
  | 'LEER'
  | 'ABGELEHNT'
  | 'VERFALLEN'
  | 'ERLEDIGT';

/** Was ein Eintrag festhaelt. */
export type EinbuergerungProtokollvorgang =
  | 'ABRUF'
  | 'AUSKUNFT'
  /** Entschieden und protokolliert, aber nicht uebergeben. */
  | 'VERFALLEN'
  /** Handlung einer Bediensteten dieser Stelle. */
  | 'BEARBEITUNG'
  /** Lesen des Protokolls, Antraege und Zeichnungen dazu. */
  | 'EINSICHT'
  /** Anordnung, Verlaengerung und Ende einer Aufbewahrung. */
  | 'AUFBEWAHRUNG'
  /** Was bereinigt wurde. */
  | 'BEREINIGUNG';

export type EinbuergerungSorgeArt =
  | 'ALLEIN'
  | 'GEMEINSAM'
  | 'VORMUND'
  | 'PFLEGER';

export type EinbuergerungSorgeEingabe = {
  readonly art: EinbuergerungSorgeArt;
  readonly sorgeberechtigte: ReadonlyArray<string>;
};

export type EinbuergerungSperrart =
  | 'AUSKUNFTSSPERRE_51'
  | 'BEDINGTER_SPERRVERMERK_52'
  | 'BESCHAEFTIGTE_35'
  | 'FALL_GESPERRT'
  | 'VETO_64'
  | 'WIDERSPRUCH_76'
  | 'EINSCHRAENKUNG_18';

export type EinbuergerungSperreEingabe = {
  readonly schluessel: string;
  readonly art: EinbuergerungSperrart;
  readonly wirkung: EinbuergerungSperrwirkung;
  readonly kategorien?: ReadonlyArray<Datenkategorie> | null | undefined;
  readonly grund: string;
};

export type EinbuergerungSperrwirkung =
  | 'ALLES'
  /** Nur was einen Aufenthaltsort verraet. */
  | 'ORT';

/** Was auf der Seite des Auszugs steht, die vor der Bediensteten liegt. Nichts davon wird von KIM uebernommen. */
export type EinbuergerungVerknuepfenEingabe = {
  /** Zehn Zeichen, wie gedruckt. */
  readonly code: string;
  /** Schluessel der eigenen Vorgaenge (alte und neue Akte), Teile durch | getrennt. */
  readonly schluessel: ReadonlyArray<string>;
  /** Vom Auszug abgeschrieben; muss zum Vorgang passen. */
  readonly familienname: string;
  readonly geburtsdatum: string;
  readonly art?: EinbuergerungAuszugArt;
  readonly kategorien: ReadonlyArray<Datenkategorie>;
  readonly artNeunAusdruecklich?: ReadonlyArray<Datenkategorie>;
  readonly empfaenger: ReadonlyArray<EinbuergerungEmpfaengerEingabe>;
  readonly zwecke: ReadonlyArray<Zweck>;
  readonly geheimnistraeger?: ReadonlyArray<string>;
  readonly erklaerende: ReadonlyArray<EinbuergerungErklaerendeEingabe>;
  readonly sorge?: EinbuergerungSorgeEingabe | null | undefined;
  readonly zeitraumVon?: string | null | undefined;
  readonly zeitraumBis?: string | null | undefined;
  readonly gueltigAb: string;
  readonly gueltigBis: string;
  readonly erteiltAm: string;
  /** Hash des unterschriebenen Dokuments, wie auf dem Auszug gedruckt. */
  readonly dokumentHash: string;
};

export type EinbuergerungVonHandEingabe = {
  readonly pseudonym: string | number;
  readonly organisation: string;
  readonly rolle?: Rolle;
  readonly zweck: Zweck;
  readonly kategorie: Datenkategorie;
  /** Wie der Block der Stelle in der Fallansicht, als JSON: Feld des Blocks mit seinen Werten. */
  readonly werte: string;
  readonly gueltigBis: string;
};

/** Wozu die Person ihre Erklaerung abgibt. */
export type EinwilligungArt =
  /** Einwilligung in die Uebermittlung (Art. 6 Abs. 1 lit. a DSGVO). */
  | 'DATENSCHUTZ'
  /** Nennt die entbundene und die empfangende Person (§ 203 StGB, § 76 SGB X). */
  | 'SCHWEIGEPFLICHTENTBINDUNG'
  /** Eine Bedienstete darf sagen, ob es einen Vorgang gibt. */
  | 'KONTAKTSTATUS';

export type EinwilligungBelehrungEingabe = {
  readonly zweck: boolean;
  readonly widerruf: boolean;
  readonly keineNachteile: boolean;
  /** Ueber die Pflichten oeffentlicher Stellen nach § 87 AufenthG; noetig, wenn eine oeffentliche Stelle empfaengt. */
  readonly mitteilungspflicht?: boolean;
  /** Fassung des Textes ueber die Folgen einer Verweigerung: dieselbe, die unterschrieben wurde. */
  readonly folgenDerVerweigerung: string;
};

/** Wer gedolmetscht hat. Ein Kind oder die Partnerin, der Partner wird nicht angenommen (Art. 7 DSGVO: freiwillig). */
export type EinwilligungDolmetscherArt =
  /** Beeidigte Dolmetscherin, beeidigter Dolmetscher. */
  | 'BEEIDIGT'
  | 'DOLMETSCHDIENST'
  | 'SPRACHMITTLUNG'
  /** Begleitung, die kein Kind und nicht Partnerin oder Partner ist. */
  | 'BEGLEITUNG'
  | 'PARTNER'
  | 'KIND';

export type EinwilligungDolmetscherEingabe = {
  readonly dienst: string;
  /** Auf Verschwiegenheit verpflichtet (§ 203 Abs. 4 StGB). */
  readonly verpflichtet: boolean;
  readonly art: EinwilligungDolmetscherArt;
};

/** Was auf dem unterschriebenen Formular steht (Art. 7 Abs. 1 DSGVO). Empfaengerin ist immer die eigene Organisation. */
export type EinwilligungEingabe = {
  readonly fall: string | number;
  readonly klient: string | number;
  readonly art?: EinwilligungArt;
  readonly stellen: ReadonlyArray<Stelle>;
  readonly zwecke: ReadonlyArray<Zweck>;
  readonly kategorien: ReadonlyArray<Datenkategorie>;
  /** Art. 9 Abs. 2 lit. a DSGVO: ausdruecklich angekreuzt. */
  readonly artNeunAusdruecklich?: ReadonlyArray<Datenkategorie>;
  /** Bei einer Schweigepflichtentbindung die entbundenen Personen mit Namen (§ 203 StGB). */
  readonly geheimnistraeger?: ReadonlyArray<string>;
  /** Empfaengerin ist nur die aufnehmende Person, nicht jede im Case Management; bei einer Schweigepflichtentbindung immer so. */
  readonly istNurFuerMich?: boolean;
  readonly erklaerende: ReadonlyArray<EinwilligungErklaerendeEingabe>;
  readonly sorge?: EinwilligungSorgeEingabe | null | undefined;
  /** Aus welchem Zeitraum Daten gesehen werden duerfen. */
  readonly zeitraumVon?: string | null | undefined;
  readonly zeitraumBis?: string | null | undefined;
  /** Ohne Angabe: sofort. */
  readonly gueltigAb?: string | null | undefined;
  /** Hoechstens zwoelf Monate (Art. 5 Abs. 1 lit. e DSGVO). */
  readonly gueltigBis: string;
  readonly nachweis: EinwilligungNachweisEingabe;
};

/** Wie die Aufnahme einer Einwilligung ausgehen kann. */
export type EinwilligungErgebnisArt =
  | 'ERTEILT'
  /** Die Maengel stehen dabei. */
  | 'NICHT_AUFGENOMMEN'
  /** Kein eigener Fall, oder die Person gehoert nicht dazu. */
  | 'FALL_UNBEKANNT';

export type EinwilligungErklaerendeEingabe = {
  readonly rolle: EinwilligungErklaerendeRolle;
  readonly ref: string;
  readonly nachweis: string;
};

/** In welcher Eigenschaft jemand unterschreibt: fuer sich selbst oder als gesetzliche Vertretung (§§ 1626 ff., 1773, 1814 BGB). */
export type EinwilligungErklaerendeRolle =
  | 'SELBST'
  | 'SORGEBERECHTIGT'
  | 'VORMUND'
  | 'BETREUER';

/** Formen, in denen eine Einwilligung nachgewiesen werden kann (Art. 7 Abs. 1 DSGVO, § 67b Abs. 2 SGB X). */
export type EinwilligungForm =
  | 'SCHRIFTLICH'
  | 'ELEKTRONISCH'
  /** Mit qualifizierter elektronischer Signatur. */
  | 'ELEKTRONISCH_QES'
  /** Mit elektronischem Identitaetsnachweis. */
  | 'EID';

/** Wie der Bogen erklaert und unterschrieben wurde (Art. 7 Abs. 1, 2 DSGVO). */
export type EinwilligungGespraechEingabe = {
  /** Sprache, in der erklaert wurde; ISO 639. */
  readonly sprache: string;
  /** Ob der Bogen ganz vorgelesen wurde. */
  readonly vorgelesen: boolean;
  /** Handzeichen statt Unterschrift, vor einer Zeugin oder einem Zeugen. */
  readonly kannNichtSchreiben?: boolean;
  readonly zeuge?: string | null | undefined;
  readonly identitaet: EinwilligungIdentitaetEingabe;
  /** Niemand hat eine Leistung oder die Beratung von der Unterschrift abhaengig gemacht (Art. 7 Abs. 4 DSGVO). */
  readonly ohneBedingung: boolean;
};

/** Woran geprueft wurde, wer die Person ist (Art. 7 Abs. 1 DSGVO). */
export type EinwilligungIdentitaetArt =
  | 'AUSWEIS'
  | 'AUFENTHALTSDOKUMENT'
  | 'ANDERES_DOKUMENT'
  | 'PERSOENLICH_BEKANNT';

export type EinwilligungIdentitaetEingabe = {
  /** Wer geprueft hat, wer die Person ist. */
  readonly durch: string;
  readonly art: EinwilligungIdentitaetArt;
};

/** Warum eine Einwilligung nicht aufgenommen werden kann. */
export type EinwilligungMangel =
  | 'PAUSCHAL'
  | 'STELLE_UNBEKANNT'
  | 'EMPFAENGER_UNBEKANNT'
  | 'ZWECK_UNBEKANNT'
  | 'KATEGORIE_UNBEKANNT'
  | 'KATEGORIE_OHNE_STELLE'
  | 'ARTIKEL_NEUN_OHNE_KATEGORIE'
  | 'DAUER_UNZULAESSIG'
  | 'ZEITRAUM_UNZULAESSIG'
  | 'BELEHRUNG_UNVOLLSTAENDIG'
  /** Der unterschriebene Text ist keine geltende Fassung, oder sein Pruefwert stimmt nicht. */
  | 'TEXTFASSUNG_UNBEKANNT'
  /** Zu einer Stelle, einem Zweck oder einer Kategorie hatte die unterschriebene Fassung keinen Text. */
  | 'TEXT_FEHLT'
  | 'FORM_UNZULAESSIG'
  | 'NACHWEIS_UNVOLLSTAENDIG'
  | 'BEDINGUNG_GESTELLT'
  | 'IDENTITAET_NICHT_GEPRUEFT'
  | 'ZEUGE_FEHLT'
  /** Ein Kind, die Partnerin oder der Partner, oder ein ungenannter Dienst. */
  | 'DOLMETSCHER_UNGEEIGNET'
  | 'DOLMETSCHER_NICHT_VERPFLICHTET'
  | 'EINSICHTSFAEHIGKEIT_VERNEINT'
  | 'GEHEIMNISTRAEGER_NICHT_BENANNT'
  | 'EMPFANGENDE_PERSON_NICHT_BENANNT'
  /** Nur fuer eine Person eingewilligt, aber die Stelle erfaehrt nicht, wer fragt: Sie koennte nie etwas freigeben. */
  | 'STELLE_ERFAEHRT_PERSON_NICHT'
  | 'UNTERZEICHNER_FEHLT';

/** Wie die Einwilligung gegeben wurde (Art. 7 Abs. 1 DSGVO, § 67b Abs. 2 Satz 3 SGB X). */
export type EinwilligungNachweisEingabe = {
  readonly form: EinwilligungForm;
  readonly textFassung: EinwilligungTextEingabe;
  readonly dolmetscher?: EinwilligungDolmetscherEingabe | null | undefined;
  readonly belehrung: EinwilligungBelehrungEingabe;
  readonly gespraech: EinwilligungGespraechEingabe;
  /** Hash des unterschriebenen Blattes. */
  readonly dokumentHash: string;
  /** Wo das unterschriebene Blatt liegt. */
  readonly ablage: string;
  readonly ort: string;
  readonly wechselseitig?: boolean;
  /** Bei Minderjaehrigen, die selbst unterschreiben: ob sie es verstanden haben. */
  readonly istEinsichtsfaehig?: boolean | null | undefined;
};

/** Wie die Sorge fuer ein Kind geregelt ist (§§ 1626 ff., 1773, 1809 BGB). */
export type EinwilligungSorgeArt =
  | 'ALLEIN'
  | 'GEMEINSAM'
  | 'VORMUND'
  | 'PFLEGER';

/** Sorge im Augenblick der Unterschrift (§§ 1626 ff. BGB). */
export type EinwilligungSorgeEingabe = {
  readonly art: EinwilligungSorgeArt;
  readonly sorgeberechtigte: ReadonlyArray<string>;
};

export type EinwilligungTextEingabe = {
  /** Fassung der Texte, wie sie auf dem Bogen steht. */
  readonly id: string;
  /** Pruefwert des Textes, wie er auf dem Bogen steht. */
  readonly hash: string;
  /** ISO 639. */
  readonly sprache: string;
  readonly leichteSprache?: boolean;
};

/** Wie eine Handlung am Fall ausgehen kann. */
export type FallErgebnisArt =
  | 'ERLEDIGT'
  /** Kein eigener Fall, oder nicht in dieser Rolle. */
  | 'FALL_UNBEKANNT'
  /** Bei einer anderen Fallfuehrung. */
  | 'FALL_BESTEHT_BEREITS'
  /** Fuehrt in dieser Organisation keine Faelle. */
  | 'NUTZER_UNBEKANNT'
  /** Sich selbst eingesetzt, oder laenger als 90 Tage. */
  | 'VERTRETUNG_UNZULAESSIG';

export type FallNeuZuweisenEingabe = {
  readonly fall: string | number;
  /** Wer ihn fuehren soll; die Organisation bleibt, an ihr haengen die Einwilligungen. */
  readonly nutzer: string;
};

export type FallUebergebenEingabe = {
  readonly fall: string | number;
  readonly organisation: string;
  readonly nutzer: string;
};

/** Ob die fragende Person den Fall fuehrt oder vertritt (§ 35 Abs. 1 Satz 2 SGB I, entsprechend). */
export type FallZustaendigkeit =
  | 'FALLFUEHRUNG'
  | 'VERTRETUNG';

export type FallZuweisenEingabe = {
  readonly fall: string | number;
  readonly klienten: ReadonlyArray<string | number>;
  readonly organisation: string;
  readonly nutzer: string;
};

/** Was in KIM ablaufen kann. */
export type FristArt =
  | 'ZIEL'
  | 'MASSNAHME'
  | 'EINWILLIGUNG_ABLAUF';

export type JobcenterAufbewahrungAnlass =
  | 'VORFALL'
  | 'RECHTSSTREIT';

export type JobcenterAufbewahrungEingabe = {
  readonly anlass: JobcenterAufbewahrungAnlass;
  /** Eintraege dieses Zeitraums bleiben. */
  readonly von: string;
  readonly bis: string;
  /** Hoechstens zwoelf Monate; danach nur mit Verlaengerung. */
  readonly giltBis: string;
  readonly begruendung: string;
  readonly aktenzeichen: string;
};

export type JobcenterAuszugArt =
  | 'DATENSCHUTZ'
  | 'SCHWEIGEPFLICHTENTBINDUNG'
  | 'KONTAKTSTATUS';

/** Wofuer zwei Zeichnungen noetig sind. */
export type JobcenterEinsichtArt =
  /** Eintraege, die eine Bedienstete ausgeloest hat, nach ihrer Kennung bei dieser Stelle. */
  | 'BESCHAEFTIGTE'
  /** Auszug aus dem Protokoll. */
  | 'EXPORT'
  /** Was ein Zugangstoken gesehen haben kann (Art. 33, 34 DSGVO). */
  | 'VORFALL';

export type JobcenterEinsichtEingabe = {
  readonly art: JobcenterEinsichtArt;
  readonly von: string;
  readonly bis: string;
  /** Nur BESCHAEFTIGTE: Kennung der Person im Protokoll dieser Stelle. */
  readonly kennung?: string | null | undefined;
  /** Nur VORFALL: Abdruck des Tokens fuer diese Stelle (npm run vorfall). */
  readonly tokenAbdruck?: string | null | undefined;
  /** Warum es ohne diese Einsicht nicht geht. */
  readonly begruendung: string;
  readonly aktenzeichen: string;
};

export type JobcenterEinsichtZustand =
  | 'BEANTRAGT'
  | 'GEZEICHNET'
  | 'ABGELEHNT'
  | 'ABGELAUFEN';

export type JobcenterEmpfaengerEingabe = {
  readonly organisation: string;
  readonly rolle: Rolle;
  readonly person?: string | null | undefined;
};

/** Erwartbare Ausgaenge sind Ergebnisse, keine Fehler. */
export type JobcenterErgebnisArt =
  | 'ERLEDIGT'
  | 'CODE_UNBEKANNT'
  | 'CODE_VERBRAUCHT'
  | 'VORGANG_UNBEKANNT'
  | 'NAME_ODER_GEBURTSDATUM_WEICHT_AB'
  | 'VORGANG_BEREITS_VERKNUEPFT'
  | 'AUSZUG_UNGUELTIG'
  | 'ANFRAGE_UNBEKANNT'
  | 'NICHTS_FREIZUGEBEN'
  | 'WERT_GEAENDERT'
  | 'FRIST_ZU_LANG'
  | 'EINGABE_UNGUELTIG'
  | 'SPERRE_UNBEKANNT'
  | 'KIM_NICHT_ERREICHBAR';

export type JobcenterErklaerendeEingabe = {
  readonly rolle: JobcenterErklaerendeRolle;
  readonly ref: string;
  readonly nachweis: string;
};

export type JobcenterErklaerendeRolle =
  | 'SELBST'
  | 'SORGEBERECHTIGT'
  | 'VORMUND'
  | 'BETREUER';

/** Erwartbare Ausgaenge sind Ergebnisse, keine Fehler. */
export type JobcenterKontrollErgebnisArt =
  | 'ERLEDIGT'
  | 'EINGABE_UNGUELTIG'
  | 'ANTRAG_UNBEKANNT'
  | 'ABDRUCK_WEICHT_AB'
  | 'BEREITS_GEZEICHNET'
  /** Wer beantragt, zeichnet nicht fuer den Personalrat; niemand zeichnet zweimal. */
  | 'EIGENE_ZEICHNUNG'
  | 'ZEICHNUNG_FEHLT'
  | 'ABGELEHNT'
  | 'ABGELAUFEN'
  | 'AUFBEWAHRUNG_UNBEKANNT'
  | 'FRIST_ZU_LANG';

/** Leistung zum Lebensunterhalt (§ 19 SGB II). */
export type JobcenterLeistungsart =
  /** Seit 1. Juli 2026; vorher Buergergeld (§ 65a SGB II). */
  | 'GRUNDSICHERUNGSGELD'
  /** § 27 SGB II. */
  | 'LEISTUNG_FUER_AUSZUBILDENDE'
  /** § 28 SGB II. */
  | 'NUR_BILDUNG_UND_TEILHABE';

/** Wonach Eintraege ausgesucht werden; nie nach Bediensteten. */
export type JobcenterProtokollfilter = {
  readonly von?: string | null | undefined;
  readonly bis?: string | null | undefined;
  readonly vorgang?: JobcenterProtokollvorgang | null | undefined;
  readonly organisation?: string | null | undefined;
  readonly rolle?: Rolle | null | undefined;
  readonly zweck?: Zweck | null | undefined;
  readonly pseudonym?: string | number | null | undefined;
  readonly urteil?: JobcenterProtokollurteil | null | undefined;
  /** Innerer Grund, des Eintrags oder einer seiner Kategorien. */
  readonly grund?: string | null | undefined;
};

export type JobcenterProtokollurteil =
  | 'FREIGEGEBEN'
  | 'TEILWEISE'
  | 'WARTET'
  | 'LEER'
  | 'ABGELEHNT'
  | 'VERFALLEN'
  | 'ERLEDIGT';

/** Was ein Eintrag festhaelt. */
export type JobcenterProtokollvorgang =
  | 'ABRUF'
  | 'AUSKUNFT'
  /** Entschieden und protokolliert, aber nicht uebergeben. */
  | 'VERFALLEN'
  /** Handlung einer Bediensteten dieser Stelle. */
  | 'BEARBEITUNG'
  /** Lesen des Protokolls, Antraege und Zeichnungen dazu. */
  | 'EINSICHT'
  /** Anordnung, Verlaengerung und Ende einer Aufbewahrung. */
  | 'AUFBEWAHRUNG'
  /** Was bereinigt wurde. */
  | 'BEREINIGUNG';

export type JobcenterSorgeArt =
  | 'ALLEIN'
  | 'GEMEINSAM'
  | 'VORMUND'
  | 'PFLEGER';

export type JobcenterSorgeEingabe = {
  readonly art: JobcenterSorgeArt;
  readonly sorgeberechtigte: ReadonlyArray<string>;
};

export type JobcenterSperrart =
  | 'AUSKUNFTSSPERRE_51'
  | 'BEDINGTER_SPERRVERMERK_52'
  | 'BESCHAEFTIGTE_35'
  | 'FALL_GESPERRT'
  | 'VETO_64'
  | 'WIDERSPRUCH_76'
  | 'EINSCHRAENKUNG_18';

export type JobcenterSperreEingabe = {
  readonly schluessel: string;
  readonly art: JobcenterSperrart;
  readonly wirkung: JobcenterSperrwirkung;
  readonly kategorien?: ReadonlyArray<Datenkategorie> | null | undefined;
  readonly grund: string;
};

export type JobcenterSperrwirkung =
  | 'ALLES'
  /** Nur was einen Aufenthaltsort verraet. */
  | 'ORT';

/** Was auf der Seite des Auszugs steht, die vor der Bediensteten liegt. Nichts davon wird von KIM uebernommen. */
export type JobcenterVerknuepfenEingabe = {
  /** Zehn Zeichen, wie gedruckt. */
  readonly code: string;
  /** Schluessel der eigenen Vorgaenge (alte und neue Akte), Teile durch | getrennt. */
  readonly schluessel: ReadonlyArray<string>;
  /** Vom Auszug abgeschrieben; muss zum Vorgang passen. */
  readonly familienname: string;
  readonly geburtsdatum: string;
  readonly art?: JobcenterAuszugArt;
  readonly kategorien: ReadonlyArray<Datenkategorie>;
  readonly artNeunAusdruecklich?: ReadonlyArray<Datenkategorie>;
  readonly empfaenger: ReadonlyArray<JobcenterEmpfaengerEingabe>;
  readonly zwecke: ReadonlyArray<Zweck>;
  readonly geheimnistraeger?: ReadonlyArray<string>;
  readonly erklaerende: ReadonlyArray<JobcenterErklaerendeEingabe>;
  readonly sorge?: JobcenterSorgeEingabe | null | undefined;
  readonly zeitraumVon?: string | null | undefined;
  readonly zeitraumBis?: string | null | undefined;
  readonly gueltigAb: string;
  readonly gueltigBis: string;
  readonly erteiltAm: string;
  /** Hash des unterschriebenen Dokuments, wie auf dem Auszug gedruckt. */
  readonly dokumentHash: string;
};

export type JobcenterVonHandEingabe = {
  readonly pseudonym: string | number;
  readonly organisation: string;
  readonly rolle?: Rolle;
  readonly zweck: Zweck;
  readonly kategorie: Datenkategorie;
  /** Wie der Block der Stelle in der Fallansicht, als JSON: Feld des Blocks mit seinen Werten. */
  readonly werte: string;
  readonly gueltigBis: string;
};

export type JugendAufbewahrungAnlass =
  | 'VORFALL'
  | 'RECHTSSTREIT';

export type JugendAufbewahrungEingabe = {
  readonly anlass: JugendAufbewahrungAnlass;
  /** Eintraege dieses Zeitraums bleiben. */
  readonly von: string;
  readonly bis: string;
  /** Hoechstens zwoelf Monate; danach nur mit Verlaengerung. */
  readonly giltBis: string;
  readonly begruendung: string;
  readonly aktenzeichen: string;
};

export type JugendAuszugArt =
  | 'DATENSCHUTZ'
  | 'SCHWEIGEPFLICHTENTBINDUNG'
  | 'KONTAKTSTATUS';

/** Formen der Tagesbetreuung (§§ 22 bis 24 SGB VIII). */
export type JugendBetreuungsart =
  /** Kindertageseinrichtung (§ 22 Abs. 1 SGB VIII). */
  | 'KITA'
  /** Kindertagespflege (§ 23 SGB VIII). */
  | 'TAGESPFLEGE'
  /** Offene Ganztagsschule (§ 24 Abs. 4 SGB VIII). */
  | 'OGS';

/** Wofuer zwei Zeichnungen noetig sind. */
export type JugendEinsichtArt =
  /** Eintraege, die eine Bedienstete ausgeloest hat, nach ihrer Kennung bei dieser Stelle. */
  | 'BESCHAEFTIGTE'
  /** Auszug aus dem Protokoll. */
  | 'EXPORT'
  /** Was ein Zugangstoken gesehen haben kann (Art. 33, 34 DSGVO). */
  | 'VORFALL';

export type JugendEinsichtEingabe = {
  readonly art: JugendEinsichtArt;
  readonly von: string;
  readonly bis: string;
  /** Nur BESCHAEFTIGTE: Kennung der Person im Protokoll dieser Stelle. */
  readonly kennung?: string | null | undefined;
  /** Nur VORFALL: Abdruck des Tokens fuer diese Stelle (npm run vorfall). */
  readonly tokenAbdruck?: string | null | undefined;
  /** Warum es ohne diese Einsicht nicht geht. */
  readonly begruendung: string;
  readonly aktenzeichen: string;
};

export type JugendEinsichtZustand =
  | 'BEANTRAGT'
  | 'GEZEICHNET'
  | 'ABGELEHNT'
  | 'ABGELAUFEN';

export type JugendEmpfaengerEingabe = {
  readonly organisation: string;
  readonly rolle: Rolle;
  readonly person?: string | null | undefined;
};

/** Erwartbare Ausgaenge sind Ergebnisse, keine Fehler. */
export type JugendErgebnisArt =
  | 'ERLEDIGT'
  | 'CODE_UNBEKANNT'
  | 'CODE_VERBRAUCHT'
  | 'VORGANG_UNBEKANNT'
  | 'NAME_ODER_GEBURTSDATUM_WEICHT_AB'
  | 'VORGANG_BEREITS_VERKNUEPFT'
  | 'AUSZUG_UNGUELTIG'
  | 'ANFRAGE_UNBEKANNT'
  | 'NICHTS_FREIZUGEBEN'
  | 'WERT_GEAENDERT'
  | 'FRIST_ZU_LANG'
  | 'EINGABE_UNGUELTIG'
  | 'SPERRE_UNBEKANNT'
  | 'KIM_NICHT_ERREICHBAR';

export type JugendErklaerendeEingabe = {
  readonly rolle: JugendErklaerendeRolle;
  readonly ref: string;
  readonly nachweis: string;
};

export type JugendErklaerendeRolle =
  | 'SELBST'
  | 'SORGEBERECHTIGT'
  | 'VORMUND'
  | 'BETREUER';

/** Rechtsgrundlagen der Hilfen im SGB VIII. § 35a hat eine eigene Kategorie. */
export type JugendHilfenorm =
  /** Jugendsozialarbeit (§ 13 SGB VIII). */
  | 'P13'
  /** Gemeinsame Wohnform fuer Muetter oder Vaeter und Kinder (§ 19 SGB VIII). */
  | 'P19'
  /** Betreuung und Versorgung des Kindes in Notsituationen (§ 20 SGB VIII). */
  | 'P20'
  /** Flexible Hilfe (§ 27 Abs. 2 SGB VIII). */
  | 'P27_ABS_2'
  /** Erziehungsberatung (§ 28 SGB VIII). */
  | 'P28'
  /** Soziale Gruppenarbeit (§ 29 SGB VIII). */
  | 'P29'
  /** Erziehungsbeistand, Betreuungshelfer (§ 30 SGB VIII). */
  | 'P30'
  /** Sozialpaedagogische Familienhilfe (§ 31 SGB VIII). */
  | 'P31'
  /** Erziehung in einer Tagesgruppe (§ 32 SGB VIII). */
  | 'P32'
  /** Vollzeitpflege (§ 33 SGB VIII). */
  | 'P33'
  /** Heimerziehung, sonstige betreute Wohnform (§ 34 SGB VIII). */
  | 'P34'
  /** Intensive sozialpaedagogische Einzelbetreuung (§ 35 SGB VIII). */
  | 'P35'
  /** Hilfe fuer junge Volljaehrige (§ 41 SGB VIII). */
  | 'P41';

/** Stand einer Hilfe (§ 36 SGB VIII). */
export type JugendHilfestatus =
  | 'BEWILLIGT'
  | 'LAUFEND'
  | 'UNTERBROCHEN'
  | 'BEENDET';

/** Erwartbare Ausgaenge sind Ergebnisse, keine Fehler. */
export type JugendKontrollErgebnisArt =
  | 'ERLEDIGT'
  | 'EINGABE_UNGUELTIG'
  | 'ANTRAG_UNBEKANNT'
  | 'ABDRUCK_WEICHT_AB'
  | 'BEREITS_GEZEICHNET'
  /** Wer beantragt, zeichnet nicht fuer den Personalrat; niemand zeichnet zweimal. */
  | 'EIGENE_ZEICHNUNG'
  | 'ZEICHNUNG_FEHLT'
  | 'ABGELEHNT'
  | 'ABGELAUFEN'
  | 'AUFBEWAHRUNG_UNBEKANNT'
  | 'FRIST_ZU_LANG';

/** Wonach Eintraege ausgesucht werden; nie nach Bediensteten. */
export type JugendProtokollfilter = {
  readonly von?: string | null | undefined;
  readonly bis?: string | null | undefined;
  readonly vorgang?: JugendProtokollvorgang | null | undefined;
  readonly organisation?: string | null | undefined;
  readonly rolle?: Rolle | null | undefined;
  readonly zweck?: Zweck | null | undefined;
  readonly pseudonym?: string | number | null | undefined;
  readonly urteil?: JugendProtokollurteil | null | undefined;
  /** Innerer Grund, des Eintrags oder einer seiner Kategorien. */
  readonly grund?: string | null | undefined;
};

export type JugendProtokollurteil =
  | 'FREIGEGEBEN'
  | 'TEILWEISE'
  | 'WARTET'
  | 'LEER'
  | 'ABGELEHNT'
  | 'VERFALLEN'
  | 'ERLEDIGT';

/** Was ein Eintrag festhaelt. */
export type JugendProtokollvorgang =
  | 'ABRUF'
  | 'AUSKUNFT'
  /** Entschieden und protokolliert, aber nicht uebergeben. */
  | 'VERFALLEN'
  /** Handlung einer Bediensteten dieser Stelle. */
  | 'BEARBEITUNG'
  /** Lesen des Protokolls, Antraege und Zeichnungen dazu. */
  | 'EINSICHT'
  /** Anordnung, Verlaengerung und Ende einer Aufbewahrung. */
  | 'AUFBEWAHRUNG'
  /** Was bereinigt wurde. */
  | 'BEREINIGUNG';

export type JugendSorgeArt =
  | 'ALLEIN'
  | 'GEMEINSAM'
  | 'VORMUND'
  | 'PFLEGER';

export type JugendSorgeEingabe = {
  readonly art: JugendSorgeArt;
  readonly sorgeberechtigte: ReadonlyArray<string>;
};

export type JugendSperrart =
  | 'AUSKUNFTSSPERRE_51'
  | 'BEDINGTER_SPERRVERMERK_52'
  | 'BESCHAEFTIGTE_35'
  | 'FALL_GESPERRT'
  | 'VETO_64'
  | 'WIDERSPRUCH_76'
  | 'EINSCHRAENKUNG_18';

export type JugendSperreEingabe = {
  readonly schluessel: string;
  readonly art: JugendSperrart;
  readonly wirkung: JugendSperrwirkung;
  readonly kategorien?: ReadonlyArray<Datenkategorie> | null | undefined;
  readonly grund: string;
};

export type JugendSperrwirkung =
  | 'ALLES'
  /** Nur was einen Aufenthaltsort verraet. */
  | 'ORT';

/** Was auf der Seite des Auszugs steht, die vor der Bediensteten liegt. Nichts davon wird von KIM uebernommen. */
export type JugendVerknuepfenEingabe = {
  /** Zehn Zeichen, wie gedruckt. */
  readonly code: string;
  /** Schluessel der eigenen Vorgaenge (alte und neue Akte), Teile durch | getrennt. */
  readonly schluessel: ReadonlyArray<string>;
  /** Vom Auszug abgeschrieben; muss zum Vorgang passen. */
  readonly familienname: string;
  readonly geburtsdatum: string;
  readonly art?: JugendAuszugArt;
  readonly kategorien: ReadonlyArray<Datenkategorie>;
  readonly artNeunAusdruecklich?: ReadonlyArray<Datenkategorie>;
  readonly empfaenger: ReadonlyArray<JugendEmpfaengerEingabe>;
  readonly zwecke: ReadonlyArray<Zweck>;
  readonly geheimnistraeger?: ReadonlyArray<string>;
  readonly erklaerende: ReadonlyArray<JugendErklaerendeEingabe>;
  readonly sorge?: JugendSorgeEingabe | null | undefined;
  readonly zeitraumVon?: string | null | undefined;
  readonly zeitraumBis?: string | null | undefined;
  readonly gueltigAb: string;
  readonly gueltigBis: string;
  readonly erteiltAm: string;
  /** Hash des unterschriebenen Dokuments, wie auf dem Auszug gedruckt. */
  readonly dokumentHash: string;
};

export type JugendVonHandEingabe = {
  readonly pseudonym: string | number;
  readonly organisation: string;
  readonly rolle?: Rolle;
  readonly zweck: Zweck;
  readonly kategorie: Datenkategorie;
  /** Wie der Block der Stelle in der Fallansicht, als JSON: Feld des Blocks mit seinen Werten. */
  readonly werte: string;
  readonly gueltigBis: string;
};

export type KimAufbewahrungAnlass =
  | 'VORFALL'
  | 'RECHTSSTREIT';

export type KimAufbewahrungEingabe = {
  readonly anlass: KimAufbewahrungAnlass;
  /** Eintraege dieses Zeitraums bleiben. */
  readonly von: string;
  readonly bis: string;
  /** Hoechstens zwoelf Monate; danach nur mit Verlaengerung. */
  readonly giltBis: string;
  readonly begruendung: string;
  readonly aktenzeichen: string;
};

/** Wofuer zwei Zeichnungen noetig sind. */
export type KimEinsichtArt =
  /** Eintraege, die eine Bedienstete ausgeloest hat, nach ihrer Kennung bei dieser Stelle. */
  | 'BESCHAEFTIGTE'
  /** Auszug aus dem Protokoll. */
  | 'EXPORT'
  /** Was ein Zugangstoken gesehen haben kann (Art. 33, 34 DSGVO). */
  | 'VORFALL';

export type KimEinsichtEingabe = {
  readonly art: KimEinsichtArt;
  readonly von: string;
  readonly bis: string;
  /** Nur BESCHAEFTIGTE: Kennung der Person im Protokoll dieser Stelle. */
  readonly kennung?: string | null | undefined;
  /** Nur VORFALL: Abdruck des Tokens fuer diese Stelle (npm run vorfall). */
  readonly tokenAbdruck?: string | null | undefined;
  /** Warum es ohne diese Einsicht nicht geht. */
  readonly begruendung: string;
  readonly aktenzeichen: string;
};

export type KimEinsichtZustand =
  | 'BEANTRAGT'
  | 'GEZEICHNET'
  | 'ABGELEHNT'
  | 'ABGELAUFEN';

/** Erwartbare Ausgaenge sind Ergebnisse, keine Fehler. */
export type KimKontrollErgebnisArt =
  | 'ERLEDIGT'
  | 'EINGABE_UNGUELTIG'
  | 'ANTRAG_UNBEKANNT'
  | 'ABDRUCK_WEICHT_AB'
  | 'BEREITS_GEZEICHNET'
  /** Wer beantragt, zeichnet nicht fuer den Personalrat; niemand zeichnet zweimal. */
  | 'EIGENE_ZEICHNUNG'
  | 'ZEICHNUNG_FEHLT'
  | 'ABGELEHNT'
  | 'ABGELAUFEN'
  | 'AUFBEWAHRUNG_UNBEKANNT'
  | 'FRIST_ZU_LANG';

/** Phasen des Case Managements. */
export type KimPhase =
  | 'KONTAKT_INTAKE'
  | 'ASSESSMENT'
  | 'HILFEPLANUNG'
  | 'LINKING'
  | 'MONITORING'
  | 'EVALUATION'
  | 'ABSCHLUSS';

/** Wonach Eintraege ausgesucht werden; nie nach Bediensteten. */
export type KimProtokollfilter = {
  readonly von?: string | null | undefined;
  readonly bis?: string | null | undefined;
  readonly vorgang?: KimProtokollvorgang | null | undefined;
  readonly organisation?: string | null | undefined;
  readonly rolle?: Rolle | null | undefined;
  readonly zweck?: Zweck | null | undefined;
  readonly pseudonym?: string | number | null | undefined;
  readonly urteil?: KimProtokollurteil | null | undefined;
  /** Innerer Grund, des Eintrags oder einer seiner Kategorien. */
  readonly grund?: string | null | undefined;
};

export type KimProtokollurteil =
  | 'FREIGEGEBEN'
  | 'TEILWEISE'
  | 'WARTET'
  | 'LEER'
  | 'ABGELEHNT'
  | 'VERFALLEN'
  | 'ERLEDIGT';

/** Was ein Eintrag festhaelt. */
export type KimProtokollvorgang =
  | 'ABRUF'
  | 'AUSKUNFT'
  /** Entschieden und protokolliert, aber nicht uebergeben. */
  | 'VERFALLEN'
  /** Handlung einer Bediensteten dieser Stelle. */
  | 'BEARBEITUNG'
  /** Lesen des Protokolls, Antraege und Zeichnungen dazu. */
  | 'EINSICHT'
  /** Anordnung, Verlaengerung und Ende einer Aufbewahrung. */
  | 'AUFBEWAHRUNG'
  /** Was bereinigt wurde. */
  | 'BEREINIGUNG';

/** Wer fuer die Person handelt (§§ 104 ff., 1626 ff., 1773, 1809, 1814 BGB). */
export type KimVertretung =
  | 'SELBST'
  | 'ELTERNTEIL_ALLEIN'
  | 'ELTERN_GEMEINSAM'
  | 'VORMUND'
  | 'PFLEGER'
  | 'BETREUUNG';

/** Wie eine Aufgabe nach einem Widerruf ausgegangen ist (Art. 17 DSGVO). */
export type LoeschaufgabeAusgang =
  /** Es gibt keine Notizen oder Kopien mehr. */
  | 'GELOESCHT'
  /** Etwas bleibt, mit Grund. */
  | 'AUFBEWAHRT';

/** Wie eine Erklaerung zu einer Aufgabe ausgehen kann. */
export type LoeschaufgabeErgebnisArt =
  /** Auch, wenn dasselbe schon erklaert war. */
  | 'ERLEDIGT'
  /** Es gibt sie nicht, oder sie ist nicht die eigene: Die Antwort ist dieselbe. */
  | 'AUFGABE_UNBEKANNT'
  /** Die Erlaeuterung ist leer. */
  | 'GRUND_FEHLT'
  /** Dass geloescht ist, war schon bestaetigt; ein Grund zu behalten kommt danach nicht mehr. */
  | 'BEREITS_GELOESCHT';

export type LoeschaufgabeZuweisenEingabe = {
  readonly aufgabe: string | number;
  readonly nutzer: string;
};

/** Was jemand in seiner Organisation tut. */
export type Rolle =
  | 'CASE_MANAGEMENT'
  | 'KOORDINATION'
  | 'KI_LEITUNG'
  | 'SACHBEARBEITUNG'
  | 'DATENSCHUTZBEAUFTRAGTE'
  /** Zeichnet mit, wo ein Protokoll nach Bediensteten durchsucht oder ausgefuehrt wird; sieht keine Eintraege. */
  | 'PERSONALRAT'
  | 'GREMIUM'
  | 'KLIENT'
  | 'TECHNIK';

/** Warum eine Leistung nach dem AsylbLG endet (§ 1 Abs. 3 AsylbLG). */
export type SozialesEndeGrund =
  /** Rechtskreiswechsel in das SGB II. */
  | 'WECHSEL_SGB_II'
  /** Rechtskreiswechsel in das SGB XII. */
  | 'WECHSEL_SGB_XII'
  /** Lebensunterhalt anders gesichert (§ 7 AsylbLG). */
  | 'LEBENSUNTERHALT_GESICHERT'
  /** Eine andere Stelle ist zustaendig (§ 10a AsylbLG). */
  | 'ZUSTAENDIGKEITSWECHSEL'
  /** Verlassen des Bundesgebiets (§ 1 Abs. 3 AsylbLG). */
  | 'AUSREISE'
  | 'SONSTIGER';

/** Leistungsarten (§§ 1 Abs. 4, 1a, 2, 3, 4, 6 AsylbLG). */
export type SozialesLeistungsart =
  /** § 3 AsylbLG. */
  | 'GRUNDLEISTUNG_3'
  /** Nach 36 Monaten (§ 2 Abs. 1 AsylbLG). */
  | 'ANALOG_2'
  /** § 1 Abs. 4 AsylbLG. */
  | 'UEBERBRUECKUNG'
  /** § 1a AsylbLG. Nur unter eingeschraenkteLeistungen. */
  | 'EINGESCHRAENKT_1A'
  /** § 4 AsylbLG. Nur unter krankheitsleistungen. */
  | 'KRANKHEIT_4'
  /** § 6 AsylbLG. Nur unter sonstigeLeistungen. */
  | 'SONSTIGE_6';

/** Kapitel des SGB XII (§ 8 SGB XII). */
export type SozialesSozialhilfekapitel =
  /** Hilfe zum Lebensunterhalt (§§ 27 ff. SGB XII). */
  | 'KAPITEL_3'
  /** Grundsicherung im Alter und bei Erwerbsminderung (§§ 41 ff. SGB XII). */
  | 'KAPITEL_4'
  /** Hilfen zur Gesundheit (§§ 47 ff. SGB XII). */
  | 'KAPITEL_5'
  /** Hilfe zur Pflege (§§ 61 ff. SGB XII). */
  | 'KAPITEL_7'
  /** Hilfe zur Ueberwindung besonderer sozialer Schwierigkeiten (§§ 67 ff. SGB XII). */
  | 'KAPITEL_8'
  /** Hilfe in anderen Lebenslagen (§ 8 SGB XII). */
  | 'KAPITEL_9';

export type SozialhilfeAufbewahrungAnlass =
  | 'VORFALL'
  | 'RECHTSSTREIT';

export type SozialhilfeAufbewahrungEingabe = {
  readonly anlass: SozialhilfeAufbewahrungAnlass;
  /** Eintraege dieses Zeitraums bleiben. */
  readonly von: string;
  readonly bis: string;
  /** Hoechstens zwoelf Monate; danach nur mit Verlaengerung. */
  readonly giltBis: string;
  readonly begruendung: string;
  readonly aktenzeichen: string;
};

export type SozialhilfeAuszugArt =
  | 'DATENSCHUTZ'
  | 'SCHWEIGEPFLICHTENTBINDUNG'
  | 'KONTAKTSTATUS';

/** Wofuer zwei Zeichnungen noetig sind. */
export type SozialhilfeEinsichtArt =
  /** Eintraege, die eine Bedienstete ausgeloest hat, nach ihrer Kennung bei dieser Stelle. */
  | 'BESCHAEFTIGTE'
  /** Auszug aus dem Protokoll. */
  | 'EXPORT'
  /** Was ein Zugangstoken gesehen haben kann (Art. 33, 34 DSGVO). */
  | 'VORFALL';

export type SozialhilfeEinsichtEingabe = {
  readonly art: SozialhilfeEinsichtArt;
  readonly von: string;
  readonly bis: string;
  /** Nur BESCHAEFTIGTE: Kennung der Person im Protokoll dieser Stelle. */
  readonly kennung?: string | null | undefined;
  /** Nur VORFALL: Abdruck des Tokens fuer diese Stelle (npm run vorfall). */
  readonly tokenAbdruck?: string | null | undefined;
  /** Warum es ohne diese Einsicht nicht geht. */
  readonly begruendung: string;
  readonly aktenzeichen: string;
};

export type SozialhilfeEinsichtZustand =
  | 'BEANTRAGT'
  | 'GEZEICHNET'
  | 'ABGELEHNT'
  | 'ABGELAUFEN';

export type SozialhilfeEmpfaengerEingabe = {
  readonly organisation: string;
  readonly rolle: Rolle;
  readonly person?: string | null | undefined;
};

/** Erwartbare Ausgaenge sind Ergebnisse, keine Fehler. */
export type SozialhilfeErgebnisArt =
  | 'ERLEDIGT'
  | 'CODE_UNBEKANNT'
  | 'CODE_VERBRAUCHT'
  | 'VORGANG_UNBEKANNT'
  | 'NAME_ODER_GEBURTSDATUM_WEICHT_AB'
  | 'VORGANG_BEREITS_VERKNUEPFT'
  | 'AUSZUG_UNGUELTIG'
  | 'ANFRAGE_UNBEKANNT'
  | 'NICHTS_FREIZUGEBEN'
  | 'WERT_GEAENDERT'
  | 'FRIST_ZU_LANG'
  | 'EINGABE_UNGUELTIG'
  | 'SPERRE_UNBEKANNT'
  | 'KIM_NICHT_ERREICHBAR';

export type SozialhilfeErklaerendeEingabe = {
  readonly rolle: SozialhilfeErklaerendeRolle;
  readonly ref: string;
  readonly nachweis: string;
};

export type SozialhilfeErklaerendeRolle =
  | 'SELBST'
  | 'SORGEBERECHTIGT'
  | 'VORMUND'
  | 'BETREUER';

/** Erwartbare Ausgaenge sind Ergebnisse, keine Fehler. */
export type SozialhilfeKontrollErgebnisArt =
  | 'ERLEDIGT'
  | 'EINGABE_UNGUELTIG'
  | 'ANTRAG_UNBEKANNT'
  | 'ABDRUCK_WEICHT_AB'
  | 'BEREITS_GEZEICHNET'
  /** Wer beantragt, zeichnet nicht fuer den Personalrat; niemand zeichnet zweimal. */
  | 'EIGENE_ZEICHNUNG'
  | 'ZEICHNUNG_FEHLT'
  | 'ABGELEHNT'
  | 'ABGELAUFEN'
  | 'AUFBEWAHRUNG_UNBEKANNT'
  | 'FRIST_ZU_LANG';

/** Wonach Eintraege ausgesucht werden; nie nach Bediensteten. */
export type SozialhilfeProtokollfilter = {
  readonly von?: string | null | undefined;
  readonly bis?: string | null | undefined;
  readonly vorgang?: SozialhilfeProtokollvorgang | null | undefined;
  readonly organisation?: string | null | undefined;
  readonly rolle?: Rolle | null | undefined;
  readonly zweck?: Zweck | null | undefined;
  readonly pseudonym?: string | number | null | undefined;
  readonly urteil?: SozialhilfeProtokollurteil | null | undefined;
  /** Innerer Grund, des Eintrags oder einer seiner Kategorien. */
  readonly grund?: string | null | undefined;
};

export type SozialhilfeProtokollurteil =
  | 'FREIGEGEBEN'
  | 'TEILWEISE'
  | 'WARTET'
  | 'LEER'
  | 'ABGELEHNT'
  | 'VERFALLEN'
  | 'ERLEDIGT';

/** Was ein Eintrag festhaelt. */
export type SozialhilfeProtokollvorgang =
  | 'ABRUF'
  | 'AUSKUNFT'
  /** Entschieden und protokolliert, aber nicht uebergeben. */
  | 'VERFALLEN'
  /** Handlung einer Bediensteten dieser Stelle. */
  | 'BEARBEITUNG'
  /** Lesen des Protokolls, Antraege und Zeichnungen dazu. */
  | 'EINSICHT'
  /** Anordnung, Verlaengerung und Ende einer Aufbewahrung. */
  | 'AUFBEWAHRUNG'
  /** Was bereinigt wurde. */
  | 'BEREINIGUNG';

export type SozialhilfeSorgeArt =
  | 'ALLEIN'
  | 'GEMEINSAM'
  | 'VORMUND'
  | 'PFLEGER';

export type SozialhilfeSorgeEingabe = {
  readonly art: SozialhilfeSorgeArt;
  readonly sorgeberechtigte: ReadonlyArray<string>;
};

export type SozialhilfeSperrart =
  | 'AUSKUNFTSSPERRE_51'
  | 'BEDINGTER_SPERRVERMERK_52'
  | 'BESCHAEFTIGTE_35'
  | 'FALL_GESPERRT'
  | 'VETO_64'
  | 'WIDERSPRUCH_76'
  | 'EINSCHRAENKUNG_18';

export type SozialhilfeSperreEingabe = {
  readonly schluessel: string;
  readonly art: SozialhilfeSperrart;
  readonly wirkung: SozialhilfeSperrwirkung;
  readonly kategorien?: ReadonlyArray<Datenkategorie> | null | undefined;
  readonly grund: string;
};

export type SozialhilfeSperrwirkung =
  | 'ALLES'
  /** Nur was einen Aufenthaltsort verraet. */
  | 'ORT';

/** Was auf der Seite des Auszugs steht, die vor der Bediensteten liegt. Nichts davon wird von KIM uebernommen. */
export type SozialhilfeVerknuepfenEingabe = {
  /** Zehn Zeichen, wie gedruckt. */
  readonly code: string;
  /** Schluessel der eigenen Vorgaenge (alte und neue Akte), Teile durch | getrennt. */
  readonly schluessel: ReadonlyArray<string>;
  /** Vom Auszug abgeschrieben; muss zum Vorgang passen. */
  readonly familienname: string;
  readonly geburtsdatum: string;
  readonly art?: SozialhilfeAuszugArt;
  readonly kategorien: ReadonlyArray<Datenkategorie>;
  readonly artNeunAusdruecklich?: ReadonlyArray<Datenkategorie>;
  readonly empfaenger: ReadonlyArray<SozialhilfeEmpfaengerEingabe>;
  readonly zwecke: ReadonlyArray<Zweck>;
  readonly geheimnistraeger?: ReadonlyArray<string>;
  readonly erklaerende: ReadonlyArray<SozialhilfeErklaerendeEingabe>;
  readonly sorge?: SozialhilfeSorgeEingabe | null | undefined;
  readonly zeitraumVon?: string | null | undefined;
  readonly zeitraumBis?: string | null | undefined;
  readonly gueltigAb: string;
  readonly gueltigBis: string;
  readonly erteiltAm: string;
  /** Hash des unterschriebenen Dokuments, wie auf dem Auszug gedruckt. */
  readonly dokumentHash: string;
};

export type SozialhilfeVonHandEingabe = {
  readonly pseudonym: string | number;
  readonly organisation: string;
  readonly rolle?: Rolle;
  readonly zweck: Zweck;
  readonly kategorie: Datenkategorie;
  /** Wie der Block der Stelle in der Fallansicht, als JSON: Feld des Blocks mit seinen Werten. */
  readonly werte: string;
  readonly gueltigBis: string;
};

/** Verantwortliche Stellen im Sinne von § 67 Abs. 4 SGB X und Art. 4 Nr. 7 DSGVO. */
export type Stelle =
  /** Kommunales Integrationsmanagement, Stadtdienst Integration. */
  | 'KIM'
  /** Jobcenter, zugelassener kommunaler Traeger (SGB II). */
  | 'JOBCENTER'
  /** Agentur fuer Arbeit (SGB III). */
  | 'ARBEITSAGENTUR'
  /** Stadtdienst Jugend (SGB VIII). */
  | 'JUGEND'
  /** Stadtdienst Soziales, Sozialhilfe (SGB XII). */
  | 'SOZIALHILFE'
  /** Stadtdienst Soziales, Asylbewerberleistungen (AsylbLG). Strengstes Regime: wie Sozialdaten behandelt. */
  | 'ASYLBLG'
  /** Auslaenderbehoerde (AufenthG). */
  | 'AUFENTHALT'
  /** Einbuergerungsbehoerde (StAG). */
  | 'EINBUERGERUNG';

export type VertretungEingabe = {
  readonly fall: string | number;
  readonly nutzer: string;
  /** Letzter Tag, hoechstens 90 Tage. */
  readonly bis: string;
};

export type WiderrufEingabe = {
  readonly fall: string | number;
  readonly klient: string | number;
  /** Ohne Angabe: alle Einwilligungen der Person in diesem Fall. */
  readonly einwilligung?: string | number | null | undefined;
  /** Teilwiderruf: nur diese Kategorien. Ohne Kategorien und Stellen: ganz. */
  readonly kategorien?: ReadonlyArray<Datenkategorie>;
  /** Teilwiderruf: nur diese Stellen. */
  readonly stellen?: ReadonlyArray<Stelle>;
  readonly kanal: WiderrufKanal;
};

/** Nur ein Wert: Auch fuer Unbekanntes und Wiederholtes klingt die Antwort gleich. */
export type WiderrufErgebnisArt =
  | 'WIDERRUFEN';

/** Wege des Widerrufs; jeder ist so einfach wie die Erteilung (Art. 7 Abs. 3 Satz 4 DSGVO). */
export type WiderrufKanal =
  | 'PERSOENLICH'
  | 'TELEFONISCH'
  | 'SCHRIFTLICH'
  | 'ELEKTRONISCH';

/** Wofuer gefragt wird; genau einer je Anfrage (§ 67c SGB X). */
export type Zweck =
  /** Fallfuehrung im Kommunalen Integrationsmanagement: was die Person angekreuzt hat. */
  | 'KIM_CASE_MANAGEMENT'
  /** Beratung ueber einen Antrag auf Einbuergerung (vgl. § 19 Satz 3 AZRG). */
  | 'EINBUERGERUNGSBERATUNG'
  /** Beratung zum Bleiberecht nach §§ 25a, 25b AufenthG. */
  | 'BLEIBERECHTSBERATUNG'
  /** Sprachfoerderung und Kurse. */
  | 'SPRACHFOERDERUNG'
  /** Uebergang von einem Rechtskreis in einen anderen, etwa AsylbLG nach SGB II. */
  | 'UEBERGANG_RECHTSKREIS'
  /** Fallkonferenz mit namentlich genannten Teilnehmenden. Ausgeliefert: ausgeschaltet. */
  | 'FALLKONFERENZ'
  /** Vermeidung doppelter Foerderung. Ausgeliefert: ausgeschaltet. */
  | 'DOPPELFOERDERUNG_VERMEIDEN'
  /** Pruefung und Freigabe durch die uebermittelnde Stelle selbst (§ 67d Abs. 1 SGB X). */
  | 'FREIGABEPRUEFUNG'
  /** Datenschutzkontrolle der Protokolle (§ 67c Abs. 5 SGB X). */
  | 'DATENSCHUTZKONTROLLE'
  /** Auskunft an die betroffene Person (Art. 15 DSGVO, § 83 SGB X). */
  | 'AUSKUNFT'
  /** Zuweisung eines Falls an eine Organisation und ihre Fallfuehrung, ohne Einblick in den Fall (Art. 5 Abs. 1 lit. c, Art. 6 Abs. 1 lit. e DSGVO). */
  | 'FALLZUWEISUNG';

export type AufbewahrungBegruendenMutationVariables = Exact<{
  eingabe: AufbewahrungEingabe;
}>;


export type AufbewahrungBegruendenMutation = { readonly aufbewahrungBegruenden: { readonly ergebnis: LoeschaufgabeErgebnisArt, readonly hinweis: string } };

export type AuskunftQueryVariables = Exact<{ [key: string]: never; }>;


export type AuskunftQuery = { readonly meineAuskunft: ReadonlyArray<{ readonly fall: string, readonly klient: string, readonly zugang: AuskunftZugangsart, readonly organisation: string, readonly einwilligungen: ReadonlyArray<{ readonly art: EinwilligungArt, readonly organisationen: ReadonlyArray<string>, readonly stellen: ReadonlyArray<Stelle>, readonly zwecke: ReadonlyArray<Zweck>, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly erteiltAm: string, readonly gueltigBis: string, readonly widerrufenAm: string | null }>, readonly loeschungen: ReadonlyArray<{ readonly organisation: string, readonly stelle: Stelle, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly seit: string, readonly widerrufenAm: string, readonly ausgang: LoeschaufgabeAusgang | null, readonly erklaertAm: string | null, readonly grund: AufbewahrungGrund | null }>, readonly kimZugriffe: { readonly geloeschtVor: string, readonly istVollstaendig: boolean, readonly eintraege: ReadonlyArray<{ readonly am: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie> }> } | null, readonly jobcenterZugriffe: { readonly geloeschtVor: string, readonly istVollstaendig: boolean, readonly eintraege: ReadonlyArray<{ readonly am: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie> }> } | null, readonly arbeitsagenturZugriffe: { readonly geloeschtVor: string, readonly istVollstaendig: boolean, readonly eintraege: ReadonlyArray<{ readonly am: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie> }> } | null, readonly jugendZugriffe: { readonly geloeschtVor: string, readonly istVollstaendig: boolean, readonly eintraege: ReadonlyArray<{ readonly am: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie> }> } | null, readonly sozialhilfeZugriffe: { readonly geloeschtVor: string, readonly istVollstaendig: boolean, readonly eintraege: ReadonlyArray<{ readonly am: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie> }> } | null, readonly asylblgZugriffe: { readonly geloeschtVor: string, readonly istVollstaendig: boolean, readonly eintraege: ReadonlyArray<{ readonly am: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie> }> } | null, readonly aufenthaltZugriffe: { readonly geloeschtVor: string, readonly istVollstaendig: boolean, readonly eintraege: ReadonlyArray<{ readonly am: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie> }> } | null, readonly einbuergerungZugriffe: { readonly geloeschtVor: string, readonly istVollstaendig: boolean, readonly eintraege: ReadonlyArray<{ readonly am: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie> }> } | null }> };

export type AuskunftCodeAusgebenMutationVariables = Exact<{
  eingabe: AuskunftCodeEingabe;
}>;


export type AuskunftCodeAusgebenMutation = { readonly auskunftCodeAusgeben: { readonly ergebnis: AuskunftCodeErgebnisArt, readonly hinweis: string, readonly code: string | null } };

export type AuskunftFreischaltenMutationVariables = Exact<{
  code: string;
}>;


export type AuskunftFreischaltenMutation = { readonly auskunftFreischalten: { readonly ergebnis: AuskunftErgebnisArt, readonly hinweis: string } };

export type BogenQueryVariables = Exact<{
  fall: string | number;
}>;


export type BogenQuery = { readonly fall: { readonly id: string, readonly organisation: string, readonly klienten: ReadonlyArray<{ readonly id: string, readonly dokumentation: { readonly stammdaten: { readonly vornamen: string | null, readonly familienname: string | null, readonly geburtsdatum: string | null, readonly vertretung: KimVertretung | null } | null } | null }> } | null };

export type EinwilligungErteilenMutationVariables = Exact<{
  eingabe: EinwilligungEingabe;
}>;


export type EinwilligungErteilenMutation = { readonly einwilligungErteilen: { readonly ergebnis: EinwilligungErgebnisArt, readonly hinweis: string, readonly maengel: ReadonlyArray<EinwilligungMangel>, readonly einwilligung: string | null, readonly auszuege: ReadonlyArray<{ readonly stelle: Stelle, readonly code: string, readonly art: EinwilligungArt, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly artNeunAusdruecklich: ReadonlyArray<Datenkategorie>, readonly zwecke: ReadonlyArray<Zweck>, readonly geheimnistraeger: ReadonlyArray<string>, readonly zeitraumVon: string | null, readonly zeitraumBis: string | null, readonly erteiltAm: string, readonly gueltigAb: string, readonly gueltigBis: string, readonly dokumentHash: string, readonly empfaenger: ReadonlyArray<{ readonly organisation: string, readonly rolle: Rolle, readonly person: string | null }>, readonly erklaerende: ReadonlyArray<{ readonly rolle: EinwilligungErklaerendeRolle, readonly ref: string, readonly nachweis: string }>, readonly sorge: { readonly art: EinwilligungSorgeArt, readonly sorgeberechtigte: ReadonlyArray<string> } | null, readonly textFassung: { readonly id: string, readonly hash: string, readonly sprache: string, readonly leichteSprache: boolean } }> } };

export type EinwilligungWiderrufenMutationVariables = Exact<{
  eingabe: WiderrufEingabe;
}>;


export type EinwilligungWiderrufenMutation = { readonly einwilligungWiderrufen: { readonly ergebnis: WiderrufErgebnisArt, readonly hinweis: string } };

export type FallAbschliessenMutationVariables = Exact<{
  fall: string | number;
}>;


export type FallAbschliessenMutation = { readonly fallAbschliessen: { readonly ergebnis: FallErgebnisArt, readonly hinweis: string } };

export type FallNeuZuweisenMutationVariables = Exact<{
  eingabe: FallNeuZuweisenEingabe;
}>;


export type FallNeuZuweisenMutation = { readonly fallNeuZuweisen: { readonly ergebnis: FallErgebnisArt, readonly hinweis: string } };

export type FallUebergebenMutationVariables = Exact<{
  eingabe: FallUebergebenEingabe;
}>;


export type FallUebergebenMutation = { readonly fallUebergeben: { readonly ergebnis: FallErgebnisArt, readonly hinweis: string } };

export type FallZuweisenMutationVariables = Exact<{
  eingabe: FallZuweisenEingabe;
}>;


export type FallZuweisenMutation = { readonly fallZuweisen: { readonly ergebnis: FallErgebnisArt, readonly hinweis: string } };

export type FallansichtQueryVariables = Exact<{
  fall: string | number;
}>;


export type FallansichtQuery = { readonly fall: { readonly id: string, readonly dokumentation: { readonly kopf: { readonly phase: KimPhase | null } | null } | null, readonly klienten: ReadonlyArray<{ readonly id: string, readonly dokumentation: { readonly stammdaten: { readonly vornamen: string | null, readonly familienname: string | null } | null } | null, readonly fristen: ReadonlyArray<{ readonly art: FristArt, readonly datum: string, readonly bezeichnung: string }>, readonly loeschaufgaben: ReadonlyArray<{ readonly id: string, readonly stelle: Stelle, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly seit: string, readonly hinweis: string, readonly erledigung: { readonly am: string, readonly ausgang: LoeschaufgabeAusgang } | null }>, readonly einwilligungen: ReadonlyArray<{ readonly gueltigBis: string, readonly widerrufenAm: string | null, readonly stellen: ReadonlyArray<{ readonly stelle: Stelle, readonly bearbeitetAm: string | null }> }>, readonly jobcenter: { readonly bewilligungen: ReadonlyArray<{ readonly stand: string | null, readonly leistungsart: JobcenterLeistungsart | null, readonly von: string | null, readonly bis: string | null }>, readonly kooperationsplan: { readonly stand: string | null, readonly erstelltAm: string | null, readonly aktualisiertAm: string | null, readonly istIntegrationskursVorgesehen: boolean | null } | null, readonly ansprechpartner: ReadonlyArray<{ readonly name: string | null, readonly durchwahl: string | null }> } | null, readonly arbeitsagentur: { readonly status: { readonly stand: string | null, readonly istArbeitslos: boolean | null, readonly gemeldetAm: string | null } | null, readonly foerderungen: ReadonlyArray<{ readonly stand: string | null, readonly art: ArbeitsagenturFoerderungArt | null, readonly traeger: string | null, readonly bis: string | null, readonly status: ArbeitsagenturFoerderungStatus | null }>, readonly termine: ReadonlyArray<{ readonly am: string | null, readonly uhrzeit: string | null, readonly anlass: ArbeitsagenturTerminAnlass | null }> } | null, readonly jugend: { readonly kitaBetreuungen: ReadonlyArray<{ readonly stand: string | null, readonly einrichtung: string | null, readonly art: JugendBetreuungsart | null, readonly bis: string | null }>, readonly hilfen: ReadonlyArray<{ readonly stand: string | null, readonly norm: JugendHilfenorm | null, readonly von: string | null, readonly status: JugendHilfestatus | null }>, readonly hilfeplaene: ReadonlyArray<{ readonly stand: string | null, readonly naechstesHilfeplangespraechAm: string | null }> } | null, readonly soziales: { readonly sozialhilfe: { readonly bewilligungen: ReadonlyArray<{ readonly stand: string | null, readonly kapitel: SozialesSozialhilfekapitel | null, readonly von: string | null, readonly bis: string | null }> } | null, readonly asylblg: { readonly leistungszeitraeume: ReadonlyArray<{ readonly stand: string | null, readonly beginn: string | null, readonly ende: string | null, readonly endeGrund: SozialesEndeGrund | null }>, readonly leistungen: ReadonlyArray<{ readonly stand: string | null, readonly leistungsart: SozialesLeistungsart | null, readonly bis: string | null }> } | null } | null, readonly auslaenderbehoerde: { readonly aufenthalt: { readonly aufenthaltsstatus: ReadonlyArray<{ readonly stand: string | null, readonly art: AuslaenderbehoerdeStatusart | null, readonly norm: AuslaenderbehoerdeNorm | null, readonly gueltigBis: string | null }>, readonly nebenbestimmungen: ReadonlyArray<{ readonly stand: string | null, readonly erwerbstaetigkeiten: ReadonlyArray<{ readonly art: AuslaenderbehoerdeErwerbsart | null, readonly regelung: AuslaenderbehoerdeErwerbsregelung | null }> }> } | null, readonly einbuergerung: { readonly verfahren: ReadonlyArray<{ readonly stand: string | null, readonly antragAm: string | null, readonly status: AuslaenderbehoerdeEinbuergerungsstatus | null }> } | null } | null }> } | null };

export type KimKennungenQueryVariables = Exact<{
  antrag: string | number;
}>;


export type KimKennungenQuery = { readonly antwort: { readonly ergebnis: KimKontrollErgebnisArt, readonly hinweis: string, readonly kennungen: ReadonlyArray<{ readonly stelle: Stelle, readonly kennung: string | null, readonly tokenAbdruecke: ReadonlyArray<string> }> } };

export type KimProtokollQueryVariables = Exact<{
  filter?: KimProtokollfilter | null | undefined;
  nach?: string | number | null | undefined;
}>;


export type KimProtokollQuery = { readonly antwort: { readonly naechste: string | null, readonly eintraege: ReadonlyArray<{ readonly id: string, readonly am: string, readonly vorgang: string, readonly organisation: string | null, readonly rolle: string | null, readonly zweck: string | null, readonly pseudonym: string | null, readonly urteil: string, readonly grund: string | null, readonly handlung: string | null, readonly einwilligungRef: string | null, readonly zu: string | null, readonly aktenzeichen: string | null, readonly istVerfallen: boolean, readonly kategorien: ReadonlyArray<{ readonly kategorie: string, readonly felder: ReadonlyArray<string>, readonly urteil: string, readonly grund: string | null }> }> } };

export type JobcenterProtokollQueryVariables = Exact<{
  filter?: JobcenterProtokollfilter | null | undefined;
  nach?: string | number | null | undefined;
}>;


export type JobcenterProtokollQuery = { readonly antwort: { readonly naechste: string | null, readonly eintraege: ReadonlyArray<{ readonly id: string, readonly am: string, readonly vorgang: string, readonly organisation: string | null, readonly rolle: string | null, readonly zweck: string | null, readonly pseudonym: string | null, readonly urteil: string, readonly grund: string | null, readonly handlung: string | null, readonly einwilligungRef: string | null, readonly zu: string | null, readonly aktenzeichen: string | null, readonly istVerfallen: boolean, readonly kategorien: ReadonlyArray<{ readonly kategorie: string, readonly felder: ReadonlyArray<string>, readonly urteil: string, readonly grund: string | null }> }> } };

export type ArbeitsagenturProtokollQueryVariables = Exact<{
  filter?: ArbeitsagenturProtokollfilter | null | undefined;
  nach?: string | number | null | undefined;
}>;


export type ArbeitsagenturProtokollQuery = { readonly antwort: { readonly naechste: string | null, readonly eintraege: ReadonlyArray<{ readonly id: string, readonly am: string, readonly vorgang: string, readonly organisation: string | null, readonly rolle: string | null, readonly zweck: string | null, readonly pseudonym: string | null, readonly urteil: string, readonly grund: string | null, readonly handlung: string | null, readonly einwilligungRef: string | null, readonly zu: string | null, readonly aktenzeichen: string | null, readonly istVerfallen: boolean, readonly kategorien: ReadonlyArray<{ readonly kategorie: string, readonly felder: ReadonlyArray<string>, readonly urteil: string, readonly grund: string | null }> }> } };

export type JugendProtokollQueryVariables = Exact<{
  filter?: JugendProtokollfilter | null | undefined;
  nach?: string | number | null | undefined;
}>;


export type JugendProtokollQuery = { readonly antwort: { readonly naechste: string | null, readonly eintraege: ReadonlyArray<{ readonly id: string, readonly am: string, readonly vorgang: string, readonly organisation: string | null, readonly rolle: string | null, readonly zweck: string | null, readonly pseudonym: string | null, readonly urteil: string, readonly grund: string | null, readonly handlung: string | null, readonly einwilligungRef: string | null, readonly zu: string | null, readonly aktenzeichen: string | null, readonly istVerfallen: boolean, readonly kategorien: ReadonlyArray<{ readonly kategorie: string, readonly felder: ReadonlyArray<string>, readonly urteil: string, readonly grund: string | null }> }> } };

export type SozialhilfeProtokollQueryVariables = Exact<{
  filter?: SozialhilfeProtokollfilter | null | undefined;
  nach?: string | number | null | undefined;
}>;


export type SozialhilfeProtokollQuery = { readonly antwort: { readonly naechste: string | null, readonly eintraege: ReadonlyArray<{ readonly id: string, readonly am: string, readonly vorgang: string, readonly organisation: string | null, readonly rolle: string | null, readonly zweck: string | null, readonly pseudonym: string | null, readonly urteil: string, readonly grund: string | null, readonly handlung: string | null, readonly einwilligungRef: string | null, readonly zu: string | null, readonly aktenzeichen: string | null, readonly istVerfallen: boolean, readonly kategorien: ReadonlyArray<{ readonly kategorie: string, readonly felder: ReadonlyArray<string>, readonly urteil: string, readonly grund: string | null }> }> } };

export type AsylblgProtokollQueryVariables = Exact<{
  filter?: AsylblgProtokollfilter | null | undefined;
  nach?: string | number | null | undefined;
}>;


export type AsylblgProtokollQuery = { readonly antwort: { readonly naechste: string | null, readonly eintraege: ReadonlyArray<{ readonly id: string, readonly am: string, readonly vorgang: string, readonly organisation: string | null, readonly rolle: string | null, readonly zweck: string | null, readonly pseudonym: string | null, readonly urteil: string, readonly grund: string | null, readonly handlung: string | null, readonly einwilligungRef: string | null, readonly zu: string | null, readonly aktenzeichen: string | null, readonly istVerfallen: boolean, readonly kategorien: ReadonlyArray<{ readonly kategorie: string, readonly felder: ReadonlyArray<string>, readonly urteil: string, readonly grund: string | null }> }> } };

export type AufenthaltProtokollQueryVariables = Exact<{
  filter?: AufenthaltProtokollfilter | null | undefined;
  nach?: string | number | null | undefined;
}>;


export type AufenthaltProtokollQuery = { readonly antwort: { readonly naechste: string | null, readonly eintraege: ReadonlyArray<{ readonly id: string, readonly am: string, readonly vorgang: string, readonly organisation: string | null, readonly rolle: string | null, readonly zweck: string | null, readonly pseudonym: string | null, readonly urteil: string, readonly grund: string | null, readonly handlung: string | null, readonly einwilligungRef: string | null, readonly zu: string | null, readonly aktenzeichen: string | null, readonly istVerfallen: boolean, readonly kategorien: ReadonlyArray<{ readonly kategorie: string, readonly felder: ReadonlyArray<string>, readonly urteil: string, readonly grund: string | null }> }> } };

export type EinbuergerungProtokollQueryVariables = Exact<{
  filter?: EinbuergerungProtokollfilter | null | undefined;
  nach?: string | number | null | undefined;
}>;


export type EinbuergerungProtokollQuery = { readonly antwort: { readonly naechste: string | null, readonly eintraege: ReadonlyArray<{ readonly id: string, readonly am: string, readonly vorgang: string, readonly organisation: string | null, readonly rolle: string | null, readonly zweck: string | null, readonly pseudonym: string | null, readonly urteil: string, readonly grund: string | null, readonly handlung: string | null, readonly einwilligungRef: string | null, readonly zu: string | null, readonly aktenzeichen: string | null, readonly istVerfallen: boolean, readonly kategorien: ReadonlyArray<{ readonly kategorie: string, readonly felder: ReadonlyArray<string>, readonly urteil: string, readonly grund: string | null }> }> } };

export type KimEinsichtBeantragenMutationVariables = Exact<{
  eingabe: KimEinsichtEingabe;
}>;


export type KimEinsichtBeantragenMutation = { readonly antwort: { readonly ergebnis: KimKontrollErgebnisArt, readonly hinweis: string, readonly antrag: string | null, readonly abdruck: string | null } };

export type JobcenterEinsichtBeantragenMutationVariables = Exact<{
  eingabe: JobcenterEinsichtEingabe;
}>;


export type JobcenterEinsichtBeantragenMutation = { readonly antwort: { readonly ergebnis: JobcenterKontrollErgebnisArt, readonly hinweis: string, readonly antrag: string | null, readonly abdruck: string | null } };

export type ArbeitsagenturEinsichtBeantragenMutationVariables = Exact<{
  eingabe: ArbeitsagenturEinsichtEingabe;
}>;


export type ArbeitsagenturEinsichtBeantragenMutation = { readonly antwort: { readonly ergebnis: ArbeitsagenturKontrollErgebnisArt, readonly hinweis: string, readonly antrag: string | null, readonly abdruck: string | null } };

export type JugendEinsichtBeantragenMutationVariables = Exact<{
  eingabe: JugendEinsichtEingabe;
}>;


export type JugendEinsichtBeantragenMutation = { readonly antwort: { readonly ergebnis: JugendKontrollErgebnisArt, readonly hinweis: string, readonly antrag: string | null, readonly abdruck: string | null } };

export type SozialhilfeEinsichtBeantragenMutationVariables = Exact<{
  eingabe: SozialhilfeEinsichtEingabe;
}>;


export type SozialhilfeEinsichtBeantragenMutation = { readonly antwort: { readonly ergebnis: SozialhilfeKontrollErgebnisArt, readonly hinweis: string, readonly antrag: string | null, readonly abdruck: string | null } };

export type AsylblgEinsichtBeantragenMutationVariables = Exact<{
  eingabe: AsylblgEinsichtEingabe;
}>;


export type AsylblgEinsichtBeantragenMutation = { readonly antwort: { readonly ergebnis: AsylblgKontrollErgebnisArt, readonly hinweis: string, readonly antrag: string | null, readonly abdruck: string | null } };

export type AufenthaltEinsichtBeantragenMutationVariables = Exact<{
  eingabe: AufenthaltEinsichtEingabe;
}>;


export type AufenthaltEinsichtBeantragenMutation = { readonly antwort: { readonly ergebnis: AufenthaltKontrollErgebnisArt, readonly hinweis: string, readonly antrag: string | null, readonly abdruck: string | null } };

export type EinbuergerungEinsichtBeantragenMutationVariables = Exact<{
  eingabe: EinbuergerungEinsichtEingabe;
}>;


export type EinbuergerungEinsichtBeantragenMutation = { readonly antwort: { readonly ergebnis: EinbuergerungKontrollErgebnisArt, readonly hinweis: string, readonly antrag: string | null, readonly abdruck: string | null } };

export type KimEinsichtenQueryVariables = Exact<{ [key: string]: never; }>;


export type KimEinsichtenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly art: KimEinsichtArt, readonly von: string, readonly bis: string, readonly kennung: string | null, readonly tokenAbdruck: string | null, readonly begruendung: string, readonly aktenzeichen: string, readonly abdruck: string, readonly zustand: KimEinsichtZustand, readonly gueltigBis: string, readonly zeichnungen: ReadonlyArray<{ readonly rolle: Rolle, readonly zustimmung: boolean, readonly am: string }> }> };

export type JobcenterEinsichtenQueryVariables = Exact<{ [key: string]: never; }>;


export type JobcenterEinsichtenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly art: JobcenterEinsichtArt, readonly von: string, readonly bis: string, readonly kennung: string | null, readonly tokenAbdruck: string | null, readonly begruendung: string, readonly aktenzeichen: string, readonly abdruck: string, readonly zustand: JobcenterEinsichtZustand, readonly gueltigBis: string, readonly zeichnungen: ReadonlyArray<{ readonly rolle: Rolle, readonly zustimmung: boolean, readonly am: string }> }> };

export type ArbeitsagenturEinsichtenQueryVariables = Exact<{ [key: string]: never; }>;


export type ArbeitsagenturEinsichtenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly art: ArbeitsagenturEinsichtArt, readonly von: string, readonly bis: string, readonly kennung: string | null, readonly tokenAbdruck: string | null, readonly begruendung: string, readonly aktenzeichen: string, readonly abdruck: string, readonly zustand: ArbeitsagenturEinsichtZustand, readonly gueltigBis: string, readonly zeichnungen: ReadonlyArray<{ readonly rolle: Rolle, readonly zustimmung: boolean, readonly am: string }> }> };

export type JugendEinsichtenQueryVariables = Exact<{ [key: string]: never; }>;


export type JugendEinsichtenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly art: JugendEinsichtArt, readonly von: string, readonly bis: string, readonly kennung: string | null, readonly tokenAbdruck: string | null, readonly begruendung: string, readonly aktenzeichen: string, readonly abdruck: string, readonly zustand: JugendEinsichtZustand, readonly gueltigBis: string, readonly zeichnungen: ReadonlyArray<{ readonly rolle: Rolle, readonly zustimmung: boolean, readonly am: string }> }> };

export type SozialhilfeEinsichtenQueryVariables = Exact<{ [key: string]: never; }>;


export type SozialhilfeEinsichtenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly art: SozialhilfeEinsichtArt, readonly von: string, readonly bis: string, readonly kennung: string | null, readonly tokenAbdruck: string | null, readonly begruendung: string, readonly aktenzeichen: string, readonly abdruck: string, readonly zustand: SozialhilfeEinsichtZustand, readonly gueltigBis: string, readonly zeichnungen: ReadonlyArray<{ readonly rolle: Rolle, readonly zustimmung: boolean, readonly am: string }> }> };

export type AsylblgEinsichtenQueryVariables = Exact<{ [key: string]: never; }>;


export type AsylblgEinsichtenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly art: AsylblgEinsichtArt, readonly von: string, readonly bis: string, readonly kennung: string | null, readonly tokenAbdruck: string | null, readonly begruendung: string, readonly aktenzeichen: string, readonly abdruck: string, readonly zustand: AsylblgEinsichtZustand, readonly gueltigBis: string, readonly zeichnungen: ReadonlyArray<{ readonly rolle: Rolle, readonly zustimmung: boolean, readonly am: string }> }> };

export type AufenthaltEinsichtenQueryVariables = Exact<{ [key: string]: never; }>;


export type AufenthaltEinsichtenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly art: AufenthaltEinsichtArt, readonly von: string, readonly bis: string, readonly kennung: string | null, readonly tokenAbdruck: string | null, readonly begruendung: string, readonly aktenzeichen: string, readonly abdruck: string, readonly zustand: AufenthaltEinsichtZustand, readonly gueltigBis: string, readonly zeichnungen: ReadonlyArray<{ readonly rolle: Rolle, readonly zustimmung: boolean, readonly am: string }> }> };

export type EinbuergerungEinsichtenQueryVariables = Exact<{ [key: string]: never; }>;


export type EinbuergerungEinsichtenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly art: EinbuergerungEinsichtArt, readonly von: string, readonly bis: string, readonly kennung: string | null, readonly tokenAbdruck: string | null, readonly begruendung: string, readonly aktenzeichen: string, readonly abdruck: string, readonly zustand: EinbuergerungEinsichtZustand, readonly gueltigBis: string, readonly zeichnungen: ReadonlyArray<{ readonly rolle: Rolle, readonly zustimmung: boolean, readonly am: string }> }> };

export type KimEinsichtZeichnenMutationVariables = Exact<{
  antrag: string | number;
  abdruck: string;
  zustimmung: boolean;
}>;


export type KimEinsichtZeichnenMutation = { readonly antwort: { readonly ergebnis: KimKontrollErgebnisArt, readonly hinweis: string } };

export type JobcenterEinsichtZeichnenMutationVariables = Exact<{
  antrag: string | number;
  abdruck: string;
  zustimmung: boolean;
}>;


export type JobcenterEinsichtZeichnenMutation = { readonly antwort: { readonly ergebnis: JobcenterKontrollErgebnisArt, readonly hinweis: string } };

export type ArbeitsagenturEinsichtZeichnenMutationVariables = Exact<{
  antrag: string | number;
  abdruck: string;
  zustimmung: boolean;
}>;


export type ArbeitsagenturEinsichtZeichnenMutation = { readonly antwort: { readonly ergebnis: ArbeitsagenturKontrollErgebnisArt, readonly hinweis: string } };

export type JugendEinsichtZeichnenMutationVariables = Exact<{
  antrag: string | number;
  abdruck: string;
  zustimmung: boolean;
}>;


export type JugendEinsichtZeichnenMutation = { readonly antwort: { readonly ergebnis: JugendKontrollErgebnisArt, readonly hinweis: string } };

export type SozialhilfeEinsichtZeichnenMutationVariables = Exact<{
  antrag: string | number;
  abdruck: string;
  zustimmung: boolean;
}>;


export type SozialhilfeEinsichtZeichnenMutation = { readonly antwort: { readonly ergebnis: SozialhilfeKontrollErgebnisArt, readonly hinweis: string } };

export type AsylblgEinsichtZeichnenMutationVariables = Exact<{
  antrag: string | number;
  abdruck: string;
  zustimmung: boolean;
}>;


export type AsylblgEinsichtZeichnenMutation = { readonly antwort: { readonly ergebnis: AsylblgKontrollErgebnisArt, readonly hinweis: string } };

export type AufenthaltEinsichtZeichnenMutationVariables = Exact<{
  antrag: string | number;
  abdruck: string;
  zustimmung: boolean;
}>;


export type AufenthaltEinsichtZeichnenMutation = { readonly antwort: { readonly ergebnis: AufenthaltKontrollErgebnisArt, readonly hinweis: string } };

export type EinbuergerungEinsichtZeichnenMutationVariables = Exact<{
  antrag: string | number;
  abdruck: string;
  zustimmung: boolean;
}>;


export type EinbuergerungEinsichtZeichnenMutation = { readonly antwort: { readonly ergebnis: EinbuergerungKontrollErgebnisArt, readonly hinweis: string } };

export type KimEinsichtQueryVariables = Exact<{
  antrag: string | number;
  nach?: string | number | null | undefined;
}>;


export type KimEinsichtQuery = { readonly antwort: { readonly ergebnis: KimKontrollErgebnisArt, readonly hinweis: string, readonly naechste: string | null, readonly eintraege: ReadonlyArray<{ readonly id: string, readonly am: string, readonly vorgang: string, readonly organisation: string | null, readonly rolle: string | null, readonly zweck: string | null, readonly pseudonym: string | null, readonly urteil: string, readonly grund: string | null, readonly handlung: string | null, readonly einwilligungRef: string | null, readonly zu: string | null, readonly aktenzeichen: string | null, readonly istVerfallen: boolean, readonly kategorien: ReadonlyArray<{ readonly kategorie: string, readonly felder: ReadonlyArray<string>, readonly urteil: string, readonly grund: string | null }> }> } };

export type JobcenterEinsichtQueryVariables = Exact<{
  antrag: string | number;
  nach?: string | number | null | undefined;
}>;


export type JobcenterEinsichtQuery = { readonly antwort: { readonly ergebnis: JobcenterKontrollErgebnisArt, readonly hinweis: string, readonly naechste: string | null, readonly eintraege: ReadonlyArray<{ readonly id: string, readonly am: string, readonly vorgang: string, readonly organisation: string | null, readonly rolle: string | null, readonly zweck: string | null, readonly pseudonym: string | null, readonly urteil: string, readonly grund: string | null, readonly handlung: string | null, readonly einwilligungRef: string | null, readonly zu: string | null, readonly aktenzeichen: string | null, readonly istVerfallen: boolean, readonly kategorien: ReadonlyArray<{ readonly kategorie: string, readonly felder: ReadonlyArray<string>, readonly urteil: string, readonly grund: string | null }> }> } };

export type ArbeitsagenturEinsichtQueryVariables = Exact<{
  antrag: string | number;
  nach?: string | number | null | undefined;
}>;


export type ArbeitsagenturEinsichtQuery = { readonly antwort: { readonly ergebnis: ArbeitsagenturKontrollErgebnisArt, readonly hinweis: string, readonly naechste: string | null, readonly eintraege: ReadonlyArray<{ readonly id: string, readonly am: string, readonly vorgang: string, readonly organisation: string | null, readonly rolle: string | null, readonly zweck: string | null, readonly pseudonym: string | null, readonly urteil: string, readonly grund: string | null, readonly handlung: string | null, readonly einwilligungRef: string | null, readonly zu: string | null, readonly aktenzeichen: string | null, readonly istVerfallen: boolean, readonly kategorien: ReadonlyArray<{ readonly kategorie: string, readonly felder: ReadonlyArray<string>, readonly urteil: string, readonly grund: string | null }> }> } };

export type JugendEinsichtQueryVariables = Exact<{
  antrag: string | number;
  nach?: string | number | null | undefined;
}>;


export type JugendEinsichtQuery = { readonly antwort: { readonly ergebnis: JugendKontrollErgebnisArt, readonly hinweis: string, readonly naechste: string | null, readonly eintraege: ReadonlyArray<{ readonly id: string, readonly am: string, readonly vorgang: string, readonly organisation: string | null, readonly rolle: string | null, readonly zweck: string | null, readonly pseudonym: string | null, readonly urteil: string, readonly grund: string | null, readonly handlung: string | null, readonly einwilligungRef: string | null, readonly zu: string | null, readonly aktenzeichen: string | null, readonly istVerfallen: boolean, readonly kategorien: ReadonlyArray<{ readonly kategorie: string, readonly felder: ReadonlyArray<string>, readonly urteil: string, readonly grund: string | null }> }> } };

export type SozialhilfeEinsichtQueryVariables = Exact<{
  antrag: string | number;
  nach?: string | number | null | undefined;
}>;


export type SozialhilfeEinsichtQuery = { readonly antwort: { readonly ergebnis: SozialhilfeKontrollErgebnisArt, readonly hinweis: string, readonly naechste: string | null, readonly eintraege: ReadonlyArray<{ readonly id: string, readonly am: string, readonly vorgang: string, readonly organisation: string | null, readonly rolle: string | null, readonly zweck: string | null, readonly pseudonym: string | null, readonly urteil: string, readonly grund: string | null, readonly handlung: string | null, readonly einwilligungRef: string | null, readonly zu: string | null, readonly aktenzeichen: string | null, readonly istVerfallen: boolean, readonly kategorien: ReadonlyArray<{ readonly kategorie: string, readonly felder: ReadonlyArray<string>, readonly urteil: string, readonly grund: string | null }> }> } };

export type AsylblgEinsichtQueryVariables = Exact<{
  antrag: string | number;
  nach?: string | number | null | undefined;
}>;


export type AsylblgEinsichtQuery = { readonly antwort: { readonly ergebnis: AsylblgKontrollErgebnisArt, readonly hinweis: string, readonly naechste: string | null, readonly eintraege: ReadonlyArray<{ readonly id: string, readonly am: string, readonly vorgang: string, readonly organisation: string | null, readonly rolle: string | null, readonly zweck: string | null, readonly pseudonym: string | null, readonly urteil: string, readonly grund: string | null, readonly handlung: string | null, readonly einwilligungRef: string | null, readonly zu: string | null, readonly aktenzeichen: string | null, readonly istVerfallen: boolean, readonly kategorien: ReadonlyArray<{ readonly kategorie: string, readonly felder: ReadonlyArray<string>, readonly urteil: string, readonly grund: string | null }> }> } };

export type AufenthaltEinsichtQueryVariables = Exact<{
  antrag: string | number;
  nach?: string | number | null | undefined;
}>;


export type AufenthaltEinsichtQuery = { readonly antwort: { readonly ergebnis: AufenthaltKontrollErgebnisArt, readonly hinweis: string, readonly naechste: string | null, readonly eintraege: ReadonlyArray<{ readonly id: string, readonly am: string, readonly vorgang: string, readonly organisation: string | null, readonly rolle: string | null, readonly zweck: string | null, readonly pseudonym: string | null, readonly urteil: string, readonly grund: string | null, readonly handlung: string | null, readonly einwilligungRef: string | null, readonly zu: string | null, readonly aktenzeichen: string | null, readonly istVerfallen: boolean, readonly kategorien: ReadonlyArray<{ readonly kategorie: string, readonly felder: ReadonlyArray<string>, readonly urteil: string, readonly grund: string | null }> }> } };

export type EinbuergerungEinsichtQueryVariables = Exact<{
  antrag: string | number;
  nach?: string | number | null | undefined;
}>;


export type EinbuergerungEinsichtQuery = { readonly antwort: { readonly ergebnis: EinbuergerungKontrollErgebnisArt, readonly hinweis: string, readonly naechste: string | null, readonly eintraege: ReadonlyArray<{ readonly id: string, readonly am: string, readonly vorgang: string, readonly organisation: string | null, readonly rolle: string | null, readonly zweck: string | null, readonly pseudonym: string | null, readonly urteil: string, readonly grund: string | null, readonly handlung: string | null, readonly einwilligungRef: string | null, readonly zu: string | null, readonly aktenzeichen: string | null, readonly istVerfallen: boolean, readonly kategorien: ReadonlyArray<{ readonly kategorie: string, readonly felder: ReadonlyArray<string>, readonly urteil: string, readonly grund: string | null }> }> } };

export type KimAufbewahrungenQueryVariables = Exact<{ [key: string]: never; }>;


export type KimAufbewahrungenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly anlass: KimAufbewahrungAnlass, readonly von: string, readonly bis: string, readonly begruendung: string, readonly aktenzeichen: string, readonly giltBis: string, readonly aufgehobenAm: string | null }> };

export type JobcenterAufbewahrungenQueryVariables = Exact<{ [key: string]: never; }>;


export type JobcenterAufbewahrungenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly anlass: JobcenterAufbewahrungAnlass, readonly von: string, readonly bis: string, readonly begruendung: string, readonly aktenzeichen: string, readonly giltBis: string, readonly aufgehobenAm: string | null }> };

export type ArbeitsagenturAufbewahrungenQueryVariables = Exact<{ [key: string]: never; }>;


export type ArbeitsagenturAufbewahrungenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly anlass: ArbeitsagenturAufbewahrungAnlass, readonly von: string, readonly bis: string, readonly begruendung: string, readonly aktenzeichen: string, readonly giltBis: string, readonly aufgehobenAm: string | null }> };

export type JugendAufbewahrungenQueryVariables = Exact<{ [key: string]: never; }>;


export type JugendAufbewahrungenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly anlass: JugendAufbewahrungAnlass, readonly von: string, readonly bis: string, readonly begruendung: string, readonly aktenzeichen: string, readonly giltBis: string, readonly aufgehobenAm: string | null }> };

export type SozialhilfeAufbewahrungenQueryVariables = Exact<{ [key: string]: never; }>;


export type SozialhilfeAufbewahrungenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly anlass: SozialhilfeAufbewahrungAnlass, readonly von: string, readonly bis: string, readonly begruendung: string, readonly aktenzeichen: string, readonly giltBis: string, readonly aufgehobenAm: string | null }> };

export type AsylblgAufbewahrungenQueryVariables = Exact<{ [key: string]: never; }>;


export type AsylblgAufbewahrungenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly anlass: AsylblgAufbewahrungAnlass, readonly von: string, readonly bis: string, readonly begruendung: string, readonly aktenzeichen: string, readonly giltBis: string, readonly aufgehobenAm: string | null }> };

export type AufenthaltAufbewahrungenQueryVariables = Exact<{ [key: string]: never; }>;


export type AufenthaltAufbewahrungenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly anlass: AufenthaltAufbewahrungAnlass, readonly von: string, readonly bis: string, readonly begruendung: string, readonly aktenzeichen: string, readonly giltBis: string, readonly aufgehobenAm: string | null }> };

export type EinbuergerungAufbewahrungenQueryVariables = Exact<{ [key: string]: never; }>;


export type EinbuergerungAufbewahrungenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly anlass: EinbuergerungAufbewahrungAnlass, readonly von: string, readonly bis: string, readonly begruendung: string, readonly aktenzeichen: string, readonly giltBis: string, readonly aufgehobenAm: string | null }> };

export type KimAufbewahrungAnordnenMutationVariables = Exact<{
  eingabe: KimAufbewahrungEingabe;
}>;


export type KimAufbewahrungAnordnenMutation = { readonly antwort: { readonly ergebnis: KimKontrollErgebnisArt, readonly hinweis: string } };

export type JobcenterAufbewahrungAnordnenMutationVariables = Exact<{
  eingabe: JobcenterAufbewahrungEingabe;
}>;


export type JobcenterAufbewahrungAnordnenMutation = { readonly antwort: { readonly ergebnis: JobcenterKontrollErgebnisArt, readonly hinweis: string } };

export type ArbeitsagenturAufbewahrungAnordnenMutationVariables = Exact<{
  eingabe: ArbeitsagenturAufbewahrungEingabe;
}>;


export type ArbeitsagenturAufbewahrungAnordnenMutation = { readonly antwort: { readonly ergebnis: ArbeitsagenturKontrollErgebnisArt, readonly hinweis: string } };

export type JugendAufbewahrungAnordnenMutationVariables = Exact<{
  eingabe: JugendAufbewahrungEingabe;
}>;


export type JugendAufbewahrungAnordnenMutation = { readonly antwort: { readonly ergebnis: JugendKontrollErgebnisArt, readonly hinweis: string } };

export type SozialhilfeAufbewahrungAnordnenMutationVariables = Exact<{
  eingabe: SozialhilfeAufbewahrungEingabe;
}>;


export type SozialhilfeAufbewahrungAnordnenMutation = { readonly antwort: { readonly ergebnis: SozialhilfeKontrollErgebnisArt, readonly hinweis: string } };

export type AsylblgAufbewahrungAnordnenMutationVariables = Exact<{
  eingabe: AsylblgAufbewahrungEingabe;
}>;


export type AsylblgAufbewahrungAnordnenMutation = { readonly antwort: { readonly ergebnis: AsylblgKontrollErgebnisArt, readonly hinweis: string } };

export type AufenthaltAufbewahrungAnordnenMutationVariables = Exact<{
  eingabe: AufenthaltAufbewahrungEingabe;
}>;


export type AufenthaltAufbewahrungAnordnenMutation = { readonly antwort: { readonly ergebnis: AufenthaltKontrollErgebnisArt, readonly hinweis: string } };

export type EinbuergerungAufbewahrungAnordnenMutationVariables = Exact<{
  eingabe: EinbuergerungAufbewahrungEingabe;
}>;


export type EinbuergerungAufbewahrungAnordnenMutation = { readonly antwort: { readonly ergebnis: EinbuergerungKontrollErgebnisArt, readonly hinweis: string } };

export type KimAufbewahrungVerlaengernMutationVariables = Exact<{
  aufbewahrung: string | number;
  giltBis: string;
  begruendung: string;
}>;


export type KimAufbewahrungVerlaengernMutation = { readonly antwort: { readonly ergebnis: KimKontrollErgebnisArt, readonly hinweis: string } };

export type JobcenterAufbewahrungVerlaengernMutationVariables = Exact<{
  aufbewahrung: string | number;
  giltBis: string;
  begruendung: string;
}>;


export type JobcenterAufbewahrungVerlaengernMutation = { readonly antwort: { readonly ergebnis: JobcenterKontrollErgebnisArt, readonly hinweis: string } };

export type ArbeitsagenturAufbewahrungVerlaengernMutationVariables = Exact<{
  aufbewahrung: string | number;
  giltBis: string;
  begruendung: string;
}>;


export type ArbeitsagenturAufbewahrungVerlaengernMutation = { readonly antwort: { readonly ergebnis: ArbeitsagenturKontrollErgebnisArt, readonly hinweis: string } };

export type JugendAufbewahrungVerlaengernMutationVariables = Exact<{
  aufbewahrung: string | number;
  giltBis: string;
  begruendung: string;
}>;


export type JugendAufbewahrungVerlaengernMutation = { readonly antwort: { readonly ergebnis: JugendKontrollErgebnisArt, readonly hinweis: string } };

export type SozialhilfeAufbewahrungVerlaengernMutationVariables = Exact<{
  aufbewahrung: string | number;
  giltBis: string;
  begruendung: string;
}>;


export type SozialhilfeAufbewahrungVerlaengernMutation = { readonly antwort: { readonly ergebnis: SozialhilfeKontrollErgebnisArt, readonly hinweis: string } };

export type AsylblgAufbewahrungVerlaengernMutationVariables = Exact<{
  aufbewahrung: string | number;
  giltBis: string;
  begruendung: string;
}>;


export type AsylblgAufbewahrungVerlaengernMutation = { readonly antwort: { readonly ergebnis: AsylblgKontrollErgebnisArt, readonly hinweis: string } };

export type AufenthaltAufbewahrungVerlaengernMutationVariables = Exact<{
  aufbewahrung: string | number;
  giltBis: string;
  begruendung: string;
}>;


export type AufenthaltAufbewahrungVerlaengernMutation = { readonly antwort: { readonly ergebnis: AufenthaltKontrollErgebnisArt, readonly hinweis: string } };

export type EinbuergerungAufbewahrungVerlaengernMutationVariables = Exact<{
  aufbewahrung: string | number;
  giltBis: string;
  begruendung: string;
}>;


export type EinbuergerungAufbewahrungVerlaengernMutation = { readonly antwort: { readonly ergebnis: EinbuergerungKontrollErgebnisArt, readonly hinweis: string } };

export type KimAufbewahrungAufhebenMutationVariables = Exact<{
  aufbewahrung: string | number;
}>;


export type KimAufbewahrungAufhebenMutation = { readonly antwort: { readonly ergebnis: KimKontrollErgebnisArt, readonly hinweis: string } };

export type JobcenterAufbewahrungAufhebenMutationVariables = Exact<{
  aufbewahrung: string | number;
}>;


export type JobcenterAufbewahrungAufhebenMutation = { readonly antwort: { readonly ergebnis: JobcenterKontrollErgebnisArt, readonly hinweis: string } };

export type ArbeitsagenturAufbewahrungAufhebenMutationVariables = Exact<{
  aufbewahrung: string | number;
}>;


export type ArbeitsagenturAufbewahrungAufhebenMutation = { readonly antwort: { readonly ergebnis: ArbeitsagenturKontrollErgebnisArt, readonly hinweis: string } };

export type JugendAufbewahrungAufhebenMutationVariables = Exact<{
  aufbewahrung: string | number;
}>;


export type JugendAufbewahrungAufhebenMutation = { readonly antwort: { readonly ergebnis: JugendKontrollErgebnisArt, readonly hinweis: string } };

export type SozialhilfeAufbewahrungAufhebenMutationVariables = Exact<{
  aufbewahrung: string | number;
}>;


export type SozialhilfeAufbewahrungAufhebenMutation = { readonly antwort: { readonly ergebnis: SozialhilfeKontrollErgebnisArt, readonly hinweis: string } };

export type AsylblgAufbewahrungAufhebenMutationVariables = Exact<{
  aufbewahrung: string | number;
}>;


export type AsylblgAufbewahrungAufhebenMutation = { readonly antwort: { readonly ergebnis: AsylblgKontrollErgebnisArt, readonly hinweis: string } };

export type AufenthaltAufbewahrungAufhebenMutationVariables = Exact<{
  aufbewahrung: string | number;
}>;


export type AufenthaltAufbewahrungAufhebenMutation = { readonly antwort: { readonly ergebnis: AufenthaltKontrollErgebnisArt, readonly hinweis: string } };

export type EinbuergerungAufbewahrungAufhebenMutationVariables = Exact<{
  aufbewahrung: string | number;
}>;


export type EinbuergerungAufbewahrungAufhebenMutation = { readonly antwort: { readonly ergebnis: EinbuergerungKontrollErgebnisArt, readonly hinweis: string } };

export type KimBereinigungenQueryVariables = Exact<{ [key: string]: never; }>;


export type KimBereinigungenQuery = { readonly antwort: ReadonlyArray<{ readonly am: string, readonly klassen: ReadonlyArray<{ readonly register: string | null, readonly aufbewahrung: string, readonly vor: string, readonly anzahl: number, readonly von: string, readonly bis: string }> }> };

export type JobcenterBereinigungenQueryVariables = Exact<{ [key: string]: never; }>;


export type JobcenterBereinigungenQuery = { readonly antwort: ReadonlyArray<{ readonly am: string, readonly klassen: ReadonlyArray<{ readonly register: string | null, readonly aufbewahrung: string, readonly vor: string, readonly anzahl: number, readonly von: string, readonly bis: string }> }> };

export type ArbeitsagenturBereinigungenQueryVariables = Exact<{ [key: string]: never; }>;


export type ArbeitsagenturBereinigungenQuery = { readonly antwort: ReadonlyArray<{ readonly am: string, readonly klassen: ReadonlyArray<{ readonly register: string | null, readonly aufbewahrung: string, readonly vor: string, readonly anzahl: number, readonly von: string, readonly bis: string }> }> };

export type JugendBereinigungenQueryVariables = Exact<{ [key: string]: never; }>;


export type JugendBereinigungenQuery = { readonly antwort: ReadonlyArray<{ readonly am: string, readonly klassen: ReadonlyArray<{ readonly register: string | null, readonly aufbewahrung: string, readonly vor: string, readonly anzahl: number, readonly von: string, readonly bis: string }> }> };

export type SozialhilfeBereinigungenQueryVariables = Exact<{ [key: string]: never; }>;


export type SozialhilfeBereinigungenQuery = { readonly antwort: ReadonlyArray<{ readonly am: string, readonly klassen: ReadonlyArray<{ readonly register: string | null, readonly aufbewahrung: string, readonly vor: string, readonly anzahl: number, readonly von: string, readonly bis: string }> }> };

export type AsylblgBereinigungenQueryVariables = Exact<{ [key: string]: never; }>;


export type AsylblgBereinigungenQuery = { readonly antwort: ReadonlyArray<{ readonly am: string, readonly klassen: ReadonlyArray<{ readonly register: string | null, readonly aufbewahrung: string, readonly vor: string, readonly anzahl: number, readonly von: string, readonly bis: string }> }> };

export type AufenthaltBereinigungenQueryVariables = Exact<{ [key: string]: never; }>;


export type AufenthaltBereinigungenQuery = { readonly antwort: ReadonlyArray<{ readonly am: string, readonly klassen: ReadonlyArray<{ readonly register: string | null, readonly aufbewahrung: string, readonly vor: string, readonly anzahl: number, readonly von: string, readonly bis: string }> }> };

export type EinbuergerungBereinigungenQueryVariables = Exact<{ [key: string]: never; }>;


export type EinbuergerungBereinigungenQuery = { readonly antwort: ReadonlyArray<{ readonly am: string, readonly klassen: ReadonlyArray<{ readonly register: string | null, readonly aufbewahrung: string, readonly vor: string, readonly anzahl: number, readonly von: string, readonly bis: string }> }> };

export type LoeschaufgabeQueryVariables = Exact<{
  id: string | number;
}>;


export type LoeschaufgabeQuery = { readonly loeschaufgabe: { readonly id: string, readonly fall: string, readonly klient: string, readonly stelle: Stelle, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly seit: string, readonly entstandenAm: string, readonly hinweis: string, readonly erledigung: { readonly am: string, readonly ausgang: LoeschaufgabeAusgang, readonly grund: AufbewahrungGrund | null, readonly erlaeuterung: string | null } | null } | null };

export type LoeschaufgabeZuweisenMutationVariables = Exact<{
  eingabe: LoeschaufgabeZuweisenEingabe;
}>;


export type LoeschaufgabeZuweisenMutation = { readonly loeschaufgabeZuweisen: { readonly ergebnis: LoeschaufgabeErgebnisArt, readonly hinweis: string } };

export type LoeschungBestaetigenMutationVariables = Exact<{
  aufgabe: string | number;
}>;


export type LoeschungBestaetigenMutation = { readonly loeschungBestaetigen: { readonly ergebnis: LoeschaufgabeErgebnisArt, readonly hinweis: string } };

export type MeineFaelleQueryVariables = Exact<{ [key: string]: never; }>;


export type MeineFaelleQuery = { readonly meineFaelle: ReadonlyArray<{ readonly id: string, readonly organisation: string, readonly zustaendigkeit: FallZustaendigkeit, readonly seit: string, readonly abgeschlossenAm: string | null }> };

export type MeineLoeschaufgabenQueryVariables = Exact<{ [key: string]: never; }>;


export type MeineLoeschaufgabenQuery = { readonly meineLoeschaufgaben: ReadonlyArray<{ readonly id: string, readonly fall: string, readonly entstandenAm: string }> };

export type VertretungEinrichtenMutationVariables = Exact<{
  eingabe: VertretungEingabe;
}>;


export type VertretungEinrichtenMutation = { readonly vertretungEinrichten: { readonly ergebnis: FallErgebnisArt, readonly hinweis: string } };

export type VerwaisteFaelleQueryVariables = Exact<{ [key: string]: never; }>;


export type VerwaisteFaelleQuery = { readonly verwaisteFaelle: ReadonlyArray<{ readonly id: string, readonly organisation: string }> };

export type VerwaisteLoeschaufgabenQueryVariables = Exact<{ [key: string]: never; }>;


export type VerwaisteLoeschaufgabenQuery = { readonly verwaisteLoeschaufgaben: ReadonlyArray<{ readonly id: string, readonly organisation: string, readonly entstandenAm: string }> };

export type JobcenterAnfragenQueryVariables = Exact<{ [key: string]: never; }>;


export type JobcenterAnfragenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly zuletztAm: string }> };

export type ArbeitsagenturAnfragenQueryVariables = Exact<{ [key: string]: never; }>;


export type ArbeitsagenturAnfragenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly zuletztAm: string }> };

export type JugendAnfragenQueryVariables = Exact<{ [key: string]: never; }>;


export type JugendAnfragenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly zuletztAm: string }> };

export type SozialhilfeAnfragenQueryVariables = Exact<{ [key: string]: never; }>;


export type SozialhilfeAnfragenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly zuletztAm: string }> };

export type AsylblgAnfragenQueryVariables = Exact<{ [key: string]: never; }>;


export type AsylblgAnfragenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly zuletztAm: string }> };

export type AufenthaltAnfragenQueryVariables = Exact<{ [key: string]: never; }>;


export type AufenthaltAnfragenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly zuletztAm: string }> };

export type EinbuergerungAnfragenQueryVariables = Exact<{ [key: string]: never; }>;


export type EinbuergerungAnfragenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly zuletztAm: string }> };

export type JobcenterVorschauQueryVariables = Exact<{
  anfrage: string | number;
}>;


export type JobcenterVorschauQuery = { readonly antwort: { readonly anfrage: { readonly id: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly zuletztAm: string }, readonly werte: ReadonlyArray<{ readonly id: string, readonly feld: string, readonly kategorie: Datenkategorie, readonly wert: string | null, readonly istFreigegeben: boolean }> } | null };

export type ArbeitsagenturVorschauQueryVariables = Exact<{
  anfrage: string | number;
}>;


export type ArbeitsagenturVorschauQuery = { readonly antwort: { readonly anfrage: { readonly id: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly zuletztAm: string }, readonly werte: ReadonlyArray<{ readonly id: string, readonly feld: string, readonly kategorie: Datenkategorie, readonly wert: string | null, readonly istFreigegeben: boolean }> } | null };

export type JugendVorschauQueryVariables = Exact<{
  anfrage: string | number;
}>;


export type JugendVorschauQuery = { readonly antwort: { readonly anfrage: { readonly id: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly zuletztAm: string }, readonly werte: ReadonlyArray<{ readonly id: string, readonly feld: string, readonly kategorie: Datenkategorie, readonly wert: string | null, readonly istFreigegeben: boolean }> } | null };

export type SozialhilfeVorschauQueryVariables = Exact<{
  anfrage: string | number;
}>;


export type SozialhilfeVorschauQuery = { readonly antwort: { readonly anfrage: { readonly id: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly zuletztAm: string }, readonly werte: ReadonlyArray<{ readonly id: string, readonly feld: string, readonly kategorie: Datenkategorie, readonly wert: string | null, readonly istFreigegeben: boolean }> } | null };

export type AsylblgVorschauQueryVariables = Exact<{
  anfrage: string | number;
}>;


export type AsylblgVorschauQuery = { readonly antwort: { readonly anfrage: { readonly id: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly zuletztAm: string }, readonly werte: ReadonlyArray<{ readonly id: string, readonly feld: string, readonly kategorie: Datenkategorie, readonly wert: string | null, readonly istFreigegeben: boolean }> } | null };

export type AufenthaltVorschauQueryVariables = Exact<{
  anfrage: string | number;
}>;


export type AufenthaltVorschauQuery = { readonly antwort: { readonly anfrage: { readonly id: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly zuletztAm: string }, readonly werte: ReadonlyArray<{ readonly id: string, readonly feld: string, readonly kategorie: Datenkategorie, readonly wert: string | null, readonly istFreigegeben: boolean }> } | null };

export type EinbuergerungVorschauQueryVariables = Exact<{
  anfrage: string | number;
}>;


export type EinbuergerungVorschauQuery = { readonly antwort: { readonly anfrage: { readonly id: string, readonly organisation: string, readonly rolle: Rolle, readonly zweck: Zweck, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly zuletztAm: string }, readonly werte: ReadonlyArray<{ readonly id: string, readonly feld: string, readonly kategorie: Datenkategorie, readonly wert: string | null, readonly istFreigegeben: boolean }> } | null };

export type JobcenterFreigebenMutationVariables = Exact<{
  anfrage: string | number;
  werte: ReadonlyArray<string | number> | string | number;
  bis?: string | null | undefined;
}>;


export type JobcenterFreigebenMutation = { readonly antwort: { readonly ergebnis: JobcenterErgebnisArt, readonly hinweis: string } };

export type ArbeitsagenturFreigebenMutationVariables = Exact<{
  anfrage: string | number;
  werte: ReadonlyArray<string | number> | string | number;
  bis?: string | null | undefined;
}>;


export type ArbeitsagenturFreigebenMutation = { readonly antwort: { readonly ergebnis: ArbeitsagenturErgebnisArt, readonly hinweis: string } };

export type JugendFreigebenMutationVariables = Exact<{
  anfrage: string | number;
  werte: ReadonlyArray<string | number> | string | number;
  bis?: string | null | undefined;
}>;


export type JugendFreigebenMutation = { readonly antwort: { readonly ergebnis: JugendErgebnisArt, readonly hinweis: string } };

export type SozialhilfeFreigebenMutationVariables = Exact<{
  anfrage: string | number;
  werte: ReadonlyArray<string | number> | string | number;
  bis?: string | null | undefined;
}>;


export type SozialhilfeFreigebenMutation = { readonly antwort: { readonly ergebnis: SozialhilfeErgebnisArt, readonly hinweis: string } };

export type AsylblgFreigebenMutationVariables = Exact<{
  anfrage: string | number;
  werte: ReadonlyArray<string | number> | string | number;
  bis?: string | null | undefined;
}>;


export type AsylblgFreigebenMutation = { readonly antwort: { readonly ergebnis: AsylblgErgebnisArt, readonly hinweis: string } };

export type AufenthaltFreigebenMutationVariables = Exact<{
  anfrage: string | number;
  werte: ReadonlyArray<string | number> | string | number;
  bis?: string | null | undefined;
}>;


export type AufenthaltFreigebenMutation = { readonly antwort: { readonly ergebnis: AufenthaltErgebnisArt, readonly hinweis: string } };

export type EinbuergerungFreigebenMutationVariables = Exact<{
  anfrage: string | number;
  werte: ReadonlyArray<string | number> | string | number;
  bis?: string | null | undefined;
}>;


export type EinbuergerungFreigebenMutation = { readonly antwort: { readonly ergebnis: EinbuergerungErgebnisArt, readonly hinweis: string } };

export type JobcenterVerknuepfungenQueryVariables = Exact<{ [key: string]: never; }>;


export type JobcenterVerknuepfungenQuery = { readonly antwort: ReadonlyArray<{ readonly pseudonym: string, readonly schluessel: ReadonlyArray<string>, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly gueltigBis: string | null, readonly istBeendet: boolean }> };

export type ArbeitsagenturVerknuepfungenQueryVariables = Exact<{ [key: string]: never; }>;


export type ArbeitsagenturVerknuepfungenQuery = { readonly antwort: ReadonlyArray<{ readonly pseudonym: string, readonly schluessel: ReadonlyArray<string>, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly gueltigBis: string | null, readonly istBeendet: boolean }> };

export type JugendVerknuepfungenQueryVariables = Exact<{ [key: string]: never; }>;


export type JugendVerknuepfungenQuery = { readonly antwort: ReadonlyArray<{ readonly pseudonym: string, readonly schluessel: ReadonlyArray<string>, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly gueltigBis: string | null, readonly istBeendet: boolean }> };

export type SozialhilfeVerknuepfungenQueryVariables = Exact<{ [key: string]: never; }>;


export type SozialhilfeVerknuepfungenQuery = { readonly antwort: ReadonlyArray<{ readonly pseudonym: string, readonly schluessel: ReadonlyArray<string>, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly gueltigBis: string | null, readonly istBeendet: boolean }> };

export type AsylblgVerknuepfungenQueryVariables = Exact<{ [key: string]: never; }>;


export type AsylblgVerknuepfungenQuery = { readonly antwort: ReadonlyArray<{ readonly pseudonym: string, readonly schluessel: ReadonlyArray<string>, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly gueltigBis: string | null, readonly istBeendet: boolean }> };

export type AufenthaltVerknuepfungenQueryVariables = Exact<{ [key: string]: never; }>;


export type AufenthaltVerknuepfungenQuery = { readonly antwort: ReadonlyArray<{ readonly pseudonym: string, readonly schluessel: ReadonlyArray<string>, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly gueltigBis: string | null, readonly istBeendet: boolean }> };

export type EinbuergerungVerknuepfungenQueryVariables = Exact<{ [key: string]: never; }>;


export type EinbuergerungVerknuepfungenQuery = { readonly antwort: ReadonlyArray<{ readonly pseudonym: string, readonly schluessel: ReadonlyArray<string>, readonly kategorien: ReadonlyArray<Datenkategorie>, readonly gueltigBis: string | null, readonly istBeendet: boolean }> };

export type JobcenterVerknuepfenMutationVariables = Exact<{
  eingabe: JobcenterVerknuepfenEingabe;
}>;


export type JobcenterVerknuepfenMutation = { readonly antwort: { readonly ergebnis: JobcenterErgebnisArt, readonly hinweis: string } };

export type ArbeitsagenturVerknuepfenMutationVariables = Exact<{
  eingabe: ArbeitsagenturVerknuepfenEingabe;
}>;


export type ArbeitsagenturVerknuepfenMutation = { readonly antwort: { readonly ergebnis: ArbeitsagenturErgebnisArt, readonly hinweis: string } };

export type JugendVerknuepfenMutationVariables = Exact<{
  eingabe: JugendVerknuepfenEingabe;
}>;


export type JugendVerknuepfenMutation = { readonly antwort: { readonly ergebnis: JugendErgebnisArt, readonly hinweis: string } };

export type SozialhilfeVerknuepfenMutationVariables = Exact<{
  eingabe: SozialhilfeVerknuepfenEingabe;
}>;


export type SozialhilfeVerknuepfenMutation = { readonly antwort: { readonly ergebnis: SozialhilfeErgebnisArt, readonly hinweis: string } };

export type AsylblgVerknuepfenMutationVariables = Exact<{
  eingabe: AsylblgVerknuepfenEingabe;
}>;


export type AsylblgVerknuepfenMutation = { readonly antwort: { readonly ergebnis: AsylblgErgebnisArt, readonly hinweis: string } };

export type AufenthaltVerknuepfenMutationVariables = Exact<{
  eingabe: AufenthaltVerknuepfenEingabe;
}>;


export type AufenthaltVerknuepfenMutation = { readonly antwort: { readonly ergebnis: AufenthaltErgebnisArt, readonly hinweis: string } };

export type EinbuergerungVerknuepfenMutationVariables = Exact<{
  eingabe: EinbuergerungVerknuepfenEingabe;
}>;


export type EinbuergerungVerknuepfenMutation = { readonly antwort: { readonly ergebnis: EinbuergerungErgebnisArt, readonly hinweis: string } };

export type JobcenterNichtVerknuepfenMutationVariables = Exact<{
  code: string;
}>;


export type JobcenterNichtVerknuepfenMutation = { readonly antwort: { readonly ergebnis: JobcenterErgebnisArt, readonly hinweis: string } };

export type ArbeitsagenturNichtVerknuepfenMutationVariables = Exact<{
  code: string;
}>;


export type ArbeitsagenturNichtVerknuepfenMutation = { readonly antwort: { readonly ergebnis: ArbeitsagenturErgebnisArt, readonly hinweis: string } };

export type JugendNichtVerknuepfenMutationVariables = Exact<{
  code: string;
}>;


export type JugendNichtVerknuepfenMutation = { readonly antwort: { readonly ergebnis: JugendErgebnisArt, readonly hinweis: string } };

export type SozialhilfeNichtVerknuepfenMutationVariables = Exact<{
  code: string;
}>;


export type SozialhilfeNichtVerknuepfenMutation = { readonly antwort: { readonly ergebnis: SozialhilfeErgebnisArt, readonly hinweis: string } };

export type AsylblgNichtVerknuepfenMutationVariables = Exact<{
  code: string;
}>;


export type AsylblgNichtVerknuepfenMutation = { readonly antwort: { readonly ergebnis: AsylblgErgebnisArt, readonly hinweis: string } };

export type AufenthaltNichtVerknuepfenMutationVariables = Exact<{
  code: string;
}>;


export type AufenthaltNichtVerknuepfenMutation = { readonly antwort: { readonly ergebnis: AufenthaltErgebnisArt, readonly hinweis: string } };

export type EinbuergerungNichtVerknuepfenMutationVariables = Exact<{
  code: string;
}>;


export type EinbuergerungNichtVerknuepfenMutation = { readonly antwort: { readonly ergebnis: EinbuergerungErgebnisArt, readonly hinweis: string } };

export type JobcenterWiderrufenMutationVariables = Exact<{
  pseudonym: string | number;
}>;


export type JobcenterWiderrufenMutation = { readonly antwort: { readonly ergebnis: JobcenterErgebnisArt, readonly hinweis: string } };

export type ArbeitsagenturWiderrufenMutationVariables = Exact<{
  pseudonym: string | number;
}>;


export type ArbeitsagenturWiderrufenMutation = { readonly antwort: { readonly ergebnis: ArbeitsagenturErgebnisArt, readonly hinweis: string } };

export type JugendWiderrufenMutationVariables = Exact<{
  pseudonym: string | number;
}>;


export type JugendWiderrufenMutation = { readonly antwort: { readonly ergebnis: JugendErgebnisArt, readonly hinweis: string } };

export type SozialhilfeWiderrufenMutationVariables = Exact<{
  pseudonym: string | number;
}>;


export type SozialhilfeWiderrufenMutation = { readonly antwort: { readonly ergebnis: SozialhilfeErgebnisArt, readonly hinweis: string } };

export type AsylblgWiderrufenMutationVariables = Exact<{
  pseudonym: string | number;
}>;


export type AsylblgWiderrufenMutation = { readonly antwort: { readonly ergebnis: AsylblgErgebnisArt, readonly hinweis: string } };

export type AufenthaltWiderrufenMutationVariables = Exact<{
  pseudonym: string | number;
}>;


export type AufenthaltWiderrufenMutation = { readonly antwort: { readonly ergebnis: AufenthaltErgebnisArt, readonly hinweis: string } };

export type EinbuergerungWiderrufenMutationVariables = Exact<{
  pseudonym: string | number;
}>;


export type EinbuergerungWiderrufenMutation = { readonly antwort: { readonly ergebnis: EinbuergerungErgebnisArt, readonly hinweis: string } };

export type JobcenterVonHandMutationVariables = Exact<{
  eingabe: JobcenterVonHandEingabe;
}>;


export type JobcenterVonHandMutation = { readonly antwort: { readonly ergebnis: JobcenterErgebnisArt, readonly hinweis: string } };

export type ArbeitsagenturVonHandMutationVariables = Exact<{
  eingabe: ArbeitsagenturVonHandEingabe;
}>;


export type ArbeitsagenturVonHandMutation = { readonly antwort: { readonly ergebnis: ArbeitsagenturErgebnisArt, readonly hinweis: string } };

export type JugendVonHandMutationVariables = Exact<{
  eingabe: JugendVonHandEingabe;
}>;


export type JugendVonHandMutation = { readonly antwort: { readonly ergebnis: JugendErgebnisArt, readonly hinweis: string } };

export type SozialhilfeVonHandMutationVariables = Exact<{
  eingabe: SozialhilfeVonHandEingabe;
}>;


export type SozialhilfeVonHandMutation = { readonly antwort: { readonly ergebnis: SozialhilfeErgebnisArt, readonly hinweis: string } };

export type AsylblgVonHandMutationVariables = Exact<{
  eingabe: AsylblgVonHandEingabe;
}>;


export type AsylblgVonHandMutation = { readonly antwort: { readonly ergebnis: AsylblgErgebnisArt, readonly hinweis: string } };

export type AufenthaltVonHandMutationVariables = Exact<{
  eingabe: AufenthaltVonHandEingabe;
}>;


export type AufenthaltVonHandMutation = { readonly antwort: { readonly ergebnis: AufenthaltErgebnisArt, readonly hinweis: string } };

export type EinbuergerungVonHandMutationVariables = Exact<{
  eingabe: EinbuergerungVonHandEingabe;
}>;


export type EinbuergerungVonHandMutation = { readonly antwort: { readonly ergebnis: EinbuergerungErgebnisArt, readonly hinweis: string } };

export type JobcenterSperrenQueryVariables = Exact<{
  schluessel: ReadonlyArray<string> | string;
}>;


export type JobcenterSperrenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly art: JobcenterSperrart, readonly wirkung: JobcenterSperrwirkung, readonly grund: string, readonly gesetztAm: string }> };

export type ArbeitsagenturSperrenQueryVariables = Exact<{
  schluessel: ReadonlyArray<string> | string;
}>;


export type ArbeitsagenturSperrenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly art: ArbeitsagenturSperrart, readonly wirkung: ArbeitsagenturSperrwirkung, readonly grund: string, readonly gesetztAm: string }> };

export type JugendSperrenQueryVariables = Exact<{
  schluessel: ReadonlyArray<string> | string;
}>;


export type JugendSperrenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly art: JugendSperrart, readonly wirkung: JugendSperrwirkung, readonly grund: string, readonly gesetztAm: string }> };

export type SozialhilfeSperrenQueryVariables = Exact<{
  schluessel: ReadonlyArray<string> | string;
}>;


export type SozialhilfeSperrenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly art: SozialhilfeSperrart, readonly wirkung: SozialhilfeSperrwirkung, readonly grund: string, readonly gesetztAm: string }> };

export type AsylblgSperrenQueryVariables = Exact<{
  schluessel: ReadonlyArray<string> | string;
}>;


export type AsylblgSperrenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly art: AsylblgSperrart, readonly wirkung: AsylblgSperrwirkung, readonly grund: string, readonly gesetztAm: string }> };

export type AufenthaltSperrenQueryVariables = Exact<{
  schluessel: ReadonlyArray<string> | string;
}>;


export type AufenthaltSperrenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly art: AufenthaltSperrart, readonly wirkung: AufenthaltSperrwirkung, readonly grund: string, readonly gesetztAm: string }> };

export type EinbuergerungSperrenQueryVariables = Exact<{
  schluessel: ReadonlyArray<string> | string;
}>;


export type EinbuergerungSperrenQuery = { readonly antwort: ReadonlyArray<{ readonly id: string, readonly art: EinbuergerungSperrart, readonly wirkung: EinbuergerungSperrwirkung, readonly grund: string, readonly gesetztAm: string }> };

export type JobcenterSperreSetzenMutationVariables = Exact<{
  eingabe: JobcenterSperreEingabe;
}>;


export type JobcenterSperreSetzenMutation = { readonly antwort: { readonly ergebnis: JobcenterErgebnisArt, readonly hinweis: string } };

export type ArbeitsagenturSperreSetzenMutationVariables = Exact<{
  eingabe: ArbeitsagenturSperreEingabe;
}>;


export type ArbeitsagenturSperreSetzenMutation = { readonly antwort: { readonly ergebnis: ArbeitsagenturErgebnisArt, readonly hinweis: string } };

export type JugendSperreSetzenMutationVariables = Exact<{
  eingabe: JugendSperreEingabe;
}>;


export type JugendSperreSetzenMutation = { readonly antwort: { readonly ergebnis: JugendErgebnisArt, readonly hinweis: string } };

export type SozialhilfeSperreSetzenMutationVariables = Exact<{
  eingabe: SozialhilfeSperreEingabe;
}>;


export type SozialhilfeSperreSetzenMutation = { readonly antwort: { readonly ergebnis: SozialhilfeErgebnisArt, readonly hinweis: string } };

export type AsylblgSperreSetzenMutationVariables = Exact<{
  eingabe: AsylblgSperreEingabe;
}>;


export type AsylblgSperreSetzenMutation = { readonly antwort: { readonly ergebnis: AsylblgErgebnisArt, readonly hinweis: string } };

export type AufenthaltSperreSetzenMutationVariables = Exact<{
  eingabe: AufenthaltSperreEingabe;
}>;


export type AufenthaltSperreSetzenMutation = { readonly antwort: { readonly ergebnis: AufenthaltErgebnisArt, readonly hinweis: string } };

export type EinbuergerungSperreSetzenMutationVariables = Exact<{
  eingabe: EinbuergerungSperreEingabe;
}>;


export type EinbuergerungSperreSetzenMutation = { readonly antwort: { readonly ergebnis: EinbuergerungErgebnisArt, readonly hinweis: string } };

export type JobcenterSperreAufhebenMutationVariables = Exact<{
  sperre: string | number;
}>;


export type JobcenterSperreAufhebenMutation = { readonly antwort: { readonly ergebnis: JobcenterErgebnisArt, readonly hinweis: string } };

export type ArbeitsagenturSperreAufhebenMutationVariables = Exact<{
  sperre: string | number;
}>;


export type ArbeitsagenturSperreAufhebenMutation = { readonly antwort: { readonly ergebnis: ArbeitsagenturErgebnisArt, readonly hinweis: string } };

export type JugendSperreAufhebenMutationVariables = Exact<{
  sperre: string | number;
}>;


export type JugendSperreAufhebenMutation = { readonly antwort: { readonly ergebnis: JugendErgebnisArt, readonly hinweis: string } };

export type SozialhilfeSperreAufhebenMutationVariables = Exact<{
  sperre: string | number;
}>;


export type SozialhilfeSperreAufhebenMutation = { readonly antwort: { readonly ergebnis: SozialhilfeErgebnisArt, readonly hinweis: string } };

export type AsylblgSperreAufhebenMutationVariables = Exact<{
  sperre: string | number;
}>;


export type AsylblgSperreAufhebenMutation = { readonly antwort: { readonly ergebnis: AsylblgErgebnisArt, readonly hinweis: string } };

export type AufenthaltSperreAufhebenMutationVariables = Exact<{
  sperre: string | number;
}>;


export type AufenthaltSperreAufhebenMutation = { readonly antwort: { readonly ergebnis: AufenthaltErgebnisArt, readonly hinweis: string } };

export type EinbuergerungSperreAufhebenMutationVariables = Exact<{
  sperre: string | number;
}>;


export type EinbuergerungSperreAufhebenMutation = { readonly antwort: { readonly ergebnis: EinbuergerungErgebnisArt, readonly hinweis: string } };

export type JobcenterZustandQueryVariables = Exact<{ [key: string]: never; }>;


export type JobcenterZustandQuery = { readonly antwort: { readonly istAngehalten: boolean, readonly offeneMeldungen: number } };

export type ArbeitsagenturZustandQueryVariables = Exact<{ [key: string]: never; }>;


export type ArbeitsagenturZustandQuery = { readonly antwort: { readonly istAngehalten: boolean, readonly offeneMeldungen: number } };

export type JugendZustandQueryVariables = Exact<{ [key: string]: never; }>;


export type JugendZustandQuery = { readonly antwort: { readonly istAngehalten: boolean, readonly offeneMeldungen: number } };

export type SozialhilfeZustandQueryVariables = Exact<{ [key: string]: never; }>;


export type SozialhilfeZustandQuery = { readonly antwort: { readonly istAngehalten: boolean, readonly offeneMeldungen: number } };

export type AsylblgZustandQueryVariables = Exact<{ [key: string]: never; }>;


export type AsylblgZustandQuery = { readonly antwort: { readonly istAngehalten: boolean, readonly offeneMeldungen: number } };

export type AufenthaltZustandQueryVariables = Exact<{ [key: string]: never; }>;


export type AufenthaltZustandQuery = { readonly antwort: { readonly istAngehalten: boolean, readonly offeneMeldungen: number } };

export type EinbuergerungZustandQueryVariables = Exact<{ [key: string]: never; }>;


export type EinbuergerungZustandQuery = { readonly antwort: { readonly istAngehalten: boolean, readonly offeneMeldungen: number } };

export type JobcenterAnhaltenMutationVariables = Exact<{
  angehalten: boolean;
}>;


export type JobcenterAnhaltenMutation = { readonly antwort: { readonly ergebnis: JobcenterErgebnisArt, readonly hinweis: string } };

export type ArbeitsagenturAnhaltenMutationVariables = Exact<{
  angehalten: boolean;
}>;


export type ArbeitsagenturAnhaltenMutation = { readonly antwort: { readonly ergebnis: ArbeitsagenturErgebnisArt, readonly hinweis: string } };

export type JugendAnhaltenMutationVariables = Exact<{
  angehalten: boolean;
}>;


export type JugendAnhaltenMutation = { readonly antwort: { readonly ergebnis: JugendErgebnisArt, readonly hinweis: string } };

export type SozialhilfeAnhaltenMutationVariables = Exact<{
  angehalten: boolean;
}>;


export type SozialhilfeAnhaltenMutation = { readonly antwort: { readonly ergebnis: SozialhilfeErgebnisArt, readonly hinweis: string } };

export type AsylblgAnhaltenMutationVariables = Exact<{
  angehalten: boolean;
}>;


export type AsylblgAnhaltenMutation = { readonly antwort: { readonly ergebnis: AsylblgErgebnisArt, readonly hinweis: string } };

export type AufenthaltAnhaltenMutationVariables = Exact<{
  angehalten: boolean;
}>;


export type AufenthaltAnhaltenMutation = { readonly antwort: { readonly ergebnis: AufenthaltErgebnisArt, readonly hinweis: string } };

export type EinbuergerungAnhaltenMutationVariables = Exact<{
  angehalten: boolean;
}>;


export type EinbuergerungAnhaltenMutation = { readonly antwort: { readonly ergebnis: EinbuergerungErgebnisArt, readonly hinweis: string } };
