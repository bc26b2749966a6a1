import { randomUUID } from 'node:crypto';
import { freigabeKey } from '../../schema/names';
import { authoritySubgraph } from '../../schema/sdl';
import { listen } from '../../subgraphs/kit/serving/listen';
import { createLog } from '../../subgraphs/kit/serving/log';
import type { Listener } from '../../subgraphs/kit/serving/openListener';
import { booties, offices, stellenOf } from '../leaks/booty';
import { aufruferHeader, forgery, sealWith, takeFreigaben } from '../leaks/thief';
import { worldOfFile } from '../leaks/worldOfFile';
import { everyRootField } from './freigabe/jedesFeld';
import { wrongTokens } from './freigabe/falscheTokens';
import { isFull } from './profile';
import { settle } from './settle';

jest.setTimeout(300_000);

/** Nothing grows old here: what is refused is refused for its own reason. */
const moment = new Date();
const world = worldOfFile({ clock: { now: () => moment, monotonic: () => 0 } });
const canary = 'Kanarienvogel';
const purposes = ['KIM_CASE_MANAGEMENT', 'FREIGABEPRUEFUNG'];
const log = createLog({ prozess: 'test', stufe: 'error', destination: { write: () => undefined } });
const listeners = new Map<string, Listener>();

type Headers = Readonly<Record<string, string>>;

/** What somebody shows who may not: its name, and the headers he sends. */
let credentials: readonly (readonly [string, Headers])[];
let ownToken: string;

beforeAll(async () => {
  for (const [name, { endpoint, ready }] of world().offices) listeners.set(name, await listen({ endpoint, ready, host: '127.0.0.1', port: 0, log }));
  ownToken = await world().token('cm-traeger-b');
  const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });
  credentials = [
    ['nothing', {}],
    ['an empty token', { authorization: '' }],
    ['no token behind the word', { authorization: 'Bearer' }],
    ['a password', { authorization: `Basic ${Buffer.from(`${canary}:${canary}`).toString('base64')}` }],
    ['another word before a real token', { authorization: `Token ${ownToken}` }],
    ['a real token in another place', { 'x-authorization': `Bearer ${ownToken}`, cookie: `authorization=Bearer ${ownToken}`, 'proxy-authorization': `Bearer ${ownToken}` }],
    ['a name only', { 'x-nutzer': 'cm-traeger-b', 'x-organisation': 'TRAEGER_B', 'x-rolle': 'CASE_MANAGEMENT', 'x-forwarded-user': canary, sub: 'cm-traeger-b' }],
    ['a person who sees nobody', bearer(await world().token('technik'))],
    ['the coordination', bearer(await world().token('koordination'))],
    ...(await wrongTokens(world(), canary)).map(([name, token]) => [`a token ${name}`, bearer(token)] as const),
  ];
});
afterAll(async () => {
  for (const listener of listeners.values()) await listener.stop();
});

