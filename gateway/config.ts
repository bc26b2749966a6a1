import type { Law } from '../schema/law';
import { mayBeOpen, readProcessSettings, type Modus, type ProcessSettings } from '../subgraphs/kit/serving/processSettings';
import { ConfigFault, readUrl, type Env } from '../subgraphs/kit/serving/settings';
import type { Deadlines } from './callOffice';
import type { CostLimits } from './plugins/limitCost';

export interface Limits extends CostLimits {
  readonly tokens: number;
  /** Bytes of a request. */
  readonly body: number;
  readonly representations: number;
}

export interface GatewayConfig extends ProcessSettings {
  /** Where offices are found; empty where they run in this process. */
  readonly offices: ReadonlyMap<string, URL>;
  readonly limits: Limits;
  readonly deadlines: Deadlines;
}

export const limits: Limits = Object.freeze({ depth: 15, aliases: 15, rootFields: 5, directives: 20, tokens: 2_000, body: 64 * 1024, representations: 50 });
export const deadlines: Deadlines = Object.freeze({ read: 2_000, write: 10_000 });

interface Defaults { readonly modus: Modus; readonly officesOverHttp: boolean }

/**
 * Reads the whole configuration once.
 * @throws ConfigFault naming every fault at once
 */
export function readConfig(law: Law, defaults: Defaults, env: Env): GatewayConfig {
  const faults: string[] = [];
  const settings = readProcessSettings(env, defaults.modus, faults);
  const subgraphs = new Set([...law.stellen.values()].map(({ subgraph }) => subgraph));
  const config: GatewayConfig = {
    ...settings,
    offices: new Map(
      defaults.officesOverHttp
        ? [...subgraphs].flatMap((name) => {
            const url = readUrl(env, `${name.toUpperCase()}_URL`, mayBeOpen(env, settings.modus), faults);
            return url ? [[name, url] as const] : [];
          })
        : [],
    ),
    limits,
    deadlines,
  };
  if (faults.length > 0) throw new ConfigFault(faults);
  return Object.freeze(config);
}
