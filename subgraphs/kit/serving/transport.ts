import type { EndpointAnswer, EndpointRequest } from './endpoint';

/** How a process reaches one office. Both kinds carry the same bytes; neither retries, for a Freigabe is good once. */
export interface Transport {
  /** Rejects when the office did not answer before the signal, or not as an office does. */
  send(request: EndpointRequest, signal: AbortSignal): Promise<EndpointAnswer>;
  ready(signal: AbortSignal): Promise<boolean>;
  stop(): Promise<void>;
}
