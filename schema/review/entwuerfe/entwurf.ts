import type { Abschnitt } from '../abschnitt';
import type { Review } from '../review';

/** A document that the schema can begin and only the controller can finish. */
export interface Entwurf {
  /** File name without ending. */
  readonly datei: string;
  readonly titel: string;
  readonly abschnitte: (review: Review) => readonly Abschnitt[];
}

/** What a program cannot know, and must not invent. */
export const auszufuellen = '[von Hand auszufüllen]';

/** Stands at the top of every draft. */
export const vermerk = `ENTWURF. Erzeugt aus dem Schema und den Zuordnungen; vom Verantwortlichen zu prüfen, zu vervollständigen und zu verantworten. Was ein Programm nicht wissen kann, heißt «${auszufuellen}». Keine Rechtsberatung.`;
