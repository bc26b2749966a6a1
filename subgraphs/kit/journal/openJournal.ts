import type { Database } from '../database';
import { isServer } from './journalUrl';
import { openMariadbJournal } from './openMariadbJournal';
import { openSqliteJournal } from './openSqliteJournal';
import type { OfficeJournal } from './officeJournal';

/** Opens an office's journals where its store lies: in the same MariaDB database, or in a SQLite file of their own. */
export const openJournal = (url: string, store: Database, stellen: readonly string[]): Promise<OfficeJournal> =>
  isServer(url) ? openMariadbJournal({ database: store, stellen }) : openSqliteJournal({ file: url, stellen });
