/** A control of this product, the protection goal it serves (Standard-Datenschutzmodell), and the test that misses it. */
export interface Zielkontrolle {
  readonly ziel: 'Datenminimierung' | 'Verfügbarkeit' | 'Integrität' | 'Vertraulichkeit' | 'Nichtverkettung' | 'Transparenz' | 'Intervenierbarkeit';
  readonly kontrolle: string;
  /** Path of a test file of this repository. */
  readonly test: string;
}

/** By hand, because only people know what a control is for; that each test exists is checked. */
export const gewaehrleistungsziele: readonly Zielkontrolle[] = [
  { ziel: 'Datenminimierung', kontrolle: 'Eine Spalte wird nur für die Person gelesen, für die sie gefragt und freigegeben ist', test: 'test/subgraphs/kit/release/readMinimum.test.ts' },
  { ziel: 'Datenminimierung', kontrolle: 'Kein Feld ohne Kategorie, keine Kategorie außerhalb ihrer Stelle', test: 'test/schema/rules/everyFieldIsMarked.test.ts' },
  { ziel: 'Datenminimierung', kontrolle: 'Das Protokoll enthält keine Werte', test: 'test/leaks/journalHoldsNoValues.test.ts' },
  { ziel: 'Verfügbarkeit', kontrolle: 'Fällt ein Amt aus, antworten alle anderen vollständig', test: 'test/journeys/outages.test.ts' },
  { ziel: 'Verfügbarkeit', kontrolle: 'Ein Widerruf am Amt wirkt ohne Behörde und Gateway', test: 'test/journeys/revokedAtTheOffice.test.ts' },
  { ziel: 'Integrität', kontrolle: 'Jede Veränderung des Protokolls wird gefunden', test: 'test/subgraphs/kit/journal/verifyJournal.test.ts' },
  { ziel: 'Integrität', kontrolle: 'Ein Wert, den im Amt niemand gesehen hat, geht nicht hinaus', test: 'test/journeys/changedSinceSeen.test.ts' },
  { ziel: 'Vertraulichkeit', kontrolle: 'Ohne lebende Freigabe ist ein Amt nach niemandem zu fragen', test: 'test/leaks/entities.test.ts' },
  { ziel: 'Vertraulichkeit', kontrolle: 'Nicht erlaubt und nicht vorhanden sehen gleich aus', test: 'test/leaks/uniformEmptiness.test.ts' },
  { ziel: 'Vertraulichkeit', kontrolle: 'Eine Anmeldung öffnet in einer Stunde nur eine begrenzte Zahl verschiedener Fälle', test: 'test/leaks/wholeCaseLoad.test.ts' },
  { ziel: 'Nichtverkettung', kontrolle: 'Kein Kennzeichen ist den Protokollen zweier Stellen gemeinsam', test: 'test/leaks/journalsShareNothing.test.ts' },
  { ziel: 'Nichtverkettung', kontrolle: 'Ein Zweck und ein Fall je Anfrage', test: 'test/leaks/secondFall.test.ts' },
  { ziel: 'Transparenz', kontrolle: 'Die Person sieht, wer wann was gesehen hat', test: 'test/journeys/ownView.test.ts' },
  { ziel: 'Transparenz', kontrolle: 'Ohne Eintrag im Protokoll keine Antwort', test: 'test/journeys/outages.test.ts' },
  { ziel: 'Intervenierbarkeit', kontrolle: 'Nach der Bestätigung eines Widerrufs gibt kein Amt mehr etwas darauf heraus', test: 'test/journeys/revokedInKim.test.ts' },
  { ziel: 'Intervenierbarkeit', kontrolle: 'Wem vor einem Widerruf etwas gezeigt worden sein kann, der löscht oder begründet, warum er es behält', test: 'test/subgraphs/kim/loeschaufgaben.test.ts' },
  { ziel: 'Intervenierbarkeit', kontrolle: 'Ein Amt kann mit einem Befehl jede Freigabe anhalten', test: 'test/journeys/halted.test.ts' },
];
