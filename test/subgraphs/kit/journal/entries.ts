import type { NeuerEintrag } from '../../../../subgraphs/kit/journal/journal';

/** An entry about nobody; `overrides` say what the test is about. */
export const entry = (overrides: Partial<NeuerEintrag['eintrag']> = {}, rest: Partial<Omit<NeuerEintrag, 'eintrag'>> = {}): NeuerEintrag => ({
  aufbewahrung: 'ABRUF',
  ...rest,
  eintrag: { vorgang: 'ABRUF', am: new Date('2026-11-22T10:00:00.000Z'), organisation: 'KI', rolle: 'CASE_MANAGEMENT', zweck: 'KIM_CASE_MANAGEMENT', pseudonym: 'P-Beispiel', urteil: 'FREIGEGEBEN', ...overrides },
});
