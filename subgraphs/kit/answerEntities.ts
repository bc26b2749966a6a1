import type { GraphQLResolveInfo } from 'graphql';
import { PublicError } from '../../schema/errors';
import { freigabeKey, zugriffeType } from '../../schema/names';
import { refuseUnapprovedFields } from './approval/refuseUnapproved';
import { aufruferFor } from './aufrufer';
import type { OfficeContext, ReleaseLedger } from './officeContext';
import { answerFetch } from './release/answerFetch';
import { selectionFor, type ObjectSelection } from './release/selection';
import type { StelleParts } from './release/stelle';
import type { StelleBlock } from './stelleBlocks';
import { answerZugriffe } from './zugriffe';

/** More persons than any family has, few enough that nobody harvests. */
const representationsAtMost = 50;

/** One controller with its place in the answer. */
export interface AnsweringStelle {
  readonly block: StelleBlock;
  readonly parts: StelleParts;
}

/**
 * Answers `_entities`: the only way into an office. Representations never pass a scalar: null, objects and arrays arrive raw,
 * and whatever is not a live Freigabe takes the empty path at equal cost. Nothing of a representation is ever returned.
 */
export async function answerEntities(
  representations: readonly unknown[],
  stellen: readonly AnsweringStelle[],
  context: OfficeContext,
  info: GraphQLResolveInfo,
): Promise<readonly unknown[]> {
  if (representations.length > representationsAtMost) throw new PublicError('ZU_UMFANGREICH');

  const klienten = representations.filter(isKlient);
  const [answeredKlienten = [], ...zugriffe] = await allOrNothing(context.releases, [
    answerKlienten(klienten, stellen, context, selectionFor(info, 'Klient')),
    ...stellen.map(({ parts }) => answerZugriffe(ofType(representations, zugriffeType(parts.stelle)), parts, context)),
  ]);
  const inOrder = new Map([['Klient', answeredKlienten.values()], ...stellen.map(({ parts }, index) => [zugriffeType(parts.stelle), (zugriffe[index] ?? []).values()] as const)]);
  return representations.map((representation) => inOrder.get(isKlient(representation) ? 'Klient' : typenameOf(representation))?.next().value ?? null);
}

/** Every controller whose block was asked for answers for itself, with its own Freigabe out of the same representation. */
async function answerKlienten(klienten: readonly unknown[], stellen: readonly AnsweringStelle[], context: OfficeContext, selection: ObjectSelection) {
  const asked = stellen.flatMap(({ block, parts }) => {
    const below = at(selection, block.path);
    return below ? [{ block, parts, below }] : [];
  });
  for (const { below, parts } of asked) refuseUnapprovedFields(below, parts);
  const blocks = await allOrNothing(
    context.releases,
    (klienten.length > 0 ? asked : []).map(({ parts, below }) =>
      answerFetch(
        {
          sealed: klienten.map((klient) => propertyOf(klient, freigabeKey(parts.stelle))),
          aufrufer: aufruferFor(parts.stelle, context),
          selection: below,
          ledger: context.releases,
        },
        parts,
      ),
    ),
  );
  return klienten.map((_, person) => {
    const entity: Record<string, unknown> = { __typename: 'Klient' };
    for (const { block } of stellen) place(entity, block.path.slice(0, -1), {});
    asked.forEach(({ block }, index) => place(entity, block.path, blocks[index]?.[person] ?? null));
    return entity;
  });
}

/** Where one controller of a fetch cannot answer, the whole fetch fails: what another has journalled by then did not leave, and the journal says so. */
async function allOrNothing<T>(releases: ReleaseLedger, parts: readonly Promise<T>[]): Promise<readonly T[]> {
  const settled = await Promise.allSettled(parts);
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed) {
    await releases.expire();
    throw failed.reason;
  }
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

const at = (selection: ObjectSelection | undefined, path: readonly string[]): ObjectSelection | undefined =>
  path.reduce<ObjectSelection | undefined>((below, feld) => below?.felder.get(feld), selection);

/** Puts a value at a path; a frame that stands there already stays. */
function place(entity: Record<string, unknown>, [feld, ...rest]: readonly string[], value: unknown): void {
  if (feld === undefined) return;
  if (rest.length === 0) {
    entity[feld] ??= value;
    return;
  }
  const frame = entity[feld] ?? {};
  entity[feld] = frame;
  if (isRecord(frame)) place(frame, rest, value);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const propertyOf = (value: unknown, name: string): unknown => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined);

function typenameOf(representation: unknown): string {
  const name = propertyOf(representation, '__typename');
  return typeof name === 'string' ? name : ''; // an object that refuses to become text would fail for the whole fetch
}

/** Null and other non-objects are asked as persons without a Freigabe, so that they cost and look the same. */
const isKlient = (representation: unknown): boolean => !isRecord(representation) || typenameOf(representation) === 'Klient';

const ofType = (representations: readonly unknown[], type: string): readonly unknown[] => representations.filter((one) => !isKlient(one) && typenameOf(one) === type);
