import { aufruferOf } from '../../subgraphs/kit/serving/aufruferOf';
import type { EndpointAnswer } from '../../subgraphs/kit/serving/endpoint';
import { openTestWorld, type TestWorld } from '../world';

const query = 'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Klient { jobcenter { status { arbeitsmarktstatus } } } } }';
const given = [{ jobcenter: { status: { arbeitsmarktstatus: expect.any(String) } } }];
const empty = [{ jobcenter: { status: null } }];

describe('a Freigabe that kim has sealed for one fetch', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  async function send(office: string, headers: ReadonlyMap<string, string>, document: string, variables: Readonly<Record<string, unknown>>): Promise<unknown> {
    const answer = await new Promise<EndpointAnswer>((resolve, reject) => {
      const endpoint = world.offices.get(office)?.endpoint ?? (() => Promise.reject(new Error(`no office ${office}`)));
      endpoint({ query: document, variables, headers }, resolve).catch(reject);
    });
    return (JSON.parse(answer.body) as { data: unknown }).data;
  }

  /** As the gateway gets it: with the case manager's token, at kim. */
  async function sealed(token: string): Promise<string> {
    const headers = new Map([['authorization', `Bearer ${token}`], ['x-zweck', 'KIM_CASE_MANAGEMENT'], ['x-anfrage', 'probe']]);
    const data = await send('kim', headers, '{ fall(id: "F-2026-003") { klienten { freigabeJobcenter } } }', {});
    return (data as { fall: { klienten: { freigabeJobcenter: string }[] } }).fall.klienten[0]?.freigabeJobcenter ?? '';
  }

  async function fetchWith(freigabe: string, token: string): Promise<unknown> {
    const headers = new Map([['x-aufrufer', `JOBCENTER=${aufruferOf('JOBCENTER', token)}`]]);
    const data = await send('jobcenter', headers, query, { representations: [{ __typename: 'Klient', freigabeJobcenter: freigabe }] });
    return (data as { _entities: unknown } | null)?._entities;
  }

  it('opens once, and no second time', async () => {
    const token = await world.token('cm-traeger-b');
    const freigabe = await sealed(token);
    expect(await fetchWith(freigabe, token)).toEqual(given);
    expect(await fetchWith(freigabe, token)).toEqual(empty);
  });

  it('opens once even where two come with it at the same moment', async () => {
    const token = await world.token('cm-traeger-b');
    const freigabe = await sealed(token);
    const answers = await Promise.all([fetchWith(freigabe, token), fetchWith(freigabe, token)]);
    expect(answers).toContainEqual(empty);
    expect(answers.filter((answer) => JSON.stringify(answer) !== JSON.stringify(empty)).length).toBeLessThanOrEqual(1);
  });

  it('opens in nobody else’s hands', async () => {
    const freigabe = await sealed(await world.token('cm-traeger-b'));
    expect(await fetchWith(freigabe, await world.token('cm-traeger-a'))).toEqual(empty);
  });

  it('opens no more after three seconds', async () => {
    const token = await world.token('cm-traeger-b');
    const freigabe = await sealed(token);
    await new Promise((resolve) => setTimeout(resolve, 3_100));
    expect(await fetchWith(freigabe, token)).toEqual(empty);
  });
});
