import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { overHttp } from '../../../../subgraphs/kit/serving/overHttp';

const asked = { query: '{ a }', headers: new Map<string, string>() };
const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close().closeAllConnections();
});

async function served(answer: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(answer);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each([301, 302, 303, 307, 308])('an office that answers %i sends nobody anywhere: what it points to is never asked', async (status) => {
  let hits = 0;
  const elsewhere = await served((_request, response) => {
    hits += 1;
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{}}');
  });
  const transport = overHttp(new URL(await served((_request, response) => response.writeHead(status, { location: `${elsewhere}/graphql`, 'content-type': 'application/json' }).end('{}'))));
  await expect(transport.send(asked, AbortSignal.timeout(2_000))).rejects.toThrow('the answer is not one of an office');
  expect(await transport.ready(AbortSignal.timeout(2_000))).toBe(false);
  await transport.stop();
  expect(hits).toBe(0);
});

test('only the configured address is asked, whatever a request carries', async () => {
  const paths: string[] = [];
  const office = await served((request, response) => {
    paths.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{}}');
  });
  const transport = overHttp(new URL(office));
  await transport.send({ query: '{ a(url: "http://169.254.169.254/") }', variables: { url: 'http://127.0.0.1:9/' }, headers: new Map([['x-aufrufer', 'http://127.0.0.1:9/']]) }, AbortSignal.timeout(2_000));
  await transport.stop();
  expect(paths).toEqual(['POST /graphql']);
});

test('revocations that wait do not stand in the way of readers', async () => {
  const waiting: (() => void)[] = [];
  const office = await served((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const answer = () => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{}}');
      if (body.includes('mutation')) waiting.push(answer);
      else answer();
    });
  });
  const transport = overHttp(new URL(office));
  const revocations = Array.from({ length: 60 }, () => transport.send({ ...asked, query: 'mutation { b }' }, AbortSignal.timeout(10_000)));
  while (waiting.length < revocations.length) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await transport.send(asked, AbortSignal.timeout(2_000))).toEqual({ status: 200, body: '{"data":{}}' });
  for (const answer of waiting) answer();
  await Promise.all(revocations);
  await transport.stop();
});
