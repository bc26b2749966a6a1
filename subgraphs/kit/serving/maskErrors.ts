import { GraphQLError } from 'graphql';
import { httpStatusOf, PublicError, publicErrors, type PublicErrorCode } from '../../../schema/errors';
import type { EndpointAnswer } from './endpoint';

/** What a client is told of an error. No path and no location: an index would name a person. */
export interface MaskedError {
  readonly message: string;
  readonly extensions: { readonly code: PublicErrorCode; readonly anfrage: string };
}

export const maskedError = (code: PublicErrorCode, anfrage: string): MaskedError => ({
  message: publicErrors[code],
  extensions: { code, anfrage },
});

/** A whole answer that consists of one error; `status` only where HTTP itself demands another than the code's. */
export const errorAnswer = (code: PublicErrorCode, anfrage: string, status = httpStatusOf(code)): EndpointAnswer => ({
  status,
  body: JSON.stringify({ errors: [maskedError(code, anfrage)] }),
});

export const isPublicCode = (code: unknown): code is PublicErrorCode =>
  typeof code === 'string' && Object.hasOwn(publicErrors, code);

/** Which public code stands for an error. Whatever is not known to be harmless is INTERNER_FEHLER. */
export function publicCodeOf(error: unknown): PublicErrorCode {
  const origin = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (origin instanceof PublicError) return origin.code;
  if (!(error instanceof GraphQLError)) return 'INTERNER_FEHLER';
  const { code } = error.extensions;
  if (isPublicCode(code)) return code;
  if (typeof code !== 'string' || !clientFaults.has(code)) return 'INTERNER_FEHLER';
  return tooMuch.test(error.message) ? 'ZU_UMFANGREICH' : 'ANFRAGE_UNGUELTIG';
}

/** Codes by which Apollo Server says that the request itself is at fault. */
const clientFaults: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/** graphql-js and Apollo Server report their limits as text only; if the words change, the code falls to ANFRAGE_UNGUELTIG. */
const tooMuch = /contains more tha[tn] \d+ tokens|requests too many selections/;
