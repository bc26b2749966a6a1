import { isBound } from '../consent/mayActFor';
import { fallfuehrendeRolle, type Aufrufer, type AuthorityParts } from '../parts';
import { caseIdsOf, faelleByIds, findFall, hatFallbezug, zustaendigkeitOf, type Fallzustand, type Zustaendigkeit } from '../store/fallzustand';
import { klientenOf } from '../store/klienten';

/** A case as its case manager or his deputy sees it. */
export interface FallKopf extends Pick<Fallzustand, 'id' | 'organisation' | 'fallfuehrung' | 'seit' | 'abgeschlossenAm'> {
  readonly zustaendigkeit: Zustaendigkeit;
}

export interface FallImBlick extends FallKopf {
  readonly klienten: readonly string[];
}

/** The caller's own cases and those he deputises for; nothing for whoever is unknown, inactive or not bound to secrecy. */
export async function ownCases(parts: AuthorityParts, aufrufer: Aufrufer): Promise<readonly FallKopf[]> {
  const { knex } = parts.database;
  const now = parts.now();
  if (!(await leads(parts, aufrufer, now))) return [];
  const faelle = await faelleByIds(knex, await caseIdsOf(knex, aufrufer.nutzer), now);
  return [...faelle.values()].flatMap((fall) => kopf(fall, aufrufer) ?? []);
}

/** Undefined alike for a case that does not exist, is another's or is closed. */
export async function ownCase(parts: AuthorityParts, id: string, aufrufer: Aufrufer): Promise<FallImBlick | undefined> {
  const { knex } = parts.database;
  const now = parts.now();
  const isAllowed = await leads(parts, aufrufer, now);
  const fall = await findFall(knex, id, now);
  const klienten = await klientenOf(knex, id);
  const head = isAllowed && fall && hatFallbezug(fall, aufrufer) ? kopf(fall, aufrufer) : undefined;
  return head && { ...head, klienten };
}

/** Whoever led cases and coordinates now has none of them any more. */
const leads = async ({ database, law }: AuthorityParts, aufrufer: Aufrufer, now: Date): Promise<boolean> =>
  aufrufer.rolle === fallfuehrendeRolle && (await isBound(database.knex, law, aufrufer, now));

function kopf(fall: Fallzustand, aufrufer: Aufrufer): FallKopf | undefined {
  const zustaendigkeit = zustaendigkeitOf(fall, aufrufer);
  return zustaendigkeit && { ...fall, zustaendigkeit };
}
