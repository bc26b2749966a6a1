import { allotsCases } from '../cases/allotsCases';
import { orphanedLoeschaufgaben } from '../loeschung/orphanedLoeschaufgaben';
import { ownLoeschaufgaben } from '../loeschung/zustaendigFuer';
import type { Aufrufer, AuthorityParts } from '../parts';
import type { Loeschaufgabe } from '../store/loeschaufgaben';
import type { PersonenImFall } from './consentsInView';

/** In the order asked: the caller's tasks for these persons, done ones too, oldest first. As many statements for ten as for one. */
export async function loeschaufgabenInView(parts: AuthorityParts, { fallId, klienten }: PersonenImFall, aufrufer: Aufrufer): Promise<readonly (readonly Loeschaufgabe[])[]> {
  const found = await ownLoeschaufgaben(parts.database.knex, parts, aufrufer, parts.now(), (ereignisse) => ereignisse.where({ fall: fallId }).whereIn('klient', [...klienten]));
  return klienten.map((klientId) => found.filter((aufgabe) => aufgabe.klientId === klientId));
}

/** The caller's open tasks, those of cases among them that have been handed over or closed since. */
export const openLoeschaufgaben = async (parts: AuthorityParts, aufrufer: Aufrufer): Promise<readonly Loeschaufgabe[]> =>
  (await ownLoeschaufgaben(parts.database.knex, parts, aufrufer, parts.now(), (ereignisse) => ereignisse)).filter(({ istOffen }) => istOffen);

/** One task of the caller's own; undefined alike for another's and for none. */
export async function ownLoeschaufgabe(parts: AuthorityParts, id: string, aufrufer: Aufrufer): Promise<Loeschaufgabe | undefined> {
  const [found] = await ownLoeschaufgaben(parts.database.knex, parts, aufrufer, parts.now(), (ereignisse) => ereignisse.where({ aufgabe: id }));
  return found;
}

/** A task as the Koordination sees it: whose person and whose case it is about stays where it is. */
export type VerwaisteAufgabe = Pick<Loeschaufgabe, 'id' | 'organisation' | 'entstandenAm'>;

/** Tasks that nobody has any more, for the Koordination; for everybody else there are none. */
export async function orphanedInView(parts: AuthorityParts, aufrufer: Aufrufer): Promise<readonly VerwaisteAufgabe[]> {
  const { knex } = parts.database;
  const now = parts.now();
  if (!(await allotsCases(knex, parts.law, aufrufer, now))) return [];
  const orphaned = await orphanedLoeschaufgaben(knex, parts, now, (ereignisse) => ereignisse);
  return orphaned.map(({ id, organisation, entstandenAm }) => ({ id, organisation, entstandenAm }));
}
