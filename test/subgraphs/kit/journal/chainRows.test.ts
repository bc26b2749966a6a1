import SQLite from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../../../subgraphs/kit/database';
import { chainRows } from '../../../../subgraphs/kit/journal/chainRows';

let folder: string;
let file: string;
let database: Database | undefined;

/** A table as somebody leaves it who has dropped its constraints. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zeilen-'));
  file = join(folder, 'x.sqlite');
  run('CREATE TABLE t (id TEXT, kette TEXT, folge BIGINT)', "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500) INSERT INTO t SELECT 'A' || i, 'aa', i FROM n", "INSERT INTO t VALUES ('B1', 'bb', 1)");
});
afterEach(async () => {
  await database?.close();
  rmSync(folder, { recursive: true });
});

function run(...statements: readonly string[]): void {
  const opened = new SQLite(file);
  for (const statement of statements) opened.exec(statement);
  opened.close();
}

async function ids(): Promise<readonly string[]> {
  database = await openDatabase(file, { readOnly: true });
  const found: string[] = [];
  for await (const { id } of chainRows<{ id: string; kette: string; folge: number }>(database.knex, 't')) found.push(id);
  return found;
}

describe('the rows that are verified are all the rows there are', () => {
  it('chain by chain, each in sequence and once', async () => {
    expect(await ids()).toEqual([...Array.from({ length: 2_500 }, (_, index) => `A${index + 1}`), 'B1']);
  });

  it.each([999, 1_000, 1_001, 2_000, 2_500])('a second row of one number is told, also where one read ends and the next begins: %i', async (folge) => {
    run(`INSERT INTO t VALUES ('Z', 'aa', ${folge})`);
    const found = await ids();
    expect([new Set(found).size, found.includes('Z')]).toEqual([2_502, true]); // one of two may be told twice: the chain is broken anyhow
  });

  it.each([
    ['no chain', 'NULL'],
    ['a chain that is no text', "CAST(X'6161FF' AS TEXT)"],
  ])('a row that no chain leads to is told: %s', async (_what, kette) => {
    run(`INSERT INTO t VALUES ('Z', ${kette}, 1)`);
    expect((await ids()).filter((id) => id === 'Z')).toEqual(['Z']);
  });

  it('a thousand rows of one number come to an end', async () => {
    run("INSERT INTO t SELECT 'Z' || folge, 'aa', 7 FROM t WHERE kette = 'aa'");
    expect((await ids()).length).toBeGreaterThan(1_000);
  });
});
