import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { overHttp } from '../../subgraphs/kit/serving/overHttp';
import { inProcess } from '../../gateway/transport/inProcess';
import { listen } from '../../subgraphs/kit/serving/listen';
import { schluesselOf } from '../../subgraphs/kit/serving/schluesselOf';
import { fallansicht, inProcessOffices, jobcenterResolvers, jugendResolvers, kimResolvers, log, officeEndpoint, openCity } from './smallCity';

type Representation = Record<string, unknown>;
const open: (() => Promise<unknown>)[] = [];
afterEach(async () => { for (const close of open.splice(0).reverse()) await close(); });

/** A city whose Jobcenter is a bare socket that does what it likes. */
async function cityWithJobcenter(behaviour: RequestListener) {
  const server = createServer(behaviour);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => closeAll(server));
  const offices = await inProcessOffices();
  offices.set('jobcenter', overHttp(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)));
  const city = await openCity(offices, { deadlines: { read: 300, write: 300 } });
  open.push(() => city.gateway.stop());
  return city;
}

const closeAll = (server: Server) => new Promise<void>((resolve) => {
  server.closeAllConnections();
  server.close(() => resolve());
});

/** Answers with whatever the behaviour makes of the representations asked. */
const answering = (of: (asked: Representation[]) => unknown, head: { status?: number; headers?: Record<string, string> } = {}): RequestListener => (request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
    const { variables } = JSON.parse(Buffer.concat(chunks).toString()) as { variables: { representations: Representation[] } };
    const body = of(variables.representations);
    response.writeHead(head.status ?? 200, { 'content-type': 'application/json', ...head.headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
};

const entities = (asked: Representation[]) => asked.map((_it, index) => ({ jobcenter: { betrag: index + 1 } }));
const good = (asked: Representation[]) => ({ data: { _entities: entities(asked) }, extensions: { schluessel: asked.map(schluesselOf) } });

const secret = 'password=hunter2 SELECT * FROM klient';
const faults: readonly [string, RequestListener][] = [
  ['answers 500 with a secret', answering(() => ({ errors: [{ message: secret }] }), { status: 500 })],
  ['answers 503 with a page', answering(() => `<html>${secret}</html>`, { status: 503, headers: { 'content-type': 'text/html' } })],
  ['answers a page as if all were well', answering(() => `<html>${secret}</html>`)],
  ['answers a page and says so', answering(() => `<html>${secret}</html>`, { headers: { 'content-type': 'text/html' } })],
  ['redirects', answering(() => '', { status: 302, headers: { location: 'http://127.0.0.1:9/graphql' } })],
  ['answers nothing', (request) => request.resume()],
  ['hangs up', (request) => request.socket.destroy()],
  ['drips', (request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' });
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
  }],
  ['answers five megabytes', answering((asked) => ({ ...good(asked), fuellung: 'x'.repeat(5_000_000) }))],
  ['says its answer is compressed', answering(good, { headers: { 'content-encoding': 'gzip' } })],
  ['answers half a document', answering((asked) => JSON.stringify(good(asked)).slice(0, -5))],
  ['answers null', answering(() => 'null')],
  ['answers a list', answering(() => '[]')],
  ['answers neither data nor an error', answering(() => '{}')],
  ['answers data that is no object', answering(() => ({ data: 'x' }))],
  ['swaps two persons', answering((asked) => ({ ...good(asked), extensions: { schluessel: asked.map(schluesselOf).reverse() } }))],
  ['does not say whom it answers', answering((asked) => ({ data: { _entities: entities(asked) } }))],
  ['answers one person too few', answering((asked) => ({ ...good(asked), data: { _entities: entities(asked).slice(1) } }))],
  ['answers one person too many', answering((asked) => ({ ...good(asked), data: { _entities: [...entities(asked), null] } }))],
  ['answers persons that are none', answering((asked) => ({ ...good(asked), data: { _entities: asked.map(() => secret) } }))],
  ['reports its own error, with text and path', answering(() => ({ data: null, errors: [{ message: secret, path: ['_entities', 1], extensions: { code: 'ER_DUP_ENTRY', url: secret } }] }))],
  ['uses a code that is not its to use', answering(() => ({ data: null, errors: [{ message: secret, extensions: { code: 'ANMELDUNG_FEHLT' } }] }))],
];

describe('an office that does not answer', () => {
  it.each(faults)('%s: its block is null for everybody, all others are complete, one code, no trace of it', async (_title, behaviour) => {
    const city = await cityWithJobcenter(behaviour);
    const begun = performance.now();
    const answer = await city.ask(fallansicht);
    expect(performance.now() - begun).toBeLessThan(1_500);
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ fall: { id: 'F-1', status: 'OFFEN', klienten: [
      { vorname: 'Erika', jobcenter: null, jugend: { kita: 'Musterkita' } },
      { vorname: 'Max', jobcenter: null, jugend: { kita: 'Musterkita' } },
    ] } });
    expect(answer.errors).toEqual([{ message: 'Das Fachverfahren antwortet derzeit nicht.', extensions: { code: 'QUELLE_NICHT_ERREICHBAR', anfrage: expect.any(String) as string } }]);
    expect(answer.text).not.toMatch(/hunter2|SELECT|127\.0\.0\.1|jobcenter-/);
    expect(await city.metrics.abrufe.get()).toMatchObject({ values: expect.arrayContaining([expect.objectContaining({ labels: { subgraph: 'jobcenter', ausgang: 'QUELLE_NICHT_ERREICHBAR' }, value: 1 })]) as unknown });
  });

  it('may say that it cannot keep its journal, and nothing more', async () => {
    const city = await cityWithJobcenter(answering(() => ({ data: null, errors: [{ message: secret, path: ['_entities', 0], extensions: { code: 'PROTOKOLL_NICHT_VERFUEGBAR', grund: secret } }] })));
    const answer = await city.ask(fallansicht);
    expect(answer.errors).toEqual([{ message: expect.any(String) as string, extensions: { code: 'PROTOKOLL_NICHT_VERFUEGBAR', anfrage: expect.any(String) as string } }]);
    expect(answer.text).not.toContain('hunter2');
  });

  it('a prototype in its JSON reaches nothing', async () => {
    const city = await cityWithJobcenter(answering((asked) =>
      JSON.stringify({ data: { _entities: asked.map(() => ({ jobcenter: { betrag: 1, BOESE: 1 } })) }, extensions: { schluessel: asked.map(schluesselOf) } })
        .replaceAll('"BOESE":1', '"__proto__":{"verseucht":1},"\\u005f_proto__":{"verseucht":1}')));
    const answer = await city.ask(fallansicht);
    expect(answer.errors).toBeUndefined();
    expect(({} as Record<string, unknown>)['verseucht']).toBeUndefined();
    expect(answer.text).not.toContain('verseucht');
  });

  it('fields nobody asked for, and values of another kind, do not leave', async () => {
    const city = await cityWithJobcenter(answering((asked) => ({
      data: { _entities: asked.map(() => ({ jobcenter: { betrag: secret, zusatz: secret } })) }, extensions: { schluessel: asked.map(schluesselOf), valueCompletion: secret },
    })));
    const answer = await city.ask(fallansicht);
    expect(answer.text).not.toMatch(/hunter2|zusatz|valueCompletion|JobcenterSicht/);
    expect(answer.extensions).toBeUndefined();
  });

  it('keeps its patience for a write, which revocation needs', async () => {
    const slowKim = { ...kimResolvers, Mutation: { einwilligungWiderrufen: async () => { await new Promise((resolve) => setTimeout(resolve, 300)); return { ergebnis: 'OFFEN' }; } } };
    const offices = await inProcessOffices();
    offices.set('kim', inProcess(await officeEndpoint('kim', slowKim)));
    const city = await openCity(offices, { deadlines: { read: 100, write: 2_000 } });
    open.push(() => city.gateway.stop());
    expect((await city.ask('mutation { einwilligungWiderrufen(id: "1") { ergebnis } }')).data).toEqual({ einwilligungWiderrufen: { ergebnis: 'OFFEN' } });
  });

  it('inside this process is cut off just the same', async () => {
    const offices = await inProcessOffices();
    offices.set('jobcenter', inProcess(() => new Promise(() => undefined)));
    offices.set('jugend', inProcess(() => Promise.reject(new Error(secret))));
    const city = await openCity(offices, { deadlines: { read: 100, write: 100 } });
    open.push(() => city.gateway.stop());
    const answer = await city.ask(fallansicht);
    expect(answer.errors).toHaveLength(1);
    expect(answer.data).toMatchObject({ fall: { klienten: [{ vorname: 'Erika', jobcenter: null, jugend: null }, { vorname: 'Max', jobcenter: null, jugend: null }] } });
    expect(answer.text).not.toContain('hunter2');
  });

  it('more persons than a case can have are not asked for', async () => {
    const klienten = Array.from({ length: 51 }, (_it, index) => ({ id: `p${index}`, vorname: 'Max', freigabeJobcenter: `v-${index}`, freigabeJugend: `w-${index}` }));
    const offices = await inProcessOffices();
    offices.set('kim', inProcess(await officeEndpoint('kim', { ...kimResolvers, Query: { ...kimResolvers.Query, fall: () => ({ id: 'F-1', status: 'OFFEN', klienten }) } })));
    const city = await openCity(offices);
    open.push(() => city.gateway.stop());
    expect((await city.ask(fallansicht)).errors?.map(({ extensions }) => extensions.code)).toEqual(['ZU_UMFANGREICH']);
  });
});

