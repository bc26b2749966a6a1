/** Outcomes an officer or the Personalrat can expect, each with its one sentence (interface: results, not errors). */
const hinweise = {
  ERLEDIGT: 'Erledigt.',
  EINGABE_UNGUELTIG: 'Die Eingabe ist nicht lesbar: Zeitraum, Begründung und Aktenzeichen gehören dazu, und je Art genau die Angabe, die sie braucht.',
  ANTRAG_UNBEKANNT: 'Einen solchen Antrag gibt es hier nicht.',
  ABDRUCK_WEICHT_AB: 'Der Abdruck gehört nicht zu diesem Antrag. Bitte lesen Sie den Antrag noch einmal, bevor Sie zeichnen.',
  BEREITS_GEZEICHNET: 'Dazu ist schon gezeichnet, oder die Frist zum Zeichnen ist vorbei.',
  EIGENE_ZEICHNUNG: 'Wer beantragt oder schon gezeichnet hat, kann nicht auch für den Personalrat zeichnen.',
  ZEICHNUNG_FEHLT: 'Es fehlt noch eine Zeichnung: Datenschutzbeauftragte und Personalrat müssen beide zustimmen.',
  ABGELEHNT: 'Der Antrag ist abgelehnt.',
  ABGELAUFEN: 'Die Frist ist vorbei. Bitte stellen Sie den Antrag neu.',
  AUFBEWAHRUNG_UNBEKANNT: 'Eine solche Aufbewahrung steht hier nicht (mehr).',
  FRIST_ZU_LANG: 'Eine Aufbewahrung gilt höchstens zwölf Monate ab heute; danach ist sie zu verlängern.',
} as const;

export type KontrollErgebnisArt = keyof typeof hinweise;

export interface KontrollErgebnis {
  readonly ergebnis: KontrollErgebnisArt;
  readonly hinweis: string;
}

export const kontrollErgebnis = (art: KontrollErgebnisArt): KontrollErgebnis => ({ ergebnis: art, hinweis: hinweise[art] });
