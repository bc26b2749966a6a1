import { openTestWorld, type TestWorld } from '../world';

const query = `query($fall: ID!) { fall(id: $fall) { id klienten { id
  jobcenter { kooperationsplan { erstelltAm } bewilligungen { leistungsart } }
  jugend { hilfen { norm status } }
} } }`;

describe('a single mother between Jobcenter and Jugend', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  }, 60_000);
  afterAll(() => world.close());

  it('her case manager sees what she consented to, from every office that released it', async () => {
    const { data, codes, status } = await world.ask('cm-traeger-b', query, { fall: 'F-2026-003' });
    expect({ codes, status }).toEqual({ codes: [], status: 200 });
    expect(data).toMatchObject({
      fall: { klienten: [{ jobcenter: { kooperationsplan: { erstelltAm: expect.any(String) } }, jugend: { hilfen: [{ norm: 'P31', status: 'LAUFEND' }] } }, { id: 'K-0008' }] },
    });
  });

  it('a case manager of another Träger sees no case, and no refusal', async () => {
    const { body } = await world.ask('cm-traeger-a', query, { fall: 'F-2026-003' });
    expect(body).toBe('{"data":{"fall":null}}');
  });
});
