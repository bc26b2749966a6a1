import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Law } from '../../../schema/law';
import type { Abgabe, Angaben, Herkunft } from '../../../schema/review/herkunft';
import { authoritySubgraph } from '../../../schema/sdl';
import { readReleaseConfig, releaseModeFor } from '../abgabe/releaseConfig';
import { readHerkunft } from './readHerkunft';

/**
 * What the offices declare about themselves, read from their folders under `subgraphs`: mapping and ways of release.
 * An office without a file declares nothing; then the report says so, and nothing leaves there.
 * @throws MappingRefused or ReleaseConfigRefused with file and line
 */
export function readAngaben(law: Law, subgraphs: string): Angaben {
  const herkunft = new Map<string, Herkunft>();
  const abgabe = new Map<string, Abgabe>();
  for (const { name, subgraph } of law.stellen.values()) {
    const quelle = join(subgraphs, subgraph, 'quelle.yaml');
    if (existsSync(quelle) && !herkunft.has(subgraph)) herkunft.set(subgraph, readHerkunft(quelle));
    const release = join(subgraphs, subgraph, 'abgabe.yaml');
    if (subgraph !== authoritySubgraph && existsSync(release)) abgabe.set(name, abgabeOf(name, release, law));
  }
  return { herkunft, abgabe };
}

/** How one controller lets its data go, as its `abgabe.yaml` says. @throws ReleaseConfigRefused */
export function abgabeOf(stelle: string, file: string, law: Law): Abgabe {
  const config = readReleaseConfig(file, law);
  return {
    einzelfreigabeGiltTage: config.einzelfreigabeGiltTage(stelle),
    abrufverfahren: config.regeln.get(stelle)?.abrufverfahren ?? [],
    weiseFuer: (kategorie, organisation, zweck) => releaseModeFor(config, { stelle, kategorie, organisation, zweck }).weise,
  };
}
