import type { Zeitraum } from './retention';

/** The condition that an entry is in none of these ranges, ends included; both databases read it alike. */
export const notHeld = (gehalten: readonly Zeitraum[]): { readonly sql: string; readonly bindings: readonly string[] } => ({
  sql: gehalten.length > 0 ? gehalten.map(() => 'NOT (am >= ? AND am <= ?)').join(' AND ') : '1 = 1',
  bindings: gehalten.flatMap(({ von, bis }) => [von.toISOString(), bis.toISOString()]),
});
