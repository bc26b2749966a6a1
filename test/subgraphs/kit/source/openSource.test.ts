import type { Database } from '../../../../subgraphs/kit/database';
import type { Mapping } from '../../../../subgraphs/kit/source/mapping/mapping';
import { openSource } from '../../../../subgraphs/kit/source/openSource';
import { nowhere, SourceUnavailable, type Key, type Source } from '../../../../subgraphs/kit/source/source';
import { bewilligung, exampleMapping, onBothDatabases, type ExampleDatabase } from './exampleOffice';

onBothDatabases((create) => {
  let example: ExampleDatabase;
  let database: Database;
  let source: Source;
  let mapping: Mapping;
  let statements: { sql: string; bindings: readonly unknown[] }[];
  let notes: unknown[];

  beforeAll(async () => {
    example = await create();
  });
  afterAll(() => example.drop());

  beforeEach(async () => {
    statements = [];
    notes = [];
    mapping = exampleMapping();
    database = await example.open();
    source = openSource(database, mapping, { onStatement: (sql, bindings) => statements.push({ sql, bindings }), onMangel: (note) => notes.push(note) });
  });
  afterEach(() => source.close());

  const family: readonly Key[] = Array.from({ length: 10 }, (_, n) => [`P0${n}`]);

  test('rows come converted, newest day first, without drafts, foreign tenants and other categories', async () => {
    const rows = await source.openReader().rows('BeispielBewilligung', ['von', 'betrag', 'art'], ['P01']);
    expect(rows.map(({ zeile, werte }) => ({ zeile, werte }))).toEqual([
      { zeile: '["101"]', werte: { von: '2024-02-01', betrag: 1230, art: 'GRUND' } },
      { zeile: '["201"]', werte: { von: '2023-12-31', betrag: 1230, art: 'SONDER' } },
    ]);
    expect(notes).toEqual([]);
  });

  test('a row with an unknown code or none belongs to the stricter field', async () => {
    const rows = await source.openReader().rows('BeispielSonder', ['betrag'], ['P01']);
    expect(rows.map(({ zeile }) => zeile)).toEqual(['["204"]', '["205"]']);
  });

  test('what a row says about others is read always: veto, entrusting person, third persons, household, holder of the secret', async () => {
    const [plain, told] = await source.openReader().rows('BeispielBewilligung', [], ['P01']);
    expect(plain?.entscheidung).toEqual({ sperren: [], anvertrautVon: undefined, geheimnistraeger: undefined, beteiligte: [], zeitbezug: '2024-02-01' });
    expect(told?.entscheidung).toEqual({
      sperren: [{ art: 'VETO_64', wirkung: 'ALLES' }],
      anvertrautVon: 'P02',
      geheimnistraeger: 'Dr. Beispiel',
      beteiligte: ['P03', 'P04'],
      zeitbezug: '2023-12-31',
    });
  });

  test('nested rows are found by the columns of their parent', async () => {
    const reader = source.openReader();
    const [parent] = await reader.rows('BeispielBewilligung', [], ['P01']);
    expect(parent?.verweise).toEqual({ BEW_NR: '101' });
    const rows = await reader.rows('BeispielBedarf', ['norm', 'stand'], ['101']);
    expect(rows.map(({ werte }) => werte)).toEqual([{ norm: '§ 21' }, { norm: '§ 22' }]);
    expect([source.hasField('BeispielBedarf', 'stand'), source.hasField('BeispielBedarf', 'norm')]).toEqual([false, true]);
    expect([source.zu('BeispielBedarf'), source.zu('BeispielBewilligung')]).toEqual([['BEW_NR'], 'person']);
  });

  test('a family of ten takes as many statements as one person, and as nobody', async () => {
    const countFor = async (keys: readonly Key[]) => {
      statements = [];
      const reader = source.openReader();
      await Promise.all(keys.map((key) => reader.locks(key)));
      await Promise.all(keys.map((key) => reader.rows('BeispielBewilligung', ['von'], key)));
      await Promise.all(keys.map((key) => reader.rows('BeispielBedarf', ['norm'], key)));
      return statements.map(({ sql }) => sql.replace(/\((values )?(\(?\?\)?(, )?)+\)/g, '(…)'));
    };
    const ofOne = await countFor([['P01']]);
    expect(ofOne).toHaveLength(5);
    expect(await countFor(family)).toEqual(ofOne);
    expect(await countFor([nowhere, nowhere])).toEqual(ofOne);
  });

  test('only columns that were asked for or that the decision needs are named', async () => {
    await source.openReader().rows('BeispielSonder', ['betrag'], ['P01']);
    expect(statements[0]?.sql).toContain('BETR');
    for (const column of ['STAND', 'ORT', 'NIE', 'KZ_GEF', '*']) expect(statements[0]?.sql).not.toContain(column);
  });

  test('a key is a bound value in the text of no statement', async () => {
    await source.openReader().rows('BeispielSonder', ['betrag'], ['P01']);
    expect(statements[0]?.sql).not.toContain('P01');
    expect(statements[0]?.bindings).toContain('P01     ');
  });

  const attacks = ["' OR '1'='1", "P01' -- ", "P01'; DROP TABLE PERS; --", '%', '_01', 'P01\\', '\\', '"', '`PERS`', 'p01', 'P0１', '', ' ', '\u0000', 'NULL', '0', '0x503031'];
  test.each(attacks)('the key %j is nobody', async (attack) => {
    const reader = source.openReader();
    expect(await reader.rows('BeispielSonder', ['betrag'], [attack])).toEqual([]);
    expect(await reader.locks([attack])).toEqual([]);
    expect(await reader.rows('BeispielBedarf', ['norm'], [`101${attack}abc`])).toEqual([]);
  });

  test('objects and lists instead of a key part, and keys of the wrong length, are nobody', async () => {
    const shapes: unknown[] = [{ PERS_NR: 'P01' }, ['P01'], true, null];
    for (const shape of shapes) expect(await source.openReader().rows('BeispielSonder', ['betrag'], JSON.parse(JSON.stringify([shape])))).toEqual([]);
    expect(await source.openReader().rows('BeispielSonder', ['betrag'], ['P01', 'P02'])).toEqual([]);
    expect(await source.openReader().rows('BeispielSonder', ['betrag'], [])).toEqual([]);
  });

  test('more keys than a statement takes variables are read in several', async () => {
    const keys: readonly Key[] = [...Array.from({ length: 1_200 }, (_, n): Key => [`X${n}`]), ['P01']];
    const reader = source.openReader();
    const rows = await Promise.all(keys.map((key) => reader.rows('BeispielSonder', ['betrag'], key)));
    expect(rows.flat()).toHaveLength(2);
    expect(statements).toHaveLength(3);
  });

  test('a local record is found with name and date of birth, padded or not; an unknown one is not', async () => {
    const person = { key: ['P01'], familienname: 'Muster-1', vornamen: 'Probe', geburtsdatum: '1980-01-01' };
    expect(await source.findPerson(['P01'], 'JOBCENTER')).toEqual(person);
    expect(await source.findPerson(['P01     '], 'JOBCENTER')).toEqual(person);
    expect(await source.findPerson(['P77'], 'JOBCENTER')).toBeUndefined();
  });

  describe('with dirt in the tables', () => {
    test('a person who stands twice is found by nobody and locked for everything', async () => {
      for (const name of ['Beispiel-Eins', 'Beispiel-Zwei']) await example.insert('PERS', { MAND_NR: '5', PERS_NR: 'P88     ', NAME: name, VORN: '', GEB: '0', KZ_AUSK: 'N' });
      expect(await source.findPerson(['P88'], 'JOBCENTER')).toBeUndefined();
      expect(notes).toEqual([{ type: 'person', feld: 'schluessel', mangel: 'Zeile nicht eindeutig' }]);
      expect(await source.openReader().locks(['P88'])).toEqual([{ art: 'UNLESBAR', wirkung: 'ALLES' }]);
    });

    test('rows that cannot be told apart are left out, both of them', async () => {
      for (const betrag of ['1.00', '2.00']) await example.insert('BEW', bewilligung('900', 'P89', { BETR: betrag, ART: '01' }));
      expect(await source.openReader().rows('BeispielBewilligung', ['betrag'], ['P89'])).toEqual([]);
      expect(notes).toEqual([{ type: 'BeispielBewilligung', feld: 'zeile', mangel: 'Zeile nicht eindeutig' }]);
    });

    const locks = [
      ['N', []],
      ['', []],
      ['J', ['AUSKUNFTSSPERRE_51']],
      ['n', ['AUSKUNFTSSPERRE_51']],
      ['?', ['AUSKUNFTSSPERRE_51']],
      [null, ['AUSKUNFTSSPERRE_51']],
    ] as const;
    test.each(locks)('the lock flag %j', async (flag, arts) => {
      const nr = `L${String(flag).charCodeAt(0) || 0}${String(flag).length}`;
      await example.insert('PERS', { MAND_NR: '5', PERS_NR: nr.padEnd(8), NAME: 'Muster', VORN: '', GEB: '0', KZ_AUSK: flag });
      expect((await source.openReader().locks([nr])).map(({ art }) => art)).toEqual(arts);
    });

    test('one locked row among several is a lock', async () => {
      for (const kz of ['0 ', '7 ']) await example.insert('GESP', { PERS_NR: 'P05     ', KZ: kz });
      expect(await source.openReader().locks(['P05'])).toEqual([{ art: 'FALL_GESPERRT', wirkung: 'ALLES' }]);
    });

    test('whoever has no row has no lock', async () => {
      expect(await source.openReader().locks(['P77'])).toEqual([]);
      expect(await source.openReader().locks(nowhere)).toEqual([]);
    });
  });

  describe('when a statement fails', () => {
    test('a lock that cannot be read locks everybody it was read for', async () => {
      await example.run('ALTER TABLE GESP RENAME TO GESP_WEG');
      expect(await source.openReader().locks(['P00'])).toContainEqual({ art: 'UNLESBAR', wirkung: 'ALLES' });
      expect(await source.openReader().locks(nowhere)).toContainEqual({ art: 'UNLESBAR', wirkung: 'ALLES' });
      await example.run('ALTER TABLE GESP_WEG RENAME TO GESP');
    });

    test('rows and the question whether it is alive are refused as the source being unavailable', async () => {
      await expect(source.assertAlive()).resolves.toBeUndefined();
      await example.run('ALTER TABLE PERS RENAME TO PERS_WEG');
      await expect(source.assertAlive()).rejects.toThrow(SourceUnavailable);
      await expect(source.findPerson(['P01'], 'JOBCENTER')).rejects.toThrow(SourceUnavailable);
      await example.run('ALTER TABLE PERS_WEG RENAME TO PERS');
      await example.run('ALTER TABLE BED RENAME TO BED_WEG');
      await expect(source.openReader().rows('BeispielBedarf', ['norm'], ['101'])).rejects.toThrow(SourceUnavailable);
      await example.run('ALTER TABLE BED_WEG RENAME TO BED');
    });
  });
});
