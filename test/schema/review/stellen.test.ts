import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStellen } from '../../../schema/review/stellen';
import { law } from './theReview';

const folder = mkdtempSync(join(tmpdir(), 'stellen-'));
const file = join(folder, 'stellen.yaml');
beforeEach(() => cpSync(join(__dirname, '..', '..', '..', 'schema', 'stellen.yaml'), file));
afterAll(() => rmSync(folder, { recursive: true }));

const change = (from: string, to: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

test('every controller of the vocabulary is in it', () => {
  expect(Object.keys(readStellen(law, folder).stellen)).toEqual([...law.stellen.keys()]);
});

test.each([
  ['a controller is missing', '  JUGEND:', '  JUGENDAMT:', 'schema/stellen.yaml: Stelle «JUGEND» fehlt\nschema/stellen.yaml: Stelle «JUGENDAMT» steht nicht in vocabulary.graphql'],
  ['a statement is empty', 'vertreten: &offen "von der Stelle einzutragen"', 'vertreten: &offen ""', 'stellen.KIM.vertreten'],
  ['a statement nobody asks for', 'fachaufsicht: *offen', 'fachaufsicht: *offen\n    kaffee: ja', 'stellen.KIM'],
])('refused: %s', (_what, from, to, message) => {
  change(from, to);
  expect(() => readStellen(law, folder)).toThrow(message);
});
