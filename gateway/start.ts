import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Law } from '../schema/law';
import { authoritySubgraph } from '../schema/sdl';
import { readOfficeConfig, type Env, type OfficeConfig } from '../subgraphs/kit/officeConfig';
import type { Office } from '../subgraphs/kit/openOffice';
import { openOfficeFolder } from '../subgraphs/kit/openOfficeFolder';
import type { OfficeTools } from '../subgraphs/kit/openStellen';
import { demoAudience, demoIssuer } from '../subgraphs/kit/serving/demoSignIn';
import type { Endpoint } from '../subgraphs/kit/serving/endpoint';
import { localKeys, tokenVerifier, type VerifyToken } from '../subgraphs/kit/serving/verifyToken';
import type { GatewayConfig } from './config';
import { openDemoIssuer } from './demo/issuer';
import { operationsAtTheDoor } from './operationsAtTheDoor';
import { startGateway, type Gateway } from './server';
import { inProcess } from './transport/inProcess';

/*
 * The composition root: the only file that loads office folders, by discovery, to run everything in one process.
 * In production each office is a process of its own (`npm run office`), and the gateway another (`npm run gateway`).
 */

const subgraphsFolder = join(__dirname, '..', 'subgraphs');
const supergraphFile = join(__dirname, '..', 'schema', 'generated', 'supergraph.graphql');

/** Gateway and all offices, open in this process. */
export interface World {
  readonly law: Law;
  readonly gateway: Gateway;
  readonly offices: ReadonlyMap<string, Office>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly law: Law;
  readonly configs: ReadonlyMap<string, OfficeConfig>;
  readonly config: Pick<GatewayConfig, 'host' | 'port' | 'limits' | 'deadlines' | 'modus' | 'freigaben'>;
  readonly verifyToken: VerifyToken;
  readonly tools: OfficeTools;
}

/** The configuration of every office of the law, each from its own part of the environment. */
export const readOfficeConfigs = (law: Law, modus: OfficeConfig['modus'], env: Env): ReadonlyMap<string, OfficeConfig> =>
  new Map(subgraphNames(law).map((name) => [name, readOfficeConfig(name, join(subgraphsFolder, name), modus, env)]));

const subgraphNames = (law: Law): readonly string[] => [...new Set([...law.stellen.values()].map(({ subgraph }) => subgraph))];

/** Verifies tokens of the demo's own sign-in. */
export async function demoVerifier(config: Pick<GatewayConfig, 'daten' | 'modus'>): Promise<VerifyToken> {
  const { jwks } = await openDemoIssuer(config);
  return tokenVerifier({ issuer: demoIssuer, audience: demoAudience, keys: localKeys(jwks) });
}

/** Opens the authority, then every office. Where one refuses to start, those before it are closed again: a file has one owner. */
export async function openOffices({ configs, verifyToken, tools }: Pick<WorldOptions, 'configs' | 'verifyToken' | 'tools'>): Promise<Pick<World, 'offices' | 'close'>> {
  const offices = new Map<string, Office>();
  const authority: Endpoint = (request, handOver) => {
    const office = offices.get(authoritySubgraph);
    if (!office) throw new Error('the authority is not open');
    return office.endpoint(request, handOver);
  };
  const inOrder = [...configs.values()].sort((a, b) => Number(b.name === authoritySubgraph) - Number(a.name === authoritySubgraph));
  const close = async () => {
    for (const office of [...offices.values()].reverse()) await office.close();
  };
  await orClosed(close, async () => {
    for (const office of inOrder) offices.set(office.name, await openOfficeFolder(office, tools, verifyToken, authority));
  });
  return { offices, close };
}

/** What is half open when the rest refuses to open is closed, and the refusal goes on. */
async function orClosed<T>(close: () => Promise<void>, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens all offices, then the door; closes them in the opposite order. */
export async function openWorld({ law, configs, config, verifyToken, tools }: WorldOptions): Promise<World> {
  const { offices, close } = await openOffices({ configs, verifyToken, tools });
  const gateway = await orClosed(close, async () => {
    const supergraphSdl = await readFile(supergraphFile, 'utf8');
    return startGateway({
      supergraphSdl,
      law,
      transports: new Map([...offices].map(([name, { endpoint }]) => [name, inProcess(endpoint)])),
      verify: verifyToken,
      ...operationsAtTheDoor(law, supergraphSdl, config),
      config,
      log: tools.log,
      metrics: tools.metrics,
    });
  });
  return {
    law,
    gateway,
    offices,
    close: async () => {
      await gateway.stop();
      await close();
    },
  };
}
