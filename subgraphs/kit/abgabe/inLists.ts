/** Below SQLite's limit of 32 766 variables. */
const longestList = 10_000;

/** Runs a query over a list in as few statements as the driver takes; always at least one, also for nobody. */
export async function inLists<Item, Row>(items: readonly Item[], query: (list: readonly Item[]) => PromiseLike<readonly Row[]>): Promise<readonly Row[]> {
  const unique = [...new Set(items)];
  const rows: Row[] = [];
  for (let from = 0; from === 0 || from < unique.length; from += longestList) rows.push(...(await query(unique.slice(from, from + longestList))));
  return rows;
}
