import { decide, type AuthorityFacts } from '../../../schema/decision/decide';
import type { Step } from '../../../schema/decision/facts';
import { callerIsBound } from '../../../schema/decision/steps/callerIsBound';
import { caseBelongsToCaller } from '../../../schema/decision/steps/caseBelongsToCaller';
import { fieldIsClassified } from '../../../schema/decision/steps/fieldIsClassified';
import { matrixAllows } from '../../../schema/decision/steps/matrixAllows';
import { noAbsoluteBar } from '../../../schema/decision/steps/noAbsoluteBar';
import { eigeneStelle, type Aufrufer, type AuthorityParts } from './parts';
import { findFall, hatFallbezug } from './store/fallzustand';
import { aufruferFacts } from './store/nutzer';

/** Steps 1 to 5: own documentation is no transmission and needs no consent (§ 67 Abs. 4 SGB X, Art. 6 Abs. 1 lit. e DSGVO). */
const ownSteps: readonly Step<Omit<AuthorityFacts, 'einwilligungen' | 'person'>>[] = [
  fieldIsClassified,
  callerIsBound,
  matrixAllows,
  noAbsoluteBar,
  caseBelongsToCaller,
];

/** Which of these categories of kim's own documentation the caller may read of this case now. Read from the store, never remembered. */
export async function readableOwn(parts: AuthorityParts, aufrufer: Aufrufer, zweck: string, fallId: string, kategorien: readonly string[]): Promise<ReadonlySet<string>> {
  const { database, law } = parts;
  const now = parts.now();
  const facts = {
    organisation: aufrufer.organisation,
    rolle: aufrufer.rolle,
    zweck,
    stelle: eigeneStelle,
    now,
    aufrufer: await aufruferFacts(database.knex, aufrufer),
    fallbezug: hatFallbezug(await findFall(database.knex, fallId, now), aufrufer),
  };
  return new Set(kategorien.filter((kategorie) => decide(ownSteps, { ...facts, kategorie }, law) === undefined));
}

export const mayReadOwn = async (parts: AuthorityParts, aufrufer: Aufrufer, zweck: string, fallId: string, kategorie: string): Promise<boolean> =>
  (await readableOwn(parts, aufrufer, zweck, fallId, [kategorie])).has(kategorie);
