import { join } from 'node:path';
import { buildASTSchema } from 'graphql';
import type { Law } from '../../schema/law';
import { authoritySubgraph, type SubgraphLaw } from '../../schema/sdl';
import { readAufbewahrungsfristen } from './abgabe/aufbewahrungsfristen';
import { kontrollstore } from './abgabe/kontrolle';
import { openAbgabeStore } from './abgabe/openAbgabeStore';
import { readReleaseConfig, releasesNothing } from './abgabe/releaseConfig';
import { readFreigegeben } from './approval/readFreigegeben';
import { openDatabase, type Database } from './database';
import { checkpointPlace } from './journal/checkpointWriter';
import type { OfficeJournal, Regelauskunft } from './journal/officeJournal';
import { openJournal } from './journal/openJournal';
import { purgeDaily } from './journal/purgeDaily';
import { withCheckpoints } from './journal/withCheckpoints';
import { readOfficeKeys } from './keys';
import { bereinigeStellen } from './kontrolle/bereinigeStellen';
import { bereinigungsregel } from './kontrolle/bereinigungsregel';
import type { KontrolleParts } from './kontrolle/kontrolleParts';
import type { OfficeConfig } from './officeConfig';
import { readOfficeMarks } from './release/officeMarks';
import type { Clock, StelleParts } from './release/stelle';
import { rereadKeys } from './rereadKeys';
import type { Log } from './serving/log';
import type { Metrics } from './serving/metrics';
import { handOnlySource } from './source/handOnlySource';
import { loadMapping } from './source/mapping/readMapping';
import { openSource, type SourceObserver } from './source/openSource';
import type { Source } from './source/source';

export interface OfficeTools {
  readonly law: Law;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Milliseconds between the moments at which an office answers; `antwortTakt` unless a test has no time. */
  readonly takt?: number;
  /** For the statement log of the tests. */
  readonly onStatement?: SourceObserver['onStatement'];
}

/** One office's controllers, opened: the Fachverfahren they share, and what each has for itself. */
export interface OpenStellen {
  readonly stellen: readonly StelleParts[];
  /** What officer and Personalrat of each controller work with. */
  readonly kontrolle: readonly KontrolleParts[];
  /** What each controller's purge goes by now. */
  readonly regelOf: Regelauskunft;
  readonly source: Source;
  readonly store: Database;
  readonly journal: Pick<OfficeJournal, 'isWritable'>;
  close(): Promise<void>;
}

/**
 * Opens everything one office decides and releases with, and refuses to start where a part is missing or insecure.
 * @throws DatabaseRefused, MappingRefused, Error with file and what was expected
 */
export async function openStellen(config: OfficeConfig, subgraph: SubgraphLaw, tools: OfficeTools): Promise<OpenStellen> {
  const opened: Closable[] = [];
  const close = async () => {
    while (opened.length > 0) await opened.pop()?.close();
  };
  const keep = <Part extends Closable>(part: Part): Part => {
    opened.push(part);
    return part;
  };
  try {
    return { ...(await openParts(config, subgraph, tools, keep)), close };
  } catch (error) {
    await close(); // what is half open would keep a process alive that has refused to start
    throw error;
  }
}

interface Closable {
  close(): Promise<void>;
}

async function openParts(
  config: OfficeConfig,
  subgraph: SubgraphLaw,
  tools: OfficeTools,
  keep: <Part extends Closable>(part: Part) => Part,
): Promise<Omit<OpenStellen, 'close'>> {
  const { law, clock } = tools;
  const releaseConfig = config.name === authoritySubgraph ? releasesNothing : readReleaseConfig(join(config.folder, 'abgabe.yaml'), law);
  const fristenOf = readAufbewahrungsfristen(join(config.folder, 'abgabe.yaml'), subgraph.stellen);
  const keys = rereadKeys(config.schluesselDatei, readOfficeKeys);
  const source = keep(await openOfficeSource(config, subgraph, tools));
  const store = keep(await openDatabase(config.abgabeUrl, { readOnly: false }));
  const checkpoints = {
    ...checkpointPlace(config),
    now: clock.now,
    onFailure: (error: unknown) => alarm(tools, config.name)('pruefpunkt', error),
  };
  const opened = keep(await openJournal(config.protokollUrl, store, subgraph.stellen)); // by itself: its thread must end too if the checkpoints cannot begin
  const journal = keep(withCheckpoints(opened, checkpoints));
  const marks = readOfficeMarks(subgraph);

  const stellen = await Promise.all(
    subgraph.stellen.map(async (stelle): Promise<StelleParts> => ({
      stelle,
      law,
      marks,
      freigegeben: readFreigegeben(stelle, config, subgraph, law),
      source,
      store: await openAbgabeStore(store, stelle, clock.now()),
      journal: journal.of(stelle),
      releaseConfig,
      fristen: fristenOf(stelle).bereinigen,
      sealKeys: () => keys().stellen[stelle] ?? [],
      hashKey: keys().hash,
      clock,
      clockGuard: { highestIat: 0 },
      alarm: alarm(tools, stelle),
    })),
  );
  const kontrolle = stellen.map(({ stelle, journal: own, hashKey }): KontrolleParts => ({ stelle, law, clock, hashKey, journal: own, store: kontrollstore(store, stelle), fristen: fristenOf(stelle).bereinigen }));
  keep(purgeDaily(() => bereinigeStellen(kontrolle, journal, clock.now()), alarm(tools, config.name)));
  return { stellen, kontrolle, regelOf: bereinigungsregel(kontrolle), source, store, journal };
}

async function openOfficeSource({ quelleUrl, quelleYaml, name }: OfficeConfig, { document }: SubgraphLaw, { log, metrics, onStatement }: OfficeTools): Promise<Source> {
  if (quelleUrl === undefined) return handOnlySource;
  const mapping = loadMapping(quelleYaml, buildASTSchema(document, { assumeValid: true }));
  return openSource(await openDatabase(quelleUrl, { readOnly: true }), mapping, {
    ...(onStatement ? { onStatement } : {}),
    onMangel: ({ type, feld, mangel }) => {
      metrics.datenqualitaet.inc({ stelle: name, typ: type, feld });
      log.warn({ subgraph: name, typ: type, feld, regel: mangel }, 'a legacy value did not convert');
    },
  });
}

const alarm = ({ log, metrics }: OfficeTools, stelle: string) => (art: string, error?: unknown): void => {
  metrics.alarme.inc({ stelle, art });
  log.error({ stelle, regel: art, fehler: error }, 'alarm');
};
