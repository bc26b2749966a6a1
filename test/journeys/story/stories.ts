/** Each story's case with the case manager who leads it. */
export const stories = [
  ['cm-ki', 'F-2026-001'],
  ['cm-traeger-a', 'F-2026-002'],
  ['cm-traeger-b', 'F-2026-003'],
  ['cm-traeger-c', 'F-2026-004'],
  ['cm-traeger-d', 'F-2026-005'],
  ['cm-ki-2', 'F-2026-006'],
  ['cm-traeger-e', 'F-2026-007'],
  ['cm-traeger-a', 'F-2026-008'],
  ['cm-ki', 'F-2026-009'],
  ['cm-traeger-b', 'F-2026-010'],
  ['cm-traeger-c', 'F-2026-011'],
  ['cm-ki', 'F-2026-012'],
  ['cm-ki', 'F-2026-013'],
] as const;

/** The one person who has a record everywhere and has consented to everything. */
export const everywhere = ['cm-ki', 'F-2026-013'] as const;
