import { contentHash, type ChainLink } from './chain';
import { timeOfId } from './newId';
import { dueBefore, retentionClasses, ueblicheFristen, type Fristen } from './retention';

/** An entry's content as it is stored; purged, both are null. */
export interface StoredContent {
  readonly salt: string | null;
  readonly nutzlast: string | null;
}

/** Its hash was taken when it was written, and is bound into the chain. A file can be made to hold bytes where text was written. */
export const contentFault = ({ salt, nutzlast, inhalt_hash }: StoredContent & Pick<ChainLink, 'inhalt_hash'>): string | undefined =>
  typeof salt === 'string' && typeof nutzlast === 'string' && /^[0-9a-f]{32}$/.test(salt) && contentHash(salt, nutzlast) === inhalt_hash ? undefined : 'Der Inhalt wurde verändert.';

/**
 * The id carries the time of the entry, and is bound into the chain; `am` is a copy. It is compared as text: purging searches by
 * the text, and many texts are read as one time.
 */
export const timeFault = (id: string, am: string): string | undefined => (new Date(timeOfId(id)).toJSON() === am ? undefined : 'Der Zeitpunkt wurde verändert.');

/** Purging is lawful from a day on, and then whole. */
export function purgeFault({ id, aufbewahrung }: Pick<ChainLink, 'id' | 'aufbewahrung'>, isWhollyPurged: boolean, now: Date, fristen: Fristen = ueblicheFristen): string | undefined {
  if (!isWhollyPurged) return 'Der Eintrag ist nur zum Teil bereinigt.';
  const known = retentionClasses.includes(aufbewahrung);
  return known && timeOfId(id) < dueBefore(aufbewahrung, now, fristen).getTime() ? undefined : 'Der Eintrag wurde vor Ablauf seiner Aufbewahrung bereinigt.';
}

/** Columns are copies out of the content, for searching; the content is what counts. */
export function columnFault<Columns extends object>(row: NoInfer<Columns>, demanded: Columns): string | undefined {
  const columns = Object.keys(demanded) as (keyof Columns & string)[];
  const differing = columns.find((column) => row[column] !== demanded[column]);
  return differing && `Die Spalte «${differing}» sagt anderes als der Eintrag.`;
}
