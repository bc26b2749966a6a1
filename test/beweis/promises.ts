export type Datenbank = 'sqlite' | 'mariadb';

/** One sentence of what must hold, and what has to be tried before it may be said. */
export interface Promised {
  readonly teil: string;
  /** What is tried; a violation is a try that ended otherwise. German, because the officer reads the summary. */
  readonly satz: string;
  /** Tries the full profile makes, on each database. */
  readonly versuche: number;
  /** Empty: no database is involved. */
  readonly datenbanken: readonly Datenbank[];
  /** Branches that have to be hit, and how often in the full profile: a proof that never came by the point proves nothing. */
  readonly zweige: Readonly<Record<string, number>>;
  /** Timed runs belong to the full profile only. */
  readonly nurVoll?: true;
}

const beide = ['sqlite', 'mariadb'] as const;

/** Everything the proof says, in the order of its report. What is not in here was not promised; what is in here and not measured is a failure. */
export const promises = {
  entscheidung: {
    teil: 'Entscheidung',
    satz: 'Zufällige Entscheidungen von Behörde, Amt und Zeile gleichen denen eines unabhängigen Orakels, im Urteil und in der Art des Grundes.',
    versuche: 1_000_000,
    datenbanken: [],
    zweige: {
      freigegeben: 50_000, abgelehnt: 50_000, genauBeiAblauf: 1_000, genauBeiBeginn: 1_000, widerrufImSelbenAugenblick: 1_000, teilwiderruf: 1_000,
      amGeburtstag: 1_000, amJahrestagDerUnterschrift: 1_000, umDieZeitumstellung: 1_000, gemeinsameSorge: 1_000, mehrereImSelbenAugenblick: 1_000,
      geheimnis: 1_000, artNeun: 1_000, dritte: 1_000, datenzeitraum: 1_000, sperre: 1_000,
    },
  },
  entscheidungErschoepfend: {
    teil: 'Entscheidung',
    satz: 'Alle Fälle eines kleinen Raums: ohne Regel kein Feld; Widerruf gewinnt; weniger Einwilligung gibt nie mehr frei; eine Kategorie ändert keine andere.',
    versuche: 100_000,
    datenbanken: [],
    zweige: { ohneRegelNichts: 10_000, widerrufGewinnt: 10_000, wenigerGibtNieMehr: 10_000, kategorienUnabhaengig: 10_000, wieDasOrakel: 30_000, etwasFreigegeben: 10_000 },
  },
  entscheidungImAmt: {
    teil: 'Entscheidung',
    satz: 'Entscheidungen in der GraphQL-Ausführung eines Amts geben genau die Werte frei, die das Orakel freigibt.',
    versuche: 100_000,
    datenbanken: beide,
    zweige: { freigegeben: 5_000, zurueckgehalten: 5_000, freigegebenAutomatisch: 500, freigegebenVonHand: 100, freigegebenGesehen: 500, angehalten: 500 },
  },
  entscheidungUeberHttp: {
    teil: 'Entscheidung',
    satz: 'Abfragen durch Gateway und Ämter über HTTP geben genau die Werte frei, die das Orakel freigibt; jede Zelle der Fachverfahren, die einen tragen kann (Text, Betrag, Tag), trägt einen eigenen Kennwert.',
    versuche: 10_000,
    datenbanken: beide,
    zweige: { freigegeben: 1_000, zurueckgehalten: 1_000, werteFreigegeben: 10_000, fremderFall: 100 },
  },
  freigabeVarianten: {
    teil: 'Freigabe',
    satz: 'Keine veränderte, gefälschte, fremde oder verbrauchte Freigabe wird angenommen.',
    versuche: 200_000,
    datenbanken: [],
    zweige: { veraendert: 1_000, gefaelscht: 1_000, fremd: 1_000, abgelaufen: 1_000, verbraucht: 1_000, falscheArt: 1_000, falscheStelle: 1_000, falscherAufrufer: 1_000, unveraendertAngenommen: 1_000 },
  },
  freigabeEinmal: {
    teil: 'Freigabe',
    satz: 'Eine Freigabe, die zugleich mehrmals vorgelegt wird, gibt höchstens einmal frei, auch über zwei Prozesse eines Amts.',
    versuche: 2_000,
    datenbanken: beide,
    zweige: { einmalFreigegeben: 1_000, doppeltAbgewiesen: 1_000 },
  },
  schluesselwechsel: {
    teil: 'Freigabe',
    satz: 'Schlüsselwechsel unter Last: keine gültige Freigabe abgewiesen, keine unter altem Schlüssel angenommen.',
    versuche: 50,
    datenbanken: [],
    zweige: { gueltigAngenommen: 50, mitAltemSchluesselAbgewiesen: 50 },
  },
  ohneBerechtigung: {
    teil: 'Freigabe',
    satz: 'Unmittelbare Aufrufe jedes Amts mit jeder falschen Berechtigung: keine Daten, kein Schema, kein Echo.',
    versuche: 100,
    datenbanken: [],
    zweige: { entities: 1, service: 1, eigeneFelder: 1 },
  },
  korrupteBehoerde: {
    teil: 'Korrumpierte Einwilligungsbehörde',
    satz: 'Eine Behörde, die alles versiegelt, bekommt nichts über die Auszüge hinaus, die das Amt gesehen hat.',
    versuche: 100_000,
    datenbanken: beide,
    zweige: { erfunden: 1_000, erweitert: 1_000, imAuszugFreigegeben: 1_000 },
  },
  protokolleGetrennt: {
    teil: 'Korrumpierte Einwilligungsbehörde',
    satz: 'Dieselbe Anfrage hinterlässt in den Protokollen zweier Stellen keine gemeinsame Kennung, in keiner Spalte.',
    versuche: 1_000,
    datenbanken: beide,
    zweige: { verglicheneWerte: 10_000 },
  },
  widerrufAmAmt: {
    teil: 'Korrumpierte Einwilligungsbehörde',
    satz: 'Ein Widerruf an einem Amt wirkt, während Behörde und Gateway nicht erreichbar sind.',
    versuche: 8,
    datenbanken: beide,
    zweige: { vorherFreigegeben: 8 },
  },
  ungeseheneWerte: {
    teil: 'Einzelfreigabe',
    satz: 'Nach zufälligen Änderungen im Fachverfahren verlässt kein Wert das Amt, den dort niemand gesehen hat.',
    versuche: 10_000,
    datenbanken: beide,
    zweige: { geaendert: 1_000, neueZeile: 500, zuAlt: 100, wiederGesehen: 500 },
  },
  gleicheLeere: {
    teil: 'Gleiche Leere',
    satz: 'Alle Gründe für eine leere Antwort geben Byte für Byte dieselbe ganze Antwort.',
    versuche: 80,
    datenbanken: beide,
    zweige: {
      keineEinwilligung: 1, widerrufen: 1, abgelaufen: 1, nichtVerknuepft: 1, nochNichtFreigegeben: 1,
      seitherGeaendert: 1, imSpeicherGesperrt: 1, imFachverfahrenGesperrt: 1, widersprochen: 1, keinDatensatz: 1,
    },
  },
  zeitGleich: {
    teil: 'Gleiche Leere',
    satz: 'Zeit: „kein Datensatz“, „gesperrt“ und „nicht freigegeben“ sind nicht zu unterscheiden (Fläche unter der Kurve 0,5 ± 0,02).',
    versuche: 15_000,
    datenbanken: beide,
    zweige: { keinDatensatz: 5_000, gesperrt: 5_000, nichtFreigegeben: 5_000 },
    nurVoll: true,
  },
  zeitGeeicht: {
    teil: 'Gleiche Leere',
    satz: 'Dieselbe Messung findet eine eingebaute Verzögerung von 0,3 ms.',
    versuche: 10_000,
    datenbanken: beide,
    zweige: { verzoegert: 5_000, unverzoegert: 5_000 },
    nurVoll: true,
  },
  widerrufNebenlaeufig: {
    teil: 'Widerruf',
    satz: 'Nebenläufige Widerrufe mit laufenden Abfragen über zwei Gateways und eigene Prozesse: keine Freigabe nach der Bestätigung.',
    versuche: 10_000,
    datenbanken: beide,
    zweige: { imLesen: 2_000, erzwungenImLesen: 1_000, vorherFreigegeben: 2_000, neustarts: 5 },
  },
  zweiBehoerden: {
    teil: 'Widerruf',
    satz: 'Zwei Einwilligungsbehörden auf einer MariaDB: was die eine widerruft, gibt die andere nach der Bestätigung nicht frei.',
    versuche: 1_000,
    datenbanken: ['mariadb'],
    zweige: { beiDerAnderenGelesen: 500 },
  },
  uhren: {
    teil: 'Widerruf',
    satz: 'Uhren, die um ±E abweichen: keine späte Freigabe. Jenseits von E verweigert das Amt, und seine Bereitschaft ist rot.',
    versuche: 400,
    datenbanken: beide,
    zweige: { innerhalbFreigegeben: 20, jenseitsVerweigert: 20, bereitschaftRot: 2 },
  },
  reihenfolgen: {
    teil: 'Widerruf',
    satz: 'Jede Reihenfolge von Prägen, Widerrufen, Bestätigen, Prüfen, Protokollieren und Übergeben unter einer gestellten Uhr, Abweichung bis E: keine Freigabe nach der Bestätigung.',
    versuche: 2_000,
    datenbanken: beide,
    zweige: { gezeigt: 200, leerNachBestaetigung: 200, imLesen: 1_000 },
  },
  toeten: {
    teil: 'Protokoll',
    satz: 'kill -9: nichts freigegeben ohne Eintrag, jedes Protokoll prüfbar, bestätigte Einwilligungen und Widerrufe alle da.',
    versuche: 1_000,
    datenbanken: beide,
    zweige: { anBenannterStelle: 500, zufaellig: 500, freigegebenVorDemTod: 100, bestaetigteEreignisse: 100 },
  },
  ersteSchreibenDannAntworten: {
    teil: 'Protokoll',
    satz: 'Festgeschrieben und synchronisiert, bevor die Antwort geht: die Reihenfolge selbst ist geprüft.',
    versuche: 100,
    datenbanken: beide,
    zweige: { antwortNachSync: 100 },
  },
  schreibsperre: {
    teil: 'Protokoll',
    satz: 'Hält ein Zweiter die Schreibsperre, geht nichts hinaus; der nächste bestätigte Eintrag übersteht kill -9.',
    versuche: 20,
    datenbanken: beide,
    zweige: { waehrendDerSperreLeer: 20, danachBestaetigt: 20 },
  },
  protokollAusfall: {
    teil: 'Protokoll',
    satz: 'Volle Platte, gesperrtes oder unerreichbares Protokoll: nichts geht hinaus, PROTOKOLL_NICHT_VERFUEGBAR, binnen 5 s von selbst zurück; Widerrufen geht weiter.',
    versuche: 6,
    datenbanken: beide,
    zweige: { vollePlatte: 1, gesperrt: 1, unerreichbar: 1, widerrufenWaehrenddessen: 1 },
  },
  manipulationGefunden: {
    teil: 'Manipulation',
    satz: 'Jedes gekippte Byte, jede gelöschte, vertauschte, eingefügte oder verdoppelte Zeile wird gefunden.',
    versuche: 20_000,
    datenbanken: beide,
    zweige: { byteGekippt: 10_000, geloescht: 100, vertauscht: 100, eingefuegt: 100, verdoppelt: 100 },
  },
  abgeschnitten: {
    teil: 'Manipulation',
    satz: 'Ein abgeschnittenes Ende und eine neu geschriebene Kette werden am ausgelagerten, signierten Prüfpunkt erkannt.',
    versuche: 400,
    datenbanken: beide,
    zweige: { abgeschnitten: 100, neuGeschrieben: 100, ohnePruefpunktUnerkannt: 2 },
  },
  bereinigtPruefbar: {
    teil: 'Manipulation',
    satz: 'Nach dem Löschen abgelaufener Inhalte bleibt die Kette prüfbar; vorzeitiges Löschen wird gefunden.',
    versuche: 200,
    datenbanken: beide,
    zweige: { bereinigt: 100, vorzeitigGeloescht: 100 },
  },
  zweiterPruefer: {
    teil: 'Manipulation',
    satz: 'Ein zweiter Prüfer in einer anderen Sprache kommt zu demselben Urteil und nennt denselben ersten Fehler.',
    versuche: 2_000,
    datenbanken: beide,
    zweige: { heil: 100, beschaedigt: 1_000 },
  },
  gefaelschteNachweise: {
    teil: 'Manipulation',
    satz: 'Kein gefälschter Nachweis (Prüfpunkt, Eintrag, Kette) wird angenommen.',
    versuche: 1_000_000,
    datenbanken: [],
    zweige: { pruefpunkt: 100_000, eintrag: 100_000, kette: 100_000, echterAngenommen: 1_000 },
  },
} as const satisfies Readonly<Record<string, Promised>>;

export type PromiseName = keyof typeof promises;
