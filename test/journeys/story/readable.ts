import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { buildASTSchema } from 'graphql';
import { readLaw } from '../../../schema/law';
import { loadSubgraph } from '../../../schema/sdl';
import { loadMapping } from '../../../subgraphs/kit/source/mapping/readMapping';
import type { TypeMapping } from '../../../subgraphs/kit/source/mapping/typeMapping';
import { decisionColumns } from '../../../subgraphs/kit/source/rowDecision';
import { personId } from '../../../subgraphs/kit/source/source';
import type { Statement } from './statement';
import type { Block } from './wholeBlock';

/** The fields ("Type.feld") of a person, by her local key, that were both asked for and released. */
export type Released = (person: string) => ReadonlySet<string>;

const repository = join(__dirname, '..', '..', '..');

/**
 * Finds (column, key) pairs that nobody had asked for and released, from SDL, mapping and the rows themselves:
 * it knows nothing of how the reader works. What the decision declares is always readable.
 */
export function openReadable({ marks, type: blockType }: Block, subgraph: string, daten: string) {
  const { document } = loadSubgraph(subgraph, readLaw());
  const mapping = loadMapping(join(repository, 'subgraphs', subgraph, 'quelle.yaml'), buildASTSchema(document, { assumeValid: true }));
  const quelle = new BetterSqlite3(join(daten, subgraph, 'quelle.sqlite'), { readonly: true });

  const returning = (type: string) => [...marks].flatMap(([parent, fields]) => [...fields.values()].filter(({ kind }) => kind === type).map(({ feld }) => ({ parent, feld })))[0];
  const isInBlock = (type: string): boolean => type === blockType || isInBlock(returning(type)?.parent ?? blockType);
  const typen = [...mapping.typen].filter(([type]) => returning(type) && isInBlock(type));

  /** Whose data lie under this key: the person herself, or whoever has a parent row that leads here. */
  function owners(type: string, key: readonly string[]): readonly string[] {
    const parent = returning(type)?.parent ?? '';
    const above = mapping.typen.get(parent);
    const zu = mapping.typen.get(type)?.zu;
    if (!above || !zu || zu === 'person') return [personId(key)];
    const columns = above.schluessel.map(({ spalte }) => spalte);
    const rows = quelle
      .prepare<string[], Record<string, unknown>>(`SELECT ${columns.join(', ')} FROM ${above.tabelle} WHERE ${zu.map((column) => `TRIM(${column}) = ?`).join(' AND ')}`)
      .all(...key.map((part) => part.trim()));
    return rows.flatMap((row) => owners(parent, columns.map((column) => String(row[column]))));
  }

  const isReadBy = ({ tabelle, schluessel }: Statement, read: Pick<TypeMapping, 'tabelle' | 'schluessel'>) =>
    read.tabelle === tabelle && read.schluessel.map(({ spalte }) => spalte).join() === schluessel.join();

  function declared(statement: Statement): readonly string[] {
    const locks = mapping.sperren.filter((lock) => isReadBy(statement, lock)).map(({ spalte }) => spalte);
    const members = typen.flatMap(([, { entscheidung: { mitglieder } }]) => (mitglieder && isReadBy(statement, mitglieder) ? mitglieder.person : []));
    return [...statement.schluessel, ...locks, ...members];
  }

  function columnsFor(statement: Statement, key: readonly string[], released: Released): readonly string[] {
    return typen.filter(([, one]) => isReadBy(statement, one)).flatMap(([type, { zeile, entscheidung, felder }]) => {
      const { parent, feld } = returning(type) ?? { parent: '', feld: '' };
      return owners(type, key).flatMap((person) => {
        const fields = released(person);
        if (!fields.has(`${parent}.${feld}`)) return [];
        const ofFields = [...felder].filter(([name]) => fields.has(`${type}.${name}`)).map(([, { spalte }]) => spalte);
        return [...zeile, ...decisionColumns(entscheidung), ...(mapping.verweise.get(type) ?? []), ...ofFields];
      });
    });
  }

  return {
    /** "table.column of key", for each pair that should not have been read. */
    breaches: (statements: readonly Statement[], released: Released): readonly string[] =>
      statements.flatMap((statement) =>
        statement.keys.flatMap((key) => {
          const readable = new Set([...declared(statement), ...columnsFor(statement, key, released)]);
          return statement.spalten.filter((spalte) => !readable.has(spalte)).map((spalte) => `${statement.tabelle}.${spalte} of ${key.join('|')}`);
        }),
      ),
    close: () => quelle.close(),
  };
}
