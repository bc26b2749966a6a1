import type { Database } from '../../database';
import { addConditions, type RowConditions } from '../conditions';
import { rawText } from '../conversions/conversion';
import type { GewandelteSpalte } from '../mapping/conversionMapping';
import type { Mapping } from '../mapping/mapping';
import { hinweis, type Befund } from './befund';

/** How many distinct values of a column are tried. */
const tried = 5_000;

/** A code is printed, a value that may be a person's is not: codes are short and few. */
const longestCode = 12;
const mostCodes = 30;

/** Tries every conversion on the values of the rows that count; prints codes, never values. */
export async function checkValues(database: Database, { person, typen }: Mapping): Promise<readonly Befund[]> {
  const columns = [
    ...[person.familienname, person.vornamen, person.geburtsdatum].map((column) => ({ ...column, wo: 'person', ...person, bedingungen: person.gueltigWenn })),
    ...[...typen].flatMap(([name, type]) =>
      [...type.felder].map(([feld, column]) => ({ ...column, wo: `${name}.${feld}`, ...type, bedingungen: [...type.gueltigWenn, ...type.filter] })),
    ),
  ];
  const befunde: Befund[] = [];
  for (const column of columns) befunde.push(...(await checkColumn(database, column)));
  return befunde;
}

interface CheckedColumn extends GewandelteSpalte, RowConditions {
  readonly wo: string;
  readonly tabelle: string;
}

async function checkColumn({ knex, dialect }: Database, { wo, tabelle, spalte, wandlung, ...conditions }: CheckedColumn): Promise<readonly Befund[]> {
  const query = knex(tabelle).select<readonly { wert: unknown }[]>({ wert: spalte }).distinct().whereNotNull(spalte).limit(tried);
  addConditions(query, conditions, dialect);
  const values = await (dialect === 'sqlite' ? query.options({ safeIntegers: true }) : query);
  const failed = values.flatMap(({ wert }) => {
    const { mangel } = wandlung.convert(wert);
    return mangel ? [{ mangel, wert }] : [];
  });
  const [first] = failed;
  if (!first) return [];
  const count = `${failed.length} von ${values.length} verschiedenen Werten`;
  if (!wandlung.codes) return [hinweis(`${wo} (${tabelle}.${spalte}): ${count} lassen sich nicht wandeln (${first.mangel}); sie werden leer.`)];
  return [hinweis(`${wo} (${tabelle}.${spalte}): ${count} sind der Zuordnung unbekannt und werden leer${namedCodes(failed.map(({ wert }) => wert))}.`)];
}

function namedCodes(values: readonly unknown[]): string {
  const codes = values.map((value) => rawText(value)?.trim() ?? '');
  const areCodes = codes.length <= mostCodes && codes.every((code) => code.length <= longestCode);
  return areCodes ? `: ${codes.map((code) => `«${code}»`).join(', ')}` : '';
}
