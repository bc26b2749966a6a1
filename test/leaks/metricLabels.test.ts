import { readLaw } from '../../schema/law';
import { loadSubgraphs } from '../../schema/sdl';
import { publicErrors } from '../../schema/errors';
import { createMetrics } from '../../subgraphs/kit/serving/metrics';
import { openTestWorld, type TestWorld } from '../world';
import { changeFile } from './thief';
import { wholeBlock } from './wholeBlock';
import { offices } from './booty';

const law = readLaw();
/** All a label may ever say: words of the law and of the SDLs, our own codes and kinds, a status. */
const words = new Set([
  ...law.stellen.keys(), ...Object.keys(publicErrors), 'OK', ...loadSubgraphs(law).flatMap(({ name, document }) => [name, ...document.definitions.flatMap((node) => ('name' in node && node.name ? [node.name.value] : []))]),
]);
const kinds = /^(?:\d{3}|[a-z]+|[a-z][A-Za-z0-9]*)$/;

describe('what operators count names nobody', () => {
  const metrics = createMetrics();
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ metrics });
    changeFile(world, 'jobcenter', 'quelle', "UPDATE BEW_KOPF SET VON_DAT = 'KANARI-4711'");
  });
  afterAll(() => world.close());

  it('after views, refusals and broken rows every label is a word of our own', async () => {
    for (const [user, fall] of [['cm-ki', 'F-2026-001'], ['cm-traeger-b', 'F-2026-003'], ['technik', 'F-2026-001'], ['cm-ki', "KANARI-4711' --"]] as const) {
      await world.ask(user, `query KANARI($fall: ID!) { fall(id: $fall) { id klienten { id ${offices.map(wholeBlock).join(' ')} } } }`, { fall });
    }
    const lines = (await metrics.registry.metrics()).split('\n').filter((line) => line.startsWith('fallverbund_'));
    const labels = lines.flatMap((line) => [...line.matchAll(/(\w+)="([^"]*)"/g)]).filter(([, name]) => name !== 'le').map(([, , value = '']) => value);
    expect(labels.length).toBeGreaterThan(5);
    expect(labels.filter((label) => !words.has(label) && !kinds.test(label))).toEqual([]);
    expect(lines.filter((line) => /KANARI|F-2026|K-00|cm-/.test(line))).toEqual([]);
  }, 60_000);
});
