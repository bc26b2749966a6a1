import { Kind } from 'graphql';
import type { Operation } from './readOperations';

/** The approved operations in the form of Apollo's persisted-query manifest, for a router that keeps such a list; purposes and roles beside it. */
export const manifestOf = (operations: readonly Operation[]): string =>
  `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: operations.map(entry) }, undefined, 1)}\n`;

const entry = ({ id, name, document, text, zwecke, rollen }: Operation) => ({ id, name, type: typeOf(document), body: text, zwecke, rollen });

const typeOf = ({ definitions }: Operation['document']): string | undefined => definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)?.operation;
