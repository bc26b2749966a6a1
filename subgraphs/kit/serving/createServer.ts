import { AsyncLocalStorage } from 'node:async_hooks';
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { FormattedExecutionResult, GraphQLSchema, ValidationRule } from 'graphql';
import { httpStatusOf } from '../../../schema/errors';
import { apolloLog } from './apolloLog';
import type { EndpointAnswer, EndpointRequest } from './endpoint';
import type { Log } from './log';
import { isPublicCode, maskedError, publicCodeOf } from './maskErrors';
import { noServiceSdl } from './noServiceSdl';

/** What every operation carries; `anfrage` is this process's own id of the request. */
export interface OperationContext { readonly anfrage: string }

export interface ServerOptions<Context extends OperationContext> {
  readonly source: { readonly schema: GraphQLSchema } | { readonly gateway: GatewayInterface };
  readonly log: Log;
  /** Lexical tokens of a document. */
  readonly maxTokens: number;
  readonly validationRules?: readonly ValidationRule[];
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
}

export interface GraphqlServer<Context extends OperationContext> {
  /** Never rejects. Apollo copies the context object shallowly: what must be shared belongs one level deeper. */
  execute(request: EndpointRequest, context: Context): Promise<EndpointAnswer>;
  stop(): Promise<void>;
}

/** One operation on its way through Apollo: masking needs the id, the caller of `execute` needs the status. */
interface Passage { readonly anfrage: string; status: number }

/** The one way a GraphQL server is made here, for the gateway and for every office; each default is written out. */
export async function createServer<Context extends OperationContext>(options: ServerOptions<Context>): Promise<GraphqlServer<Context>> {
  const passages = new AsyncLocalStorage<Passage>();
  const anfrage = () => passages.getStore()?.anfrage ?? '';

  const server = new ApolloServer<Context>({
    ...options.source,
    introspection: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    maxRecursiveSelections: options.maxTokens,
    parseOptions: { maxTokens: options.maxTokens },
    validationRules: [noServiceSdl, ...(options.validationRules ?? [])],
    plugins: [
      ApolloServerPluginInlineTraceDisabled(), // on by default for subgraphs: per-field timings to anyone who asks
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ...(options.plugins ?? []),
    ],
    logger: apolloLog(options.log),
    formatError: (_formatted, error) => mask(error, anfrage(), options.log),
    stringifyResult: (result) => lastLook(result, passages.getStore()),
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
  });
  await server.start();

  return {
    execute: (request, context) => {
      const passage: Passage = { anfrage: context.anfrage, status: 200 };
      return passages.run(passage, async () => {
        const answer = await server.executeHTTPGraphQLRequest({
          httpGraphQLRequest: { method: 'POST', search: '', headers: new HeaderMap(ownHeaders), body: bodyOf(request) },
          context: async () => context,
        });
        if (answer.body.kind !== 'complete') throw new Error('incremental delivery is not served');
        return { status: passage.status, body: answer.body.string };
      });
    },
    stop: () => server.stop(),
  };
}

/** Apollo sees none of the client's headers: several of them switch something on. */
const ownHeaders: readonly (readonly [string, string])[] = [['content-type', 'application/json'], ['accept', 'application/json']];

const bodyOf = ({ query, operationName, variables }: EndpointRequest) => ({
  query,
  ...(operationName === undefined ? {} : { operationName }),
  ...(variables === undefined ? {} : { variables }),
});

function mask(error: unknown, anfrage: string, log: Log) {
  const code = publicCodeOf(error);
  if (code === 'INTERNER_FEHLER') log.error({ anfrage, code, fehler: error }, 'masked');
  return maskedError(code, anfrage);
}

/**
 * Nothing leaves unread: one error per code, of the extensions only the keys an office returns, and the status the
 * codes ask for. A refused request names one reason; an executed one each kind of failure once.
 */
function lastLook({ errors = [], data, extensions }: FormattedExecutionResult, passage: Passage | undefined): string {
  const anfrage = passage?.anfrage ?? '';
  const codes = [...new Set(errors.map(({ extensions: told }) => (isPublicCode(told?.['code']) ? told['code'] : 'INTERNER_FEHLER')))];
  const [first] = codes;
  const empty = Object.values(data ?? {}).every((value) => value === null);
  if (passage) passage.status = first && empty ? httpStatusOf(first) : 200;
  const shown = data === undefined ? codes.slice(0, 1) : codes;
  return JSON.stringify({
    ...(shown.length > 0 && { errors: shown.map((code) => maskedError(code, anfrage)) }),
    ...(data !== undefined && { data }),
    ...(extensions?.['schluessel'] !== undefined && { extensions: { schluessel: extensions['schluessel'] } }),
  });
}
