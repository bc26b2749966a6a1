import { openSource } from '../../../../subgraphs/kit/source/openSource';
import { bewilligung, exampleMapping, onBothDatabases, type ExampleDatabase, type Row } from './exampleOffice';

/** What stands in the table, and the one field that is empty for it, with its note. */
const dirt: readonly (readonly [string, Row, Readonly<Record<string, unknown>>, string | undefined])[] = [
  ['a day that is not in the calendar', { VON: '30.02.2019' }, { von: null }, 'kein Kalendertag'],
  ['zeros for no day', { VON: '00.00.0000' }, { von: null }, undefined],
  ['a blank day', { VON: '' }, { von: null }, undefined],
  ['the end of time', { VON: '31.12.9999' }, { von: null }, undefined],
  ['the year 9998', { VON: '01.01.9998' }, { von: null }, 'kein Kalendertag'],
  ['a number that is no day', { STAND: '20190230' }, { stand: null }, 'kein Kalendertag'],
  ['zero for no day', { STAND: '0' }, { stand: null }, undefined],
  ['NULL for a day', { STAND: null }, { stand: null }, undefined],
  ['a negative amount', { BETR: '-1.00' }, { betrag: null }, 'kein Betrag'],
  ['the largest amount of the column', { BETR: '99999999.99' }, { betrag: 9999999999 }, undefined],
  ['a whole amount', { BETR: '5' }, { betrag: 500 }, undefined],
  ['blanks for a place', { ORT: '     ' }, { ort: null }, undefined],
  ['UTF-8 once read as latin1', { ORT: 'MÃ¼nster' }, { ort: 'Münster' }, undefined],
  ['a right umlaut', { ORT: ' Münster ' }, { ort: 'Münster' }, undefined],
];

onBothDatabases((create) => {
  let example: ExampleDatabase;
  beforeAll(async () => {
    example = await create();
  });
  afterAll(() => example.drop());

  test.each(dirt.map((entry, index) => [...entry, index] as const))('%s', async (_, written, expected, mangel, index) => {
    const person = `D${index}`;
    await example.insert('BEW', bewilligung(`${300 + index}`, person, { ART: '01', ...written }));
    const notes: unknown[] = [];
    const source = openSource(await example.open(), exampleMapping(), { onMangel: (note) => notes.push(note) });
    const [feld = ''] = Object.keys(expected);
    const rows = await source.openReader().rows('BeispielBewilligung', [feld], [person]);
    await source.close();
    expect(rows.map(({ werte }) => werte)).toEqual([expected]);
    expect(notes).toEqual(mangel ? [{ type: 'BeispielBewilligung', feld, mangel }] : []);
  });
});
