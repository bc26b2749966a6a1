import type { Database } from '../../database';
import { fehler, type Befund } from './befund';

/** The login itself must not be able to write; that this program does not is not enough. */
export async function checkRights({ knex, dialect }: Database): Promise<readonly Befund[]> {
  if (dialect === 'sqlite') return [];
  const [grants] = await knex.raw<readonly [readonly Readonly<Record<string, string>>[], unknown]>('SHOW GRANTS');
  const more = [...new Set(grants.flatMap((row) => Object.values(row)).flatMap(rightsIn))].filter((right) => !harmless.has(right));
  return more.length === 0 ? [] : [fehler(`Die Anmeldung darf mehr als lesen: ${more.join(', ')}. Erwartet wird ein Benutzer, der nur SELECT darf.`)];
}

const harmless: ReadonlySet<string> = new Set(['SELECT', 'USAGE', 'SHOW VIEW']);

/** «GRANT SELECT (A, B), INSERT ON …» -> SELECT, INSERT */
const rightsIn = (grant: string): readonly string[] =>
  (/^GRANT (.+?) ON /.exec(grant)?.[1] ?? '')
    .replace(/\([^)]*\)/g, '')
    .split(',')
    .map((right) => right.trim().toUpperCase())
    .filter((right) => right !== '');
