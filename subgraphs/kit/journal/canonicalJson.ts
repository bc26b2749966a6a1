/** One text for one value: keys sorted, no spaces, times as ISO 8601 in UTC. Everything hashed or signed goes through here. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sorted(part) : part));

const isRecord = (part: unknown): part is Record<string, unknown> => typeof part === 'object' && part !== null && !Array.isArray(part);

const sorted = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
