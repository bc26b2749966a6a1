import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../../subgraphs/kit/database';
import { createDemoSource } from '../../../../subgraphs/kit/demo/createDemoSource';
import type { DemoRows } from '../../../../subgraphs/kit/demo/demoRows';
import { relativeDay } from '../../../../subgraphs/kit/demo/relativeDay';
import { createTestDatabase, describeMariadb } from '../journal/mariadbForTests';

const heute = new Date('2026-11-22T23:30:00Z');

function demoFolder(daten: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'));
  const tables = '-- Zwei Tabellen; erfunden.\nCREATE TABLE A (NR CHAR(4), TAG CHAR(10), ZAHL INTEGER);\n\nCREATE TABLE B (NR CHAR(4));\nCREATE INDEX I ON B (NR);\n';
  for (const dialect of ['sqlite', 'mariadb']) writeFileSync(join(folder, `${dialect}.sql`), tables);
  writeFileSync(join(folder, 'daten.yaml'), daten);
  return folder;
}

const daten = 'A:\n  - { NR: "01", TAG: { tage: 120, als: tt.mm.jjjj }, ZAHL: { tage: -1, als: yyyymmdd_zahl } }\n  - { NR: 7 }\nB: []\n';
const brokenRows = 'A:\n  - { NR: "01" }\n  - { GIBT_ES_NICHT: "x" }\n';
const expected = [{ NR: '01', TAG: '22.03.2027', ZAHL: 20261121 }, { NR: '7', TAG: null, ZAHL: null }];

test.each([
  ['iso', '2026-12-02'],
  ['yyyymmdd', '20261202'],
  ['yyyymmdd_zahl', '20261202'],
  ['tt.mm.jjjj', '02.12.2026'],
  ['ttmmjjjj', '02122026'],
  ['yyyymm', '202612'],
] as const)('ten days from now as %s', (als, written) => expect(relativeDay({ tage: 10, als }, heute)).toBe(written));

function* generated(): Iterable<DemoRows> {
  for (let chunk = 0; chunk < 3; chunk += 1) yield { tabelle: 'B', zeilen: Array.from({ length: 700 }, (_, n) => ({ NR: String(n) })) };
}

describe('on SQLite', () => {
  const newUrl = () => join(mkdtempSync(join(tmpdir(), 'demo-')), 'quelle.sqlite');

  test('stories and generated persons are there and can be opened read only', async () => {
    const url = newUrl();
    await createDemoSource({ folder: demoFolder(daten), url, heute, weitere: generated() });
    const { knex, close } = await openDatabase(url, { readOnly: true });
    expect(await knex('A').select('*')).toEqual(expected);
    expect(await knex('B').count({ n: '*' })).toEqual([{ n: 2_100 }]);
    await close();
    for (const rest of ['.neu', '.neu.besitzer', '-wal']) expect(existsSync(`${url}${rest}`)).toBe(false);
  });

  test('a failed seeding leaves nothing, and a former database as it was', async () => {
    const url = newUrl();
    await expect(createDemoSource({ folder: demoFolder(brokenRows), url, heute })).rejects.toMatchObject({ message: expect.stringContaining('GIBT_ES_NICHT') });
    expect(existsSync(url)).toBe(false);
    await createDemoSource({ folder: demoFolder(daten), url, heute });
    await expect(createDemoSource({ folder: demoFolder(brokenRows), url, heute })).rejects.toMatchObject({ message: expect.stringContaining('GIBT_ES_NICHT') });
    const { knex, close } = await openDatabase(url, { readOnly: true });
    expect(await knex('A').select('*')).toEqual(expected);
    await close();
  });

  test.each(['A:\n  - { NR: { tage: x } }\n', '"A; DROP TABLE B":\n  - { NR: 1 }\n', 'A:\n  - { "NR`": 1 }\n', 'A: 1\n'])('demo data that are not rows are refused: %j', async (broken) => {
    await expect(createDemoSource({ folder: demoFolder(broken), url: newUrl(), heute })).rejects.toThrow(/daten\.yaml/);
  });
});

describeMariadb('on MariaDB', () => {
  test('the same rows; a failed seeding leaves the database empty; a filled one is refused', async () => {
    const { url, run, drop } = await createTestDatabase();
    await expect(createDemoSource({ folder: demoFolder(brokenRows), url, heute })).rejects.toMatchObject({ message: expect.stringContaining('GIBT_ES_NICHT') });
    expect(await run('SHOW TABLES')).toEqual([]);
    await createDemoSource({ folder: demoFolder(daten), url, heute, weitere: generated() });
    expect(await run('SELECT * FROM A ORDER BY NR')).toEqual(expected);
    await expect(createDemoSource({ folder: demoFolder(daten), url, heute })).rejects.toThrow(/nicht leer/);
    await drop();
  });
});
