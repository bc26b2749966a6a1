import { everyCategoryIsUsed } from '../../../schema/rules/everyCategoryIsUsed';
import { exampleLaw, jobcenter, kim, soziales, subgraph } from '../exampleSdl';

const placesOf = (ofJobcenter: string) =>
  everyCategoryIsUsed([subgraph('jobcenter', ofJobcenter), subgraph('kim', kim), subgraph('soziales', soziales)], exampleLaw).map(({ feld, datei, zeile }) => [feld, datei, zeile]);

test('every category has a field behind it', () => expect(placesOf(jobcenter)).toEqual([]));

test('a category without a field is named where the vocabulary declares it', () => {
  const withoutText = jobcenter.replaceAll('JC_TEXT', 'JC_BEWILLIGUNG');
  expect(placesOf(withoutText)).toEqual([['JC_TEXT', 'schema/vocabulary.graphql', 5]]);
});
