import { EventEmitter, once } from 'node:events';
import { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Endpoint, EndpointRequest } from '../../../../subgraphs/kit/serving/endpoint';
import { listen } from '../../../../subgraphs/kit/serving/listen';
import { listenMetrics } from '../../../../subgraphs/kit/serving/listenMetrics';
import { createLog } from '../../../../subgraphs/kit/serving/log';
import { createMetrics } from '../../../../subgraphs/kit/serving/metrics';

const log = createLog({ prozess: 'test', stufe: 'error', destination: { write: () => undefined } });
const open: (() => Promise<unknown>)[] = [];
afterEach(async () => { for (const stop of open.splice(0)) await stop(); });

async function serve(endpoint?: Endpoint, bodyLimit?: number) {
  const seen: EndpointRequest[] = [];
  let ready = true;
  const listener = await listen({
    endpoint: endpoint ?? (async (request, handOver) => { seen.push(request); handOver({ status: 200, body: '{"data":{}}' }); }),
    ready: async () => ({ ready, parts: { jobcenter: ready } }),
    host: '127.0.0.1',
    port: 0,
    log,
    ...(bodyLimit !== undefined && { bodyLimit }),
  });
  open.push(() => listener.stop());
  return { ...listener, seen, fail: () => (ready = false) };
}

const post = (url: string, body: string | Buffer = '{"query":"{ a }"}', headers: Record<string, string> = {}, path = '/graphql') =>
  fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

