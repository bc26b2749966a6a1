import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAbgabeStore } from '../../../../subgraphs/kit/abgabe/openAbgabeStore';
import { protokollBereinigen } from '../../../../subgraphs/kit/commands/protokollBereinigen';
import { protokollPruefen } from '../../../../subgraphs/kit/commands/protokollPruefen';
import { openDatabase } from '../../../../subgraphs/kit/database';
import { journalUrlFor } from '../../../../subgraphs/kit/journal/journalUrl';
import { openJournal } from '../../../../subgraphs/kit/journal/openJournal';
import { UserMistake } from '../../../../subgraphs/kit/serving/runCommand';
import { eigeneStelle } from '../../../../subgraphs/kim/authority/parts';
import { createTestDatabase, describeMariadb } from '../../kit/journal/mariadbForTests';
import { openCity } from '../city';

const now = new Date('2026-11-22T12:00:00Z');
const notUpToDate = 'Der Speicher dieses Amtes ist noch nicht auf dem Stand; bitte das Amt einmal starten.';

interface Place {
  readonly url: string;
  drop(): Promise<unknown>;
}

/** A store as this version leaves it, without the tables that an older one did not have. */
async function storeWithout(url: string, missing: readonly string[]): Promise<void> {
  const store = await openDatabase(url, { readOnly: false });
  const journal = await openJournal(journalUrlFor(url), store, [eigeneStelle]);
  await openCity(store);
  await openAbgabeStore(store, eigeneStelle, now);
  for (const table of missing) await store.knex.schema.dropTable(table);
  await journal.close();
  await store.close();
}

function commandsRefuse(create: () => Promise<Place>): void {
  it.each([
    ['of before there were tasks after a revocation', 'loeschaufgabe_ereignis'],
    ['of before there was a register of issued Freigaben', 'ausstellung'],
  ])('%s', async (_title, missing) => {
    const { url, drop } = await create();
    try {
      await storeWithout(url, [missing]);
      for (const args of [[], ['--bericht']]) {
        await expect(protokollBereinigen(['kim', ...args], { KIM_ABGABE_URL: url }, now, () => undefined)).rejects.toThrow(new UserMistake(notUpToDate));
      }
      const lines: string[] = [];
      expect([await protokollPruefen(['kim'], { KIM_ABGABE_URL: url }, now, (line) => lines.push(line)), lines.at(-1)]).toEqual([2, `Nicht prüfbar: ${notUpToDate}`]);
    } finally {
      await drop();
    }
  });
}

const folder = async (): Promise<Place> => {
  const daten = mkdtempSync(join(tmpdir(), 'store-of-before-'));
  return { url: join(daten, 'abgabe.sqlite'), drop: async () => rmSync(daten, { recursive: true, force: true }) };
};

describe('a store is not purged, reported on or verified, and the sentence says what to do: on SQLite', () => commandsRefuse(folder));
describeMariadb('a store is not purged, reported on or verified, and the sentence says what to do: on MariaDB', () => commandsRefuse(createTestDatabase));

it.each(['kim', 'jobcenter'])('purging at a mistyped address creates no store of %s', async (amt) => {
  const daten = mkdtempSync(join(tmpdir(), 'mistyped-'));
  try {
    mkdirSync(join(daten, amt));
    await expect(protokollBereinigen([amt], { DATEN: daten }, now, () => undefined)).rejects.toThrow(UserMistake);
    expect(existsSync(join(daten, amt, 'abgabe.sqlite'))).toBe(false);
  } finally {
    rmSync(daten, { recursive: true, force: true });
  }
});
