import type { Reason } from '../decision/facts';

/** A reason as the officer reads it: which of the ten steps refuses, and on what law. */
export interface Grund {
  readonly schritt: number;
  readonly text: string;
}

export const gruende: Readonly<Record<Reason, Grund>> = {
  NICHT_KLASSIFIZIERT: { schritt: 1, text: 'Die Kategorie gehört dieser Stelle nicht (Art. 25 Abs. 2 DSGVO).' },
  AUFRUFER_NICHT_BERECHTIGT: { schritt: 2, text: 'Der Aufrufer ist nicht bekannt oder nicht aktiv (§ 78 Abs. 1 SGB X).' },
  NICHT_VERPFLICHTET: { schritt: 2, text: 'Der Aufrufer ist nicht auf das Sozialgeheimnis verpflichtet (§ 78 Abs. 1 SGB X, § 203 StGB).' },
  ZWECK_NICHT_VORGESEHEN: { schritt: 3, text: 'Die Matrix der Stadt sieht diesen Empfänger für diesen Zweck und diese Kategorie nicht vor (§ 67c Abs. 1 SGB X, Art. 5 Abs. 1 lit. b DSGVO).' },
  ABSOLUTE_SCHRANKE: { schritt: 4, text: 'Absolute Schranke, die keine Einwilligung und keine Matrix aufhebt: keine Sozialdaten an die Ausländerbehörde (§ 71 Abs. 2 SGB X), keine Personendaten an Koordination, Leitung, Gremien, Datenschutz oder Technik (Art. 5 Abs. 1 lit. c DSGVO).' },
  KEIN_FALLBEZUG: { schritt: 5, text: 'Der Fall ist nicht der des Aufrufers (§ 35 Abs. 1 Satz 2 SGB I).' },
  SPERRE: { schritt: 6, text: 'Eine Sperre im Abgabespeicher oder im Fachverfahren (§ 51 BMG, § 35 Abs. 1 Satz 3 SGB I, § 64 Abs. 2 SGB VIII, Art. 18 DSGVO).' },
  EINSCHRAENKUNG_ORT: { schritt: 6, text: 'Eine Adresssperre: Was einen Aufenthalt verrät, bleibt leer (§§ 51, 52 BMG).' },
  WIDERSPRUCH: { schritt: 6, text: 'Die Person hat widersprochen (§ 76 Abs. 2 SGB X).' },
  KEINE_EINWILLIGUNG: { schritt: 7, text: 'Keine Einwilligung nennt Empfänger, Zweck, Kategorie und Stelle (Art. 6 Abs. 1 lit. a DSGVO, § 67b Abs. 2 SGB X).' },
  EINWILLIGUNG_WIDERRUFEN: { schritt: 7, text: 'Die Einwilligung ist widerrufen (Art. 7 Abs. 3 DSGVO).' },
  EINWILLIGUNG_ABGELAUFEN: { schritt: 7, text: 'Die Einwilligung ist abgelaufen, spätestens nach zwölf Monaten (Art. 5 Abs. 1 lit. e DSGVO).' },
  NICHT_AUSDRUECKLICH: { schritt: 7, text: 'Besondere Kategorie, nicht ausdrücklich angekreuzt (Art. 9 Abs. 2 lit. a DSGVO).' },
  UNTERZEICHNER_FEHLT: { schritt: 7, text: 'Es haben nicht alle unterzeichnet, die müssen (§ 36 SGB I, § 80 AufenthG, § 34 StAG, §§ 1629, 1789, 1814 BGB).' },
  KEINE_SCHWEIGEPFLICHTENTBINDUNG: { schritt: 7, text: 'Keine Schweigepflichtentbindung nennt die Person, um deren Geheimnis es geht (§ 203 StGB, § 76 Abs. 1 SGB X).' },
  NICHT_ANVERTRAUENDE: { schritt: 7, text: 'Wer die Angabe anvertraut hat, hat nicht eingewilligt (§ 65 Abs. 1 Satz 1 Nr. 1 SGB VIII).' },
  AUSSERHALB_ZEITRAUM: { schritt: 7, text: 'Außerhalb des Zeitraums, den die Einwilligung nennt (Art. 5 Abs. 1 lit. c DSGVO).' },
  DRITTE_OHNE_EINWILLIGUNG: { schritt: 8, text: 'Die Zeile spricht auch von jemandem, der nicht eingewilligt hat (§ 67d Abs. 2 SGB X).' },
  WARTET: { schritt: 9, text: 'Bei der Stelle hat noch niemand genau diesen Wert gesehen und freigegeben (§ 67d Abs. 1 SGB X).' },
  KEINE_FREIGABEWEISE: { schritt: 9, text: 'Automatisch nur Klasse S und nur auf einem festgelegten Abrufverfahren (§ 79 SGB X, § 6 DSG NRW).' },
  PRUEFUNG_GESCHEITERT: { schritt: 0, text: 'Die Prüfung ist gescheitert; das ist eine Ablehnung.' },
};
