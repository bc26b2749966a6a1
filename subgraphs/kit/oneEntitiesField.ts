import { GraphQLError, type ValidationRule } from 'graphql';
import { PublicError } from '../../schema/errors';

/**
 * A planner asks for entities once in a document. Under a thousand aliases the limit on persons in a fetch would be none,
 * and a stranger without a Freigabe would fill the journal.
 */
export const oneEntitiesField: ValidationRule = (context) => {
  let seen = 0;
  return {
    Field: (field) => {
      if (field.name.value !== '_entities') return;
      seen += 1;
      if (seen < 2) return;
      const originalError = new PublicError('ZU_UMFANGREICH');
      context.reportError(new GraphQLError(originalError.message, { nodes: field, originalError }));
    },
  };
};
