import { abschnitt, liste, type Abschnitt } from '../abschnitt';
import type { Review } from '../review';
import { auszufuellen, type Entwurf } from './entwurf';
import { abrufFrist, nachweisFrist } from './fristen';
import { mitUmlauten } from '../../mitUmlauten';

/** What is written down about employees, who reads it, and what it is never used for (§ 67c Abs. 5 SGB X). */
export const dienstvereinbarung: Entwurf = {
  datei: 'entwurf-dienstvereinbarung',
  titel: 'Entwurf: Dienstvereinbarung über die Protokollierung im Fallverbund',
  abschnitte: (review) => [parties(review), purpose, logged, perStelle(review), never, reading, keeping(review), employees, closing],
};

/** An agreement a body that employs people; the person concerned and the operator are none of the parties. */
function parties({ organisationen }: Review): Abschnitt {
  const zeilen = [...organisationen.values()].filter(({ typ }) => typ !== 'PERSON').map(({ name, stellen }) => [mitUmlauten(name), liste(stellen, 'keine; empfängt, berät oder betreibt'), auszufuellen]);
  return abschnitt(2, 'parteien', '1. Zwischen wem sie gilt', [
    `Dienststelle: ${auszufuellen}`,
    `Personalrat oder Mitarbeitervertretung, Rechtsgrundlage der Beteiligung: ${auszufuellen}`,
    'Jede Dienststelle schließt sie für ihre Beschäftigten; bei freien Trägern tritt an ihre Stelle, was dort gilt.',
  ], [{ titel: 'Wer Beschäftigte hat, die vorkommen können', kopf: ['Organisation', 'arbeitet für', 'Vertretung der Beschäftigten'], zeilen }]);
}

const purpose = abschnitt(2, 'zweck', '2. Wozu protokolliert wird', [
  'Protokolliert wird, damit jede Stelle nachweisen kann, was sie auf welche Einwilligung übermittelt hat (§ 67d Abs. 1 SGB X, Art. 5 Abs. 2, Art. 7 Abs. 1 DSGVO), und damit eine Person erfährt, wer ihre Angaben gesehen hat (Art. 15 DSGVO, § 83 SGB X).',
  'Die Protokolle werden nur zur Datenschutzkontrolle verwendet (§ 67c Abs. 5 SGB X). Eine Kontrolle von Leistung oder Verhalten der Beschäftigten findet mit ihnen nicht statt, auch nicht nachträglich und nicht in Auszügen.',
]);

const logged = abschnitt(2, 'inhalt', '3. Was über Beschäftigte festgehalten wird', [], [
  {
    titel: 'Einträge mit Bezug zu Beschäftigten',
    kopf: ['Vorgang', 'Wo', 'Festgehalten wird', 'Nicht festgehalten wird'],
    zeilen: [
      ['Abruf einer Fallansicht', 'Protokoll der gefragten Stelle', 'Zeitpunkt, Organisation, Rolle, Zweck, Kategorien und Felder mit Urteil; ein Kennzeichen der fragenden Person nur, wo die Tabelle unter 4 es sagt', 'Name, Werte, Dauer, Zahl der Zeilen'],
      ['Ausstellen einer Freigabe', 'Register in KIM', 'Zeitpunkt, Fall, Kennung, Organisation, Rolle, Zweck, Kategorien', 'Werte, Token'],
      ['Prüfen, Verknüpfen, Freigeben, Sperren, Anhalten im Amt', 'Protokoll und Abgabespeicher der eigenen Stelle', 'Zeitpunkt, Kennung, Handlung', 'Werte'],
      ['Aufnehmen oder Widerrufen einer Einwilligung, Fall zuweisen, übergeben, vertreten', 'Register und Fallführung in KIM', 'Zeitpunkt, Kennung', 'Bearbeitungszeit'],
      ['Erklärung nach einem Widerruf (gelöscht oder begründet behalten)', 'Register in KIM', 'Zeitpunkt, Kennung, Ausgang, Grund, Erläuterung', 'die Notizen selbst'],
      ['Einsicht in ein Protokoll', 'dasselbe Protokoll', 'Zeitpunkt, wer Einsicht nahm, wonach gesucht wurde', 'was dort stand'],
      ['Öffnen eines Falls, für die Obergrenze verschiedener Fälle je Stunde', 'nur im Arbeitsspeicher von KIM', 'Kennung, Fallnummer, Zeitpunkt; vergessen, sobald nach einer Stunde irgendjemand einen Fall öffnet; niemand kann sie lesen', 'jede Speicherung; ein Alarm nennt niemanden'],
      ['Anmeldung', 'bei der Anmeldung der Stadt', `nicht in diesem Produkt; was dort gilt: ${auszufuellen}`, ''],
    ],
  },
]);

