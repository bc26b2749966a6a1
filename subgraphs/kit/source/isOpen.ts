import { rawText } from './conversions/conversion';

/** Only the values the mapping lists mean «not locked»: unknown, unreadable or new ones are a lock. */
export function isOpen(raw: unknown, offen: ReadonlySet<string | null>): boolean {
  if (raw === null || raw === undefined) return offen.has(null);
  const text = rawText(raw)?.trim();
  return text !== undefined && offen.has(text);
}
