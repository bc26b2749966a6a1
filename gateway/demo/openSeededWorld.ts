import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Law } from '../../schema/law';
import { authoritySubgraph, loadSubgraphs } from '../../schema/sdl';
import { openAuthorityChannel } from '../../subgraphs/kit/authorityChannel';
import { createDemoSource } from '../../subgraphs/kit/demo/createDemoSource';
import { seedAbgabe } from '../../subgraphs/kit/demo/seedAbgabe';
import { readWeiterePersonen, type Weitere } from '../../subgraphs/kit/demo/weiterePersonen';
import type { Env, OfficeConfig } from '../../subgraphs/kit/officeConfig';
import type { OfficeTools } from '../../subgraphs/kit/openStellen';
import { systemClock } from '../../subgraphs/kit/release/stelle';
import type { Log } from '../../subgraphs/kit/serving/log';
import type { Metrics } from '../../subgraphs/kit/serving/metrics';
import { readStelleBlocks } from '../../subgraphs/kit/stelleBlocks';
import type { GatewayConfig } from '../config';
import { demoVerifier, openOffices, openWorld, readOfficeConfigs, type World } from '../start';
import { createDemoKeys } from './createDemoKeys';
import { everySoOften } from './everySoOften';

export interface SeededWorldOptions {
  readonly law: Law;
  readonly config: GatewayConfig;
  readonly env: Env;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Further invented persons, made at the first start. */
  readonly personen: number;
  readonly progress: (line: string) => void;
}

/** The demo's world: seeded at the first start, in a folder that gets its name when it is complete; opened as it is ever after. */
export async function openSeededWorld(options: SeededWorldOptions): Promise<World> {
  const { law, config, env, log, metrics, personen, progress } = options;
  const tools: OfficeTools = { law, clock: systemClock, log, metrics };
  const verifyToken = await demoVerifier(config);
  const configs = readOfficeConfigs(law, 'demo', env);

  if (!isSeeded(config.daten)) {
    const growing = join(config.daten, 'entsteht');
    rmSync(growing, { recursive: true, force: true });
    mkdirSync(growing, { recursive: true, mode: 0o700 });
    await seed(readOfficeConfigs(law, 'demo', { ...env, DATEN: growing }), { law, personen, progress, tools, verifyToken });
    for (const name of ['pruefpunkte', ...offices(configs)]) renameSync(join(growing, name), join(config.daten, name));
    rmSync(growing, { recursive: true, force: true });
    progress('Die Demo-Welt ist angelegt.');
  }
  return openWorld({ law, configs, config, verifyToken, tools });
}

/** The authority's folder is moved last: where it is, everything is. */
const isSeeded = (daten: string): boolean => existsSync(join(daten, authoritySubgraph));

const offices = (configs: ReadonlyMap<string, OfficeConfig>): readonly string[] =>
  [...configs.keys()].sort((a, b) => Number(a === authoritySubgraph) - Number(b === authoritySubgraph));

interface SeedOptions extends Pick<SeededWorldOptions, 'law' | 'personen' | 'progress'> {
  readonly tools: OfficeTools;
  readonly verifyToken: Awaited<ReturnType<typeof demoVerifier>>;
}

/** Fills every Fachverfahren, then lets the invented people sign and the invented staff link and release, as real ones would. */
export async function seed(configs: ReadonlyMap<string, OfficeConfig>, { law, personen, tools, verifyToken, progress }: SeedOptions): Promise<void> {
  const heute = tools.clock.now();
  const begin = (what: string): Weitere => {
    progress(`${what} …`);
    const say = everySoOften(progress);
    return { personen, heute, fortschritt: (fertig) => say(`${what} … ${fertig}`) };
  };
  createDemoKeys(law, configs);
  for (const { name, folder, quelleUrl } of configs.values()) {
    const weitere = begin(`Fachverfahren ${name}`);
    if (quelleUrl !== undefined) await createDemoSource({ folder: join(folder, 'demo'), url: quelleUrl, heute, weitere: vorlagenOf(folder).zeilen(weitere) });
  }
  const { offices, close } = await openOffices({ configs, verifyToken, tools });
  try {
    const authority = offices.get(authoritySubgraph);
    const seiten = (await authority?.seedDemo?.(begin('Einwilligungen'))) ?? new Map();
    for (const subgraph of loadSubgraphs(law)) {
      const office = offices.get(subgraph.name);
      const own = configs.get(subgraph.name);
      if (!authority || !office || !own || office === authority) continue;
      const weitere = { ...begin(`Verknüpfungen und Freigaben ${subgraph.name}`), vorlagen: vorlagenOf(own.folder) };
      const blocks = readStelleBlocks(subgraph);
      const stellen = office.stellen.flatMap((parts) => blocks.filter(({ stelle }) => stelle === parts.stelle).map((block) => ({ parts, block })));
      const channel = openAuthorityChannel(authority.endpoint, (stelle) => stellen.find(({ parts }) => parts.stelle === stelle)?.parts.sealKeys() ?? [], tools.clock.now);
      await seedAbgabe({ file: join(own.folder, 'demo', 'abgabe.yaml'), stellen, seiten, channel, weitere });
    }
  } finally {
    await close();
  }
}

const vorlagenOf = (folder: string) => readWeiterePersonen(join(folder, 'demo', 'weitere.yaml'));
