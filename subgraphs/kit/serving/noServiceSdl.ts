import { GraphQLError, type ValidationRule } from 'graphql';
import { PublicError } from '../../../schema/errors';

/** A subgraph hands its whole SDL to anyone through `_service`, introspection or not; our supergraph is a file. */
export const noServiceSdl: ValidationRule = (context) => ({
  Field: (field) => {
    if (field.name.value !== '_service') return;
    const originalError = new PublicError('ANFRAGE_UNGUELTIG');
    context.reportError(new GraphQLError(originalError.message, { nodes: field, originalError }));
  },
});
