/** Outcomes an employee can expect, each with its one sentence (interface: results, not errors). */
const hinweise = {
  ERLEDIGT: 'Erledigt.',
  CODE_UNBEKANNT: 'Dieser Code ist nicht bekannt, schon benutzt oder abgelaufen. Bitte prüfen Sie die zehn Zeichen auf dem Auszug.',
  CODE_VERBRAUCHT: 'Dieser Code wurde hier schon benutzt.',
  VORGANG_UNBEKANNT: 'Unter diesem Schlüssel gibt es keinen Vorgang.',
  NAME_ODER_GEBURTSDATUM_WEICHT_AB: 'Name oder Geburtsdatum auf dem Auszug stimmen nicht mit dem Vorgang überein.',
  VORGANG_BEREITS_VERKNUEPFT: 'Dieser Vorgang ist bereits mit einem anderen Pseudonym verknüpft.',
  AUSZUG_UNGUELTIG: 'Der Auszug trägt keine Übermittlung: Zeitraum, Empfänger, Kategorien oder Unterschriften fehlen oder passen nicht zu dieser Stelle.',
  ANFRAGE_UNBEKANNT: 'Diese Anfrage wartet nicht (mehr).',
  NICHTS_FREIZUGEBEN: 'Es gibt nichts, was Sie freigeben könnten.',
  WERT_GEAENDERT: 'Ein Wert hat sich seit der Vorschau geändert. Bitte sehen Sie die Vorschau noch einmal an.',
  FRIST_ZU_LANG: 'Eine Einzelfreigabe gilt höchstens 90 Tage.',
  EINGABE_UNGUELTIG: 'Die Eingabe ist nicht lesbar oder passt nicht zum Schema.',
  SPERRE_UNBEKANNT: 'Diese Sperre gibt es nicht (mehr).',
  KIM_NICHT_ERREICHBAR: 'Das Einwilligungsregister antwortet derzeit nicht; es wurde nichts verknüpft.',
} as const;

export type ErgebnisArt = keyof typeof hinweise;

export interface Ergebnis {
  readonly ergebnis: ErgebnisArt;
  readonly hinweis: string;
}

export const ergebnis = (art: ErgebnisArt): Ergebnis => ({ ergebnis: art, hinweis: hinweise[art] });
