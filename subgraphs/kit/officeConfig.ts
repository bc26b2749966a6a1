import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { approvalsFolder } from '../../schema/approvals/approval';
import { journalUrlFor } from './journal/journalUrl';
import { ConfigFault, readCount } from './serving/settings';

export type Env = Readonly<Record<string, string | undefined>>;

/** Where one office finds its own things; never a key itself, only the file it lies in. */
export interface OfficeConfig {
  readonly name: string;
  readonly modus: 'demo' | 'betrieb';
  /** The office's folder with quelle.yaml and abgabe.yaml. */
  readonly folder: string;
  /** The Fachverfahren, read only; undefined for an office that answers by hand only (`keine`). */
  readonly quelleUrl: string | undefined;
  readonly quelleYaml: string;
  /** Its own store, read-write. */
  readonly abgabeUrl: string;
  /** The journal: its own file on SQLite, the store's database on MariaDB. */
  readonly protokollUrl: string;
  readonly schluesselDatei: string;
  readonly pruefpunktSchluesselDatei: string;
  readonly pruefpunktZiel: string;
  /** Folder of what the controllers have approved. */
  readonly freigaben: string;
  /** Different cases that a login may open within an hour; only the authority, which opens them, goes by it. */
  readonly faelleJeStunde: number;
}

/**
 * Reads one office's configuration. In the demo everything has its place under DATEN; in `betrieb` nothing is assumed.
 * @throws ConfigFault naming every fault at once
 */
export function readOfficeConfig(name: string, folder: string, modus: OfficeConfig['modus'], env: Env): OfficeConfig {
  const prefix = name.toUpperCase();
  const daten = join(env['DATEN'] ?? '.daten', name);
  const faults: string[] = [];
  const given = (variable: string, demo: string, expected: string): string => {
    const value = env[variable] ?? (modus === 'demo' ? demo : undefined);
    if (value === undefined) faults.push(`${variable}: fehlt; erwartet wird ${expected}.`);
    return value ?? '';
  };
  const keyFile = (variable: string, demo: string): string => {
    const file = given(variable, demo, 'der Pfad einer Schlüsseldatei');
    if (modus === 'betrieb' && file !== '' && !existsSync(file)) faults.push(`${variable}: die Datei gibt es nicht.`);
    return file;
  };

  const quelleUrl = given(`${prefix}_QUELLE_URL`, join(daten, 'quelle.sqlite'), 'mysql://…, ein SQLite-Pfad oder «keine»');
  const abgabeUrl = given(`${prefix}_ABGABE_URL`, join(daten, 'abgabe.sqlite'), 'mysql://… oder ein SQLite-Pfad');
  const config: OfficeConfig = {
    name,
    modus,
    folder,
    quelleUrl: quelleUrl === 'keine' ? undefined : quelleUrl,
    quelleYaml: env[`${prefix}_QUELLE_YAML`] ?? join(folder, 'quelle.yaml'),
    abgabeUrl,
    protokollUrl: journalUrlFor(abgabeUrl),
    schluesselDatei: keyFile(`${prefix}_SCHLUESSEL`, join(daten, 'schluessel.json')),
    pruefpunktSchluesselDatei: keyFile(`${prefix}_PRUEFPUNKT_SCHLUESSEL`, join(daten, 'pruefpunkt.pem')),
    pruefpunktZiel: given('PRUEFPUNKT_ZIEL', join(env['DATEN'] ?? '.daten', 'pruefpunkte'), 'ein Ordner, den jemand anders sichert'),
    freigaben: env['FREIGABEN'] ?? approvalsFolder,
    faelleJeStunde: readCount(env, `${prefix}_FAELLE_JE_STUNDE`, 40, faults),
  };
  if (faults.length > 0) throw new ConfigFault(faults);
  return Object.freeze(config);
}
