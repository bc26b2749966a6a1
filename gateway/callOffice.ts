import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { PublicError, publicErrors, type PublicErrorCode } from '../schema/errors';
import type { Log } from '../subgraphs/kit/serving/log';
import type { Metrics } from '../subgraphs/kit/serving/metrics';
import { describeFetch, headersFor, type Visit } from './officeFetch';
import { readAnswer, type ReadAnswer } from './readAnswer';
import type { Transport } from '../subgraphs/kit/serving/transport';

/** Milliseconds an office has, in all. */
export interface Deadlines {
  readonly read: number;
  /** A write that is cut short leaves its caller in doubt, and revoking waits L + E by design. */
  readonly write: number;
}

export interface OfficeOptions {
  readonly subgraph: string;
  /** The controllers behind it, in the order of the vocabulary. */
  readonly stellen: readonly string[];
  readonly transport: Transport;
  readonly deadlines: Deadlines;
  /** Persons in one fetch. */
  readonly maxRepresentations: number;
  readonly log: Log;
  readonly metrics: Metrics;
}

/**
 * One office as the gateway's data source: decides what it learns, waits no longer than the deadline, and lets nothing
 * of a failure through but one code. An office that fails leaves null for everybody and all other offices complete.
 */
export const callOffice = (options: OfficeOptions): GraphQLDataSource => ({
  process: async (fetch) => {
    const { data, code } = await answerOf(fetch, options);
    options.metrics.abrufe.inc({ subgraph: options.subgraph, ausgang: code ?? 'OK' });
    return { data, ...(code && { errors: [{ message: publicErrors[code], extensions: { code } }] }) };
  },
});

async function answerOf({ request, context, ...fetch }: GraphQLDataSourceProcessOptions, options: OfficeOptions): Promise<ReadAnswer> {
  const { subgraph, stellen, transport, deadlines, maxRepresentations, log } = options;
  const visit = context as Visit;
  const query = request.query ?? '';
  const about = describeFetch(query, 'document' in fetch ? fetch.document : undefined);
  const variables = { ...request.variables };
  const representations = about.isEntities ? listed(variables['representations']) : undefined;
  if (representations && representations.length > maxRepresentations) throw new PublicError('ZU_UMFANGREICH');

  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(new Error('deadline passed')), about.isMutation ? deadlines.write : deadlines.read);
  try {
    const headers = headersFor(about, subgraph, stellen, visit);
    const answer = await transport.send({ query: withoutName(query), variables, headers }, deadline.signal);
    return readAnswer(answer, representations);
  } catch (error) {
    const code: PublicErrorCode = 'QUELLE_NICHT_ERREICHBAR';
    log.warn({ anfrage: visit.anfrage, subgraph, code, fehler: error }, 'office did not answer');
    return { data: null, code };
  } finally {
    clearTimeout(timer);
  }
}

/** The client chose the name: in the logs of two offices it would join them. A fetch holds one operation and needs none. */
const withoutName = (query: string): string => query.replace(/^(query|mutation)\s+[_A-Za-z]\w*/, '$1');

const listed = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) throw new Error('entities without representations');
  return value;
};
