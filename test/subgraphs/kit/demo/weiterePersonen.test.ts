import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../../subgraphs/kit/database';
import { createDemoSource } from '../../../../subgraphs/kit/demo/createDemoSource';
import { readDemoRows, type DemoRows } from '../../../../subgraphs/kit/demo/demoRows';
import { weiterePerson } from '../../../../subgraphs/kit/demo/weiterePerson';
import { readWeiterePersonen } from '../../../../subgraphs/kit/demo/weiterePersonen';
import { createTestDatabase, describeMariadb } from '../journal/mariadbForTests';

const subgraphs = join(__dirname, '../../../../subgraphs');
const heute = new Date('2026-11-22T10:00:00Z');
const offices = readdirSync(subgraphs).filter((name) => existsSync(join(subgraphs, name, 'quelle.yaml')));
const folderOf = (office: string) => join(subgraphs, office, 'demo');

const weitere = (personen: number, fortschritt: (fertig: number) => void = () => undefined) => ({ personen, heute, fortschritt });
const rowsOf = (office: string, personen: number): readonly DemoRows[] => [...readWeiterePersonen(join(folderOf(office), 'weitere.yaml')).zeilen(weitere(personen))];
const values = (rows: readonly DemoRows[]): readonly string[] => rows.flatMap(({ zeilen }) => zeilen.flatMap((row) => Object.values(row).flatMap((value) => value ?? [])));

const numbers = Array.from({ length: 2_000 }, (_, index) => index + 1);

test('a person of a number is always the same one', () => {
  expect(numbers.map(weiterePerson)).toEqual(numbers.map(weiterePerson));
  expect(weiterePerson(7)).toMatchObject({ nummer: 7, label: 'W7' });
});

test('every name says that it is invented', () => {
  for (const { familienname } of numbers.map(weiterePerson)) expect(familienname).toMatch(/^(Beispiel|Muster|Probe)-[A-Z][a-z]+$/);
});

test('persons differ: names, first names and days of birth are spread', () => {
  const persons = numbers.map(weiterePerson);
  const different = (of: (person: (typeof persons)[number]) => string) => new Set(persons.map(of)).size;
  expect(different(({ familienname }) => familienname)).toBeGreaterThan(400);
  expect(different(({ vorname }) => vorname)).toBe(24);
  expect(different(({ geburtsdatum }) => geburtsdatum.toISOString())).toBeGreaterThan(1_800);
});

test('all of them are grown up and have a day of birth that exists', () => {
  for (const { geburtsdatum } of numbers.map(weiterePerson)) {
    expect(geburtsdatum.getUTCHours()).toBe(0);
    expect(geburtsdatum.getUTCFullYear()).toBeGreaterThanOrEqual(1958);
    expect(geburtsdatum.getUTCFullYear()).toBeLessThanOrEqual(2005);
  }
});

describe.each(offices)('%s', (office) => {
  test('the same persons have the same rows, whatever else is made before or after them', () => {
    expect(rowsOf(office, 300)).toEqual(rowsOf(office, 300));
    const lots = (personen: number) => new Set(rowsOf(office, personen).flatMap(({ tabelle, zeilen }) => zeilen.map((row) => JSON.stringify([tabelle, row]))));
    const many = lots(450);
    expect([...lots(210)].filter((row) => !many.has(row))).toEqual([]);
  });

  test('has some of them', () => expect(rowsOf(office, 100).length).toBeGreaterThan(2));

  test('none of their keys belongs to a person of the stories: no number or file number of theirs is in daten.yaml', () => {
    const stories = new Set(values(readDemoRows(join(folderOf(office), 'daten.yaml'), heute)));
    const theirs = values(rowsOf(office, 400)).filter((value) => /\d{7,}|W0/.test(value) && !/^\d{8}$|^9999|T\d\d:| /.test(value.trim()));
    expect(theirs.length).toBeGreaterThan(100);
    expect(theirs.filter((value) => stories.has(value))).toEqual([]);
  });

  test('its tables take them beside the stories on SQLite', async () => {
    const url = join(mkdtempSync(join(tmpdir(), 'weitere-')), 'quelle.sqlite');
    await createDemoSource({ folder: folderOf(office), url, heute, weitere: rowsOf(office, 100) });
    const { knex, close } = await openDatabase(url, { readOnly: true });
    const [{ tabelle, zeilen } = { tabelle: '', zeilen: [] }] = readDemoRows(join(folderOf(office), 'daten.yaml'), heute);
    const own = rowsOf(office, 100).filter((rows) => rows.tabelle === tabelle).reduce((sum, rows) => sum + rows.zeilen.length, 0);
    expect(await knex(tabelle).count({ n: '*' })).toEqual([{ n: zeilen.length + own }]);
    await close();
  });
});

describeMariadb('on MariaDB', () => {
  test.each(offices)('the tables of %s take them beside the stories: no text is too long, no number too large', async (office) => {
    const { url, drop } = await createTestDatabase();
    await createDemoSource({ folder: folderOf(office), url, heute, weitere: rowsOf(office, 100) });
    await drop();
  });
});

const fileWith = (content: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'weitere-')), 'weitere.yaml');
  writeFileSync(file, content);
  return file;
};

const small = fileWith('vorlagen:\n  - { jede: 2, zeilen: { A: { NR: "{{nummer}}" } } }\n  - { jede: 3, zeilen: { B: { NR: "{{nummer}}", X: null, N: 5 } } }\nverknuepfungen:\n  JUGEND: { jede: 4, schluessel: ["5", "{{nummer:3}}"] }\n');

test('every n-th person has the rows of a template, one per table', () => {
  expect([...readWeiterePersonen(small).zeilen(weitere(6))]).toEqual([
    { tabelle: 'A', zeilen: [{ NR: '2' }, { NR: '4' }, { NR: '6' }] },
    { tabelle: 'B', zeilen: [{ NR: '3', X: null, N: '5' }, { NR: '6', X: null, N: '5' }] },
  ]);
});

test('any number of them is made in portions, and one hears how far it is', () => {
  const heard: number[] = [];
  const rows = [...readWeiterePersonen(small).zeilen(weitere(450, (fertig) => heard.push(fertig)))];
  expect(heard).toEqual([200, 400, 450]);
  expect(Math.max(...rows.map(({ zeilen }) => zeilen.length))).toBe(100);
  expect(rows.reduce((sum, { zeilen }) => sum + zeilen.length, 0)).toBe(225 + 150);
});

test('staff have linked every n-th of them under the key the templates give', () => {
  const { verknuepfungen } = readWeiterePersonen(small);
  expect([...verknuepfungen('JUGEND', weitere(9))].map(({ person, schluessel }) => [person.label, schluessel])).toEqual([['W4', ['5', '004']], ['W8', ['5', '008']]]);
  expect([...verknuepfungen('JOBCENTER', weitere(9))]).toEqual([]);
});

test('nobody is made of nobody, and an office without templates knows none', () => {
  expect([...readWeiterePersonen(small).zeilen(weitere(0))]).toEqual([]);
  expect([...readWeiterePersonen('gibt/es/nicht.yaml').zeilen(weitere(10))]).toEqual([]);
});

test.each(['vorlagen: 1\n', 'vorlagen:\n  - { jede: 0, zeilen: {} }\n', 'vorlagen:\n  - { jede: 1, zeilen: { "A; DROP": { NR: "1" } } }\n', 'vorlagen: []\nanderes: 1\n'])(
  'templates that are none are refused, and the file is named: %j',
  (content) => expect(() => readWeiterePersonen(fileWith(content))).toThrow(/weitere\.yaml: /),
);
