import type { Knex } from 'knex';
import type { Database } from '../database';
import type { Bedingung, Mandant } from './mapping/words';

export interface RowConditions {
  readonly mandant: Mandant | undefined;
  readonly bedingungen: readonly Bedingung[];
}

/** Only the tenant's rows, only granted ones, only those of the category: declared, and the same on both databases. */
export function addConditions(query: Knex.QueryBuilder, { mandant, bedingungen }: RowConditions, dialect: Database['dialect']): void {
  if (mandant) query.where(mandant.spalte, mandant.wert);
  for (const bedingung of bedingungen) addCondition(query, bedingung, dialect);
}

/** Codes are compared exactly and as text on both databases, blind to the padding of CHAR columns. */
const exactText = {
  sqlite: 'RTRIM(CAST(?? AS TEXT))',
  mariadb: 'RTRIM(CAST(?? AS CHAR CHARACTER SET utf8mb4)) COLLATE utf8mb4_bin',
} as const;

function addCondition(query: Knex.QueryBuilder, bedingung: Bedingung, dialect: Database['dialect']): void {
  const { spalte, nichtIn } = bedingung;
  const listed = bedingung.in ?? nichtIn ?? [];
  const values = listed.filter((value) => value !== null).map((value) => value.trimEnd());
  const keepsNull = listed.includes(null) === (nichtIn === undefined);
  const marks = values.map(() => '?').join(', ');
  const compared = values.length > 0 ? `${exactText[dialect]} ${nichtIn ? 'NOT IN' : 'IN'} (${marks})` : nichtIn ? '1 = 1' : '1 = 0';
  const bindings = values.length > 0 ? [spalte, ...values] : [];
  const nullPart = keepsNull ? 'OR ?? IS NULL' : 'AND ?? IS NOT NULL';
  query.whereRaw(`(${compared} ${nullPart})`, [...bindings, spalte]);
}
