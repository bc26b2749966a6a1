import type { PublicErrorCode } from '../schema/errors';
import type { EndpointAnswer } from '../subgraphs/kit/serving/endpoint';
import { isPublicCode } from '../subgraphs/kit/serving/maskErrors';
import { isRecord, parseJson } from '../subgraphs/kit/serving/parseJson';
import { schluesselOf } from '../subgraphs/kit/serving/schluesselOf';

/** What is left of an office's answer: its data and at most one code. No text, no path, no extension passes. */
export interface ReadAnswer {
  readonly data: Record<string, unknown> | null;
  readonly code?: PublicErrorCode;
}

/** What an office may say of itself while it answers for persons; of anything else the caller learns only the failure. */
const ofTheOffice: ReadonlySet<PublicErrorCode> = new Set(['QUELLE_NICHT_ERREICHBAR', 'PROTOKOLL_NICHT_VERFUEGBAR', 'ABFRAGE_NICHT_FREIGEGEBEN']);

/**
 * @param representations what was asked, in order; undefined for root fields
 * @throws Error if it is not an answer to this question
 */
export function readAnswer({ body }: EndpointAnswer, representations: readonly unknown[] | undefined): ReadAnswer {
  const answer = parseJson(body);
  if (!isRecord(answer)) throw new Error('not a GraphQL answer');
  const data = answer['data'] ?? null;
  if (data !== null && !isRecord(data)) throw new Error('data is not an object');
  if (representations && data) refuseForeignEntities(data['_entities'], answer['extensions'], representations);
  const code = codeOf(answer['errors'], representations !== undefined);
  if (data === null && code === undefined) throw new Error('neither data nor an error');
  return { data, ...(code !== undefined && { code }) };
}

/** The answer to one person must not be read under the key of another (a shifted list, a mixed connection). */
function refuseForeignEntities(entities: unknown, extensions: unknown, representations: readonly unknown[]): void {
  const returned: unknown = isRecord(extensions) ? extensions['schluessel'] : undefined;
  const asked = representations.map(schluesselOf);
  if (!Array.isArray(returned) || returned.length !== asked.length || !asked.every((key, index) => key === returned[index])) {
    throw new Error('keys returned are not the keys asked');
  }
  const fits = Array.isArray(entities) && entities.length === asked.length && entities.every((entity) => entity === null || isRecord(entity));
  if (!fits) throw new Error('entities do not match the representations');
}

function codeOf(errors: unknown, isEntities: boolean): PublicErrorCode | undefined {
  if (!Array.isArray(errors) || errors.length === 0) return undefined;
  const [first]: readonly unknown[] = errors;
  const extensions = isRecord(first) ? first['extensions'] : undefined;
  const code = isRecord(extensions) ? extensions['code'] : undefined;
  if (!isPublicCode(code)) return isEntities ? 'QUELLE_NICHT_ERREICHBAR' : 'INTERNER_FEHLER';
  return isEntities && !ofTheOffice.has(code) ? 'QUELLE_NICHT_ERREICHBAR' : code;
}
