import { GraphQLError, type DefinitionNode } from 'graphql';
import { readLaw } from '../../schema/law';
import { readMarks } from '../../schema/marks';
import { loadSubgraph, loadSubgraphs } from '../../schema/sdl';
import { exampleFolder } from './exampleFolder';

const law = readLaw();

const namesIn = (definitions: readonly DefinitionNode[]) => definitions.flatMap((node) => ('name' in node && node.name ? [node.name.value] : []));

test('an office exists because its file does', () => {
  const { folder, write } = exampleFolder();
  write('subgraphs/gesundheitsamt.graphql', 'type Klient @key(fields: "freigabeGesundheitsamt") { freigabeGesundheitsamt: Freigabe }');

  const names = loadSubgraphs(law, folder).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['gesundheitsamt', 'jobcenter', 'kim']));
  expect(names).toEqual(names.toSorted());
});

test('the vocabulary comes first, then the staff’s part of each controller, then the office’s own words', () => {
  const sources = loadSubgraph('soziales', law).document.definitions.map(({ loc }) => loc?.source.name);

  expect([...new Set(sources)]).toEqual(['schema/vocabulary.graphql', 'schema/vorlage.graphql', 'schema/kontrolle.graphql', 'schema/subgraphs/soziales.graphql']);
});

test('two controllers under one roof each have a staff’s part of their own', () => {
  const { stellen, document } = loadSubgraph('soziales', law);
  const queries = readMarks(document).filter(({ type }) => type === 'Query').map(({ feld }) => feld);

  expect(stellen).toEqual(['SOZIALHILFE', 'ASYLBLG']);
  expect(namesIn(document.definitions)).toEqual(expect.arrayContaining(['SozialhilfeAnfrage', 'AsylblgAnfrage', 'SozialhilfeZugriffe', 'AsylblgZugriffe']));
  expect(queries).toEqual(expect.arrayContaining(['sozialhilfeAnfragen', 'asylblgAnfragen']));
});

test('nothing of the template’s name is left in any subgraph', () => {
  const text = JSON.stringify(loadSubgraphs(law).map(({ document }) => document.definitions), (key, value: unknown) => (key === 'loc' ? undefined : value));
  expect(text).not.toMatch(/vorlage/i);
});

test('the authority has no staff’s part: it is asked by case', () => {
  expect(namesIn(loadSubgraph('kim', law).document.definitions)).not.toContain('KimAnfrage');
});

test('an SDL that cannot be parsed is named with file and line', () => {
  const { folder, write } = exampleFolder();
  write('subgraphs/jugend.graphql', 'type Klient {\n  jugend: !\n}');

  const load = () => loadSubgraph('jugend', law, folder);
  expect(load).toThrow(GraphQLError);
  expect(load).toThrow(expect.objectContaining({ source: expect.objectContaining({ name: 'schema/subgraphs/jugend.graphql' }), locations: [{ line: 2, column: 11 }] }));
});
