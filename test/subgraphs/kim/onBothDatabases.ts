import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../../subgraphs/kit/database';
import { createTestDatabase, describeMariadb } from '../kit/journal/mariadbForTests';

/** The same promises on both databases; MariaDB only where one is reachable. */
export function onBothDatabases(title: string, promises: (openStore: () => Promise<Database>) => void): void {
  describe(`${title} (SQLite)`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'authority-'));
    const opened: Database[] = [];
    afterAll(async () => {
      for (const database of opened) await database.close();
      rmSync(folder, { recursive: true });
    });
    promises(async () => {
      const database = await openDatabase(join(folder, `${opened.length}.sqlite`), { readOnly: false });
      opened.push(database);
      return database;
    });
  });
  describeMariadb(`${title} (MariaDB)`, () => {
    const closing: (() => Promise<void>)[] = [];
    afterAll(async () => {
      for (const close of closing) await close();
    });
    promises(async () => {
      const schema = await createTestDatabase();
      const database = await openDatabase(schema.url, { readOnly: false });
      closing.push(async () => {
        await database.close();
        await schema.drop();
      });
      return database;
    });
  });
}
