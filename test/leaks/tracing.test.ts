import { booties, stellenOf } from './booty';
import { askEntities, aufruferHeader, callDirectly, takeFreigaben } from './thief';
import { worldOfFile } from './worldOfFile';

const world = worldOfFile();

const requests: readonly [string, string][] = [
  ['apollo-federation-include-trace', 'ftv1'],
  ['apollo-query-plan-experimental', '1'],
  ['apollo-query-plan-experimental-format', 'prettified'],
  ['apollographql-client-name', 'studio'],
  ['apollo-require-preflight', 'true'],
  ['x-apollo-tracing', '1'],
  ['accept', 'multipart/mixed;deferSpec=20220824,application/json'],
];
const wish = Object.fromEntries(requests);

describe('no header makes anybody tell how an answer came about', () => {
  it('not the gateway: the same bytes with and without', async () => {
    const query = '{ fall(id: "F-2026-003") { klienten { id jobcenter { bewilligungen { leistungsart } } } } }';
    const plain = (await world().ask('cm-traeger-b', query)).body;
    for (const headers of [...requests.map((one) => [one]), requests]) {
      const body = await new Promise<string>((resolve, reject) => {
        void world().token('cm-traeger-b').then((token) =>
          world().gateway.endpoint({ query, headers: new Map([['authorization', `Bearer ${token}`], ['x-zweck', 'KIM_CASE_MANAGEMENT'], ...headers]) }, (answer) => resolve(answer.body)).catch(reject),
        );
      });
      expect(body).toBe(plain);
    }
  });

  it.each(booties)('not $stelle: nothing but its data and the keys it was asked with', async ({ office, stelle, user, fall, block }) => {
    const token = await world().token(user);
    const taken = await takeFreigaben(world(), token, fall, [stelle]);
    const { body } = await askEntities(world(), office, taken, `... on Klient { ${block} }`, { ...aufruferHeader(stellenOf(office), token), ...wish });
    const answer: Record<string, unknown> = JSON.parse(body);
    expect(Object.keys(answer).sort()).toEqual(['data', 'extensions']);
    expect(Object.keys(Object(answer['extensions']))).toEqual(['schluessel']);
    expect(body).not.toMatch(/ftv1|trace|duration|queryPlan/i);
  });

  it.each(['kim', 'jobcenter', 'arbeitsagentur', 'jugend', 'soziales', 'auslaenderbehoerde'])('not %s to a stranger', async (office) => {
    expect((await callDirectly(world(), office, '{ __typename }', {}, wish)).body).toBe('{"data":{"__typename":"Query"}}');
  });
});