const perStelle = ({ stellen }: Review): Abschnitt =>
  abschnitt(2, 'je-stelle', '4. Wo eine fragende Person erkennbar ist', ['Das Kennzeichen ist je Stelle ein anderes; zwei Protokolle lassen sich darüber nicht verbinden.'], [
    {
      titel: 'Je Stelle',
      kopf: ['Stelle', 'Verantwortlicher', 'Kennzeichen der fragenden Person im Protokoll'],
      zeilen: stellen.map(({ name, angaben, erfaehrtNutzer }) => [name, angaben.verantwortlicher, erfaehrtNutzer ? 'ja' : 'nein, nur Organisation und Rolle']),
    },
  ]);

const never = abschnitt(2, 'nie', '5. Was es nicht gibt', [
  '- keine Auswertung, Zählung oder Rangfolge je Beschäftigten oder je kleiner Gruppe,',
  '- keine Messung von Arbeitszeit, Geschwindigkeit, Zahl der Fälle oder Zahl der Freigaben einer Person; die Obergrenze der Fälle je Stunde (Nummer 3) hält nichts davon fest,',
  '- keine Weitergabe an Vorgesetzte, Personalverwaltung oder Leitung,',
  '- keine Verwendung in Beurteilungen oder arbeits- und dienstrechtlichen Verfahren; was bei einem Verdacht auf Missbrauch gilt, regelt Nummer 6,',
  '- keine Kennzahlen im Betrieb, aus denen eine Person hervorgeht.',
]);

const reading = abschnitt(2, 'einsicht', '6. Wer liest', [
  '- Gewöhnlich: nur die Datenschutzbeauftragte der Stelle, mit dem Zweck DATENSCHUTZKONTROLLE. Sie sieht Organisation und Rolle, nicht die Person.',
  '- Suche nach einer beschäftigten Person oder Ausgabe in eine Datei: nur mit Grund, Aktenzeichen und zwei Zeichnungen, der Datenschutzbeauftragten und des Personalrats.',
  '- Jede Einsicht wird selbst protokolliert.',
  '- Die betroffene Person sieht Organisation, Rolle, Zweck, Kategorien und Zeitpunkt, nie Namen oder Kennzeichen von Beschäftigten.',
  `- Anlässe einer Suche, Verfahren bei Verdacht auf Missbrauch, Anhörung der beschäftigten Person: ${auszufuellen}`,
  `- Wer für den Personalrat zeichnet, Vertretung: ${auszufuellen}`,
]);

const keeping = ({ stellen }: Review): Abschnitt => abschnitt(2, 'aufbewahrung', '7. Wie lange es bleibt', [], [
  {
    titel: 'Fristen',
    kopf: ['Klasse', 'Was', 'Frist', 'Grundlage'],
    zeilen: [
      ['ABRUF', 'Abrufe und ausgestellte Freigaben', `${abrufFrist(stellen)}, dann selbsttätig gelöscht`, '§ 79 Abs. 4 SGB X: höchstens sechs Monate'],
      ['NACHWEIS', 'Handlungen im Amt, Einsichten', nachweisFrist(stellen), `Vorschlag in Anlehnung an §§ 195, 199 BGB; festzulegen: ${auszufuellen}`],
      ['Register', 'Einwilligungen, Widerrufe, Erklärungen danach', 'bleibt; ein Ende legt der Verantwortliche fest', auszufuellen],
    ],
  },
]);

const employees = abschnitt(2, 'rechte', '8. Rechte der Beschäftigten', [
  '- Jede Person wird vor dem ersten Zugriff über diese Vereinbarung unterrichtet und geschult.',
  '- Sie kann Auskunft verlangen, was über sie protokolliert ist (Art. 15 DSGVO).',
  '- Was unter Verstoß gegen diese Vereinbarung gewonnen wurde, wird nicht verwertet.',
  `- Ansprechperson: ${auszufuellen}`,
]);

const closing = abschnitt(2, 'schluss', '9. Änderungen, Geltung', [
  '- Ändert sich, was protokolliert wird oder wer es liest, wird die Vereinbarung vorher geändert. Der Prüfbericht und die Unterschiede zweier Fassungen zeigen es.',
  `- In Kraft ab, Kündigung, Nachwirkung: ${auszufuellen}`,
  `- Ort, Datum, Unterschriften: ${auszufuellen}`,
]);
