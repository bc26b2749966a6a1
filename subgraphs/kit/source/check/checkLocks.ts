import type { Database } from '../../database';
import { rawText } from '../conversions/conversion';
import { isOpen } from '../isOpen';
import type { Mapping } from '../mapping/mapping';
import { hinweis, type Befund } from './befund';

/** Says which values of a lock column count as a lock: a value nobody thought of locks, and that should be seen. */
export async function checkLocks({ knex }: Database, { sperren }: Mapping): Promise<readonly Befund[]> {
  const befunde: Befund[] = [];
  for (const { art, tabelle, spalte, offen } of sperren) {
    const counts = await knex(tabelle)
      .select<readonly { wert: unknown; anzahl: unknown }[]>({ wert: spalte }, knex.raw('COUNT(*) AS anzahl'))
      .groupBy(spalte)
      .limit(100);
    const locking = counts.filter(({ wert }) => !isOpen(wert, offen)).map(({ wert, anzahl }) => `${shown(wert)} (${String(anzahl)})`);
    if (locking.length > 0) befunde.push(hinweis(`sperren ${art} (${tabelle}.${spalte}): als Sperre gelten ${locking.join(', ')}.`));
  }
  return befunde;
}

const shown = (wert: unknown): string => (wert === null ? 'NULL' : `«${rawText(wert)?.trim().slice(0, 12) ?? 'unlesbar'}»`);
