import type { Modus } from './processSettings';

/** What a process says at its start of what it does not serve, a line each. */
export function approvalNotice(modus: Modus, hinweise: readonly string[]): string {
  if (modus === 'demo') return 'Demo: Freigaben der Verantwortlichen und freigegebene Abfragen werden nicht verlangt.\n';
  return hinweise.map((hinweis) => `${hinweis}\n`).join('');
}
