import { checkLaw } from '../../schema/checkLaw';
import { readLaw } from '../../schema/law';
import { loadSubgraphs } from '../../schema/sdl';
import { change, exampleLaw, jobcenter, kim, soziales, subgraph } from './exampleSdl';

const inWords = (violations: ReturnType<typeof checkLaw>) => violations.map(({ datei, zeile, feld, fehler, abhilfe }) => `${datei}:${zeile} ${feld}: ${fehler} ${abhilfe}`);

test('the law of this repository is lawful', () => {
  const law = readLaw();
  expect(inWords(checkLaw(loadSubgraphs(law), law))).toEqual([]);
});

test('the example is lawful, so what a rule says of it is said of the change', () => {
  expect(inWords(checkLaw([subgraph('jobcenter', jobcenter), subgraph('kim', kim), subgraph('soziales', soziales)], exampleLaw))).toEqual([]);
});

test('each violation is told in a sentence with its remedy', () => {
  const broken = change(change(jobcenter, 'stand: Datum @daten(kategorie: JC_BEWILLIGUNG)', 'am(ab: Datum): Datum!'), 'Freigabe @inaccessible', 'Freigabe');
  const violations = checkLaw([subgraph('jobcenter', broken), subgraph('kim', kim), subgraph('soziales', soziales)], exampleLaw);

  expect(violations.length).toBeGreaterThan(3);
  for (const { fehler, abhilfe, zeile } of violations) {
    expect(fehler).toMatch(/^\S.*\.$/);
    expect(abhilfe).toMatch(/^\S.*\.$/);
    expect(zeile).toBeGreaterThan(1);
  }
});
