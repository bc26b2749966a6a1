import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { authoritySubgraph } from '../../../schema/sdl';
import { ueblicheFristen, type Fristen } from '../journal/retention';
import { parseYamlDocument } from '../source/mapping/yamlDocument';
import { ReleaseConfigRefused } from './releaseConfig';
import { aufbewahrungShape } from './releaseConfigShape';

/** What a controller has laid down about its journal. */
export interface Aufbewahrungsfristen {
  readonly bereinigen: Fristen;
  /** The shortest that ever applied: nothing may have been purged before that. */
  readonly pruefen: Fristen;
}

const besideRelease = z.record(z.string(), z.looseObject({ aufbewahrung: aufbewahrungShape.optional() }));
/** The authority releases nothing, so its file has nothing else to say. */
const alone = z.record(z.string(), z.strictObject({ aufbewahrung: aufbewahrungShape }));

/**
 * Reads the periods out of the `abgabe.yaml` of an office's folder; the rest of it is read, and refused, by `readReleaseConfig`.
 * Where file, controller or section is missing, the usual ones apply.
 * @throws ReleaseConfigRefused with file and line
 */
export function readAufbewahrungsfristen(file: string, stellen: readonly string[]): (stelle: string) => Aufbewahrungsfristen {
  if (!existsSync(file)) return () => fristenOf(undefined);
  const document = parseYamlDocument(readFileSync(file, 'utf8'), file);
  const parsed = (basename(dirname(file)) === authoritySubgraph ? alone : besideRelease).safeParse(document.content);
  const foreign = Object.keys(parsed.data ?? {}).filter((stelle) => !stellen.includes(stelle));
  const faults = [
    ...(parsed.error?.issues.map(({ path, message }) => ({ path, message })) ?? []),
    ...foreign.map((stelle) => ({ path: [stelle], message: `«${stelle}» ist keine Stelle dieses Amtes (${stellen.join(', ')})` })),
  ];
  if (!parsed.success || faults.length > 0) throw new ReleaseConfigRefused(faults.map(({ path, message }) => `${file}:${document.lineOf(path)}: ${message}`));
  return (stelle) => fristenOf(parsed.data[stelle]?.aufbewahrung);
}

function fristenOf(given: z.infer<typeof aufbewahrungShape> | undefined): Aufbewahrungsfristen {
  if (!given) return { bereinigen: ueblicheFristen, pruefen: ueblicheFristen };
  const { abrufTage, nachweisJahre, frueher } = given;
  return {
    bereinigen: { abrufTage, nachweisJahre },
    pruefen: { abrufTage: Math.min(abrufTage, frueher.abrufTage ?? Infinity), nachweisJahre: Math.min(nachweisJahre, frueher.nachweisJahre ?? Infinity) },
  };
}
