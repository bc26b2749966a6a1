import type { Law } from '../schema/law';
import { clientSchema } from '../schema/operations/clientSchema';
import { readOperations } from '../schema/operations/readOperations';
import { loadSubgraphs } from '../schema/sdl';
import { everyPart, readApprovedParts } from './approvedParts';
import { anyOperation, onlyApproved } from './chooseOperation';
import type { GatewayConfig } from './config';
import type { GatewayOptions } from './server';

/** Which operations run: in `betrieb` those that are approved, over what the controllers have approved; in the demo any. @throws FileRefused */
export function operationsAtTheDoor(law: Law, supergraphSdl: string, { modus, freigaben }: Pick<GatewayConfig, 'modus' | 'freigaben'>): Pick<GatewayOptions, 'choose' | 'hinweise'> {
  const operations = readOperations(law);
  if (modus === 'demo') return { choose: anyOperation(operations), hinweise: everyPart.hinweise };
  const parts = readApprovedParts(law, loadSubgraphs(law), operations, clientSchema(supergraphSdl), freigaben);
  return { choose: onlyApproved(operations, parts), hinweise: parts.hinweise };
}
