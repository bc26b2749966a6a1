import type { Endpoint, EndpointAnswer, EndpointRequest } from '../../subgraphs/kit/serving/endpoint';
import { parseJson } from '../../subgraphs/kit/serving/parseJson';
import type { Transport } from '../../subgraphs/kit/serving/transport';

/** An office in the same process. Variables go through JSON as over a socket: no object is shared between rooms. */
export const inProcess = (endpoint: Endpoint): Transport => ({
  send: (request, signal) =>
    new Promise<EndpointAnswer>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      endpoint(asOverTheWire(request), resolve).then(() => reject(new Error('the office handed nothing over')), reject);
    }),
  ready: async () => true,
  stop: async () => undefined,
});

const asOverTheWire = ({ variables, ...request }: EndpointRequest): EndpointRequest => ({
  ...request,
  ...(variables && { variables: parseJson(JSON.stringify(variables)) as Readonly<Record<string, unknown>> }),
});