/** Over the wire, past the gateway. */
async function call(office: string, body: object, headers: Headers, query = ''): Promise<string> {
  const answer = await fetch(`${listeners.get(office)?.url}/graphql${query}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  return `${[...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${await answer.text()}`;
}

/** Every combination in the full run; inside `npm test` each credential and each question comes, but not with every other. */
const isTried = (...indices: readonly number[]): boolean => isFull || indices.reduce((sum, index) => sum + index, 0) % 7 === 0;

/** Random text may hold anything, even the beginning of a token: sealed words, and the hash that answers a representation. */
const randomText = /demo-1\.[\w-]+|"[\w-]{22}"/g;

const found = { entities: 0, service: 0, eigeneFelder: 0 };
const broken: string[] = [];

/** Nothing of the caller’s comes back, nothing of the schema, and no value of anybody. */
function judge(kind: keyof typeof found, what: string, answer: string): void {
  found[kind] += 1;
  const body = answer.slice(answer.indexOf('\n\n') + 2);
  const echo = new RegExp(`${canary}|Bearer`, 'i').test(answer) || answer.replace(randomText, '').includes('eyJ');
  const schema = /directive @|extend schema|type Query|@daten|"sdl"/.test(body);
  const data = /:"[^"]+"|:\d|:true/.test(what.startsWith(authoritySubgraph) ? withoutOutcome(withoutEnvelope(body)) : withoutEnvelope(body));
  if (echo || schema || data) broken.push(`${what}: ${[echo && 'echo', schema && 'schema', data && 'data'].filter(Boolean).join(' ')} ${body.slice(0, 300)}`);
}

/** Without what every answer has: type names, and outside of `data` the error of the closed list and a hash of each representation. */
const withoutEnvelope = (body: string): string => {
  const { data }: { data?: unknown } = JSON.parse(body);
  return JSON.stringify(data ?? null).replaceAll(/"__typename":"[A-Z]\w*"/g, '');
};

/**
 * kim alone: the closed list of outcomes for whoever is signed in, whoever it was about („soweit eine Einwilligung bestand“), and the
 * sealed word that every message gets.
 */
const withoutOutcome = (data: string): string => data.replaceAll(/"(ergebnis":"WIDERRUFEN|ergebnis":"[A-Z_]*(UNBEKANNT|UNGUELTIG|FEHLT|ABGELEHNT|NICHT)[A-Z_]*|hinweis":"[^"]*|stelleMitteilung":"demo-1\.[\w-]+)"/g, '');

/** Other people’s Freigaben, and headers that say too much. */
async function entityAttempts(office: string) {
  const [stelle = ''] = stellenOf(office);
  const [own] = booties.filter((booty) => booty.office === office);
  const [other] = booties.filter((booty) => booty.office !== office);
  if (!own || !other) throw new Error(`nothing to rob at ${office}`);
  const token = await world().token(own.user);
  const right = async () => (await takeFreigaben(world(), token, own.fall, [stelle]))[0]?.[freigabeKey(stelle)];
  const foreign = async () => (await takeFreigaben(world(), await world().token(other.user), other.fall, [other.stelle]))[0]?.[freigabeKey(other.stelle)];
  const theirs = aufruferHeader([stelle], await world().token('technik'));
  const mine = aufruferHeader(stellenOf(office), token);
  const hash = mine['x-aufrufer'] ?? '';
  const madeUp = sealWith([{ kid: 'demo-1', key: Buffer.alloc(32, 5) }], forgery(stelle, token, moment));
  const attempts: (readonly [string, unknown, Headers])[] = [
    ['another office’s Freigabe', await foreign(), mine],
    ['a Freigabe nobody sealed', madeUp, mine],
    ['no Freigabe', undefined, mine],
    ['a word as Freigabe', canary, { 'x-aufrufer': `${stelle}=${canary}` }],
    ['an object as Freigabe', { [canary]: canary }, mine],
  ];
  const smuggled: readonly (readonly [string, Headers])[] = [
    ['nothing about the caller', {}], ['another caller', theirs], ['an empty header', { 'x-aufrufer': '' }], ['a header with the name only', { 'x-aufrufer': `${stelle}=` }],
    ['a word', { 'x-aufrufer': canary }], ['another controller’s hash', { 'x-aufrufer': hash.replaceAll(stelle, canary) }], ['the token itself', { 'x-aufrufer': `${stelle}=${token}` }],
    ['another’s before his own', { 'x-aufrufer': `${theirs['x-aufrufer']},${hash}` }], ['a name of another spelling', { 'x-aufrufer': hash.toLowerCase() }],
    ['a space inside', { 'x-aufrufer': hash.replaceAll('=', ' = ') }], ['another header', { 'x-aufrufer-': hash, aufrufer: hash, 'x_aufrufer': hash, 'x-forwarded-x-aufrufer': hash }],
    ['a hash with something behind it', { 'x-aufrufer': hash.split(',').map((one) => `${one};${canary}`).join(',') }], ['only a token', { authorization: `Bearer ${token}`, 'x-zweck': 'KIM_CASE_MANAGEMENT' }],
  ];
  for (const [name, headers] of smuggled) attempts.push([`a live Freigabe with ${name}`, await right(), headers]);
  for (const [at, [name, headers]] of credentials.entries()) if (isTried(at)) attempts.push([`a live Freigabe with ${name} and no word of the caller`, await right(), headers]);
  return { stelle, block: own.block, attempts, right, mine };
}

it.each(offices)('%s answers no entity to whoever holds no live Freigabe of his own', async (office) => {
  const { stelle, block, attempts, right, mine } = await entityAttempts(office);
  const body = (sealed: unknown) => ({
    operationName: canary,
    query: `query ${canary}($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Klient { ${block} } } }`,
    variables: { [canary]: canary, representations: [{ __typename: 'Klient', id: canary, [canary]: canary, [freigabeKey(stelle)]: sealed }, { __typename: canary, id: canary }] },
  });
  for (const [what, sealed, headers] of attempts) judge('entities', `${office}, ${what}`, await call(office, body(sealed), { 'x-anfrage': canary, 'x-correlation-id': canary, ...headers }));

  const answer = await call(office, body(await right()), mine);
  expect(withoutEnvelope(answer.slice(answer.indexOf('\n\n') + 2))).toMatch(/:"[^"]+"/); // the same call in the right hands is answered
});

const sdlQuestions = [
  `query ${canary} { _service { sdl } }`, `query ${canary} { ${canary}: _service { ${canary}: sdl } }`, `query ${canary} { __schema { types { name fields { name } } } }`,
  `query ${canary} { __type(name: "Klient") { fields { name } } }`, `query ${canary} { ${canary} }`, `query ${canary} { _service { ${canary} } }`, `{ ... on Query { _service { sdl } } } # ${canary}`,
];

it.each([...offices, authoritySubgraph])('%s tells nobody its schema', async (office) => {
  const own = [['its own staff', { authorization: `Bearer ${await world().token('jc-vermittlung')}` }], ['a case manager', { authorization: `Bearer ${ownToken}` }]] as const;
  for (const [at, [who, headers]] of [...credentials, ...own].entries()) {
    for (const [nth, query] of sdlQuestions.entries()) {
      if (isTried(at, nth)) judge('service', `${office}, ${who}, ${query}`, await call(office, { query, operationName: query.startsWith('query') ? canary : undefined, variables: { [canary]: canary } }, { 'x-zweck': 'KIM_CASE_MANAGEMENT', 'x-anfrage': canary, ...headers }, `?${canary}=${canary}`));
    }
  }
});

it.each([...offices, authoritySubgraph])('%s answers none of its own fields to whoever may not', async (office) => {
  const fields = everyRootField(office, world().law, canary);
  const outsiders = office === authoritySubgraph ? [] : [['a case manager', { authorization: `Bearer ${ownToken}` }] as const];
  for (const [at, [who, headers]] of [...credentials, ...outsiders].entries()) {
    const asked = fields.flatMap((field, nth) => purposes.map((zweck, last) => ({ ...field, zweck, nth, last })));
    await Promise.all(
      asked.filter(({ nth, last }) => isTried(at, nth, last)).map(async ({ name, query, variables, zweck }) => {
        judge('eigeneFelder', `${office}.${name}, ${who}, ${zweck}`, await call(office, { query, operationName: canary, variables }, { 'x-zweck': zweck, 'x-anfrage': randomUUID(), ...headers }));
      }),
    );
  }
});

it('nobody was told anything', () => {
  expect(broken.slice(0, 5)).toEqual([]);
  settle('ohneBerechtigung', { versuche: found.entities + found.service + found.eigeneFelder, verstoesse: broken.length, zweige: found });
});
