import { readAnswer } from '../../gateway/readAnswer';
import { listen } from '../../subgraphs/kit/serving/listen';
import { createLog } from '../../subgraphs/kit/serving/log';
import { askEntities, callDirectly } from './thief';
import { worldOfFile } from './worldOfFile';

const world = worldOfFile();

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', '__typename'];
const inherited = names.filter((name) => name in {});

/** CVE-2026-32621: what every object inherits must stay as it was. */
afterEach(() => {
  const fresh: Record<string, unknown> = {};
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect([fresh['beute'], fresh['id'], fresh['polluted'], Reflect.get(fresh, 'toString')]).toEqual([undefined, undefined, undefined, Object.prototype.toString]);
});

describe('names that every object inherits are names like any other', () => {
  const positions: readonly [string, (name: string) => string][] = [
    ['alias of a root field', (name) => `{ ${name}: fall(id: "F-2026-003") { id } }`],
    ['alias on Klient', (name) => `{ fall(id: "F-2026-003") { klienten { ${name}: id } } }`],
    ['alias of a block', (name) => `{ fall(id: "F-2026-003") { klienten { ${name}: jobcenter { bewilligungen { leistungsart } } } } }`],
    ['alias inside a block', (name) => `{ fall(id: "F-2026-003") { klienten { jobcenter { bewilligungen { ${name}: leistungsart } } } } }`],
    ['variable', (name) => `query($${name}: ID!) { fall(id: $${name}) { id } }`],
  ];
  it.each(positions)('as %s they are refused', async (_position, query) => {
    for (const name of inherited) {
      const { status, codes } = await world().ask('cm-traeger-b', query(name), { [name]: 'F-2026-003' });
      expect([name, status, codes]).toEqual([name, 400, ['ANFRAGE_UNGUELTIG']]);
    }
  });

  it.each(names)('%s as operation, fragment or type leads nowhere', async (name) => {
    for (const query of [`query ${name} { meineFaelle { id } }`, `{ ...${name} } fragment ${name} on Query { meineFaelle { id } }`, `{ fall(id: "F-2026-003") { ... on ${name} { id } } }`, `{ ${name} }`, `{ fall(id: "F-2026-003") { ${name} } }`]) {
      const { codes, body } = await world().ask('cm-traeger-b', query);
      expect(codes.every((code) => code === 'ANFRAGE_UNGUELTIG')).toBe(true);
      expect(body).not.toMatch(/native code|Klient/);
    }
  });

  const bodies = (name: string): readonly string[] => [
    `{"query":"{ meineFaelle { id } }","variables":{"${name}":{"beute":1}}}`,
    `{"query":"query($f: ID!) { fall(id: $f) { id } }","variables":{"f":{"${name}":{"beute":1}}}}`,
    `{"query":"query($f: ID!) { fall(id: $f) { id } }","variables":{"f":"${name}"}}`,
    `{"query":"{ meineFaelle { id } }","${name}":{"beute":1}}`,
    `{"query":"{ meineFaelle { id } }","operationName":"${name}"}`,
    `{"${name}":{"query":"{ meineFaelle { id } }"}}`,
    `{"query":"{ meineFaelle { id } }","variables":{"\\u005f_proto_\\u005f":{"beute":1}}}`,
  ];
  it.each(names)('%s in the JSON of a request, over HTTP', async (name) => {
    const log = createLog({ prozess: 'test', stufe: 'error', destination: { write: () => undefined } });
    const listener = await listen({ endpoint: world().gateway.endpoint, ready: world().gateway.ready, host: '127.0.0.1', port: 0, log });
    try {
      for (const body of bodies(name)) {
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${await world().token('cm-traeger-b')}`, 'x-zweck': 'KIM_CASE_MANAGEMENT' };
        const answer = await fetch(`${listener.url}/graphql`, { method: 'POST', headers, body });
        expect([200, 400]).toContain(answer.status);
        expect(await answer.text()).not.toMatch(/beute|native code/);
      }
    } finally {
      await listener.stop();
    }
  });

  it.each(['kim', 'jobcenter', 'soziales'])('as type and as keys of a representation at %s', async (office) => {
    const representations: unknown = JSON.parse(`[${names.flatMap((name) => [`{"__typename":"${name}"}`, `{"__typename":"Klient","${name}":{"beute":1}}`, `{"__typename":"Klient","freigabeJobcenter":{"${name}":{"beute":1}}}`]).join(',')}]`);
    const { body } = await askEntities(world(), office, representations, '__typename ... on Klient { id: __typename }', { 'x-aufrufer': '__proto__=x,constructor=y' });
    expect(body).not.toMatch(/beute|native code/);
  });

  it.each(['__proto__', '\\u005f_proto_\\u005f'])('an office that was broken into cannot send %s through the gateway', (name) => {
    const body = `{"data":{"${name}":{"beute":1},"feld":{"${name}":{"beute":1},"liste":[{"${name}":{"beute":1}}]}}}`;
    const { data } = readAnswer({ status: 200, body }, undefined);
    expect(JSON.stringify(data)).toBe('{"feld":{"liste":[{}]}}');
  });

  it.each(names)('%s as caller, purpose and token opens nothing', async (name) => {
    for (const headers of [{ authorization: `Bearer ${name}` }, { authorization: name, 'x-zweck': name }, { 'x-zweck': name }]) {
      expect((await callDirectly(world(), 'kim', '{ meineFaelle { id } }', {}, headers)).codes).toEqual(['ANMELDUNG_FEHLT']);
    }
    expect((await world().ask('cm-traeger-b', '{ meineFaelle { id } }', {}, name)).codes).toEqual(['ZWECK_FEHLT']);
  });
});
