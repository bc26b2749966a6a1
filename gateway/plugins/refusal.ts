import { GraphQLError, type ASTNode } from 'graphql';
import { PublicError, type PublicErrorCode } from '../../schema/errors';

/** A validation rule says no: Apollo replaces codes of its own choosing, but keeps the original error. */
export const refusal = (code: PublicErrorCode, nodes: ASTNode | readonly ASTNode[]): GraphQLError => {
  const originalError = new PublicError(code);
  return new GraphQLError(originalError.message, { nodes, originalError });
};
