import { authoritySubgraph, type SubgraphLaw } from '../../schema/sdl';
import { answerEntities } from './answerEntities';
import type { AuthorityChannel } from './authorityChannel';
import { clockIsTrusted } from './freigabe/verifyFreigabe';
import { kontrollResolvers } from './kontrolle/kontrollResolvers';
import { officeSchema, type AnswerEntities, type ResolverMap } from './officeSchema';
import type { OfficeConfig } from './officeConfig';
import { openStellen, type OfficeTools, type OpenStellen } from './openStellen';
import { deliverMeldungen } from './deliverMeldungen';
import type { DemoSeite } from './demo/demoSeite';
import type { Weitere } from './demo/weiterePersonen';
import type { StelleParts } from './release/stelle';
import { serveOffice } from './serveOffice';
import type { Endpoint, Readiness } from './serving/endpoint';
import { antwortTakt } from './serving/onTheBeat';
import type { VerifyToken } from './serving/verifyToken';
import { staffResolvers } from './staff/staffResolvers';
import { readStelleBlocks } from './stelleBlocks';

export interface OfficeOptions {
  readonly config: OfficeConfig;
  readonly subgraph: SubgraphLaw;
  readonly tools: OfficeTools;
  readonly verifyToken: VerifyToken;
  readonly channel: AuthorityChannel;
  /** What an office's own folder adds; only the authority's does. */
  readonly extend?: ExtendOffice;
}

/** Resolvers of an office's own, and how it answers `_entities` if not by Freigabe. */
export type ExtendOffice = (open: OpenStellen, options: Omit<OfficeOptions, 'extend'>) => Promise<OfficeExtension>;

export interface OfficeExtension {
  readonly resolvers: ResolverMap;
  readonly answerEntities: AnswerEntities;
  /** Demo only: replays what the invented people have signed; answers the pages by label. */
  readonly seedDemo?: (weitere: Weitere) => Promise<ReadonlyMap<string, DemoSeite>>;
  close(): Promise<void>;
}

export interface Office {
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly stellen: readonly StelleParts[];
  readonly seedDemo: OfficeExtension['seedDemo'];
  ready(): Promise<Readiness>;
  close(): Promise<void>;
}

/** Opens one office: everything it decides with, one schema, one way in. */
export async function openOffice({ extend = openFreigabeOffice, ...options }: OfficeOptions): Promise<Office> {
  const open = await openStellen(options.config, options.subgraph, options.tools);
  try {
    return await serveOpened(open, await extend(open, options), options);
  } catch (error) {
    await open.close();
    throw error;
  }
}

async function serveOpened(open: OpenStellen, extension: OfficeExtension, { config, subgraph, tools, verifyToken }: Omit<OfficeOptions, 'extend'>): Promise<Office> {
  const served = await serveOffice({
    schema: officeSchema(subgraph, withControl(extension.resolvers, open.kontrolle), extension.answerEntities),
    law: tools.law,
    verifyToken,
    clock: tools.clock,
    log: tools.log,
    takt: config.name === authoritySubgraph ? 0 : (tools.takt ?? antwortTakt), // of the authority a caller asks what he may see anyway
  });
  return {
    name: config.name,
    endpoint: served.endpoint,
    stellen: open.stellen,
    seedDemo: extension.seedDemo,
    ready: () => readiness(open),
    close: async () => {
      await served.stop();
      await extension.close();
      await open.close();
    },
  };
}

/** An office that is reached by Freigabe and by its own staff, and by nobody else. */
const openFreigabeOffice: ExtendOffice = async ({ stellen }, { subgraph, channel }) => {
  const blocks = readStelleBlocks(subgraph);
  const answering = stellen.map((parts) => {
    const block = blocks.find(({ stelle }) => stelle === parts.stelle);
    if (!block) throw new Error(`schema/subgraphs/${subgraph.name}.graphql: no field is marked @stelle(id: ${parts.stelle})`);
    return { block, parts };
  });
  const delivery = deliverMeldungen(stellen, channel);
  return {
    resolvers: mergedResolvers(answering.map(({ parts, block }) => staffResolvers(parts, block.type, channel))),
    answerEntities: (representations, context, info) => answerEntities(representations, answering, context, info),
    close: async () => delivery.stop(),
  };
};

/** Every controller has an officer and a Personalrat, the authority too (§ 67c Abs. 5 SGB X). */
const withControl = (own: ResolverMap, kontrolle: OpenStellen['kontrolle']): ResolverMap => ({ ...own, ...mergedResolvers([own, ...kontrolle.map(kontrollResolvers)]) });

const mergedResolvers = (maps: readonly ResolverMap[]): ResolverMap => ({
  Query: Object.assign({}, ...maps.map(({ Query }) => Query)),
  Mutation: Object.assign({}, ...maps.map(({ Mutation }) => Mutation)),
});

/**
 * Per part and without personal data: the Fachverfahren, the journal, and whether this process's clock can be trusted. What is not
 * approved is named and keeps nobody away: halting and revoking must be possible where nothing is served.
 */
async function readiness({ source, journal, stellen }: OpenStellen): Promise<Readiness> {
  const [quelle, protokoll] = await Promise.all([source.assertAlive().then(() => true, () => false), journal.isWritable()]);
  const parts = { fachverfahren: quelle, protokoll, uhr: stellen.every(clockIsTrusted) };
  const hinweise = stellen.flatMap(({ freigegeben }) => freigegeben.offen);
  return { ready: Object.values(parts).every(Boolean), parts, ...(hinweise.length > 0 && { hinweise }) };
}