/** Bytes as they come, for what an orderly client would not send. */
const raw = (port: number, lines: readonly string[], body = '') =>
  new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`));
    socket.on('data', (chunk) => (text += chunk)).on('end', () => resolve(text)).on('close', () => resolve(text)).on('error', reject);
  });

const head = (body: string) => ['POST /graphql HTTP/1.1', 'Host: x', 'Connection: close', `Content-Length: ${Buffer.byteLength(body)}`];
const body = '{"query":"{ a }"}';

describe('what gets in', () => {
  it('one JSON operation, headers in lower case', async () => {
    const { url, seen } = await serve();
    const answer = await post(url, '{"query":"{ a }","operationName":"A","variables":{"x":1},"extensions":{"y":1}}', { 'X-Zweck': 'AUSKUNFT' });
    expect([answer.status, await answer.text()]).toEqual([200, '{"data":{}}']);
    expect(seen[0]).toMatchObject({ query: '{ a }', operationName: 'A', variables: { x: 1 } });
    expect(seen[0]?.headers.get('x-zweck')).toBe('AUSKUNFT');
    expect(seen[0]).not.toHaveProperty('extensions');
  });

  it.each([
    ['by id', '{"id":"aa","variables":{"x":1}}'],
    ['as a persisted query', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"aa"}},"variables":{"x":1}}'],
  ])('an operation that is named %s, for the door to look up', async (_title, named) => {
    const { url, seen } = await serve();
    await post(url, named);
    expect(seen[0]).toMatchObject({ query: '', operation: 'aa', variables: { x: 1 } });
  });

  it('a variable named __proto__ does not', async () => {
    const { url, seen } = await serve();
    await post(url, '{"query":"{ a }","variables":{"__proto__":{"b":1},"\\u005f_proto__":{"b":1},"x":{"__proto__":{"b":1}}}}');
    expect(seen[0]?.variables).toEqual({ x: {} });
    expect(({} as Record<string, unknown>)['b']).toBeUndefined();
  });

  const refused: readonly [string, string | Buffer, Record<string, string>, string][] = [
    ['a batch', '[{"query":"{ a }"},{"query":"{ a }"}]', {}, 'ANFRAGE_UNGUELTIG'],
    ['an empty batch', '[]', {}, 'ANFRAGE_UNGUELTIG'],
    ['no JSON', 'query { a }', {}, 'ANFRAGE_UNGUELTIG'],
    ['an empty body', '', {}, 'ANFRAGE_UNGUELTIG'],
    ['null', 'null', {}, 'ANFRAGE_UNGUELTIG'],
    ['no query', '{"variables":{}}', {}, 'ANFRAGE_UNGUELTIG'],
    ['an id that is no text', '{"id":7}', {}, 'ANFRAGE_UNGUELTIG'],
    ['an empty id', '{"id":""}', {}, 'ANFRAGE_UNGUELTIG'],
    ['a persisted query without its hash', '{"extensions":{"persistedQuery":{"version":1}}}', {}, 'ANFRAGE_UNGUELTIG'],
    ['a query that is no text', '{"query":{"kind":"Document"}}', {}, 'ANFRAGE_UNGUELTIG'],
    ['variables that are a list', '{"query":"{ a }","variables":[1]}', {}, 'ANFRAGE_UNGUELTIG'],
    ['variables that are text', '{"query":"{ a }","variables":"{}"}', {}, 'ANFRAGE_UNGUELTIG'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), {}, 'ANFRAGE_UNGUELTIG'],
    ['text/plain', body, { 'content-type': 'text/plain' }, 'ANFRAGE_UNGUELTIG'],
    ['a form', 'query=a', { 'content-type': 'application/x-www-form-urlencoded' }, 'ANFRAGE_UNGUELTIG'],
    ['another charset', body, { 'content-type': 'application/json; charset=utf-16' }, 'ANFRAGE_UNGUELTIG'],
    ['a compressed body', gzipSync(body), { 'content-encoding': 'gzip' }, 'ANFRAGE_UNGUELTIG'],
    ['64 KiB and one byte', `{"query":"${' '.repeat(64 * 1024 - 11)}"}`, {}, 'ZU_UMFANGREICH'],
    ['three megabytes', ' '.repeat(3_000_000), {}, 'ZU_UMFANGREICH'],
  ];
  it.each(refused)('not %s', async (_title, sent, headers, code) => {
    const { url, seen } = await serve();
    const answer = await post(url, sent, headers);
    const told = (await answer.json()) as { errors: unknown[] };
    expect(answer.status).toBe(400);
    expect(told).toEqual({ errors: [{ message: expect.any(String) as string, extensions: { code, anfrage: expect.stringMatching(/^[0-9a-f-]{36}$/) as string } }] });
    expect(seen).toHaveLength(0);
  });

  it('exactly 64 KiB, and more where an office allows it', async () => {
    const text = (size: number) => `{"query":"${' '.repeat(size - 12)}"}`;
    expect((await post((await serve()).url, text(64 * 1024))).status).toBe(200);
    expect((await post((await serve(undefined, 128 * 1024)).url, text(128 * 1024))).status).toBe(200);
  });

  it('not more than announced nothing: a body without a length is counted', async () => {
    const { port, seen } = await serve(undefined, 100);
    const chunked = ['POST /graphql HTTP/1.1', 'Host: x', 'Content-Type: application/json', 'Transfer-Encoding: chunked'];
    expect(await raw(port, chunked, `ff\r\n${' '.repeat(255)}\r\n0\r\n\r\n`)).toContain('ZU_UMFANGREICH');
    expect(seen).toHaveLength(0);
  });

  it.each(['Authorization', 'X-Zweck', 'X-Aufrufer', 'X-Anfrage', 'Content-Type'])('not %s twice, however it is spelled', async (name) => {
    const { port, seen } = await serve();
    const lines = [...head(body), ...(name === 'Content-Type' ? [] : ['Content-Type: application/json']), `${name}: application/json`, `${name.toUpperCase()}: application/json`];
    expect(await raw(port, lines, body)).toContain('ANFRAGE_UNGUELTIG');
    expect(seen).toHaveLength(0);
  });

  it.each([
    ['a length and chunks', ['POST /graphql HTTP/1.1', 'Host: x', 'Content-Length: 5', 'Transfer-Encoding: chunked']],
    ['two lengths', ['POST /graphql HTTP/1.1', 'Host: x', 'Content-Length: 5', 'Content-Length: 6']],
    ['no host', ['POST /graphql HTTP/1.1', 'Content-Length: 0']],
    ['a bare carriage return', ['POST /graphql HTTP/1.1', 'Host: x\rX-Zweck: y']],
  ])('not %s', async (_title, lines) => {
    const { port, seen } = await serve();
    expect(await raw(port, lines)).toMatch(/^HTTP\/1\.1 400/);
    expect(seen).toHaveLength(0);
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('not by %s', async (method) => {
    const { url, seen } = await serve();
    const answer = await fetch(`${url}/graphql`, { method, headers: { 'apollo-require-preflight': 'x' } });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await answer.text()).toContain('ANFRAGE_UNGUELTIG');
    expect(seen).toHaveLength(0);
  });

  it.each(['/', '/graphql/', '/graphql?query={a}', '/metrics', '/%67raphql'])('not at %s', async (path) => {
    const { url } = await serve();
    expect((await post(url, body, {}, path)).status).toBe(404);
  });
});

describe('what gets out', () => {
  it('carries no-store and the static security headers, on refusals and probes too', async () => {
    const { url } = await serve();
    for (const answer of [await post(url), await post(url, '[]'), await fetch(`${url}/livez`), await fetch(`${url}/readyz`), await fetch(`${url}/`), await fetch(`${url}/graphql`)]) {
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'cache-control': 'no-store',
        'content-type': 'application/json; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=31536000',
      });
      expect(answer.headers.has('access-control-allow-origin')).toBe(false);
      expect(answer.headers.has('x-powered-by')).toBe(false);
    }
  });

  it('liveness, and readiness by part', async () => {
    const { url, fail } = await serve();
    expect(await (await fetch(`${url}/livez`)).json()).toEqual({ lebt: true });
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ bereit: true, teile: { jobcenter: true } });
    fail();
    const answer = await fetch(`${url}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([503, { bereit: false, teile: { jobcenter: false } }]);
  });

  it('is written in the very tick in which it is handed over', async () => {
    const end = jest.spyOn(ServerResponse.prototype, 'end');
    let calls: readonly number[] = [];
    const { url } = await serve(async (_request, handOver) => {
      const before = end.mock.calls.length;
      handOver({ status: 200, body: '{"data":{}}' });
      calls = [before, end.mock.calls.length];
    });
    await post(url);
    end.mockRestore();
    expect(calls).toEqual([0, 1]);
  });

  const broken: readonly [string, Endpoint][] = [
    ['breaks', () => Promise.reject(new Error('geheim-99'))],
    ['hands nothing over', () => Promise.resolve()],
  ];
  it.each(broken)('is one internal error when an endpoint %s, without its text', async (_title, endpoint) => {
    const { url } = await serve(endpoint);
    const answer = await post(url);
    const text = await answer.text();
    expect([answer.status, text.includes('INTERNER_FEHLER'), text.includes('geheim')]).toEqual([500, true, false]);
  });

  it('is complete before the process ends; nothing new is taken', async () => {
    const work = new EventEmitter();
    const { url, stop } = await serve(async (_request, handOver) => {
      work.emit('begun');
      await once(work, 'finish');
      handOver({ status: 200, body: '{"data":{"spaet":true}}' });
    });
    const begun = once(work, 'begun');
    const answer = post(url);
    await begun;
    const stopped = stop();
    await expect(post(url)).rejects.toThrow();
    work.emit('finish');
    expect(await (await answer).text()).toBe('{"data":{"spaet":true}}');
    await stopped;
  });
});

it('metrics are Prometheus text on a port of their own', async () => {
  const metrics = createMetrics();
  metrics.datenqualitaet.inc({ stelle: 'JOBCENTER', typ: 'JobcenterBewilligung', feld: 'betrag' });
  const listener = await listenMetrics({ metrics, host: '127.0.0.1', port: 0 });
  open.push(() => listener.stop());
  const answer = await fetch(`${listener.url}/metrics`);
  expect(await answer.text()).toContain('fallverbund_datenqualitaet_total{stelle="JOBCENTER",typ="JobcenterBewilligung",feld="betrag"} 1');
  expect((await fetch(`${listener.url}/graphql`)).status).toBe(404);
});
