import { connect } from 'node:net';
import { listen } from '../../subgraphs/kit/serving/listen';
import { createLog } from '../../subgraphs/kit/serving/log';
import type { Listener } from '../../subgraphs/kit/serving/openListener';
import { worldOfFile } from './worldOfFile';

const world = worldOfFile();
const log = createLog({ prozess: 'test', stufe: 'error', destination: { write: () => undefined } });
let gateway: Listener;
let office: Listener;
let own: string;
let other: string;

beforeAll(async () => {
  const jobcenter = world().offices.get('jobcenter');
  if (!jobcenter) throw new Error('no jobcenter');
  gateway = await listen({ endpoint: world().gateway.endpoint, ready: world().gateway.ready, host: '127.0.0.1', port: 0, log });
  office = await listen({ endpoint: jobcenter.endpoint, ready: jobcenter.ready, host: '127.0.0.1', port: 0, log });
  [own, other] = [await world().token('cm-traeger-b'), await world().token('cm-traeger-a')];
});
afterAll(async () => {
  await gateway.stop();
  await office.stop();
});

const query = JSON.stringify({ query: '{ fall(id: "F-2026-003") { id klienten { jobcenter { bewilligungen { leistungsart } } } } }' });

/** Sends a request as bytes, so that no client library tidies it up. */
const sendRaw = (port: number, headers: readonly string[], body = query): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(['POST /graphql HTTP/1.1', 'Host: x', 'Connection: close', `Content-Length: ${Buffer.byteLength(body)}`, ...headers, '', body].join('\r\n'));
    });
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text)).on('end', () => resolve(answer)).on('error', reject);
  });

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
const json = 'Content-Type: application/json';
const bearer = (token: string) => `Authorization: Bearer ${token}`;
const zweck = 'X-Zweck: KIM_CASE_MANAGEMENT';

describe('whoever sends two truths is told nothing', () => {
  it('one of each opens the case', async () => {
    const answer = await sendRaw(gateway.port, [json, bearer(own), zweck]);
    expect(statusOf(answer)).toBe(200);
    expect(answer).toContain('GRUNDSICHERUNGSGELD');
  });

  const cases: readonly [string, () => readonly string[]][] = [
    ['two callers', () => [json, bearer(other), bearer(own), zweck]],
    ['two callers the other way round', () => [json, bearer(own), bearer(other), zweck]],
    ['the same caller twice', () => [json, bearer(own), bearer(own), zweck]],
    ['two callers in another spelling', () => [json, bearer(own), `AUTHORIZATION: Bearer ${other}`, zweck]],
    ['two callers in one header', () => [json, `${bearer(own)}, Bearer ${other}`, zweck]],
    ['two purposes', () => [json, bearer(own), zweck, 'X-Zweck: SPRACHFOERDERUNG']],
    ['the same purpose twice', () => [json, bearer(own), zweck, zweck]],
    ['a list of purposes', () => [json, bearer(own), `${zweck}, SPRACHFOERDERUNG`]],
    ['a list with one purpose', () => [json, bearer(own), `${zweck},`]],
    ['a purpose in small letters', () => [json, bearer(own), 'X-Zweck: kim_case_management']],
    ['an empty purpose', () => [json, bearer(own), 'X-Zweck:']],
    ['no purpose', () => [json, bearer(own)]],
    ['no caller', () => [json, zweck]],
    ['a caller by cookie', () => [json, `Cookie: token=${own}; Authorization=Bearer ${own}`, zweck]],
    ['a caller named by himself', () => [json, zweck, 'X-Aufrufer: JOBCENTER=x', 'X-Nutzer: cm-traeger-b', 'X-Organisation: TRAEGER_B', 'X-Forwarded-User: cm-traeger-b']],
    ['two content types', () => [json, 'Content-Type: text/plain', bearer(own), zweck]],
    ['another content type', () => ['Content-Type: text/plain', bearer(own), zweck]],
    ['a compressed body', () => [json, 'Content-Encoding: gzip', bearer(own), zweck]],
    ['two correlation ids', () => [json, bearer(own), zweck, 'X-Correlation-Id: a', 'X-Correlation-Id: b']],
    ['an endless header', () => [json, bearer(own), zweck, `X-Correlation-Id: ${'x'.repeat(100_000)}`]],
    ['a thousand headers', () => [json, bearer(own), zweck, ...Array.from({ length: 3_000 }, (_, index) => `X-${index}: y`)]],
    ['a body in two ways', () => [json, bearer(own), zweck, 'Transfer-Encoding: chunked']],
    ['two lengths', () => [json, bearer(own), zweck, 'Content-Length: 3']],
    ['a space before the colon', () => [json, `Authorization : Bearer ${own}`, zweck]],
    ['a folded header', () => [json, 'Authorization: Bearer', ` ${own}`, zweck]],
  ];
  it.each(cases)('%s', async (_what, headers) => {
    const answer = await sendRaw(gateway.port, headers());
    expect([400, 401, 431]).toContain(statusOf(answer));
    expect(answer).not.toMatch(/GRUNDSICHERUNGSGELD|F-2026-003|"data"/);
  });

  it('a caller’s own words about the request change nothing and come back nowhere', async () => {
    const answer = await sendRaw(gateway.port, [json, bearer(own), zweck, 'X-Correlation-Id: KANARI', 'X-Anfrage: KANARI', 'X-Aufrufer: JOBCENTER=KANARI', 'Origin: https://kanari.example', 'X-Forwarded-For: KANARI']);
    expect(statusOf(answer)).toBe(200);
    expect(answer).toContain('GRUNDSICHERUNGSGELD');
    expect(answer).not.toMatch(/kanari|access-control/i);
    expect(answer.toLowerCase()).toContain('cache-control: no-store');
  });

  it.each(['X-Aufrufer', 'Authorization', 'X-Zweck', 'X-Anfrage'])('an office takes %s once or not at all', async (name) => {
    const answer = await sendRaw(office.port, [json, `${name}: a`, `${name}: b`], JSON.stringify({ query: '{ __typename }' }));
    expect([statusOf(answer), answer.includes('ANFRAGE_UNGUELTIG')]).toEqual([400, true]);
  });

  it.each(['GET', 'PUT', 'HEAD', 'OPTIONS', 'DELETE'])('%s is no way to ask, in a body or in the address', async (method) => {
    for (const [path, status] of [['/graphql', 405], ['/graphql?query={meineFaelle{id}}', 404]] as const) {
      const answer = await fetch(`${gateway.url}${path}`, { method, headers: { authorization: `Bearer ${own}`, 'x-zweck': 'KIM_CASE_MANAGEMENT' } });
      expect(answer.status).toBe(status);
      expect(await answer.text()).not.toContain('F-2026');
    }
  });
});
