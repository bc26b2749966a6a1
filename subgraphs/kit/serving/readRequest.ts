import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { PublicError } from '../../../schema/errors';
import type { EndpointRequest } from './endpoint';
import { parseJson } from './parseJson';

/** Node keeps the first of two such headers, or joins them: either way somebody else chooses who asks. */
const onlyOnce: ReadonlySet<string> = new Set([
  'authorization', 'x-zweck', 'x-aufrufer', 'x-anfrage', 'content-type', 'content-encoding', 'x-correlation-id',
]);

/** A text, or what names one: `id`, or the hash as clients of persisted queries send it. */
const body = z
  .object({
    query: z.string().min(1).nullish(),
    id: z.string().min(1).nullish(),
    extensions: z.looseObject({ persistedQuery: z.looseObject({ sha256Hash: z.string().min(1) }).nullish() }).nullish(),
    operationName: z.string().nullish(),
    variables: z.record(z.string(), z.unknown()).nullish(),
  })
  .transform(({ query, id, extensions, ...rest }) => ({ ...rest, query: query ?? '', operation: id ?? extensions?.persistedQuery?.sha256Hash }))
  .refine(({ query, operation }) => query !== '' || operation !== undefined);

/**
 * Reads POST /graphql: plain JSON of bounded size, one operation, no header twice.
 * @throws PublicError ANFRAGE_UNGUELTIG or ZU_UMFANGREICH; anything else means that the client has gone
 */
export async function readRequest(request: IncomingMessage, bodyLimit: number): Promise<EndpointRequest> {
  refuseRepeatedHeaders(request.rawHeaders);
  const { headers } = request;
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(headers['content-type'] ?? '')) throw new PublicError('ANFRAGE_UNGUELTIG');
  if (headers['content-encoding'] !== undefined) throw new PublicError('ANFRAGE_UNGUELTIG'); // a small body could unfold
  if (Number(headers['content-length'] ?? 0) > bodyLimit) throw new PublicError('ZU_UMFANGREICH');
  const { query, operation, operationName, variables } = parsed(await readBody(request, bodyLimit));
  return {
    query,
    ...(operation !== undefined && { operation }),
    ...(typeof operationName === 'string' && { operationName }),
    ...(variables && { variables }),
    headers: new Map(Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))),
  };
}

function refuseRepeatedHeaders(rawHeaders: readonly string[]): void {
  const names = rawHeaders.filter((_text, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const seen = new Set<string>();
  for (const name of names) {
    if (onlyOnce.has(name) && seen.has(name)) throw new PublicError('ANFRAGE_UNGUELTIG');
    seen.add(name);
  }
}

async function readBody(request: IncomingMessage, bodyLimit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) throw new PublicError('ZU_UMFANGREICH');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsed(bytes: Buffer): z.infer<typeof body> {
  try {
    return body.parse(parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    throw new PublicError('ANFRAGE_UNGUELTIG'); // no cause: a parser quotes what it could not read
  }
}
