import { nowhereValue } from '../../../subgraphs/kit/source/key';

/** A statement on a Fachverfahren as it was run, taken apart. */
export interface Statement {
  /** The same for any number of keys. */
  readonly text: string;
  readonly tabelle: string;
  readonly spalten: readonly string[];
  readonly schluessel: readonly string[];
  /** The keys it was bound with, as many parts each as there are key columns; the key of nobody is left out. */
  readonly keys: readonly (readonly string[])[];
}

const keyList = /where \(?((?:`\w+`(?:, )?)+)\)? in \((?: values )?([?(), ]+)\)(?= and| order|$)/;

/** @throws Error where it is not a statement of the one reader */
export function statementOf(sql: string, bindings: readonly unknown[]): Statement {
  const [, listed = '', tabelle] = /^select (.+?) from `(\w+)`/.exec(sql) ?? [];
  if (tabelle === undefined) throw new Error(`not a statement of the reader: ${sql}`);
  const [, keyColumns = '', marks = ''] = keyList.exec(sql) ?? [];
  const schluessel = namesIn(keyColumns);
  const bound = bindings.slice(0, marks.replaceAll(/[^?]/g, '').length).map(String);
  return {
    text: sql.replace(keyList, 'where $1 in (…)'),
    tabelle,
    spalten: namesIn(listed.replaceAll(/ AS `\w+`/g, '')),
    schluessel,
    keys: inParts(bound, schluessel.length).filter((key) => key.some((part) => part.trim() !== nowhereValue)),
  };
}

const namesIn = (list: string): readonly string[] => [...list.matchAll(/`(\w+)`/g)].flatMap(([, name]) => name ?? []);

const inParts = (bound: readonly string[], size: number): readonly (readonly string[])[] =>
  bound.flatMap((_, index) => (size > 0 && index % size === 0 ? [bound.slice(index, index + size)] : []));

/** How often each text ran. */
export function countsOf(statements: readonly Statement[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { text } of statements) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}
