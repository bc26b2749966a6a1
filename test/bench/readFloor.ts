import { join } from 'node:path';
import { authoritySubgraph, loadSubgraphs } from '../../schema/sdl';
import { readWeiterePersonen } from '../../subgraphs/kit/demo/weiterePersonen';
import { readMinimum } from '../../subgraphs/kit/release/readMinimum';
import { readStelleBlocks } from '../../subgraphs/kit/stelleBlocks';
import type { TestWorld } from '../world';
import { selectionOfBlock } from './officeSelection';

/**
 * The floor: the rows of the Fallansicht of one further person, read from every office by the same reader and the same statements,
 * without Freigabe, decision and journal. No product could answer with less.
 * @returns the act, answering how many rows it read
 */
export function readFloor({ law, offices }: Pick<TestWorld, 'law' | 'offices'>, nummer: number): () => Promise<number> {
  const reads = loadSubgraphs(law).filter(({ name }) => name !== authoritySubgraph).flatMap((subgraph) => {
    const vorlagen = readWeiterePersonen(join(__dirname, '..', '..', 'subgraphs', subgraph.name, 'demo', 'weitere.yaml'));
    return readStelleBlocks(subgraph).map((block) => {
      const parts = offices.get(subgraph.name)?.stellen.find(({ stelle }) => stelle === block.stelle);
      const own = [...vorlagen.verknuepfungen(block.stelle, { personen: nummer, heute: new Date() })].find(({ person }) => person.nummer === nummer);
      if (!parts || !own) throw new Error(`${block.stelle} has not linked person ${nummer}`);
      const selection = selectionOfBlock(block, parts.marks);
      return () => readMinimum(parts.source, parts.source.openReader(), parts.marks, [{ selection, keys: [own.schluessel], allows: () => true }]);
    });
  });
  return async () => {
    const blocks = (await Promise.all(reads.map((read) => read()))).flat();
    return blocks.flatMap((block) => [...block.values()]).reduce((sum, { rows }) => sum + rows.length, 0);
  };
}
