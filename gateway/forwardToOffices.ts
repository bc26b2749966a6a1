import { ApolloGateway } from '@apollo/gateway';
import type { Law } from '../schema/law';
import { apolloLog } from '../subgraphs/kit/serving/apolloLog';
import { callOffice, type OfficeOptions } from './callOffice';
import type { Transport } from '../subgraphs/kit/serving/transport';

type Shared = Omit<OfficeOptions, 'subgraph' | 'stellen' | 'transport'>;

/** Plans an operation over the offices of the supergraph. It is handed the ways to them and opens no other. */
export function forwardToOffices(supergraphSdl: string, law: Law, transports: ReadonlyMap<string, Transport>, shared: Shared): ApolloGateway {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1'; // read by the constructor: a public body does not phone home
  return new ApolloGateway({
    supergraphSdl,
    __exposeQueryPlanExperimental: false,
    serviceHealthCheck: false,
    debug: false,
    logger: apolloLog(shared.log),
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    buildService: ({ name: subgraph }) => {
      const transport = transports.get(subgraph);
      if (!transport) throw new Error(`no way to the office «${subgraph}» of the supergraph`);
      const stellen = [...law.stellen.values()].filter((stelle) => stelle.subgraph === subgraph).map(({ name }) => name);
      return callOffice({ ...shared, subgraph, stellen, transport });
    },
  });
}
