import { existsSync, mkdtempSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../subgraphs/kit/database';
import { DatabaseRefused } from '../../../subgraphs/kit/database/databaseRefused';
import { createTestDatabase, describeMariadb, type TestDatabase } from './journal/mariadbForTests';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'database-')), 'example.sqlite');

describe('a SQLite Fachverfahren', () => {
  test('a mistyped path is refused and not created', async () => {
    const file = newFile();
    await expect(openDatabase(file, { readOnly: true })).rejects.toThrow(/gibt es nicht/);
    expect(existsSync(file)).toBe(false);
  });

  test('a file that is no database is refused', async () => {
    const file = newFile();
    writeFileSync(file, 'Kein SQLite. '.repeat(100));
    await expect(openDatabase(file, { readOnly: true })).rejects.toThrow(DatabaseRefused);
  });

  const writes = ["INSERT INTO T VALUES ('neu')", "UPDATE T SET A = 'neu'", 'DELETE FROM T', 'DROP TABLE T', 'CREATE TABLE U (A TEXT)', 'PRAGMA user_version = 7'];
  test.each(writes)('cannot be changed by %s', async (statement) => {
    const file = newFile();
    const store = await openDatabase(file, { readOnly: false });
    await store.knex.raw('CREATE TABLE T (A TEXT)');
    await store.knex('T').insert({ A: 'alt' });
    await store.close();
    const before = readFileSync(file);
    const source = await openDatabase(`sqlite:${file}`, { readOnly: true });
    await expect(source.knex.raw(statement)).rejects.toMatchObject({ message: expect.stringMatching(/readonly|read-only/) });
    expect(await source.knex('T').select('A')).toEqual([{ A: 'alt' }]);
    await source.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('a SQLite store', () => {
  test('is set so that what was acknowledged survives a power cut', async () => {
    const { knex, close } = await openDatabase(newFile(), { readOnly: false });
    const pragma = async (name: string) => Object.values((await knex.raw(`PRAGMA ${name}`))[0]);
    expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('busy_timeout'), await pragma('foreign_keys')]).toEqual([['wal'], [2], [2000], [1]]);
    await close();
  });

  test('belongs to one opener at a time, and is given back', async () => {
    const file = newFile();
    const first = await openDatabase(file, { readOnly: false });
    await expect(openDatabase(file, { readOnly: false })).rejects.toThrow(new RegExp(`gehört bereits dem laufenden Prozess ${process.pid}`));
    await first.close();
    expect(existsSync(`${file}.besitzer`)).toBe(false);
    await (await openDatabase(file, { readOnly: false })).close();
  });

  const owners = [
    ['a live process', `${process.ppid} 0\n`, false],
    ['a process that is gone', '2147483646 0\n', true],
    ['this process id, from before a restart of the container', `${process.pid} 1000\n`, true],
    ['nobody (an empty file)', '', true],
  ] as const;
  test.each(owners)('a lock file of %s', async (_, content, isTaken) => {
    const file = newFile();
    writeFileSync(`${file}.besitzer`, content);
    const opening = openDatabase(file, { readOnly: false });
    if (!isTaken) return expect(opening).rejects.toThrow(DatabaseRefused);
    await (await opening).close();
  });

  test.each([
    ['nobody', undefined],
    ['another process, which began anew in the deleted folder', `${process.ppid} 0\n`],
  ])('is closed though its lock file is gone by then; what is there belongs to %s and stays', async (_, content) => {
    const file = newFile();
    const store = await openDatabase(file, { readOnly: false });
    unlinkSync(`${file}.besitzer`);
    if (content !== undefined) writeFileSync(`${file}.besitzer`, content);
    await store.close();
    expect(existsSync(`${file}.besitzer`)).toBe(content !== undefined);
  });

  test('can be read by others while it is owned', async () => {
    const file = newFile();
    const store = await openDatabase(file, { readOnly: false });
    await store.knex.raw('CREATE TABLE T (A TEXT)');
    const reader = await openDatabase(file, { readOnly: true });
    expect(await reader.knex('T').select('A')).toEqual([]);
    await reader.close();
    await store.close();
  });
});

describe('an address', () => {
  const refused = ['mysql://', 'mysql://nutzer:geheim@rechner', 'mysql://nutzer:geheim@rechner/db?multipleStatements=true', 'mysql://nutzer:geheim@:x/db', 'mysql://nutzer:geheim@127.0.0.1:1/db'];
  test.each(refused)('%s is refused without repeating the password', async (url) => {
    const error: unknown = await openDatabase(url, { readOnly: true }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DatabaseRefused);
    expect(String(error)).not.toContain('geheim');
  });
});

describeMariadb('a MariaDB Fachverfahren', () => {
  let example: TestDatabase;
  beforeAll(async () => {
    example = await createTestDatabase();
    await example.run('CREATE TABLE T (A VARCHAR(9), D DATE, N BIGINT)');
  });
  afterAll(() => example.drop());

  test.each(["INSERT INTO T (A) VALUES ('neu')", "UPDATE T SET A = 'neu'", 'DELETE FROM T', 'DROP TABLE T', 'CREATE TABLE U (A INT)'])('cannot be changed by %s, whatever the login may', async (statement) => {
    const source = await openDatabase(example.url, { readOnly: true });
    await expect(source.knex.raw(statement)).rejects.toThrow(/READ ONLY/);
    await source.close();
  });

  test('a statement that takes too long is given up', async () => {
    const source = await openDatabase(example.url, { readOnly: true });
    await source.knex.raw('SELECT SLEEP(0.01)');
    await expect(source.knex.raw('SELECT SLEEP(7)')).rejects.toThrow(/max_statement_time/);
    await source.close();
  });

  test('several statements in one text, and objects as values, are no SQL', async () => {
    const source = await openDatabase(example.url, { readOnly: true });
    await expect(source.knex.raw('SELECT 1; SELECT 2')).rejects.toThrow(/syntax/);
    const asObject: unknown = JSON.parse('{"A": 1}');
    // As a piece of SQL it would read «`A` = 1», and there is no such column.
    expect(await source.knex.raw('SELECT ? AS n', [asObject as string])).toMatchObject([[{ n: '[object Object]' }], {}]);
    await source.close();
  });
});
