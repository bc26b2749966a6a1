import { join } from 'node:path';
import { readWeiterePersonen } from '../../../subgraphs/kit/demo/weiterePersonen';
import { klientIdOf, readDemoWorld } from '../../../subgraphs/kim/demo/demoWorld';
import { withWeitere } from '../../../subgraphs/kim/demo/withWeitere';

const demo = join(__dirname, '../../../subgraphs/kim/demo');
const world = readDemoWorld(demo);
const heute = new Date('2026-11-22T10:00:00Z');
const rows = [...readWeiterePersonen(join(demo, 'weitere.yaml')).zeilen({ personen: 200, heute, fortschritt: () => undefined })];
const column = (tabelle: string, spalte: string) => new Set(rows.filter((one) => one.tabelle === tabelle).flatMap(({ zeilen }) => zeilen.map((row) => row[spalte])));

test('without further persons the world is that of the stories', () => expect(withWeitere(world, 0)).toEqual(world));

test('every tenth further person has a case of her own and has consented', () => {
  const { faelle } = withWeitere(world, 45);
  expect(Object.keys(faelle).slice(Object.keys(world.faelle).length)).toEqual(['FW00000010', 'FW00000020', 'FW00000030', 'FW00000040']);
  expect(Object.keys(faelle['FW00000010']?.personen ?? {})).toEqual(['W10']);
});

test('case and person stand in the documentation under the same numbers, led by the same person', () => {
  for (const [fallId, { personen, fallfuehrung }] of Object.entries(withWeitere(world, 200).faelle).slice(Object.keys(world.faelle).length)) {
    expect(column('FALL', 'FALL_NR')).toContain(fallId);
    for (const label of Object.keys(personen)) expect(column('KLIENT', 'KLIENT_NR')).toContain(klientIdOf(label));
    const row = rows.flatMap(({ tabelle, zeilen }) => (tabelle === 'FALL' ? zeilen : [])).find((one) => one['FALL_NR'] === fallId);
    expect(row?.['FALLFUEHRUNG']).toBe(fallfuehrung);
    expect(row?.['TRAEGER']).toBe(world.nutzer[fallfuehrung]?.organisation);
  }
});

test('everybody who leads a case of the stories leads some of theirs', () => {
  const leading = Object.entries(withWeitere(world, 200).faelle).filter(([fallId]) => fallId.startsWith('FW')).map(([, { fallfuehrung }]) => fallfuehrung);
  expect(new Set(leading)).toEqual(new Set(world.weitere.fallfuehrung));
});
