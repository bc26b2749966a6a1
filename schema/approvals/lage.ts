import type { Law } from '../law';
import type { Angaben } from '../review/herkunft';
import type { SubgraphLaw } from '../sdl';
import { aenderungen, type Aenderung } from './aenderungen';
import { readApproval, type Approval } from './approval';
import { standOf, type Stand } from './stand';

/** One controller's part as it is now, what she has approved of it, and the difference. */
export interface Lage {
  readonly stand: Stand;
  readonly approval: Approval | undefined;
  readonly aenderungen: readonly Aenderung[];
}

/** @throws FileRefused for an approval that is not valid */
export function lageOf(stelle: string, law: Law, subgraph: SubgraphLaw, angaben: Angaben, folder?: string): Lage {
  const stand = standOf(stelle, law, subgraph, angaben);
  const approval = readApproval(stelle, law, folder);
  return { stand, approval, aenderungen: aenderungen(approval?.gegenstaende, stand.gegenstaende, { technisch: approval?.technisch ?? [] }) };
}
