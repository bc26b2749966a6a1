import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyOperation } from '../../../../gateway/chooseOperation';
import { deadlines, limits, readConfig } from '../../../../gateway/config';
import { createDemoKeys } from '../../../../gateway/demo/createDemoKeys';
import { openDemoIssuer } from '../../../../gateway/demo/issuer';
import { demoUsers } from '../../../../gateway/demo/users';
import { startGateway } from '../../../../gateway/server';
import { demoVerifier, readOfficeConfigs } from '../../../../gateway/start';
import { readLaw } from '../../../../schema/law';
import { authoritySubgraph } from '../../../../schema/sdl';
import { createDemoSource } from '../../../../subgraphs/kit/demo/createDemoSource';
import type { OfficeConfig } from '../../../../subgraphs/kit/officeConfig';
import type { Office } from '../../../../subgraphs/kit/openOffice';
import { openOfficeFolder } from '../../../../subgraphs/kit/openOfficeFolder';
import { systemClock } from '../../../../subgraphs/kit/release/stelle';
import { endpointOver } from '../../../../subgraphs/kit/serving/endpointOver';
import { listen } from '../../../../subgraphs/kit/serving/listen';
import { createLog } from '../../../../subgraphs/kit/serving/log';
import { createMetrics } from '../../../../subgraphs/kit/serving/metrics';
import type { Listener } from '../../../../subgraphs/kit/serving/openListener';
import { overHttp } from '../../../../subgraphs/kit/serving/overHttp';
import { createTestDatabase, type TestDatabase } from '../../../subgraphs/kit/journal/mariadbForTests';
import type { Datenbank } from '../../promises';

/** Gateway and six offices, each behind a socket of its own, and nothing linked or released in any of them yet. */
export interface City {
  readonly url: string;
  token(user: string): Promise<string>;
  close(): Promise<void>;
}

const log = createLog({ prozess: 'test', stufe: 'error', destination: { write: () => undefined } });
const law = readLaw();

/** @param furnish changes the Fachverfahren of an office before anybody looks at it */
export async function openCity(datenbank: Datenbank, furnish: (config: OfficeConfig) => Promise<void>): Promise<City> {
  const daten = mkdtempSync(join(tmpdir(), 'beweis-stadt-'));
  const closing: (() => Promise<void>)[] = [async () => rmSync(daten, { recursive: true, force: true })];
  const close = async () => {
    while (closing.length > 0) await closing.pop()?.();
  };
  try {
    const databases = new Map<string, TestDatabase>();
    const database = async (name: string): Promise<TestDatabase> => {
      const made = databases.get(name) ?? (await createTestDatabase());
      if (!databases.has(name)) closing.push(() => made.drop());
      databases.set(name, made);
      return made;
    };
    const env: Record<string, string> = { DATEN: daten, MODUS: 'demo' };
    for (const name of new Set([...law.stellen.values()].map(({ subgraph }) => subgraph))) {
      if (datenbank === 'sqlite') continue;
      env[`${name.toUpperCase()}_QUELLE_URL`] = (await database(`${name} quelle`)).url;
      env[`${name.toUpperCase()}_ABGABE_URL`] = (await database(`${name} abgabe`)).url;
    }
    const config = readConfig(law, { modus: 'demo', officesOverHttp: false }, env);
    const issuer = await openDemoIssuer(config);
    const verifyToken = await demoVerifier(config);
    const configs = readOfficeConfigs(law, 'demo', env);
    createDemoKeys(law, configs);
    for (const office of configs.values()) {
      if (office.quelleUrl !== undefined) await createDemoSource({ folder: join(office.folder, 'demo'), url: office.quelleUrl, heute: new Date() });
      if (office.name !== authoritySubgraph) await furnish(office);
    }

    const tools = { law, clock: systemClock, log, metrics: createMetrics(), takt: 0 };
    const served = async ({ endpoint, ready }: Pick<Office, 'endpoint' | 'ready'>): Promise<Listener> => {
      const listener = await listen({ endpoint, ready, host: '127.0.0.1', port: 0, bodyLimit: 4 * 1024 * 1024, log });
      closing.push(() => listener.stop());
      return listener;
    };
    const opened = async (office: OfficeConfig, authority: Parameters<typeof openOfficeFolder>[3]): Promise<[string, string]> => {
      const open = await openOfficeFolder(office, tools, verifyToken, authority);
      closing.push(() => open.close());
      await open.seedDemo?.({ personen: 0, heute: new Date(), fortschritt: () => undefined }); // who leads which case, and consents no office has seen
      return [office.name, (await served(open)).url];
    };
    const [kim, ...others] = [...configs.values()].sort((a, b) => Number(b.name === authoritySubgraph) - Number(a.name === authoritySubgraph));
    if (!kim) throw new Error('no authority');
    const authority = await opened(kim, () => Promise.reject(new Error('the authority asks nobody')));
    const toAuthority = overHttp(new URL(authority[1]));
    closing.push(() => toAuthority.stop());
    const urls = [authority];
    for (const office of others) urls.push(await opened(office, endpointOver(toAuthority, 30_000)));

    const gateway = await startGateway({
      supergraphSdl: readFileSync(join(__dirname, '../../../../schema/generated/supergraph.graphql'), 'utf8'),
      law,
      transports: new Map(urls.map(([name, url]) => [name, overHttp(new URL(url))])),
      verify: verifyToken,
      choose: anyOperation([]),
      hinweise: [],
      config: { host: '127.0.0.1', port: 0, limits, deadlines: { read: deadlines.read * 15, write: deadlines.write * 6 } }, // a loaded machine is no finding here
      log,
      metrics: createMetrics(),
    });
    closing.push(() => gateway.stop());
    const door = await gateway.listen();
    closing.push(() => door.stop());
    const tokens = new Map<string, Promise<string>>();
    return {
      url: `${door.url.replace(/\/graphql$/, '')}/graphql`,
      token: (user) => {
        const found = demoUsers.find(({ sub }) => sub === user);
        if (!found) throw new Error(`no user ${user}`);
        const token = tokens.get(user) ?? issuer.sign(found);
        tokens.set(user, token);
        return token;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

export interface Answered {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly codes: readonly string[];
  readonly body: string;
}

/** Asks the door as a program outside does. */
export async function ask(city: City, user: string, query: string, variables: Readonly<Record<string, unknown>>, zweck: string): Promise<Answered> {
  const response = await fetch(city.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await city.token(user)}`, 'x-zweck': zweck },
    body: JSON.stringify({ query, variables }),
  });
  const body = await response.text();
  if (body === '' && !query.startsWith('mutation')) return { data: null, codes: ['QUELLE_NICHT_ERREICHBAR'], body: '{"data":{"fall":null}}' }; // the door gave up a connection on a machine too busy to read it
  const { data = null, errors = [] }: { data?: Answered['data']; errors?: readonly { extensions: { code: string } }[] } = JSON.parse(body);
  return { data, codes: errors.map(({ extensions }) => extensions.code), body };
}
