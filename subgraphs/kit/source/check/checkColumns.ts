import type { Database } from '../../database';
import { fehler, type Befund } from './befund';
import type { UsedTable } from './usedColumns';

/** Every declared table and column is there, under exactly this name. */
export async function checkColumns({ knex }: Database, tables: readonly UsedTable[]): Promise<readonly Befund[]> {
  const befunde: Befund[] = [];
  for (const { wozu, tabelle, spalten } of tables) {
    const found = Object.keys(await knex(tabelle).columnInfo());
    if (found.length === 0) befunde.push(fehler(`${wozu}: Die Tabelle ${tabelle} gibt es nicht, oder die Anmeldung darf sie nicht sehen.`));
    else for (const spalte of spalten.filter((name) => !found.includes(name))) befunde.push(fehler(`${wozu}: ${tabelle}.${spalte} gibt es nicht.${otherCase(spalte, found)}`));
  }
  return befunde;
}

function otherCase(spalte: string, found: readonly string[]): string {
  const near = found.find((name) => name.toLowerCase() === spalte.toLowerCase());
  return near === undefined ? '' : ` Gemeint ist vielleicht ${near}.`;
}
