import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { PublicError } from '../../schema/errors';
import type { Law } from '../../schema/law';
import type { OfficeContext } from './officeContext';
import { oneEntitiesField } from './oneEntitiesField';
import { openLedger } from './releaseLedger';
import type { Clock } from './release/stelle';
import { createServer, type OperationContext } from './serving/createServer';
import type { Endpoint, EndpointRequest } from './serving/endpoint';
import type { Log } from './serving/log';
import { errorAnswer } from './serving/maskErrors';
import { onTheBeat } from './serving/onTheBeat';
import { schluesselOf } from './serving/schluesselOf';
import type { VerifyToken } from './serving/verifyToken';

export interface OfficeServing {
  readonly schema: GraphQLSchema;
  readonly law: Law;
  readonly verifyToken: VerifyToken;
  readonly clock: Clock;
  readonly log: Log;
  /** Answers leave a whole number of these milliseconds after receipt. */
  readonly takt: number;
}

export interface ServedOffice {
  readonly endpoint: Endpoint;
  stop(): Promise<void>;
}

type Context = OfficeContext & OperationContext;

/** A document to an office carries the planner's subquery; nothing a person wrote by hand needs more. */
const maxTokens = 20_000;

/** Serves one office. The last alive check and the hand-over are one tick: what has expired by then does not leave. */
export async function serveOffice(serving: OfficeServing): Promise<ServedOffice> {
  const server = await createServer<Context>({ source: { schema: serving.schema }, log: serving.log, maxTokens, validationRules: [oneEntitiesField], plugins: [tellKeys] });
  return {
    endpoint: async (request, handOver) => {
      const receivedAt = performance.now();
      const context = contextOf(request, serving);
      const answer = await server.execute(request, context);
      await onTheBeat(receivedAt, serving.takt);
      if (context.releases.allAlive()) return handOver(answer);
      await context.releases.expire();
      handOver(errorAnswer('QUELLE_NICHT_ERREICHBAR', context.anfrage));
    },
    stop: () => server.stop(),
  };
}

/** The key of each representation goes back with its answer, so that the gateway notices a swap of two persons. */
const tellKeys: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const representations: unknown = request.variables?.['representations'];
        if (response.body.kind !== 'single' || !Array.isArray(representations)) return;
        response.body.singleResult.extensions = { schluessel: representations.map(schluesselOf) };
      },
    };
  },
};

function contextOf(request: EndpointRequest, { law, verifyToken, clock }: OfficeServing): Context {
  let caller: ReturnType<VerifyToken> | undefined;
  return {
    request,
    law,
    now: clock.now(),
    anfrage: randomUUID(),
    caller: () => (caller ??= verifyToken(request.headers.get('authorization'))),
    zweck: () => {
      const zweck = request.headers.get('x-zweck');
      if (zweck === undefined || !law.zwecke.has(zweck)) throw new PublicError('ZWECK_FEHLT');
      return zweck;
    },
    releases: openLedger(),
  };
}
