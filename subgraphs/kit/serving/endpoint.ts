/** A GraphQL request as gateway and offices pass it on, over a socket or inside one process. */
export interface EndpointRequest {
  /** Empty where an approved operation is named instead. */
  readonly query: string;
  /** Name or id of an approved operation; only the door knows them. */
  readonly operation?: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

export interface EndpointAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers?: ReadonlyMap<string, string>;
}

/** `handOver` is called synchronously in the tick of the last alive check. */
export type Endpoint = (request: EndpointRequest, handOver: (answer: EndpointAnswer) => void) => Promise<void>;

/** Whether a process can do its work, and which of its parts can. Never anything about a person. */
export interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, boolean>>;
  /** What is not served although everything works: what no controller has approved. */
  readonly hinweise?: readonly string[];
}
