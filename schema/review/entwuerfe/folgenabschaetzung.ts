import { abschnitt, type Abschnitt } from '../abschnitt';
import type { Review } from '../review';
import { dataFlow } from './datenfluss';
import { auszufuellen, type Entwurf } from './entwurf';
import { gewaehrleistungsziele } from './gewaehrleistungsziele';

/** Art. 35 Abs. 7 DSGVO: description, necessity, risks, measures. Judging them is the controller’s. */
export const folgenabschaetzung: Entwurf = {
  datei: 'entwurf-datenschutz-folgenabschaetzung',
  titel: 'Entwurf: Datenschutz-Folgenabschätzung (Art. 35 DSGVO)',
  abschnitte: (review) => [description(review), flow(review), necessity, risks(review), measures, opinions],
};

const description = ({ stellen, matrix, zwecke }: Review): Abschnitt =>
  abschnitt(2, 'beschreibung', 'Systematische Beschreibung (Abs. 7 lit. a)', [
    `${stellen.filter(({ eigeneDokumentation }) => !eigeneDokumentation).length} verantwortliche Stellen geben einzelne Angaben aus ihren Fachverfahren an die Fallführung des Kommunalen Integrationsmanagements, wenn die Person es will. Ein Gateway vermittelt, ohne zu speichern (§ 67d Abs. 3 SGB X).`,
    `Ausgelieferte Zwecke: ${[...new Set(matrix.zellen.map(({ zweck }) => zweck))].map((zweck) => `${zweck} (${zwecke.get(zweck) ?? ''})`).join('; ')}.`,
    'Eine Folgenabschätzung ist zu erwarten: besondere Kategorien, schutzbedürftige Personen, Zusammenführung aus mehreren Quellen (Art. 35 Abs. 3 DSGVO).',
    'Jeder Weg zu jedem geschützten Feld, jede mögliche Kombination aus Empfänger, Rolle, Zweck und Kategorie mit ihren Bedingungen und was Tests davon gezeigt haben: Prüfbericht.',
  ]);

const flow = (review: Review): Abschnitt =>
  abschnitt(2, 'datenfluss', 'Datenfluss', ['Von links nach rechts; ohne Freigabe kein Pfeil von einem Amt.'], [
    {
      titel: 'Wege',
      kopf: ['Nr.', 'Von', 'Nach', 'Was', 'Geschützt durch'],
      zeilen: [
        ['1', 'Fallführung (Anwendung)', 'Gateway', 'Abfrage, Token, Zweck', 'Anmeldung der Stadt, ein Zweck und ein Fall je Anfrage'],
        ['2', 'Gateway', 'KIM (Einwilligungsbehörde)', 'Token, Fall', 'prüft Aufrufer, Fallbezug und Einwilligung; versiegelt je Person und Stelle eine Freigabe, drei Sekunden gültig'],
        ...review.stellen.filter(({ eigeneDokumentation }) => !eigeneDokumentation).flatMap(({ name, fachverfahren }, index) => [
          [`${3 + index}a`, 'Gateway', name, 'versiegelte Freigabe, Auswahl der Felder', 'Siegel, Einmaligkeit, Auszug, Sperren, Freigabeweise'],
          [`${3 + index}b`, `${name} (${fachverfahren})`, 'Gateway', 'freigegebene Werte', 'Eintrag im Protokoll vor der Antwort'],
        ]),
        ['Ende', 'Gateway', 'Fallführung (Anwendung)', 'eine Antwort', 'nichts wird gespeichert, Cache-Control: no-store'],
      ],
    },
  ], dataFlow(review));

const necessity = abschnitt(2, 'notwendigkeit', 'Notwendigkeit und Verhältnismäßigkeit (lit. b)', [
  '- Gelesen wird nur die Spalte, die gefragt und für diese Person freigegeben ist; für jede andere läuft dieselbe Abfrage mit einem Schlüssel, den es nicht gibt.',
  '- Keine gemeinsame Nummer, kein Personenverzeichnis, keine Kennung, die zwei Ämtern gemeinsam ist.',
  `- Warum weniger nicht genügt: ${auszufuellen}`,
]);

function risks({ kategorien }: Review): Abschnitt {
  const all = [...kategorien.values()];
  const count = (of: (kategorie: (typeof all)[number]) => boolean) => String(all.filter(of).length);
  return abschnitt(2, 'risiken', 'Risiken für die Rechte der Personen (lit. c)', [`Eintrittswahrscheinlichkeit und Schwere schätzt der Verantwortliche ein: ${auszufuellen}. Was an Rückschlüssen bleibt, steht im Prüfbericht unter «Was ein Aufrufer unterscheiden kann».`], [
    {
      titel: 'Risiko je Art von Daten',
      kopf: ['Art', 'Zahl der Kategorien', 'Risiko', 'Was dagegen steht'],
      zeilen: [
        ['besondere Kategorien (Art. 9)', count(({ besonders }) => besonders), 'Gesundheit, Herkunft oder Ähnliches wird bekannt', 'nur ausdrücklich angekreuzt, nie automatisch'],
        ['Geheimnisse (§ 203 StGB)', count(({ herkunft203 }) => herkunft203), 'Vertrauen in Beratung und Behandlung leidet', 'Schweigepflichtentbindung, die die Person nennt'],
        ['Angaben über alle Mitglieder', count(({ alleMitglieder }) => alleMitglieder), 'Dritte werden ohne ihren Willen sichtbar', 'Einwilligung jedes Mitglieds'],
        ['Tatsache, dass jemand bekannt ist', 'alle', 'Schon die Bekanntheit bei einem Amt ist ein Sozialdatum', 'gleiche Leere: dieselben Bytes, dieselbe Arbeit'],
        ['Aufenthaltsort', 'siehe Prüfbericht', 'Gefahr für Leib und Leben', 'Adresssperre leert jedes Feld mit Ortsbezug'],
        ['Wissen, das Meldepflichten auslöst (§ 87 AufenthG)', 'siehe Einwilligungsbogen', 'Angaben bei städtischen Fallführungen können Pflichten auslösen', `vom Verantwortlichen zu bewerten: ${auszufuellen}`],
      ],
    },
  ]);
}

const measures = abschnitt(2, 'massnahmen', 'Maßnahmen nach Gewährleistungszielen (lit. d)', ['Die sieben Gewährleistungsziele des Standard-Datenschutzmodells, mit den Kontrollen dieses Produkts und dem Test, der es merkt, wenn eine fehlt. Die ganze Liste der Bedrohungen: test/bedrohungen.md.'], [
  { titel: 'Ziele, Kontrollen, Tests', kopf: ['Gewährleistungsziel', 'Kontrolle', 'Test'], zeilen: gewaehrleistungsziele.map(({ ziel, kontrolle, test }) => [ziel, kontrolle, test]) },
]);

const opinions = abschnitt(2, 'beteiligung', 'Beteiligung', [
  `- Rat der Datenschutzbeauftragten (Art. 35 Abs. 2 DSGVO), Aktenzeichen: ${auszufuellen}`,
  `- Standpunkt der betroffenen Personen oder ihrer Vertretung (Abs. 9): ${auszufuellen}`,
  `- Ergebnis, Restrisiko, Konsultation der Aufsicht (Art. 36 DSGVO): ${auszufuellen}`,
]);
