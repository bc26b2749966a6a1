import { loadSubgraphs } from '../../schema/sdl';
import { openAuthorityChannel } from './authorityChannel';
import { readOfficeKeys } from './keys';
import type { OfficeConfig } from './officeConfig';
import { loadOfficeModule } from './officeModule';
import { openOffice, type Office } from './openOffice';
import type { OfficeTools } from './openStellen';
import type { Endpoint } from './serving/endpoint';
import type { VerifyToken } from './serving/verifyToken';

/**
 * Opens the office whose folder a configuration names. An office is a folder and an SDL; there is no list to keep.
 * @param authority where the office redeems codes and forwards revocations
 */
export async function openOfficeFolder(config: OfficeConfig, tools: OfficeTools, verifyToken: VerifyToken, authority: Endpoint): Promise<Office> {
  const subgraph = loadSubgraphs(tools.law).find(({ name }) => name === config.name);
  if (!subgraph) throw new Error(`schema/subgraphs/${config.name}.graphql fehlt`);
  const extend = (await loadOfficeModule(config.folder))?.extendOffice;
  const sealKeys = (stelle: string) => readOfficeKeys(config.schluesselDatei).stellen[stelle] ?? [];
  const channel = openAuthorityChannel(authority, sealKeys, tools.clock.now);
  return openOffice({ config, subgraph, tools, verifyToken, channel, ...(extend ? { extend } : {}) });
}
