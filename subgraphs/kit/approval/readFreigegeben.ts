import { freigegebenVon, nichtVerlangt, type Freigegeben } from '../../../schema/approvals/freigegeben';
import { lageOf } from '../../../schema/approvals/lage';
import type { Law } from '../../../schema/law';
import type { Angaben } from '../../../schema/review/herkunft';
import type { SubgraphLaw } from '../../../schema/sdl';
import type { OfficeConfig } from '../officeConfig';
import { abgabeOf } from '../review/readAngaben';
import { readHerkunft } from '../review/readHerkunft';

/**
 * What this office may serve of one controller's part: in `betrieb` what she has approved, compared with the SDL, the mapping and the
 * `abgabe.yaml` this process has really loaded (Art. 24, 25 DSGVO). The demo serves invented people and asks for no approval.
 * @throws FileRefused for an approval that is not valid
 */
export function readFreigegeben(stelle: string, config: OfficeConfig, subgraph: SubgraphLaw, law: Law): Freigegeben {
  if (config.modus === 'demo') return nichtVerlangt;
  const { stand, aenderungen } = lageOf(stelle, law, subgraph, angabenOf(config, subgraph, law), config.freigaben);
  return freigegebenVon(stand, aenderungen);
}

/** What the office declares, from the very files it runs with; an office without a source reads nothing. */
export function angabenOf({ quelleUrl, quelleYaml, folder }: Pick<OfficeConfig, 'quelleUrl' | 'quelleYaml' | 'folder'>, { name, stellen }: SubgraphLaw, law: Law): Angaben {
  return {
    herkunft: new Map(quelleUrl === undefined ? [] : [[name, readHerkunft(quelleYaml)]]),
    abgabe: new Map(
      stellen.flatMap((stelle) => {
        const abgabe = abgabeOf(stelle, folder, law);
        return abgabe ? [[stelle, abgabe] as const] : [];
      }),
    ),
  };
}
