import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { seedOnce } from '../../../gateway/demo/seedOnce';
import { readLaw } from '../../../schema/law';
import { authoritySubgraph } from '../../../schema/sdl';
import { journalUrlFor } from '../../../subgraphs/kit/journal/journalUrl';
import type { OfficeConfig } from '../../../subgraphs/kit/officeConfig';
import type { Clock } from '../../../subgraphs/kit/release/stelle';
import { createTestDatabase, type TestDatabase } from '../../subgraphs/kit/journal/mariadbForTests';
import { copyOfTemplate, openTestWorld, type TestWorld } from '../../world';
import type { Datenbank } from '../promises';

/** The seeded world on one of the databases, its journals as rows, and an authority that can be away. */
export interface Welt extends TestWorld {
  readonly datenbank: Datenbank;
  /** Nothing grows old here: the test decides on the order of events. */
  readonly moment: Date;
  readonly configs: ReadonlyMap<string, OfficeConfig>;
  journalRows(office: string, table: string): Promise<readonly Record<string, unknown>[]>;
}

/** Close it, or databases and folders stay. */
export async function openWelt(datenbank: Datenbank): Promise<Welt> {
  const databases = new Map<string, TestDatabase>();
  const drop = async () => void (await Promise.all([...databases.values()].map((database) => database.drop())));
  try {
    const daten = datenbank === 'sqlite' ? copyOfTemplate() : await seedOnMariadb(databases);
    const moment = new Date();
    const clock: Clock = { now: () => moment, monotonic: () => 0 };
    const configs = new Map<string, OfficeConfig>();
    const configure = (config: OfficeConfig): OfficeConfig => {
      const [quelle, abgabe] = [databases.get(`${config.name} quelle`)?.url, databases.get(`${config.name} abgabe`)?.url];
      const placed = quelle && abgabe ? { ...config, quelleUrl: quelle, abgabeUrl: abgabe, protokollUrl: journalUrlFor(abgabe) } : config;
      configs.set(config.name, placed);
      return placed;
    };
    const world = await openTestWorld({ daten, clock, configure });
    return {
      ...world,
      datenbank,
      moment,
      configs,
      journalRows: (office, table) => (datenbank === 'sqlite' ? rowsOfFile(join(daten, office, 'protokoll.sqlite'), table) : rowsOfDatabase(databases.get(`${office} abgabe`), table)),
      close: () => world.close().finally(drop),
    };
  } catch (error) {
    await drop();
    throw error;
  }
}

async function seedOnMariadb(databases: Map<string, TestDatabase>): Promise<string> {
  const daten = mkdtempSync(join(tmpdir(), 'fallverbund-beweis-'));
  const env: Record<string, string> = { DATEN: daten, MODUS: 'demo', LOG_STUFE: 'error' };
  for (const office of new Set([authoritySubgraph, ...[...readLaw().stellen.values()].map(({ subgraph }) => subgraph)])) {
    for (const part of ['quelle', 'abgabe']) {
      const database = await createTestDatabase();
      databases.set(`${office} ${part}`, database);
      env[`${office.toUpperCase()}_${part.toUpperCase()}_URL`] = database.url;
    }
  }
  await seedOnce(env, () => undefined);
  return daten;
}

async function rowsOfFile(file: string, table: string): Promise<readonly Record<string, unknown>[]> {
  const database = new SQLite(file, { readonly: true });
  try {
    return database.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all();
  } finally {
    database.close();
  }
}

async function rowsOfDatabase(database: TestDatabase | undefined, table: string): Promise<readonly Record<string, unknown>[]> {
  const rows = await database?.run(`SELECT * FROM ${table}`);
  return Array.isArray(rows) ? rows.map((row): Record<string, unknown> => ({ ...row })) : [];
}
