import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyToDist } from '../../../schema/commands/copyToDist';

const folder = mkdtempSync(join(tmpdir(), 'dist-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('what is approved goes with the program, operations and what controllers have signed, and so does the look of sheets', () => {
  for (const file of ['schema/operations/fallansicht.graphql', 'schema/operations/operationen.yaml', 'schema/approvals/jobcenter.yaml', 'schema/approvals/stand.ts', 'schema/einwilligung/blatt/blatt.css', 'gateway/server.ts', 'subgraphs/kit/seal.ts']) {
    mkdirSync(join(folder, 'from', file, '..'), { recursive: true });
    writeFileSync(join(folder, 'from', file), '');
  }
  expect(copyToDist(join(folder, 'from'), join(folder, 'to')).toSorted()).toEqual(['schema/approvals/jobcenter.yaml', 'schema/einwilligung/blatt/blatt.css', 'schema/operations/fallansicht.graphql', 'schema/operations/operationen.yaml']);
});
