import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Law } from '../../../schema/law';
import type { Abgabe, Aufbewahrung, Berichtsangaben, Herkunft } from '../../../schema/review/herkunft';
import { authoritySubgraph } from '../../../schema/sdl';
import { readAufbewahrungsfristen } from '../abgabe/aufbewahrungsfristen';
import { readReleaseConfig, releaseModeFor } from '../abgabe/releaseConfig';
import { readHerkunft } from './readHerkunft';

/**
 * What the offices declare about themselves, read from their folders under `subgraphs`: mapping, ways of release and how long journals stay.
 * An office without a file declares nothing; then the report says so, and nothing leaves there.
 * @throws MappingRefused or ReleaseConfigRefused with file and line
 */
export function readAngaben(law: Law, subgraphs: string): Berichtsangaben {
  const herkunft = new Map<string, Herkunft>();
  const abgabe = new Map<string, Abgabe>();
  for (const { name, subgraph } of law.stellen.values()) {
    const quelle = join(subgraphs, subgraph, 'quelle.yaml');
    if (existsSync(quelle) && !herkunft.has(subgraph)) herkunft.set(subgraph, readHerkunft(quelle));
    const weisen = abgabeOf(name, join(subgraphs, subgraph), law);
    if (weisen) abgabe.set(name, weisen);
  }
  return { herkunft, abgabe, aufbewahrung: (stelle) => aufbewahrungOf(stelle, law, subgraphs) };
}

function aufbewahrungOf(name: string, { stellen }: Law, subgraphs: string): Aufbewahrung {
  const office = stellen.get(name)?.subgraph ?? '';
  const ofOffice = [...stellen.values()].filter(({ subgraph }) => subgraph === office).map((stelle) => stelle.name);
  return readAufbewahrungsfristen(join(subgraphs, office, 'abgabe.yaml'), ofOffice)(name).bereinigen;
}

/**
 * How one controller lets its data go, as the `abgabe.yaml` of its office says; undefined for the authority, which releases nothing and
 * declares there only how long its journal stays.
 * @throws ReleaseConfigRefused
 */
export function abgabeOf(stelle: string, folder: string, law: Law): Abgabe | undefined {
  const file = join(folder, 'abgabe.yaml');
  if (law.stellen.get(stelle)?.subgraph === authoritySubgraph || !existsSync(file)) return undefined;
  const config = readReleaseConfig(file, law);
  return {
    einzelfreigabeGiltTage: config.einzelfreigabeGiltTage(stelle),
    abrufverfahren: config.regeln.get(stelle)?.abrufverfahren ?? [],
    weiseFuer: (kategorie, organisation, zweck) => releaseModeFor(config, { stelle, kategorie, organisation, zweck }).weise,
  };
}
