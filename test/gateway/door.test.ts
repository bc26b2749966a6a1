import { bearer, fallansicht, inProcessOffices, openCity, supergraphSdl } from './smallCity';
import type { EndpointRequest } from '../../subgraphs/kit/serving/endpoint';
import { aufruferOf } from '../../subgraphs/kit/serving/aufruferOf';
import { reservedNames } from '../../gateway/plugins/reservedNames';
import { publicErrors } from '../../schema/errors';

type City = Awaited<ReturnType<typeof openCity>>;
const seen = { kim: [] as EndpointRequest[], jobcenter: [] as EndpointRequest[], jugend: [] as EndpointRequest[] };
let city: City;

beforeAll(async () => { city = await openCity(await inProcessOffices(seen)); });
beforeEach(() => Object.values(seen).forEach((requests) => (requests.length = 0)));
afterAll(() => city.gateway.stop());

const codesOf = ({ errors }: Awaited<ReturnType<City['ask']>>) => errors?.map(({ extensions }) => extensions.code);
const officesAsked = () => Object.values(seen).flat().length;

describe('one question, answered by every office', () => {
  it('joins the offices without an error and without anything beside the data', async () => {
    const answer = await city.ask(fallansicht);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({
      data: { fall: { id: 'F-1', status: 'OFFEN', klienten: [
        { vorname: 'Erika', jobcenter: { betrag: 100 }, jugend: { kita: 'Musterkita' } },
        { vorname: 'Max', jobcenter: { betrag: 200 }, jugend: { kita: 'Musterkita' } },
      ] } },
    });
  });

  it('tells an office only that the Freigabe is in its caller’s hands', async () => {
    const token = await bearer();
    await city.ask(fallansicht, { token, headers: { 'x-anfrage': 'vom-client', cookie: 'a=b', 'x-correlation-id': 'k' } });
    expect([...(seen.jobcenter[0]?.headers ?? [])]).toEqual([['x-aufrufer', `JOBCENTER=${aufruferOf('JOBCENTER', token.slice(7))}`]]);
    expect([...(seen.jugend[0]?.headers ?? [])]).toEqual([['x-aufrufer', `JUGEND=${aufruferOf('JUGEND', token.slice(7))}`]]);
    const anfrage = seen.kim[0]?.headers.get('x-anfrage');
    expect([...(seen.kim[0]?.headers ?? [])]).toEqual([['authorization', token], ['x-zweck', 'KIM_CASE_MANAGEMENT'], ['x-anfrage', anfrage]]);
    expect(anfrage).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('keeps the name a client gave its operation: two offices would both have it', async () => {
    await city.ask(fallansicht.replace(/^\s*(query\s+\w+)?/, 'query KANARI_4711 '), {});
    const received = [seen.kim, seen.jobcenter, seen.jugend].flatMap((requests) => requests.map(({ query, operationName }) => `${operationName} ${query}`));
    expect(received.length).toBeGreaterThan(2);
    expect(received.filter((text) => text.includes('KANARI'))).toEqual([]);
  });

  it('tells no two controllers the same of one caller', async () => {
    await city.ask(fallansicht);
    const [one, other] = [seen.jobcenter, seen.jugend].map((requests) => requests[0]?.headers.get('x-aufrufer')?.split('=')[1]);
    expect(one).toMatch(/^[\w-]{43}$/);
    expect(other).not.toBe(one);
  });

  it('hands the token to an office with that office’s own root fields only', async () => {
    const token = await bearer({ organisation: 'JOBCENTER', rolle: 'SACHBEARBEITUNG' });
    const answer = await city.ask('{ jobcenterAnfragen }', { token, headers: { 'x-zweck': 'FREIGABEPRUEFUNG' } });
    expect(answer.data).toEqual({ jobcenterAnfragen: ['A-1'] });
    expect(seen.jobcenter[0]?.headers.get('authorization')).toBe(token);
    expect(seen.kim).toHaveLength(0);
  });
});

describe('who asks and what for come before everything else', () => {
  const cm = { organisation: 'KI', rolle: 'CASE_MANAGEMENT' };
  const cases: readonly [string, Record<string, unknown>, Record<string, string>, number, string | undefined][] = [
    ['a case manager for case management', cm, {}, 200, undefined],
    ['no token', cm, { authorization: '' }, 401, 'ANMELDUNG_FEHLT'],
    ['not a bearer token', cm, { authorization: 'Basic YTpi' }, 401, 'ANMELDUNG_FEHLT'],
    ['an organisation nobody knows', { ...cm, organisation: 'ANDERSWO' }, {}, 401, 'ANMELDUNG_FEHLT'],
    ['no purpose', cm, { 'x-zweck': '' }, 400, 'ZWECK_FEHLT'],
    ['an unknown purpose', cm, { 'x-zweck': 'NEUGIER' }, 400, 'ZWECK_FEHLT'],
    ['two purposes', cm, { 'x-zweck': 'KIM_CASE_MANAGEMENT, AUSKUNFT' }, 400, 'ZWECK_FEHLT'],
    ['a purpose every object inherits', cm, { 'x-zweck': 'constructor' }, 400, 'ZWECK_FEHLT'],
    ['a role the matrix does not name', { ...cm, rolle: 'KI_LEITUNG' }, {}, 400, 'ZWECK_NICHT_VORGESEHEN'],
    ['an organisation type the matrix does not name', { ...cm, organisation: 'JOBCENTER' }, {}, 400, 'ZWECK_NICHT_VORGESEHEN'],
    ['a row that is switched off', { organisation: 'JOBCENTER', rolle: 'SACHBEARBEITUNG' }, { 'x-zweck': 'FALLKONFERENZ' }, 400, 'ZWECK_NICHT_VORGESEHEN'],
    ['staff reviewing releases', { organisation: 'JOBCENTER', rolle: 'SACHBEARBEITUNG' }, { 'x-zweck': 'FREIGABEPRUEFUNG' }, 200, undefined],
    ['a case manager reviewing releases', cm, { 'x-zweck': 'FREIGABEPRUEFUNG' }, 400, 'ZWECK_NICHT_VORGESEHEN'],
    ['the data-protection officer', { organisation: 'DATENSCHUTZ', rolle: 'DATENSCHUTZBEAUFTRAGTE' }, { 'x-zweck': 'DATENSCHUTZKONTROLLE' }, 200, undefined],
    ['a person concerned', { organisation: 'PERSON', rolle: 'KLIENT' }, { 'x-zweck': 'AUSKUNFT' }, 200, undefined],
    ['the Koordination allotting cases', { organisation: 'KI', rolle: 'KOORDINATION' }, { 'x-zweck': 'FALLZUWEISUNG' }, 200, undefined],
    ['the Koordination for case management', { organisation: 'KI', rolle: 'KOORDINATION' }, {}, 400, 'ZWECK_NICHT_VORGESEHEN'],
    ['a case manager allotting cases', cm, { 'x-zweck': 'FALLZUWEISUNG' }, 400, 'ZWECK_NICHT_VORGESEHEN'],
    ['a person concerned for case management', { organisation: 'PERSON', rolle: 'KLIENT' }, {}, 400, 'ZWECK_NICHT_VORGESEHEN'],
    ['a token good for this purpose', { ...cm, zweck: 'KIM_CASE_MANAGEMENT' }, {}, 200, undefined],
    ['a token good for another purpose', { ...cm, zweck: 'AUSKUNFT' }, {}, 400, 'ZWECK_NICHT_VORGESEHEN'],
  ];
  it.each(cases)('%s', async (_title, claims, headers, status, code) => {
    const answer = await city.ask('{ meineFaelle }', { token: await bearer(claims), headers });
    expect([answer.status, codesOf(answer)]).toEqual([status, code && [code]]);
    if (code) expect(officesAsked()).toBe(0);
  });
});

describe('what an operation may ask for', () => {
  const deep = (depth: number) => `{ fall(id: "F-1") { ${'oberfall { '.repeat(depth - 2)}id${' }'.repeat(depth - 2)} } }`;
  const aliases = (count: number) => `{ fall(id: "F-1") { ${Array.from({ length: count }, (_, index) => `a${index}: id`).join(' ')} } }`;
  const directives = (count: number) => `{ fall(id: "F-1") { ${'id @include(if: true) '.repeat(count)} } }`;
  const bomb = (doublings: number) =>
    `{ fall(id: "F-1") { ...f0 } } ${Array.from({ length: doublings }, (_, index) => `fragment f${index} on Fall { ...f${index + 1} ...f${index + 1} }`).join(' ')} fragment f${doublings} on Fall { a: id }`;
  const cases: readonly [string, string, string | undefined][] = [
    ['depth 15', deep(15), undefined],
    ['depth 16', deep(16), 'ZU_UMFANGREICH'],
    ['depth 16 hidden in fragments', `{ fall(id: "F-1") { ...a } } fragment a on Fall { ${'oberfall { '.repeat(14)}id${' }'.repeat(14)} }`, 'ZU_UMFANGREICH'],
    ['15 aliases', aliases(15), undefined],
    ['16 aliases', aliases(16), 'ZU_UMFANGREICH'],
    ['16 aliases by spreading eight of them twice', `{ fall(id: "F-1") { ...a oberfall { ...a } } } fragment a on Fall { ${Array.from({ length: 8 }, (_, index) => `a${index}: id`).join(' ')} }`, 'ZU_UMFANGREICH'],
    ['5 root fields', '{ meineFaelle __typename fall(id: "F-1") { id } kaputt2: __typename x: __typename }', undefined],
    ['6 root fields', '{ meineFaelle __typename a: __typename b: __typename c: __typename d: __typename }', 'ZU_UMFANGREICH'],
    ['20 directives', directives(20), undefined],
    ['21 directives', directives(21), 'ZU_UMFANGREICH'],
    ['2,000 tokens and more', `{ fall(id: "F-1") { ${'id '.repeat(2_000)} } }`, 'ZU_UMFANGREICH'],
    ['20,000 levels', `{ fall(id: "F-1") ${'{ oberfall '.repeat(20_000)}`, 'ZU_UMFANGREICH'],
    ['a fragment bomb of 2^5', bomb(5), 'ZU_UMFANGREICH'],
    ['a fragment bomb of 2^30', bomb(30), 'ZU_UMFANGREICH'],
    ['fall once', '{ fall(id: "F-1") { id } }', undefined],
    ['fall twice', '{ a: fall(id: "F-1") { id } b: fall(id: "F-2") { id } }', 'ANFRAGE_UNGUELTIG'],
    ['fall twice, once in an inline fragment', '{ a: fall(id: "F-1") { id } ... on Query { b: fall(id: "F-2") { id } } }', 'ANFRAGE_UNGUELTIG'],
    ['fall twice, once in a fragment', '{ a: fall(id: "F-1") { id } ...f } fragment f on Query { b: fall(id: "F-2") { id } }', 'ANFRAGE_UNGUELTIG'],
    ['fall twice, once excluded', '{ a: fall(id: "F-1") { id } b: fall(id: "F-2") @include(if: false) { id } }', 'ANFRAGE_UNGUELTIG'],
    ['fall twice under one name', '{ fall(id: "F-1") { id } fall(id: "F-1") { status } }', 'ANFRAGE_UNGUELTIG'],
    ['a subscription', 'subscription { fall(id: "F-1") { id } }', 'ANFRAGE_UNGUELTIG'],
    ['the schema', '{ __schema { types { name } } }', 'ANFRAGE_UNGUELTIG'],
    ['a type', '{ __type(name: "Klient") { name } }', 'ANFRAGE_UNGUELTIG'],
    ['entities', '{ _entities(representations: []) { __typename } }', 'ANFRAGE_UNGUELTIG'],
    ['the SDL of a service', '{ _service { sdl } }', 'ANFRAGE_UNGUELTIG'],
    ['an inaccessible field', '{ fall(id: "F-1") { klienten { freigabeJobcenter } } }', 'ANFRAGE_UNGUELTIG'],
  ];
  it.each(cases)('%s', async (_title, query, code) => {
    const begun = process.cpuUsage();
    const answer = await city.ask(query);
    expect([answer.status, codesOf(answer)]).toEqual(code ? [400, [code]] : [200, undefined]);
    if (code) expect(officesAsked()).toBe(0);
    if (code) expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(250); // of the processor: a busy machine is no fault
  });
});

describe('names the gateway uses itself', () => {
  it('are read from the supergraph, key, requires and inaccessible alike', () => {
    const names = reservedNames(supergraphSdl);
    expect([...(names.get('Klient') ?? [])].sort()).toEqual(['freigabeJobcenter', 'freigabeJugend', 'id']);
    expect(names.has('Fall')).toBe(false);
  });

  it('includes what @requires reaches into, on the type where it stands', () => {
    const names = reservedNames(`
      directive @join__type(key: String) repeatable on OBJECT
      directive @join__field(requires: String) repeatable on FIELD_DEFINITION
      type Query { a: A }
      type A @join__type(key: "id teil { nr }") { id: ID teil: Teil summe: Int @join__field(requires: "teil { wert }") }
      type Teil { nr: ID wert: Int anderes: Int }`);
    expect([...(names.get('A') ?? [])].sort()).toEqual(['id', 'teil']);
    expect([...(names.get('Teil') ?? [])].sort()).toEqual(['nr', 'wert']);
  });

  const klienten = (selection: string) => `{ fall(id: "F-1") { klienten { ${selection} } } }`;
  const cases: readonly [string, string, boolean][] = [
    ['an alias that reads a Freigabe', klienten('freigabeJobcenter: vorname jobcenter { betrag }'), false],
    ['an alias that chooses a key', klienten('id: vorname jobcenter { betrag }'), false],
    ['the same in a fragment', `{ fall(id: "F-1") { klienten { ...f } } } fragment f on Klient { freigabeJugend: vorname }`, false],
    ['the same in an inline fragment', klienten('... { freigabeJugend: vorname }'), false],
    ['the same on __typename', klienten('freigabeJobcenter: __typename'), false],
    ['an alias that chooses the type', klienten('__typename: vorname jobcenter { betrag }'), false],
    ['an alias into the prototype', klienten('__proto__: vorname'), false],
    ['an alias every object inherits', klienten('constructor: vorname'), false],
    ['a variable into the prototype', 'query ($__proto__: ID!) { fall(id: $__proto__) { id } }', false],
    ['a variable the gateway uses', 'query ($representations: ID!) { fall(id: $representations) { id } }', false],
    ['the key under another name', klienten('nummer: id jobcenter { betrag }'), true],
    ['a field under its own name', klienten('id: id'), true],
    ['a reserved word on a type that does not have it', '{ fall(id: "F-1") { freigabeJobcenter: status } }', true],
    ['an ordinary alias', klienten('rufname: vorname jobcenter { monatlich: betrag }'), true],
  ];
  it.each(cases)('%s', async (_title, query, passes) => {
    const answer = await city.ask(query);
    expect(codesOf(answer)).toEqual(passes ? undefined : ['ANFRAGE_UNGUELTIG']);
    expect(answer.text).not.toContain('versiegelt');
    expect(Object.keys({})).toEqual([]);
  });
});

describe('what an answer tells of a failure', () => {
  const told = new Set<string>(Object.values(publicErrors));
  const corpus: readonly (readonly [string, string, Record<string, unknown>?])[] = [
    ['nothing', ' '],
    ['a syntax error', '{ fall(id: "F-1" { id } }'],
    ['an unknown field, nearly right', '{ fall(id: "F-1") { klientn { vornam } } }'],
    ['an unknown root field', '{ faelle { id } }'],
    ['an unknown argument', '{ fall(ids: "F-1") { id } }'],
    ['a missing argument', '{ fall { id } }'],
    ['an unknown type', '{ fall(id: "F-1") { ... on Klien { id } } }'],
    ['an unknown directive', '{ fall(id: "F-1") @includ(if: true) { id } }'],
    ['a fragment cycle', '{ fall(id: "F-1") { ...a } } fragment a on Fall { ...b } fragment b on Fall { ...a }'],
    ['a scalar with a selection', '{ fall(id: "F-1") { id { x } } }'],
    ['an object without one', '{ fall(id: "F-1") }'],
    ['a variable of the wrong type', 'query ($id: ID!) { fall(id: $id) { id } }', { id: { a: 1 } }],
    ['a missing variable', 'query ($id: ID!) { fall(id: $id) { id } }'],
    ['an unknown input type', 'query ($id: Statu) { fall(id: $id) { id } }'],
    ['two anonymous operations', '{ meineFaelle } { meineFaelle }'],
    ['a mutation that reaches an office block', 'mutation { einwilligungWiderrufen(id: "1") { klienten { jobcenter { betrag } } } }'],
  ];
  it.each(corpus.map(([title, query, variables = {}]) => [title, query, variables] as const))('%s: one sentence, one code, an id, nothing else', async (_title, query, variables) => {
    const answer = await city.ask(query, { variables });
    expect(answer.status).toBe(400);
    expect(Object.keys(JSON.parse(answer.text) as object)).toEqual(['errors']);
    expect(answer.errors).toHaveLength(1);
    for (const error of answer.errors ?? []) {
      expect(Object.keys(error).sort()).toEqual(['extensions', 'message']);
      expect(told.has(error.message)).toBe(true);
      expect(error.extensions).toEqual({ code: 'ANFRAGE_UNGUELTIG', anfrage: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
    }
    expect(answer.text).not.toMatch(/Did you mean|klienten|vorname|Klient|Status|OFFEN| at /);
  });

  it('never the text of a resolver, and the same failure only once', async () => {
    const answer = await city.ask('{ kaputt doppelt }');
    expect(answer.text).not.toMatch(/SELECT|PERS_STAMM|geheim|kim/);
    expect([answer.status, codesOf(answer)]).toEqual([200, ['INTERNER_FEHLER']]);
    expect(answer.data).toEqual({ kaputt: null, doppelt: null });
  });

  it('a code of the closed list as it is, without its cause', async () => {
    const answer = await city.ask('{ geheim }');
    expect(codesOf(answer)).toEqual(['ABFRAGE_NICHT_FREIGEGEBEN']);
    expect(answer.text).not.toContain('geheim-99');
  });
});

describe('the gateway behind the door', () => {
  it('does not phone home', () => {
    expect(process.env['APOLLO_TELEMETRY_DISABLED']).toBe('1');
  });

  it('shows no query plan, whatever header asks for it', async () => {
    const answer = await city.ask(fallansicht, { headers: { 'apollo-query-plan-experimental': 'true', 'apollo-federation-include-trace': 'ftv1' } });
    expect(answer.extensions).toBeUndefined();
    expect(answer.text).not.toContain('freigabe');
  });

  it('does not open without a way to every office', async () => {
    const offices = await inProcessOffices();
    offices.delete('jugend');
    await expect(openCity(offices)).rejects.toThrow('jugend');
  });
});
