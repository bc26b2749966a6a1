import { abschnitt, type Abschnitt } from '../abschnitt';
import type { Review } from '../review';
import { auszufuellen, type Entwurf } from './entwurf';
import { abrufFrist, nachweisFrist } from './fristen';

/** What is written down, who may read it, how long it stays, and how one sees that nobody changed it. */
export const protokollkonzept: Entwurf = {
  datei: 'entwurf-protokoll-und-loeschkonzept',
  titel: 'Entwurf: Protokollierungs- und Löschkonzept',
  abschnitte: (review) => [written, readBy, retention(review), tamper, perOffice(review)],
};

const written = abschnitt(2, 'inhalt', 'Was protokolliert wird', ['Jede Stelle führt ihr eigenes Protokoll. Ohne festgeschriebenen und synchronisierten Eintrag verlässt kein Wert das Amt. Protokolliert wird jeder Abruf, nicht nur jeder zehnte (§ 79 Abs. 4 SGB X verlangt mindestens das).'], [
  {
    titel: 'Ein Eintrag',
    kopf: ['Angabe', 'Inhalt', 'nie'],
    zeilen: [
      ['Vorgang und Zeitpunkt', 'Abruf, Auskunft, Bearbeitung, Einsicht, Verfall; Zeitpunkt in UTC', ''],
      ['Wer', 'Organisation, Rolle; die Person als Kennung nur dort, wo die Stelle sie erfahren darf', 'Name'],
      ['Wofür', 'Zweck', ''],
      ['Über wen', 'Pseudonym, das nur in dieser Stelle und diesem Fall gilt', 'Name, Geburtsdatum, Aktenzeichen'],
      ['Was', 'Kategorien und Felder mit Urteil und innerem Grund', 'Werte, Zahl der Zeilen'],
      ['Worauf', 'Bezug auf die Einwilligung und die Anfrage, nur hier gültig; schlüsselgebundener Abdruck der Abfrage', 'Abfragetext, Aliasse'],
    ],
  },
]);

const readBy = abschnitt(2, 'einsicht', 'Wer es liest', [
  '- Nur zur Datenschutzkontrolle (§ 67c Abs. 5 SGB X), nie zur Leistungs- oder Verhaltenskontrolle von Bediensteten. Es gibt keine Auswertung je Bediensteten.',
  '- Die Datenschutzbeauftragte der Stelle liest Einträge mit Organisation und Rolle, nie mit der Kennung von Bediensteten. Ihr Lesen steht selbst im Protokoll, bevor sie etwas sieht.',
  '- Eine Suche nach Bediensteten, ein Auszug und die Einsicht zu einem Vorfall brauchen Begründung, Aktenzeichen und zwei Zeichnungen: Datenschutzbeauftragte und Personalrat. Gezeichnet wird genau dieser Antrag; er gilt danach einen Tag.',
  '- Die betroffene Person sieht Organisation, Rolle, Zweck, Kategorien und Zeitpunkt der Zugriffe auf ihre Daten (Art. 15 DSGVO, § 83 SGB X).',
  `- Vereinbarung mit dem Personalrat, Aktenzeichen: ${auszufuellen}`,
]);

const retention = ({ stellen }: Review): Abschnitt => abschnitt(2, 'loeschen', 'Wie lange es bleibt', ['Inhalt und Salz eines Eintrags werden zusammen gelöscht; die Kette der Abdrücke bleibt und ist weiter prüfbar. Ein vorzeitiges Löschen wird bei der Prüfung gefunden. Jeder Lauf steht vorher selbst im Protokoll: Klasse, Anzahl, Zeitraum. Bei Vorfall oder Rechtsstreit kann die Datenschutzbeauftragte einen Zeitraum mit Begründung und Aktenzeichen aufbewahren, höchstens zwölf Monate, danach nur mit Verlängerung; ob das über sechs Monate hinaus trägt, entscheidet der Verantwortliche.'], [
  {
    titel: 'Löschklassen',
    kopf: ['Klasse', 'Was', 'Beginn der Frist', 'Frist', 'Grundlage', 'Löschung'],
    zeilen: [
      ['ABRUF', 'Abrufe, Auskünfte, Verfall', 'Zeitpunkt des Eintrags', abrufFrist(stellen), '§ 79 Abs. 4 SGB X: höchstens sechs Monate', 'täglich, selbsttätig'],
      ['NACHWEIS', 'Einzelfreigaben, Verknüpfungen, Widerrufe, Einsichten, Aufbewahrungen, Bereinigungen', 'Ende des Jahres', nachweisFrist(stellen), `Vorschlag in Anlehnung an §§ 195, 199 BGB; vom Verantwortlichen festzulegen: ${auszufuellen}`, 'täglich, selbsttätig'],
      ['Register', 'seit wann eine Kategorie auf eine Einwilligung ausgestellt wird; ohne Beschäftigte und ohne spätere Abrufe', 'Ende des Jahres', '3 Jahre', 'Art. 17 Abs. 1 lit. b DSGVO: Sonst ließe sich nach einem Widerruf nicht sagen, was zu löschen ist', 'täglich, selbsttätig'],
      ['Akte an der Quelle', 'Daten des Fachverfahrens', '', '', 'vom Verantwortlichen', 'im Fachverfahren; dieses Produkt speichert sie nicht'],
    ],
  },
]);

const tamper = abschnitt(2, 'manipulation', 'Woran man eine Veränderung merkt', [
  '- Jeder Eintrag enthält den Abdruck des vorigen; die Köpfe aller Ketten werden regelmäßig mit einem Schlüssel unterschrieben, den das Amt nicht zum Lesen braucht, und ausgelagert.',
  '- npm run protokoll:pruefen -- <amt> prüft Ketten und Prüfpunkte und nennt den ersten Eintrag, der nicht stimmt. Ein zweiter Prüfer in einer anderen Sprache liegt unter test/beweis/zweiterPruefer/.',
  '- Ohne ausgelagerten Prüfpunkt ist ein abgeschnittenes Ende nicht zu erkennen: Wohin die Prüfpunkte geschrieben werden und wer sie verwahrt: ' + auszufuellen,
]);

const perOffice = ({ stellen }: Review): Abschnitt =>
  abschnitt(2, 'je-stelle', 'Je Stelle', [], [
    {
      titel: 'Protokolle',
      kopf: ['Stelle', 'Verantwortlicher', 'erfährt die fragende Person', 'Einzelfreigabe gilt', 'Aufsicht'],
      zeilen: stellen.map(({ name, angaben, erfaehrtNutzer, einzelfreigabeGiltTage }) => [
        name, angaben.verantwortlicher, erfaehrtNutzer ? 'als Kennung' : 'nein', einzelfreigabeGiltTage === undefined ? '–' : `${einzelfreigabeGiltTage} Tage`, angaben.aufsicht,
      ]),
    },
  ]);
