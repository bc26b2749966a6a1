import { parse } from 'graphql';
import { compose } from '../../schema/compose';
import { readLaw } from '../../schema/law';
import { readMarks } from '../../schema/marks';
import { marksSurviveComposition } from '../../schema/rules/marksSurviveComposition';
import { loadSubgraphs } from '../../schema/sdl';
import { exampleFolder } from './exampleFolder';

test('the subgraphs of this repository compose, and every mark survives', () => {
  const subgraphs = loadSubgraphs(readLaw());
  const supergraph = compose(subgraphs);

  expect(marksSurviveComposition(subgraphs, supergraph)).toEqual([]);
  expect(readMarks(parse(supergraph)).filter(({ marks: [mark] }) => mark?.art === 'DATEN').length).toBeGreaterThan(500);
  expect(supergraph).not.toMatch(/localhost|127\.0\.0\.1/);
});

const brokenBy = (file: string, from: string, to: string) => {
  const { folder, change } = exampleFolder();
  change(file, from, to);
  const law = readLaw(folder);
  return () => compose(loadSubgraphs(law, folder));
};

test('an SDL that does not compose is refused', () => {
  expect(brokenBy('subgraphs/jugend.graphql', 'jugend: JugendSicht', 'jugend: JugendGibtEsNicht')).toThrow(/the subgraphs do not compose:[^]*JugendGibtEsNicht/);
});

test('a hint is an error: two descriptions of one word would be merged in silence', () => {
  expect(brokenBy('subgraphs/jugend.graphql', 'type Klient @key', '"Ein anderer Klient."\ntype Klient @key')).toThrow(/INCONSISTENT_DESCRIPTION/);
});

test('a mark that the header forgets vanishes without a hint, and the rule finds it', () => {
  const { folder, change } = exampleFolder();
  change('vocabulary.graphql', '  @composeDirective(name: "@stelle")\n', '');
  const subgraphs = loadSubgraphs(readLaw(folder), folder);

  expect(marksSurviveComposition(subgraphs, compose(subgraphs)).map(({ feld }) => feld)).toContain('Klient.jugend');
});
