import type { Clock } from '../../subgraphs/kit/release/stelle';
import { askEntities, aufruferHeader, forgery, sealWith, stolenKeys, takeFreigaben, type Representation } from './thief';
import { worldOfFile } from './worldOfFile';

const block = '... on Klient { jobcenter { bewilligungen { leistungsart } } }';
const query = '{ fall(id: "F-2026-003") { klienten { jobcenter { bewilligungen { leistungsart } } } } }';

/** Milliseconds by which the offices' clock is beside the authority's and this machine's. */
let officeAside = 0;
const world = worldOfFile();

beforeEach(() => {
  officeAside = 0;
  const clock: Clock = { now: () => new Date(Date.now() + officeAside), monotonic: () => performance.now() };
  for (const parts of [...world().offices.values()].flatMap(({ stellen }) => stellen).filter(({ stelle }) => stelle !== 'KIM')) {
    Object.assign(parts, { clock });
    parts.clockGuard.highestIat = 0; // as after a start
  }
});

const isOpen = async (): Promise<boolean> => (await world().ask('cm-traeger-b', query)).body.includes('GRUNDSICHERUNGSGELD');
const readiness = async () => (await world().offices.get('jobcenter')?.ready())?.parts['uhr'];
const present = async (token: string, taken: readonly Representation[]): Promise<boolean> =>
  (await askEntities(world(), 'jobcenter', taken, block, aufruferHeader(['JOBCENTER'], token))).body.includes('GRUNDSICHERUNGSGELD');

describe('an office whose clock cannot be trusted releases nothing', () => {
  it.each([
    ['right', 0, true],
    ['half a second behind', -500, true],
    ['half a second ahead', 500, true],
    ['two seconds behind', -2_000, false],
    ['an hour behind', -3_600_000, false],
    ['an hour ahead', 3_600_000, false],
  ])('%s', async (_how, aside, opens) => {
    officeAside = aside;
    expect(await isOpen()).toBe(opens);
    // What is too old by a clock that runs ahead is no proof against the clock: only the authority's future is.
    expect(await readiness()).toBe(aside >= -1_000);
  });

  it('set back after it was right: refuses all, shows it, and goes on when it has caught up', async () => {
    expect([await isOpen(), await readiness()]).toEqual([true, true]);
    officeAside = -10_000;
    expect([await isOpen(), await readiness()]).toEqual([false, false]);
    officeAside = 0;
    expect([await isOpen(), await readiness()]).toEqual([true, true]);
  });

  it('behind from the start: a Freigabe kept back does not come to life when its moment comes by that clock', async () => {
    officeAside = -5_000;
    const token = await world().token('cm-traeger-b');
    const kept = await takeFreigaben(world(), token, 'F-2026-003', ['JOBCENTER']);
    const answered = Date.now() + 4_300; // a revocation given now is acknowledged by then
    while (Date.now() < answered) {
      expect(await isOpen()).toBe(false);
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    expect(await present(token, kept)).toBe(false);
  });

  it('what a forger claims about the future without the key moves nothing', async () => {
    const token = await world().token('cm-traeger-b');
    const foreign = sealWith(stolenKeys(world(), 'jugend', 'JUGEND'), { ...forgery('JOBCENTER', token, new Date()), iat: Date.now() + 60_000 });
    await askEntities(world(), 'jobcenter', [{ __typename: 'Klient', freigabeJobcenter: foreign }], block, aufruferHeader(['JOBCENTER'], token));
    expect([await isOpen(), await readiness()]).toEqual([true, true]);
  });
});
