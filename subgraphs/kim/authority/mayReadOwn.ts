import { decide, ownSteps } from '../../../schema/decision/decide';
import { eigeneStelle, type Aufrufer, type AuthorityParts } from './parts';
import { findFall, hatFallbezug } from './store/fallzustand';
import { aufruferFacts } from './store/nutzer';

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
