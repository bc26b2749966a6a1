import { openAbgabeStore } from '../../../subgraphs/kit/abgabe/openAbgabeStore';
import { storeTables } from '../../../subgraphs/kit/abgabe/storeTables';
import { openDatabase } from '../../../subgraphs/kit/database';

/** Moves what the demo's Jobcenter has linked and released from its SQLite store to a MariaDB. */
export async function storeOnMariadb(file: string, url: string, stelle: string): Promise<void> {
  const [from, to] = [await openDatabase(file, { readOnly: true }), await openDatabase(url, { readOnly: false })];
  try {
    await openAbgabeStore(to, stelle);
    const { auszug, satz, einzelfreigabe, wert } = storeTables(stelle);
    for (const table of [auszug, satz, einzelfreigabe, wert]) {
      const rows: readonly object[] = await from.knex(table);
      await to.knex.batchInsert(table, [...rows], 200);
    }
  } finally {
    await from.close();
    await to.close();
  }
}
