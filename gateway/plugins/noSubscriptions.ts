import { OperationTypeNode, type ValidationRule } from 'graphql';
import { refusal } from './refusal';

/** A subscription would outlive the moment at which consent was looked at. graphql-js lets it pass where no type exists. */
export const noSubscriptions: ValidationRule = (context) => ({
  OperationDefinition: (operation) => {
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) context.reportError(refusal('ANFRAGE_UNGUELTIG', operation));
  },
});
