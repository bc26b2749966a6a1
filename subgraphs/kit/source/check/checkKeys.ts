import type { Database } from '../../database';
import { nowhereValue } from '../key';
import type { Mapping } from '../mapping/mapping';
import { fehler, hinweis, type Befund } from './befund';
import type { UsedTable } from './usedColumns';

/** Keys must match exactly: no blanks nobody declared, no file number twice, none that stands for nobody. */
export async function checkKeys(database: Database, mapping: Mapping, tables: readonly UsedTable[]): Promise<readonly Befund[]> {
  const perTable = await Promise.all(tables.map((table) => checkTableKeys(database, table)));
  return [...new Map([...perTable.flat(), ...(await checkUnique(database, mapping))].map((befund) => [befund.text, befund])).values()];
}

async function checkTableKeys({ knex, dialect }: Database, { tabelle, schluessel }: UsedTable): Promise<readonly Befund[]> {
  const befunde: Befund[] = [];
  for (const { spalte, laenge } of schluessel) {
    const [nobody] = await knex(tabelle).select(knex.raw('1')).where(spalte, nowhereValue).limit(1);
    if (nobody !== undefined) befunde.push(fehler(`${tabelle}.${spalte}: Der Schlüssel, den niemand hat, kommt vor; bitte melden.`));
    if (dialect !== 'sqlite') continue; // MariaDB compares CHAR blind to padding
    const padded = knex(tabelle).select(knex.raw('1')).whereRaw('LENGTH(CAST(?? AS TEXT)) <> ?', [spalte, laenge ?? 0]);
    const [otherwise] = await (laenge === undefined ? padded.whereRaw("CAST(?? AS TEXT) LIKE '% '", [spalte]) : padded).limit(1);
    if (otherwise !== undefined) {
      befunde.push(fehler(`${tabelle}.${spalte}: ${laenge === undefined ? 'Der Schlüssel ist mit Leerzeichen aufgefüllt; erwartet wird laenge' : `Nicht alle Schlüssel haben die Länge ${laenge}`}.`));
    }
  }
  return befunde;
}

async function checkUnique({ knex }: Database, { person }: Mapping): Promise<readonly Befund[]> {
  if (person.gueltigWenn.length > 0) return [];
  const columns = person.schluessel.map(({ spalte }) => spalte);
  const query = knex(person.tabelle).select(knex.raw('1')).groupBy(columns).havingRaw('COUNT(*) > 1').limit(1);
  const [twice] = await (person.mandant ? query.where(person.mandant.spalte, person.mandant.wert) : query);
  return twice === undefined ? [] : [hinweis(`${person.tabelle}: Manche Schlüssel stehen mehrfach; zu diesen Personen wird nichts freigegeben.`)];
}
