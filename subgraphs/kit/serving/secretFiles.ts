import { readFileSync } from 'node:fs';
import { ConfigFault, type Env } from './settings';

const addressFile = /^([A-Z0-9_]+_(?:QUELLE|ABGABE)_URL)_DATEI$/;

/**
 * Puts the content of `<NAME>_QUELLE_URL_DATEI` and `<NAME>_ABGABE_URL_DATEI` in the place of the variable itself: the address
 * of a database holds a password, and an environment is readable to more people than a file is.
 * @throws ConfigFault naming each variable whose file cannot be read, or that is given twice
 */
export function readSecretFiles(env: Env): Env {
  const faults: string[] = [];
  const read = Object.entries(env).flatMap(([variable, file]) => {
    const name = addressFile.exec(variable)?.[1];
    if (name === undefined || file === undefined) return [];
    if (env[name] !== undefined) faults.push(`${variable}: auch ${name} ist gesetzt; erwartet wird nur eines von beiden.`);
    try {
      return [[name, readFileSync(file, 'utf8').trim()] as const];
    } catch {
      faults.push(`${variable}: die Datei ist nicht lesbar.`);
      return [];
    }
  });
  if (faults.length > 0) throw new ConfigFault(faults);
  return { ...env, ...Object.fromEntries(read) };
}
