import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { PublicError } from '../../../schema/errors';
import type { Endpoint, EndpointAnswer, Readiness } from './endpoint';
import type { Log } from './log';
import { errorAnswer } from './maskErrors';
import { openListener, type Listener } from './openListener';
import { readRequest } from './readRequest';

export interface ListenOptions {
  readonly endpoint: Endpoint;
  readonly ready: () => Promise<Readiness>;
  readonly host: string;
  readonly port: number;
  /** Bytes; an office needs more than the door, for its representations. */
  readonly bodyLimit?: number;
  readonly log: Log;
}

export const defaultBodyLimit = 64 * 1024;

const alwaysSent = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
} as const;

/** Serves an endpoint over HTTP: POST /graphql, GET /livez, GET /readyz and nothing else. */
export function listen(options: ListenOptions): Promise<Listener> {
  const server = createServer((request, response) => {
    const send = (answer: EndpointAnswer) => write(response, answer, server.listening);
    route(request, send, options).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) return;
      options.log.error({ fehler: error }, 'request failed outside of its operation');
      send(errorAnswer('INTERNER_FEHLER', randomUUID(), 500));
    });
  });
  return openListener(server, options);
}

async function route(request: IncomingMessage, send: (answer: EndpointAnswer) => void, options: ListenOptions): Promise<void> {
  const { method, url } = request;
  if (url === '/livez' && method === 'GET') return send({ status: 200, body: '{"lebt":true}' });
  if (url === '/readyz' && method === 'GET') return send(readinessAnswer(await options.ready()));
  if (url !== '/graphql') return refuse(request, send, 'ANFRAGE_UNGUELTIG', 404);
  if (method !== 'POST') return refuse(request, send, 'ANFRAGE_UNGUELTIG', 405);
  try {
    let isHandedOver = false;
    await options.endpoint(await readRequest(request, options.bodyLimit ?? defaultBodyLimit), (answer) => {
      isHandedOver = true;
      send(answer);
    });
    if (!isHandedOver) throw new Error('the endpoint handed nothing over');
  } catch (error) {
    if (!(error instanceof PublicError)) throw error;
    refuse(request, send, error.code);
  }
}

const readinessAnswer = ({ ready, parts, hinweise = [] }: Readiness): EndpointAnswer => ({
  status: ready ? 200 : 503,
  body: JSON.stringify({ bereit: ready, teile: parts, ...(hinweise.length > 0 && { hinweise }) }),
});

/** The rest of a body nobody wants is read away while the connection closes, so that the client sees the answer. */
function refuse(request: IncomingMessage, send: (answer: EndpointAnswer) => void, code: PublicError['code'], status?: number): void {
  const headers = new Map([['connection', 'close'], ...(status === 405 ? [['allow', 'POST'] as const] : [])]);
  send({ ...errorAnswer(code, randomUUID(), status), headers });
  request.resume();
}

function write(response: ServerResponse, { status, body, headers }: EndpointAnswer, listening: boolean): void {
  if (response.headersSent) throw new Error('an answer was handed over twice');
  response.writeHead(status, {
    ...Object.fromEntries(headers ?? []),
    ...(listening ? {} : { connection: 'close' }),
    ...alwaysSent,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
