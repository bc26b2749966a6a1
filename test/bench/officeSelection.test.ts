import { readLaw } from '../../schema/law';
import { authoritySubgraph, loadSubgraphs } from '../../schema/sdl';
import { readOfficeMarks } from '../../subgraphs/kit/release/officeMarks';
import { readStelleBlocks } from '../../subgraphs/kit/stelleBlocks';
import { fallansichtOf, selectionOfBlock } from './officeSelection';

test('the measured view asks every office and nothing of kim’s own', () => {
  const query = fallansichtOf();
  for (const block of ['jobcenter', 'arbeitsagentur', 'jugend', 'soziales', 'auslaenderbehoerde']) expect(query).toContain(`${block} {`);
  expect(query).not.toMatch(/dokumentation|fristen|einwilligungen/);
});

test('of named offices it asks those alone', () => {
  expect(fallansichtOf('jobcenter')).toMatch(/jobcenter \{[^]*bewilligungen \{\s*stand\s*leistungsart/);
  expect(fallansichtOf('jobcenter')).not.toMatch(/jugend|soziales/);
});

const blocks = loadSubgraphs(readLaw())
  .filter(({ name }) => name !== authoritySubgraph)
  .flatMap((subgraph) => readStelleBlocks(subgraph).map((block) => [block.stelle, block, readOfficeMarks(subgraph)] as const));

test.each(blocks)('the floor reads at %s what the view asks for', (_stelle, block, marks) => {
  const { felder } = selectionOfBlock(block, marks);
  expect(felder.size).toBeGreaterThan(0);
  for (const below of felder.values()) expect(below?.felder.size).toBeGreaterThan(0);
});
