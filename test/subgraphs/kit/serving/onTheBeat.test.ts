import { setImmediate as nextTurn } from 'node:timers/promises';
import { onTheBeat } from '../../../../subgraphs/kit/serving/onTheBeat';

const takt = 20;

describe('an answer leaves when a whole number of beats has passed since its request came, never before', () => {
  it.each([
    ['work of no time', 0, 1],
    ['work of half a beat', takt / 2, 1],
    ['work of almost a beat', takt - 0.2, 1],
    ['work of more than a beat', takt + 1, 2],
    ['work of many beats', 7.5 * takt, 8],
  ])('%s', async (_work, worked, beats) => {
    for (let time = 0; time < 5; time += 1) {
      const receivedAt = performance.now() - worked;
      await onTheBeat(receivedAt, takt);
      expect(performance.now() - receivedAt).toBeGreaterThanOrEqual(beats * takt);
    }
  });

  it('without a beat at once', async () => {
    const first = await Promise.race([onTheBeat(performance.now() - 1, 0).then(() => 'answer'), nextTurn('turn')]);
    expect(first).toBe('answer');
  });
});
