import { Pool, type Dispatcher } from 'undici';
import type { EndpointRequest } from './endpoint';
import type { Transport } from './transport';

export interface HttpLimits {
  /** Bytes of an answer; the authority seals 4 KiB for each controller and each of at most 50 persons. */
  readonly answerLimit: number;
  readonly connections: number;
  /** For mutations, beside the others: a revocation waits L + E by design, and must keep neither a reader nor the next revocation waiting for it. */
  readonly mutationConnections: number;
}

export const defaultHttpLimits: HttpLimits = { answerLimit: 4 * 1024 * 1024, connections: 32, mutationConnections: 512 };

/** An office in a process of its own. No redirect is followed, nothing is decompressed, the signal is a total deadline. */
export function overHttp(address: URL, { answerLimit, connections, mutationConnections }: HttpLimits = defaultHttpLimits): Transport {
  const poolOf = (size: number) => new Pool(address.origin, { connections: size, pipelining: 1, maxResponseSize: answerLimit, keepAliveTimeout: 4_000 });
  const [pool, mutations] = [poolOf(connections), poolOf(mutationConnections)];
  const folder = address.pathname.replace(/\/(graphql)?$/, '');
  return {
    send: async (request, signal) => {
      const answer = await (isMutation(request) ? mutations : pool).request({ path: `${folder}/graphql`, method: 'POST', headers: wireHeaders(request), body: wireBody(request), signal });
      if (!speaksLikeAnOffice(answer)) {
        answer.body.on('error', () => undefined).destroy(); // destroying raises an error; unheard, it would end the process
        throw new Error('the answer is not one of an office');
      }
      return { status: answer.statusCode, body: await answer.body.text() };
    },
    ready: async (signal) => {
      const answer = await pool.request({ path: `${folder}/readyz`, method: 'GET', signal });
      await answer.body.dump();
      return answer.statusCode === 200;
    },
    stop: async () => void (await Promise.all([pool.close(), mutations.close()])),
  };
}

const isMutation = ({ query }: EndpointRequest): boolean => /^\s*mutation\b/.test(query);

const wireHeaders = ({ headers }: EndpointRequest) => ({ ...Object.fromEntries(headers), 'content-type': 'application/json', accept: 'application/json' });

const wireBody = ({ query, operationName, variables }: EndpointRequest) => JSON.stringify({ query, operationName, variables });

/** A redirect, an error page of a proxy and a compressed body are none. */
const speaksLikeAnOffice = ({ statusCode, headers }: Dispatcher.ResponseData): boolean =>
  [200, 400, 401].includes(statusCode) &&
  headers['content-encoding'] === undefined &&
  String(headers['content-type']).startsWith('application/json');
