import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Freigabeweise } from '../../../schema/decision/facts';
import type { Law } from '../../../schema/law';
import { parseYamlDocument } from '../source/mapping/yamlDocument';
import { einzelfreigabeHoechstensTage } from './einzelfreigaben';
import { releaseFaults } from './releaseFaults';
import { releaseConfigShape, type Ausnahme, type StelleRegel } from './releaseConfigShape';

/** How one office lets its categories go: `subgraphs/<office>/abgabe.yaml`, checked against the law. */
export interface ReleaseConfig {
  readonly regeln: ReadonlyMap<string, StelleRegel>;
  /** Usual life of a single release, days; at most ninety. */
  einzelfreigabeGiltTage(stelle: string): number;
}

export interface ReleaseQuestion {
  readonly stelle: string;
  readonly kategorie: string;
  readonly organisation: string;
  readonly zweck: string;
}

/** `weise` is undefined for a Stelle the file does not name: then nothing leaves. */
export interface ReleaseMode {
  readonly weise: Freigabeweise | undefined;
  readonly abrufverfahren?: string;
}

/** An `abgabe.yaml` that is not used: start is refused. One line per fault: file, line, what was expected. */
export class ReleaseConfigRefused extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ReleaseConfigRefused';
  }
}

/**
 * Reads the file of an office; its folder is named like its subgraph.
 * @throws ReleaseConfigRefused, in particular for AUTOMATISCH without a complete, approved Abrufverfahren (§ 79 SGB X, § 6 DSG NRW)
 */
export function readReleaseConfig(file: string, law: Law): ReleaseConfig {
  const document = parseYamlDocument(readFileSync(file, 'utf8'), file);
  const parsed = releaseConfigShape.safeParse(document.content);
  const faults = parsed.success ? releaseFaults(parsed.data, basename(dirname(file)), law) : parsed.error.issues.map(({ path, message }) => ({ path, expected: message }));
  if (!parsed.success || faults.length > 0) throw new ReleaseConfigRefused(faults.map(({ path, expected }) => `${file}:${document.lineOf(path)}: ${expected}`));
  const regeln = new Map(Object.entries(parsed.data));
  return { regeln, einzelfreigabeGiltTage: (stelle) => regeln.get(stelle)?.einzelfreigabeGiltTage ?? einzelfreigabeHoechstensTage };
}

/**
 * How this category goes to this recipient for this purpose. A purpose the Abrufverfahren does not cover falls back to the
 * Stelle's default: somebody has to look.
 */
export function releaseModeFor({ regeln }: ReleaseConfig, { stelle, kategorie, organisation, zweck }: ReleaseQuestion): ReleaseMode {
  const regel = regeln.get(stelle);
  const ausnahme = regel?.ausnahmen.find((one) => covers(one, kategorie, organisation));
  if (ausnahme?.modus !== 'AUTOMATISCH') return { weise: ausnahme?.modus ?? regel?.modus };
  const verfahren = regel?.abrufverfahren.find(({ id }) => id === ausnahme.abrufverfahren);
  return verfahren?.zwecke.includes(zweck) ? { weise: 'AUTOMATISCH', abrufverfahren: verfahren.id } : { weise: regel?.modus };
}

/** For the authority: it seals permissions and releases nothing by them itself. */
export const releasesNothing: ReleaseConfig = { regeln: new Map(), einzelfreigabeGiltTage: () => 0 };

const covers = ({ kategorien, empfaenger }: Ausnahme, kategorie: string, organisation: string): boolean =>
  kategorien.includes(kategorie) && (empfaenger === undefined || empfaenger.includes(organisation));
