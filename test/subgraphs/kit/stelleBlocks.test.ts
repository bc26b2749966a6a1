import { readLaw } from '../../../schema/law';
import { authoritySubgraph, loadSubgraphs } from '../../../schema/sdl';
import { readStelleBlocks } from '../../../subgraphs/kit/stelleBlocks';
import { change, soziales, subgraph } from '../../schema/exampleSdl';
import { sdl, subgraphOf } from './exampleStelle';

test('one controller: its block stands on the person', () => {
  expect(readStelleBlocks(subgraphOf(sdl))).toEqual([{ stelle: 'JOBCENTER', path: ['jobcenter'], type: 'JobcenterSicht' }]);
});

test('two controllers under one roof: each has its own place below the frame', () => {
  expect(readStelleBlocks(subgraph('soziales', soziales))).toEqual([
    { stelle: 'SOZIALHILFE', path: ['soziales', 'sozialhilfe'], type: 'SozialesSozialhilfe' },
    { stelle: 'ASYLBLG', path: ['soziales', 'asylblg'], type: 'SozialesAsylblg' },
  ]);
});

test('a part that no path leads to from the person does not start', () => {
  const lost = change(soziales, 'soziales: SozialesSicht @ohnePersonenbezug(weil: "Rahmen.")', 'anders: String @ohnePersonenbezug(weil: "Rahmen.")');
  expect(() => readStelleBlocks(subgraph('soziales', lost))).toThrow(/SozialesSicht/);
});

const law = readLaw();

test.each(loadSubgraphs(law).filter(({ name }) => name !== authoritySubgraph).map((one) => [one.name, one] as const))('%s has a block for each of its controllers', (_name, one) => {
  expect(readStelleBlocks(one).map(({ stelle }) => stelle)).toEqual(one.stellen);
});
