import { checkSource } from '../../../../subgraphs/kit/source/checkSource';
import { readMapping } from '../../../../subgraphs/kit/source/mapping/readMapping';
import { bewilligung, onBothDatabases, sdl, yaml, type ExampleDatabase } from './exampleOffice';

onBothDatabases((create) => {
  let example: ExampleDatabase;
  beforeAll(async () => {
    example = await create();
    await example.insert('BEW', bewilligung('800', 'P01', { ART: 'Q7', VON: '31.06.2024' }));
    await example.insert('BEW', bewilligung('801', 'P01', { ART: '01', VON: '32.01.2024' }));
  });
  afterAll(() => example.drop());

  const check = async (text = yaml) => {
    const database = await example.open();
    const befunde = await checkSource(database, readMapping(text, 'quelle.yaml', sdl));
    await database.close();
    return befunde.filter(({ text: said }) => !said.startsWith('Die Anmeldung')).map(({ schwere, text: said }) => `${schwere} ${said}`);
  };

  test('a mapping that fits has only hints: what locks, and how many values do not convert, without showing them', async () => {
    expect(await check()).toEqual([
      'HINWEIS BeispielBewilligung.von (BEW.VON): 1 von 3 verschiedenen Werten lassen sich nicht wandeln (kein Kalendertag); sie werden leer.',
    ]);
  });

  test('codes the mapping does not know are named', async () => {
    const befunde = await check(yaml.replace('filter: [{ spalte: ART, in: ["01", "02"] }]', 'filter: [{ spalte: ART, nichtIn: ["99"] }]'));
    expect(befunde.join('\n')).toMatch(/HINWEIS BeispielBewilligung\.art \(BEW\.ART\): 1 von \d verschiedenen Werten sind der Zuordnung unbekannt und werden leer: «Q7»\./);
  });

  const broken = [
    ['a table that is not there', 'tabelle: GESP', 'tabelle: GESPERRT', 'FEHLER sperren FALL_GESPERRT: Die Tabelle GESPERRT gibt es nicht, oder die Anmeldung darf sie nicht sehen.'],
    ['a column that is not there', 'spalte: NORM', 'spalte: NORMEN', 'FEHLER typen.BeispielBedarf: BED.NORMEN gibt es nicht.'],
    ['a column in other letters', 'spalte: NORM', 'spalte: Norm', 'FEHLER typen.BeispielBedarf: BED.Norm gibt es nicht. Gemeint ist vielleicht NORM.'],
    ['a decision column that is not there', 'spalte: KZ_GEF', 'spalte: KZ_X', 'FEHLER typen.BeispielBewilligung: BEW.KZ_X gibt es nicht.'],
    ['a member column that is not there', 'person: [PERS_NR]', 'person: [PERS_X]', 'FEHLER typen.BeispielBewilligung mitglieder: BG_MITGL.PERS_X gibt es nicht.'],
    ['a tenant column that is not there', 'mandant: { spalte: MAND_NR', 'mandant: { spalte: MAND_X', 'FEHLER person: PERS.MAND_X gibt es nicht.'],
  ] as const;
  test.each(broken)('%s', async (_, from, to, says) => {
    expect(await check(yaml.replace(from, to))).toEqual([says]);
  });

  test('a person\'s words in a column mistaken for a code are counted and not shown', async () => {
    await example.run("UPDATE BEW SET NIE = 'Worte eines Menschen' WHERE BEW_NR = 101");
    const befunde = await check(yaml.replace('art: { spalte: ART,', 'art: { spalte: NIE,'));
    expect(befunde.join('\n')).toMatch(/BeispielBewilligung\.art \(BEW\.NIE\): 2 von 2 .* leer\.$/m);
    expect(befunde.join('\n')).not.toContain('Worte');
  });
});
