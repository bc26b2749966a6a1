import type { Row } from './tamper';

/**
 * What must be named, told from the rows themselves and nothing of how they are hashed: in each chain the first row that is not the
 * one that was written there. Rows of one number stand in no order: any of them. An entry of somebody’s own may follow rightly;
 * then it is the next one that does not.
 */
export function firstBroken(written: readonly Row[], found: readonly Row[]): ReadonlySet<string> {
  const before = byChain(written);
  const known = new Set(written.flatMap(({ id, hash }) => [id, hash]));
  return new Set(
    [...byChain(found)].flatMap(([kette, rows]) => {
      const right = before.get(kette) ?? [];
      const index = rows.findIndex((row, at) => textOf(row) !== (right[at] && textOf(right[at])));
      const broken = rows[index];
      const isForeign = broken && !known.has(broken['id'] ?? null) && !known.has(broken['hash'] ?? null);
      const next = isForeign ? rows.slice(index + 1, index + 2) : [];
      return broken ? [...rows.filter(({ folge }) => folge === broken['folge']), ...next].map(placeOf) : [];
    }),
  );
}

export const placeOf = (row: Pick<Row, string>): string => JSON.stringify([row['kette'], row['folge'], row['id']]);

const textOf = (row: Row): string => JSON.stringify(Object.entries(row));

function byChain(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const chains = new Map<string, Row[]>();
  for (const row of rows) {
    const kette = JSON.stringify(row['kette']);
    chains.set(kette, [...(chains.get(kette) ?? []), row]);
  }
  return new Map([...chains].map(([kette, chain]) => [kette, chain.toSorted((one, other) => Number(one['folge']) - Number(other['folge']))]));
}
