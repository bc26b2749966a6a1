import type { ValidationRule } from 'graphql';
import { measureOperation } from './measureOperation';
import { refusal } from './refusal';

export interface CostLimits {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
}

/** How much one request may ask for; tokens and bytes are limited before a document exists. ZU_UMFANGREICH */
export const limitCost = (limits: CostLimits): ValidationRule => (context) => ({
  OperationDefinition: (operation) => {
    const { depth, aliases, directives, rootFields } = measureOperation(context, operation);
    const within =
      depth <= limits.depth && aliases <= limits.aliases && directives <= limits.directives && rootFields.length <= limits.rootFields;
    if (!within) context.reportError(refusal('ZU_UMFANGREICH', operation));
  },
});
