import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse, printSchema, type GraphQLSchema } from 'graphql';
import type { Operation } from '../../../../schema/operations/readOperations';

const header = `/* Made by «npm run generate» from schema/operations/ and the supergraph: variables and result of every approved operation. */
`;

/** TypeScript types for a client: readonly, a block that may be empty is nullable, no type says more than was asked for. */
export async function clientTypes(operations: readonly Operation[], schema: GraphQLSchema): Promise<string> {
  const types = await codegen({
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: operations.map(({ name, document }) => ({ location: name, document })),
    filename: 'operationen.ts',
    config: {},
    plugins: [{ operations: { strictScalars: true, immutableTypes: true, skipTypename: true, scalars: { Datum: 'string', Zeitpunkt: 'string', Cent: 'number' } } }],
    pluginMap: { operations: typescriptOperations },
    skipDocumentsValidation: true, // a field that no client is given has been refused with file and line
  });
  return `${header}${types.trim()}\n`;
}
