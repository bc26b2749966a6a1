import DataLoader from 'dataloader';
import type { Sperre } from '../../../schema/decision/facts';
import type { Database } from '../database';
import type { Mapping } from './mapping/mapping';
import { readLocks } from './readLocks';
import { readRows, type OnMangel } from './readRows';
import { nowhere, SourceUnavailable, type Key, type SourceReader, type SourceRow } from './source';

/** One request's reader: whatever is asked in one tick for the same columns is one statement. */
export function openReader(database: Database, mapping: Mapping, onMangel: OnMangel): SourceReader {
  const locks = loaderOf<readonly Sperre[]>((keys) => readLocks(database, mapping, keys));
  const rows = new Map<string, DataLoader<Key, readonly SourceRow[], string>>();
  return {
    locks: (person) => locks.load(person),
    rows(type, felder, key) {
      const columns = [...new Set(felder)].sort();
      const name = `${type} ${columns.join(' ')}`;
      const loader = rows.get(name) ?? loaderOf((keys) => readRows({ database, mapping, type, felder: columns, onMangel }, keys));
      rows.set(name, loader);
      return loader.load(key);
    },
  };
}

/** A statement that fails is the source's failure, true for every person of the request alike. */
const loaderOf = <Answer>(read: (keys: readonly Key[]) => Promise<readonly Answer[]>): DataLoader<Key, Answer, string> =>
  new DataLoader<Key, Answer, string>(
    async (keys) => {
      try {
        return await read(keys);
      } catch (cause) {
        throw new SourceUnavailable({ cause });
      }
    },
    { cacheKeyFn: (key) => (key === nowhere ? '' : JSON.stringify(key.map(String))), maxBatchSize: Number.POSITIVE_INFINITY },
  );
