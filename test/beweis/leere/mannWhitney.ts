/**
 * The area under the curve: how often a sample of the one kind is larger than one of the other, ties counting half
 * (Mann and Whitney). 0.5 means that nobody can tell them apart, however he puts his threshold; no outlier is thrown away for it.
 */
export function areaUnderCurve(one: readonly number[], other: readonly number[]): number {
  const sorted = [...one.map((value) => ({ value, isOther: false })), ...other.map((value) => ({ value, isOther: true }))].sort((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let start = 0; start < sorted.length; ) {
    const end = endOfTie(sorted, start);
    const middleRank = (start + 1 + end) / 2;
    rankSum += middleRank * sorted.slice(start, end).filter(({ isOther }) => isOther).length;
    start = end;
  }
  return (rankSum - (other.length * (other.length + 1)) / 2) / (one.length * other.length);
}

function endOfTie(sorted: readonly { readonly value: number }[], start: number): number {
  let end = start + 1;
  while (end < sorted.length && sorted[end]?.value === sorted[start]?.value) end += 1;
  return end;
}

/** The middle one. */
export const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