describe('one process and several', () => {
  it('give the same bytes, also where an office fails', async () => {
    const endpoints = {
      kim: await officeEndpoint('kim', kimResolvers),
      jobcenter: await officeEndpoint('jobcenter', jobcenterResolvers),
      jugend: await officeEndpoint('jugend', { ...jugendResolvers, Klient: { __resolveReference: () => { throw new Error(secret); } } }),
    };
    const alone = await openCity(new Map(Object.entries(endpoints).map(([name, endpoint]) => [name, inProcess(endpoint)])));
    open.push(() => alone.gateway.stop());
    const transports = new Map<string, ReturnType<typeof overHttp>>();
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const listener = await listen({ endpoint, ready: async () => ({ ready: true, parts: {} }), host: '127.0.0.1', port: 0, bodyLimit: 512 * 1024, log });
      open.push(() => listener.stop());
      transports.set(name, overHttp(new URL(listener.url)));
    }
    const spread = await openCity(transports);
    open.push(() => spread.gateway.stop());

    for (const query of [fallansicht, '{ kaputt meineFaelle }', '{ geheim }', '{ fall(id: "F-2") { id } }', 'mutation { einwilligungWiderrufen(id: "1") { ergebnis } }']) {
      const [one, other] = [await alone.ask(query), await spread.ask(query)];
      const bare = (text: string) => text.replace(/"anfrage":"[^"]*"/g, '');
      expect([other.status, bare(other.text)]).toEqual([one.status, bare(one.text)]);
    }
    expect(await spread.gateway.ready()).toEqual({ ready: true, parts: { kim: true, jobcenter: true, jugend: true } });
  });

  it('readiness says which office is away, and holds as long as the authority is there', async () => {
    const offices = await inProcessOffices();
    offices.set('jugend', overHttp(new URL('http://127.0.0.1:9')));
    const city = await openCity(offices);
    open.push(() => city.gateway.stop());
    expect(await city.gateway.ready()).toEqual({ ready: true, parts: { kim: true, jobcenter: true, jugend: false } });
  });
});
