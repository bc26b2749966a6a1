import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedOnce } from '../gateway/demo/seedOnce';
import { readLaw } from '../schema/law';
import { journalUrlFor } from '../subgraphs/kit/journal/journalUrl';
import type { Clock } from '../subgraphs/kit/release/stelle';
import { createTestDatabase, type TestDatabase } from './subgraphs/kit/journal/mariadbForTests';
import { openTestWorld, type TestWorld } from './world';

interface OfficeDatabases {
  readonly quelle: TestDatabase;
  readonly abgabe: TestDatabase;
}

/** The demo world on MariaDB, seeded and served by this clock: for each office a Fachverfahren and a store of its own. Close it, or the databases stay. */
export async function openWorldOnMariadb(clock: Clock): Promise<TestWorld> {
  const daten = mkdtempSync(join(tmpdir(), 'fallverbund-mariadb-'));
  const offices = new Map<string, OfficeDatabases>();
  const drop = async () => {
    for (const { quelle, abgabe } of offices.values()) await Promise.all([quelle.drop(), abgabe.drop()]);
  };
  try {
    for (const name of new Set([...readLaw().stellen.values()].map(({ subgraph }) => subgraph))) {
      offices.set(name, { quelle: await createTestDatabase(), abgabe: await createTestDatabase() });
    }
    await seedOnce({ DATEN: daten, MODUS: 'demo', LOG_STUFE: 'error', ...environmentOf(offices) }, () => undefined, clock);
    const world = await openTestWorld({
      daten,
      clock,
      configure: (config) => {
        const { quelle, abgabe } = offices.get(config.name) ?? {};
        if (!quelle || !abgabe) throw new Error(`no databases for ${config.name}`);
        return { ...config, quelleUrl: quelle.url, abgabeUrl: abgabe.url, protokollUrl: journalUrlFor(abgabe.url) };
      },
    });
    return {
      ...world,
      close: async () => {
        await world.close();
        await drop();
      },
    };
  } catch (error) {
    await drop();
    throw error;
  }
}

const environmentOf = (offices: ReadonlyMap<string, OfficeDatabases>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...offices].flatMap(([name, { quelle, abgabe }]) => [
      [`${name.toUpperCase()}_QUELLE_URL`, quelle.url],
      [`${name.toUpperCase()}_ABGABE_URL`, abgabe.url],
    ]),
  );
