import type { Question, Step } from '../facts';

/** Step 1. Art. 25 Abs. 2 DSGVO: a category the vocabulary does not give to this very Stelle is nobody's to hand out. */
export const fieldIsClassified: Step<Question> = ({ kategorie, stelle }, law) =>
  law.stellen.has(stelle) && law.kategorien.get(kategorie)?.stelle === stelle ? undefined : 'NICHT_KLASSIFIZIERT';
