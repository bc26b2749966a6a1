import { accessSync, constants } from 'node:fs';
import type { Law } from '../../../schema/law';
import { authoritySubgraph } from '../../../schema/sdl';
import { readOfficeConfig, type OfficeConfig } from '../officeConfig';
import { mayBeOpen, readProcessSettings, type Modus, type ProcessSettings } from '../serving/processSettings';
import { ConfigFault, readUrl, type Env } from '../serving/settings';

/** One office as a process of its own. */
export interface OfficeProcess extends ProcessSettings {
  readonly office: OfficeConfig;
  /** Where the authority is; undefined for the authority itself. */
  readonly kimUrl: URL | undefined;
}

/**
 * Reads the whole configuration of one office once, by the rules the gateway has.
 * @throws ConfigFault naming every fault at once
 */
export function readOfficeProcess(name: string, folder: string, env: Env): OfficeProcess {
  const faults: string[] = [];
  const settings = readProcessSettings(env, 'betrieb', faults);
  const isOpen = mayBeOpen(env, settings.modus);
  const kimUrl = name === authoritySubgraph ? undefined : readUrl(env, `${authoritySubgraph.toUpperCase()}_URL`, isOpen, faults);
  const office = readOffice(name, folder, settings.modus, env, faults);
  if (office) faults.push(...databaseFaults(office, isOpen), ...checkpointFaults(office));
  if (!office || faults.length > 0) throw new ConfigFault(faults);
  return Object.freeze({ ...settings, office, kimUrl });
}

/** Names of the offices the law knows. */
export const officeNames = (law: Law): readonly string[] => [...new Set([...law.stellen.values()].map(({ subgraph }) => subgraph))];

function readOffice(name: string, folder: string, modus: Modus, env: Env, faults: string[]): OfficeConfig | undefined {
  try {
    return readOfficeConfig(name, folder, modus, env);
  } catch (error) {
    if (!(error instanceof ConfigFault)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
}

function databaseFaults({ name, quelleUrl, abgabeUrl }: OfficeConfig, isOpen: boolean): readonly string[] {
  const prefix = name.toUpperCase();
  return [
    !isOpen && travelsOpenly(quelleUrl) && `${prefix}_QUELLE_URL: unverschlüsselt; erwartet wird der Zusatz ?tls=ja (oder NETZ_VERSCHLUESSELT=ja).`,
    !isOpen && travelsOpenly(abgabeUrl) && `${prefix}_ABGABE_URL: unverschlüsselt; erwartet wird der Zusatz ?tls=ja (oder NETZ_VERSCHLUESSELT=ja).`,
    samePlace(quelleUrl, abgabeUrl) && `${prefix}_ABGABE_URL: ist die Datenbank des Fachverfahrens; erwartet wird eine eigene.`,
  ].filter((fault) => fault !== false);
}

/** Checkpoints that nobody can keep would be missed on the day they are needed. */
function checkpointFaults({ modus, pruefpunktZiel }: OfficeConfig): readonly string[] {
  if (modus === 'demo') return [];
  try {
    accessSync(pruefpunktZiel, constants.W_OK);
    return [];
  } catch {
    return ['PRUEFPUNKT_ZIEL: erwartet wird ein Ordner, in den geschrieben werden kann.'];
  }
}

/** Whether a database is reached over a network without TLS. A path is no network. */
function travelsOpenly(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { protocol, hostname, searchParams } = new URL(url);
  const isServer = protocol === 'mysql:' || protocol === 'mariadb:';
  return isServer && !['127.0.0.1', '[::1]', 'localhost'].includes(hostname) && searchParams.get('tls') !== 'ja';
}

function samePlace(one: string | undefined, other: string): boolean {
  if (one === undefined) return false;
  if (!URL.canParse(one) || !URL.canParse(other)) return one === other;
  const [a, b] = [new URL(one), new URL(other)];
  return a.host === b.host && a.pathname === b.pathname;
}
