import { PublicError } from '../../../schema/errors';
import { isDatabaseFailure } from '../database/isDatabaseFailure';
import { JournalUnavailable } from '../journal/journal';
import { SourceUnavailable } from '../source/source';

/** What a caller may learn of a failure. The journal is in the store or beside it: without the store nothing could be written down either. */
export function withPublicCode(error: unknown): unknown {
  if (error instanceof PublicError) return error;
  if (error instanceof SourceUnavailable) return new PublicError('QUELLE_NICHT_ERREICHBAR', { cause: error });
  return error instanceof JournalUnavailable || isDatabaseFailure(error) ? new PublicError('PROTOKOLL_NICHT_VERFUEGBAR', { cause: error }) : error;
}
