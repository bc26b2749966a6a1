import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../gateway/config';
import { openDemoIssuer } from '../gateway/demo/issuer';
import { demoUsers } from '../gateway/demo/users';
import { demoVerifier, openWorld, readOfficeConfigs, type World } from '../gateway/start';
import { readLaw, type Law } from '../schema/law';
import type { OfficeConfig } from '../subgraphs/kit/officeConfig';
import type { OfficeTools } from '../subgraphs/kit/openStellen';
import { systemClock, type Clock } from '../subgraphs/kit/release/stelle';
import type { EndpointAnswer } from '../subgraphs/kit/serving/endpoint';
import { createLog, type Log } from '../subgraphs/kit/serving/log';
import { createMetrics, type Metrics } from '../subgraphs/kit/serving/metrics';

export interface TestWorldOptions {
  readonly clock?: Clock;
  readonly law?: Law;
  readonly onStatement?: OfficeTools['onStatement'];
  /** The beat at which offices answer (`antwortTakt`); none here, so that a run has time for its cases. */
  readonly takt?: number;
  /** Where a test wants to read what is logged; else nobody does. */
  readonly log?: Log;
  /** Where a test wants to read what is counted. */
  readonly metrics?: Metrics;
  /** Changes a configuration before its office opens. */
  readonly configure?: (config: OfficeConfig) => OfficeConfig;
  /** Gateway and offices serve what the approvals in this folder cover, and nothing else; else as in the demo. */
  readonly freigaben?: string;
  /** Folder of a world that is already there; else a copy of the seeded template. */
  readonly daten?: string;
}

/** An answer as it left the door: bytes, and what they say. */
export interface Asked extends EndpointAnswer {
  readonly data: Record<string, unknown> | null | undefined;
  readonly codes: readonly string[];
}

export interface TestWorld extends World {
  readonly daten: string;
  token(user: string): Promise<string>;
  /** Asks the door as a demo user, in process. */
  ask(user: string, query: string, variables?: Readonly<Record<string, unknown>>, zweck?: string): Promise<Asked>;
}

/** The seeded demo world in a folder of its own, with gateway and all offices in this process. Close it, or the process stays. */
export async function openTestWorld({ clock = systemClock, law = readLaw(), onStatement, takt = 0, log = silentLog(), configure = (config) => config, daten = copyOfTemplate(), metrics = createMetrics(), freigaben }: TestWorldOptions = {}): Promise<TestWorld> {
  const env = { DATEN: daten, MODUS: 'demo' };
  const approved = freigaben === undefined ? {} : { modus: 'betrieb' as const, freigaben };
  const config = { ...readConfig(law, { modus: 'demo', officesOverHttp: false }, env), deadlines: patience };
  const issuer = await openDemoIssuer(config);
  const configs = new Map([...readOfficeConfigs(law, 'demo', env)].map(([name, office]) => [name, configure({ ...office, ...approved })]));
  const tools: OfficeTools = {
    law,
    clock,
    log,
    metrics,
    takt,
    ...(onStatement ? { onStatement } : {}),
  };
  const world = await openWorld({ law, configs, config: { ...config, ...approved }, verifyToken: await demoVerifier(config), tools });

  const token = (user: string) => {
    const found = demoUsers.find(({ sub }) => sub === user);
    if (!found) throw new Error(`no demo user ${user}`);
    return issuer.sign(found);
  };
  return {
    ...world,
    daten,
    token,
    async ask(user, query, variables = {}, zweck = 'KIM_CASE_MANAGEMENT') {
      const headers = new Map([['authorization', `Bearer ${await token(user)}`], ['x-zweck', zweck]]);
      const answer = await new Promise<EndpointAnswer>((resolve, reject) => {
        world.gateway.endpoint({ query, variables, headers }, resolve).catch(reject);
      });
      const { data, errors = [] }: { data?: Asked['data']; errors?: readonly { extensions: { code: string } }[] } = JSON.parse(answer.body);
      return { ...answer, data, codes: errors.map(({ extensions }) => extensions.code) };
    },
    async close() {
      await world.close();
      rmSync(daten, { recursive: true, force: true });
    },
  };
}

/** A loaded machine is no finding; what a deadline does is tried where it is the point (test/gateway/callOffice). Milliseconds. */
const patience = { read: 15_000, write: 30_000 };

const silentLog = () => createLog({ prozess: 'test', stufe: 'error', destination: { write: () => undefined } });

/** A copy of the seeded demo world that is nobody’s yet: a story may change it before it is opened. */
export function copyOfTemplate(): string {
  const template = process.env['FALLVERBUND_TEST_VORLAGE'];
  if (!template) throw new Error('jest.config.js: globalSetup has not seeded the template');
  const daten = mkdtempSync(join(tmpdir(), 'fallverbund-test-'));
  cpSync(template, daten, { recursive: true });
  return daten;
}
