import { join } from 'node:path';
import { lageOf, type Lage } from '../../../../schema/approvals/lage';
import type { Law } from '../../../../schema/law';
import { loadSubgraph } from '../../../../schema/sdl';
import { angabenOf } from '../../approval/readFreigegeben';
import { readOfficeConfig } from '../../officeConfig';
import { UserMistake } from '../../serving/runCommand';
import type { Env } from '../../serving/settings';

/** The present part of the named controller, or of all, with the mapping its office runs with. @throws UserMistake, FileRefused, MappingRefused */
export function readLagen(law: Law, env: Env, name: string | undefined): readonly Lage[] {
  const all = [...law.stellen.values()];
  const chosen = name === undefined ? all : all.filter((stelle) => stelle.name === name.toUpperCase());
  if (chosen.length === 0) throw new UserMistake(`Bitte eine Stelle nennen: ${all.map((stelle) => stelle.name.toLowerCase()).join(', ')}. Mehr mit --help.`);
  return chosen.map(({ name: stelle, subgraph }) => {
    const sdl = loadSubgraph(subgraph, law);
    const config = readOfficeConfig(subgraph, join(__dirname, '..', '..', '..', subgraph), 'demo', env); // no key and no database is opened here
    return lageOf(stelle, law, sdl, angabenOf(config, sdl, law), config.freigaben);
  });
}
