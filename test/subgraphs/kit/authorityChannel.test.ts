import { AuthorityUnreachable, openAuthorityChannel } from '../../../subgraphs/kit/authorityChannel';
import { seal, unseal, usages, type SealKey } from '../../../subgraphs/kit/seal';
import type { Endpoint, EndpointRequest } from '../../../subgraphs/kit/serving/endpoint';
import { now } from '../../schema/decision/exampleFacts';
import { sealKey } from './exampleStelle';

const older: SealKey = { kid: 'k0', key: Buffer.alloc(32, 5) };

type Opened = Readonly<Record<string, unknown>>;

const openedMessage = ({ variables }: EndpointRequest, keys: readonly SealKey[] = [sealKey]): Opened => {
  const opened = unseal(variables?.['mitteilung'], keys, usages.mitteilung);
  return typeof opened === 'object' && opened !== null ? { ...opened } : {};
};

/** The authority as it answers one message; `answered` says what stands in the body. */
const authority = (answered: (message: Opened) => unknown): Endpoint => async (request, handOver) =>
  handOver({ status: 200, body: JSON.stringify(answered(openedMessage(request))) });

const sealedAnswer = (value: object, key = sealKey, usage: string = usages.mitteilung) => ({ data: { stelleMitteilung: seal(value, key, usage) } });
const channelTo = (post: Endpoint, keys: readonly SealKey[] = [sealKey]) => openAuthorityChannel(post, () => keys, () => now);
const einloesen = { art: 'EINLOESEN', code: '0123456789' } as const;

test('a message goes out sealed, with an id and the time, and without a word of it in the open', async () => {
  const requests: EndpointRequest[] = [];
  const post: Endpoint = async (request, handOver) => {
    requests.push(request);
    handOver({ status: 200, body: JSON.stringify(sealedAnswer({ zu: openedMessage(request)['id'], gefunden: true, pseudonym: 'p-1' })) });
  };
  await expect(channelTo(post).send('JOBCENTER', einloesen)).resolves.toMatchObject({ gefunden: true, pseudonym: 'p-1' });
  const [request] = requests;
  expect(request && openedMessage(request)).toEqual({ ...einloesen, id: expect.any(String), iat: now.getTime() });
  expect(JSON.stringify([request?.query, request?.variables])).not.toMatch(/0123456789|EINLOESEN/);
  expect(request?.headers.size).toBe(0);
});

test('two messages never have one id', async () => {
  const ids: unknown[] = [];
  const { send } = channelTo(authority(({ id }) => (ids.push(id), sealedAnswer({ zu: id }))));
  await send('JOBCENTER', einloesen);
  await send('JOBCENTER', einloesen);
  expect(new Set(ids).size).toBe(2);
});

test('while keys rotate the newer one seals, and an answer under the older one is still opened', async () => {
  const { send } = channelTo(authority(({ id }) => sealedAnswer({ zu: id, ok: true }, older)), [sealKey, older]);
  await expect(send('JOBCENTER', einloesen)).resolves.toMatchObject({ ok: true });
});

test.each<[string, Endpoint]>([
  ['an answer to another message', authority(() => sealedAnswer({ zu: 'eine-andere', gefunden: true, pseudonym: 'p-1' }))],
  ['an answer that names no message', authority(() => sealedAnswer({ gefunden: true, pseudonym: 'p-1' }))],
  ['an answer sealed with another key', authority(({ id }) => sealedAnswer({ zu: id }, { ...sealKey, key: older.key }))],
  ['an answer sealed as a Freigabe', authority(({ id }) => sealedAnswer({ zu: id }, sealKey, usages.freigabe))],
  ['its own message sent back', async (request, handOver) => handOver({ status: 200, body: JSON.stringify({ data: { stelleMitteilung: request.variables?.['mitteilung'] } }) })],
  ['an answer in the open', authority(({ id }) => ({ data: { stelleMitteilung: JSON.stringify({ zu: id }) } }))],
  ['an error', authority(() => ({ data: { stelleMitteilung: null }, errors: [{ message: 'x' }] }))],
  ['something that is not JSON', async (_request, handOver) => handOver({ status: 502, body: '<html>' })],
  ['nobody there', async () => Promise.reject(new Error('ECONNREFUSED'))],
])('%s is no answer', async (_what, post) => {
  await expect(channelTo(post).send('JOBCENTER', einloesen)).rejects.toThrow(AuthorityUnreachable);
});

test('a controller without a key says nothing to anybody', async () => {
  let asked = false;
  const post: Endpoint = async () => void (asked = true);
  await expect(channelTo(post, []).send('JOBCENTER', einloesen)).rejects.toThrow(AuthorityUnreachable);
  expect(asked).toBe(false);
});
