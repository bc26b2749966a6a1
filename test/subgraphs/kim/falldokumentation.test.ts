import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { loadSubgraphs } from '../../../schema/sdl';
import { openDatabase } from '../../../subgraphs/kit/database';
import { createDemoSource } from '../../../subgraphs/kit/demo/createDemoSource';
import { loadMapping } from '../../../subgraphs/kit/source/mapping/readMapping';
import { openSource } from '../../../subgraphs/kit/source/openSource';
import type { Source } from '../../../subgraphs/kit/source/source';
import { falldokumentation, type Falldokumentation } from '../../../subgraphs/kim/authority/falldokumentation';
import { law } from './city';

describe('kim’s own documentation, through its declared source', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kim-source-'));
  const kim = join(__dirname, '../../../subgraphs/kim');
  const url = join(folder, 'fachverfahren.sqlite');
  const statements: string[] = [];
  let source: Source;
  let dokumentation: Falldokumentation;

  beforeAll(async () => {
    await createDemoSource({ folder: join(kim, 'demo'), url, heute: new Date('2026-11-22T12:00:00Z') });
    const sdl = buildSubgraphSchema(loadSubgraphs(law).flatMap(({ name, document }) => (name === 'kim' ? [{ typeDefs: document }] : [])));
    const database = await openDatabase(url, { readOnly: true });
    source = openSource(database, loadMapping(join(kim, 'quelle.yaml'), sdl), { onStatement: (sql) => void statements.push(sql) });
    dokumentation = falldokumentation(source);
  });
  afterAll(async () => {
    await source.close();
    rmSync(folder, { recursive: true });
  });

  it('knows when somebody was born, and nothing of nobody', async () => {
    expect(await dokumentation.geburtsdatum('K-0007')).toBe('1991-07-30');
    expect(await dokumentation.geburtsdatum('K-9999')).toBeUndefined();
  });

  it('knows open goals and measures by day and subject, never by their words', async () => {
    const termine = (await dokumentation.offeneTermine(['K-0001', 'K-0006', 'K-0007', 'K-0018'])).flat();
    expect(new Set(termine.map(({ art }) => art))).toEqual(new Set(['ZIEL', 'MASSNAHME']));
    for (const { datum, thema } of termine) {
      expect(datum).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(thema).toMatch(/^[A-Z_]+$/);
    }
  });

  it('asks as often for ten persons as for one', async () => {
    const count = async (klienten: readonly string[]) => {
      statements.length = 0;
      await dokumentation.offeneTermine(klienten);
      return statements.length;
    };
    const ten = Array.from({ length: 10 }, (_person, index) => `K-${String(index + 20).padStart(4, '0')}`);
    expect(await count(['K-0018', ...ten.slice(1)])).toBe(await count(['K-0018']));
  });
});
