import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Law } from '../schema/law';
import { createServer } from '../subgraphs/kit/serving/createServer';
import type { Endpoint, EndpointAnswer, EndpointRequest, Readiness } from '../subgraphs/kit/serving/endpoint';
import { listen } from '../subgraphs/kit/serving/listen';
import type { Log } from '../subgraphs/kit/serving/log';
import { errorAnswer, publicCodeOf } from '../subgraphs/kit/serving/maskErrors';
import type { Metrics } from '../subgraphs/kit/serving/metrics';
import type { Listener } from '../subgraphs/kit/serving/openListener';
import type { VerifyToken } from '../subgraphs/kit/serving/verifyToken';
import type { ChooseOperation } from './chooseOperation';
import type { GatewayConfig } from './config';
import { forwardToOffices } from './forwardToOffices';
import type { Visit } from './officeFetch';
import { officesReady } from './officesReady';
import { identifyCaller } from './plugins/identifyCaller';
import { limitCost } from './plugins/limitCost';
import { noSubscriptions } from './plugins/noSubscriptions';
import { oneFall } from './plugins/oneFall';
import { requirePurpose } from './plugins/requirePurpose';
import { reservedAliases } from './plugins/reservedAliases';
import type { Transport } from '../subgraphs/kit/serving/transport';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly law: Law;
  /** One way to each subgraph of the supergraph. */
  readonly transports: ReadonlyMap<string, Transport>;
  readonly verify: VerifyToken;
  /** Which operations run. */
  readonly choose: ChooseOperation;
  /** What does not run and why, for readiness. */
  readonly hinweise: readonly string[];
  readonly config: Pick<GatewayConfig, 'host' | 'port' | 'limits' | 'deadlines'>;
  readonly log: Log;
  readonly metrics: Metrics;
}

export interface Gateway {
  readonly endpoint: Endpoint;
  listen(): Promise<Listener>;
  ready(): Promise<Readiness>;
  /** Stops planning and closes the ways to the offices; stop the listener first. */
  stop(): Promise<void>;
}

/** The door: who asks, what for, how much, and then each office guards its own fields. Decides nothing about a person. */
export async function startGateway({ supergraphSdl, law, transports, verify, choose, hinweise, config, log, metrics }: GatewayOptions): Promise<Gateway> {
  const { limits, deadlines } = config;

  const whoAsks = identifyCaller(verify, law);
  const whatFor = requirePurpose(law);
  const operations = await createServer<Visit>({
    maxTokens: limits.tokens,
    validationRules: [
      noSubscriptions,
      limitCost(limits), // how much
      oneFall, // one case
      reservedAliases(supergraphSdl), // no name of ours
    ],
    source: { gateway: forwardToOffices(supergraphSdl, law, transports, { deadlines, maxRepresentations: limits.representations, log, metrics }) },
    log, // masked last: nothing leaves unread
  });

  const answer = async (request: EndpointRequest, anfrage: string): Promise<EndpointAnswer> => {
    try {
      const caller = await whoAsks(request.headers);
      const zweck = whatFor(request.headers, caller);
      return await operations.execute(choose(request, caller, zweck), { anfrage, caller, zweck });
    } catch (error) {
      const code = publicCodeOf(error);
      if (code === 'INTERNER_FEHLER') log.error({ anfrage, code, fehler: error }, 'failed at the door');
      else log.info({ anfrage, code, fehler: error instanceof Error ? error.cause : undefined }, 'refused at the door');
      return errorAnswer(code, anfrage);
    }
  };

  const endpoint: Endpoint = async (request, handOver) => {
    const anfrage = randomUUID();
    const begun = performance.now();
    const given = await answer(request, anfrage);
    const dauerMs = performance.now() - begun;
    metrics.anfragen.inc({ status: given.status });
    metrics.dauer.observe(dauerMs / 1_000);
    log.info({ anfrage, korrelation: request.headers.get('x-correlation-id'), status: given.status, dauerMs: Math.round(dauerMs) }, 'answered');
    handOver(given);
  };

  const ready = async () => ({ ...(await officesReady(transports)), ...(hinweise.length > 0 && { hinweise }) });
  return {
    endpoint,
    ready,
    listen: () => listen({ endpoint, ready, host: config.host, port: config.port, bodyLimit: limits.body, log }),
    stop: async () => {
      await operations.stop();
      await Promise.all([...transports.values()].map((transport) => transport.stop()));
    },
  };
}
