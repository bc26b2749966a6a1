import { openTestWorld, type TestWorld } from '../world';
import { booties, stellenOf } from './booty';
import { askEntities, aufruferHeader, takeFreigaben, type Loot } from './thief';
import { worldOfFile } from './worldOfFile';

const world = worldOfFile();
const hasData = ({ body }: Loot) => /":"[A-Z0-9_]{3,}"/.test(body.replaceAll(/"__typename":"\w+"/g, '').replace(/"extensions".*/, ''));

describe.each(booties)('a Freigabe for $stelle is good once', ({ office, stelle, user, fall, block }) => {
  const selection = `__typename ... on Klient { ${block} }`;
  const steal = async () => {
    const token = await world().token(user);
    const taken = await takeFreigaben(world(), token, fall, [stelle]);
    return { taken, ask: (representations: readonly unknown[]) => askEntities(world(), office, representations, selection, aufruferHeader(stellenOf(office), token)) };
  };

  it('and not twice, one after the other', async () => {
    const { taken, ask } = await steal();
    expect([hasData(await ask(taken)), hasData(await ask(taken)), hasData(await ask(taken))]).toEqual([true, false, false]);
  });

  it('and the second answer is, byte for byte, that to a Freigabe that was never one', async () => {
    const { taken, ask } = await steal();
    await ask(taken);
    const [spent, never] = [await ask(taken), await ask(taken.map(() => ({ __typename: 'Klient' })))];
    expect([spent.status, JSON.stringify(spent.data), spent.codes]).toEqual([never.status, JSON.stringify(never.data), []]);
  });

  it('nor twice in one fetch: then the fetch gets nothing', async () => {
    const { taken, ask } = await steal();
    expect(hasData(await ask([...taken, ...taken]))).toBe(false);
  });

  it('nor for one of ten who ask at once', async () => {
    const { taken, ask } = await steal();
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(taken)));
    expect(answers.filter(hasData)).toHaveLength(1);
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
  });

  it('nor together with a fresh one: one that is spent voids the fetch', async () => {
    const { taken, ask } = await steal();
    await ask(taken);
    const { taken: fresh } = await steal();
    const token = await world().token(user);
    expect(hasData(await askEntities(world(), office, [...taken, ...fresh], selection, aufruferHeader(stellenOf(office), token)))).toBe(false);
  });
});

it('and what is spent stays spent when the office starts anew within its life', async () => {
  const moment = new Date();
  const clock = { now: () => moment, monotonic: () => 0 }; // a restart takes longer than a Freigabe lives
  const first = await openTestWorld({ clock });
  const token = await first.token('cm-traeger-b');
  const taken = await takeFreigaben(first, token, 'F-2026-003', ['JOBCENTER']);
  const [used, kept] = [taken.slice(0, 1), taken.slice(1)];
  const ask = (world: TestWorld, freigaben: typeof taken) => askEntities(world, 'jobcenter', freigaben, '... on Klient { jobcenter { bewilligungen { leistungsart } } }', aufruferHeader(['JOBCENTER'], token));
  expect(hasData(await ask(first, used))).toBe(true);
  await first.gateway.stop();
  for (const office of [...first.offices.values()].reverse()) await office.close();

  const second = await openTestWorld({ clock, daten: first.daten });
  expect([hasData(await ask(second, used)), hasData(await ask(second, kept))]).toEqual([false, true]);
  await second.close();
});
