import type { Database } from '../../../../subgraphs/kit/database';
import type { Bedingung } from '../../../../subgraphs/kit/source/mapping/words';
import { nowhere, type Key } from '../../../../subgraphs/kit/source/source';
import { readByKeys, type TableRead } from '../../../../subgraphs/kit/source/statement';
import { onBothDatabases, type ExampleDatabase } from './exampleOffice';

const read: TableRead = {
  tabelle: 'T',
  schluessel: [
    { spalte: 'AKTE', typ: 'text', laenge: 6 },
    { spalte: 'LFD', typ: 'ganzzahl' },
  ],
  mandant: undefined,
  bedingungen: [],
  spalten: ['NR', 'KZ'],
  sortierung: [{ spalte: 'NR', richtung: 'auf', als: undefined }],
};

onBothDatabases((create) => {
  let example: ExampleDatabase;
  let database: Database;

  beforeAll(async () => {
    example = await create();
    await example.run('CREATE TABLE T (AKTE CHAR(6), LFD INTEGER, NR INTEGER, KZ CHAR(3))');
    const written = [['0041', '1', '1', 'B'], ['0041', '2', '2', 'b'], ['0042', '1', '3', 'B  '], ['41', '1', '4', null], ['aé', '1', '5', 'X'], ['AE', '1', '6', '']] as const;
    for (const [akte, lfd, nr, kz] of written) await example.insert('T', { AKTE: akte.padEnd(6), LFD: lfd, NR: nr, KZ: kz });
    database = await example.open();
  });
  afterAll(async () => {
    await database.close();
    await example.drop();
  });

  const numbers = async (keys: readonly Key[], more: Partial<TableRead> = {}) =>
    (await readByKeys(database, { ...read, ...more }, keys)).map((rows) => rows.map(({ NR }) => Number(NR)));

  test('a key of two columns finds its own rows and no combination of two keys', async () => {
    expect(await numbers([['0041', 2], ['0042', 1], ['0042', 2], nowhere])).toEqual([[2], [3], [], []]);
  });

  test('leading zeros, case and accents tell two files apart; a number may be written either way', async () => {
    expect(await numbers([['0041', '1'], ['41', 1], ['ae', 1], ['AE', '01'], ['aé', 1], ['0041', '1x']])).toEqual([[1], [4], [], [6], [5], []]);
  });

  const all: readonly Key[] = [['0041', 1], ['0041', 2], ['0042', 1], ['41', 1], ['aé', 1], ['AE', 1]];
  const conditions: readonly (readonly [Omit<Bedingung, 'spalte'>, readonly number[]])[] = [
    [{ in: ['B'] }, [1, 3]],
    [{ in: ['b'] }, [2]],
    [{ in: ['B', null] }, [1, 3, 4]],
    [{ in: [''] }, [6]],
    [{ in: [null] }, [4]],
    [{ nichtIn: ['B'] }, [2, 4, 5, 6]],
    [{ nichtIn: ['B', null] }, [2, 5, 6]],
    [{ nichtIn: [null] }, [1, 2, 3, 5, 6]],
    [{ in: ["B' OR '1'='1"] }, []],
  ];
  test.each(conditions)('the row filter %j', async (condition, expected) => {
    const found = await numbers(all, { bedingungen: [{ spalte: 'KZ', ...condition }] });
    expect(found.flat()).toEqual(expected);
  });
});
