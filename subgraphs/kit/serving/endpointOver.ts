import type { Endpoint } from './endpoint';
import type { Transport } from './transport';

/** Another process as an endpoint of this one; whoever waits for it waits no longer than the deadline (milliseconds). */
export const endpointOver = (transport: Transport, deadline: number): Endpoint => async (request, handOver) =>
  handOver(await transport.send(request, AbortSignal.timeout(deadline)));
