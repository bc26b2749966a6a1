import type { Einwilligungsmangel } from '../../../../schema/decision/checkEinwilligung';
import type { FallErgebnis } from '../cases/assignCase';
import type { LoeschaufgabeErgebnis } from '../loeschung/answerLoeschaufgabe';

/** What people are told; true whoever the person is. */
export const hinweise = {
  erteilt: 'Die Einwilligung ist aufgenommen. Bitte drucken Sie für jede genannte Stelle die Seite mit ihrem Code aus und geben Sie der Person eine Kopie.',
  widerrufen: 'Soweit eine Einwilligung bestand, ist sie widerrufen. Ab jetzt gibt keine Stelle mehr etwas darauf heraus.',
  fallUnbekannt: 'Zu dieser Angabe führen Sie keinen offenen Fall mit dieser Person.',
  codeAusgegeben: 'Bitte geben Sie den Code nur der Person selbst. Er gilt einmal und höchstens 90 Tage.',
  freigeschaltet: 'Ihr Zugang ist freigeschaltet. Sie sehen ab jetzt Ihre Einwilligungen und alle Zugriffe.',
  codeUngueltig: 'Dieser Code ist nicht gültig. Bitte lassen Sie sich einen neuen geben.',
} as const;

const fallHinweise: Readonly<Record<FallErgebnis, string>> = {
  ERLEDIGT: 'Erledigt.',
  FALL_UNBEKANNT: 'Zu dieser Angabe führen Sie keinen offenen Fall, oder Ihre Rolle reicht dafür nicht.',
  FALL_BESTEHT_BEREITS: 'Diesen Fall gibt es bereits bei einer anderen Fallführung.',
  NUTZER_UNBEKANNT: 'Diese Kennung führt in dieser Organisation keine Fälle.',
  VERTRETUNG_UNZULAESSIG: 'Niemand setzt sich selbst ein, und eine Vertretung dauert höchstens 90 Tage.',
};

/** What is told of an act on a case. */
export const fallAntwort = (ergebnis: FallErgebnis): object => ({ ergebnis, hinweis: fallHinweise[ergebnis] });

export const loeschaufgabeHinweise: Readonly<Record<LoeschaufgabeErgebnis, string>> = {
  ERLEDIGT: 'Danke, das ist festgehalten. Die betroffene Person sieht den Ausgang in ihrer Auskunft.',
  AUFGABE_UNBEKANNT: 'Zu dieser Angabe haben Sie keine Aufgabe.',
  GRUND_FEHLT: 'Bitte erläutern Sie in eigenen Worten, warum Sie etwas behalten.',
  BEREITS_GELOESCHT: 'Für diese Aufgabe ist bereits bestätigt, dass gelöscht ist.',
};

/** What the Koordination is told: with a bearer, unknown and elsewhere sound alike. */
export const zuweisungHinweise = {
  fall: 'Zu dieser Angabe gibt es keinen offenen Fall, dessen Fallführung ausgeschieden ist.',
  zugewiesen: 'Die Aufgabe ist zugewiesen. Wer sie bekommt, sieht sie ab jetzt in der eigenen Liste.',
  aufgabe: 'Diese Zuweisung ist nicht möglich: Die Aufgabe ist nicht verwaist, oder die Kennung führt in ihrer Organisation keine Fälle.',
} as const;

export const mangelHinweise: Readonly<Record<Einwilligungsmangel, string>> = {
  PAUSCHAL: 'Es muss einzeln genannt sein, welche Stelle was wofür übermitteln darf.',
  STELLE_UNBEKANNT: 'Eine der Stellen kann hier nicht genannt werden.',
  EMPFAENGER_UNBEKANNT: 'Die empfangende Organisation ist nicht bekannt.',
  ZWECK_UNBEKANNT: 'Einer der Zwecke ist nicht bekannt.',
  KATEGORIE_UNBEKANNT: 'Eine der Kategorien ist nicht bekannt.',
  KATEGORIE_OHNE_STELLE: 'Eine Kategorie gehört zu einer Stelle, die nicht genannt ist.',
  ARTIKEL_NEUN_OHNE_KATEGORIE: 'Eine Kategorie ist ausdrücklich angekreuzt, steht aber nicht unter den genannten Kategorien.',
  DAUER_UNZULAESSIG: 'Eine Einwilligung gilt höchstens zwölf Monate und muss nach der Unterschrift enden.',
  ZEITRAUM_UNZULAESSIG: 'Der Zeitraum der Daten ist kein gültiger Zeitraum.',
  BELEHRUNG_UNVOLLSTAENDIG: 'Die Person muss über Zweck, Folgen einer Verweigerung, Widerruf und das Ausbleiben von Nachteilen belehrt sein, mit dem Text der unterschriebenen Fassung; bei einer öffentlichen Stelle auch über § 87 AufenthG.',
  TEXTFASSUNG_UNBEKANNT: 'Der unterschriebene Text ist keine geltende Fassung des Bogens; bitte einen aktuellen Bogen verwenden.',
  TEXT_FEHLT: 'Angekreuzt ist etwas, das auf dem unterschriebenen Bogen nicht stand.',
  FORM_UNZULAESSIG: 'Diese Form der Einwilligung ist nicht vorgesehen.',
  NACHWEIS_UNVOLLSTAENDIG: 'Es fehlt, welcher Text unterschrieben wurde oder wo das Blatt liegt.',
  BEDINGUNG_GESTELLT: 'Eine Einwilligung, von der eine Leistung oder die Beratung abhängig gemacht wurde, ist nicht freiwillig.',
  IDENTITAET_NICHT_GEPRUEFT: 'Es fehlt, wer geprüft hat, wer die Person ist.',
  ZEUGE_FEHLT: 'Wer nicht schreiben kann, macht ein Handzeichen vor einer Zeugin oder einem Zeugen.',
  DOLMETSCHER_UNGEEIGNET: 'Es dolmetscht nie ein Kind und nie die Partnerin oder der Partner; der Dienst muss genannt sein.',
  DOLMETSCHER_NICHT_VERPFLICHTET: 'Der Dolmetschdienst muss auf Verschwiegenheit verpflichtet sein.',
  EINSICHTSFAEHIGKEIT_VERNEINT: 'Wer nicht versteht, worum es geht, kann nicht selbst einwilligen.',
  GEHEIMNISTRAEGER_NICHT_BENANNT: 'Von der Schweigepflicht entbunden werden Menschen mit Namen, keine Einrichtungen.',
  EMPFANGENDE_PERSON_NICHT_BENANNT: 'Eine Schweigepflichtentbindung nennt die Person, die empfängt.',
  STELLE_ERFAEHRT_PERSON_NICHT: 'Eine der Stellen erfährt nicht, wer fragt. Für sie lässt sich die Einwilligung nicht auf eine einzelne Person beschränken.',
  UNTERZEICHNER_FEHLT: 'Es fehlt eine Unterschrift, die eine der Stellen verlangt.',
};
