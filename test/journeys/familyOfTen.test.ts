import { openTestWorld, type TestWorld } from '../world';
import { widerrufen } from './story/einwilligung';
import { klienten, type Klient } from './story/klienten';
import { beiDerStelleWiderrufen } from './story/staff';

const ask = ['cm-ki', 'F-2026-009', 'jobcenter { stellungen { stellung } bewilligungen { leistungsart } betraegeGesamt { auszahlbetrag } bedarfsgemeinschaft { anzahlMitglieder } }'] as const;

interface Sicht {
  readonly stellungen: readonly unknown[];
  readonly bewilligungen: readonly unknown[];
  readonly betraegeGesamt: readonly { readonly auszahlbetrag: number | null }[];
  readonly bedarfsgemeinschaft: { readonly anzahlMitglieder: number } | null;
}
const sicht = ({ jobcenter }: Klient) => jobcenter as Sicht;

describe('a family of ten in one Bedarfsgemeinschaft', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  it('each of them has an own block, and the whole household shows because all ten consented', async () => {
    const people = (await klienten(world, ...ask)).map(sicht);
    expect(people).toHaveLength(10);
    for (const { bewilligungen, betraegeGesamt, bedarfsgemeinschaft } of people) {
      expect(bewilligungen).toHaveLength(1);
      expect(betraegeGesamt).toEqual([{ auszahlbetrag: expect.any(Number) }]);
      expect(bedarfsgemeinschaft).toEqual({ anzahlMitglieder: 10 });
    }
  });

  it('the youngest is taken out at the Jobcenter: size and sums of the household are gone for all, what is each one’s own stays', async () => {
    expect(await beiDerStelleWiderrufen(world, 'JOBCENTER', '0000001129')).toBe('ERLEDIGT');
    const people = (await klienten(world, ...ask)).map(sicht);
    expect(people.map(({ betraegeGesamt, bedarfsgemeinschaft }) => [betraegeGesamt, bedarfsgemeinschaft])).toEqual(people.map(() => [[], null]));
    expect(people.map(({ bewilligungen }) => bewilligungen.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
  });
});

describe('a consent of one of ten that is taken back in kim', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  it('takes size and sums of the household from all of them, too', async () => {
    expect(await widerrufen(world, 'cm-ki', { fall: 'F-2026-009', klient: 'K-0029', stellen: ['JOBCENTER'] })).toBe('WIDERRUFEN');
    const people = (await klienten(world, ...ask)).map(sicht);
    expect(people.map(({ betraegeGesamt, bedarfsgemeinschaft }) => [betraegeGesamt, bedarfsgemeinschaft])).toEqual(people.map(() => [[], null]));
  });
});
