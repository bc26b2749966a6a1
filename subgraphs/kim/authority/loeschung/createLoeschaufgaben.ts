import type { Knex } from 'knex';
import type { Einwilligung, Einwilligungsumfang, Empfaenger } from '../../../../schema/consent';
import type { Law } from '../../../../schema/law';
import { newId } from '../../../kit/journal/newId';
import type { AuthorityParts } from '../parts';
import { firstIssued, type Erstausstellung } from '../store/erstausstellung';
import { appendAufgaben } from '../store/loeschaufgaben';
import type { Aufgabeninhalt } from '../store/loeschaufgabensatz';

export interface Widerrufen {
  /** As they stood before. */
  readonly einwilligungen: readonly Einwilligung[];
  readonly umfang: 'GANZ' | Partial<Einwilligungsumfang>;
  readonly am: Date;
}

/**
 * Art. 17 Abs. 1 lit. b DSGVO: who was given something on a consent that the person revokes has to delete what he wrote down of it, or
 * to say on what he keeps it. One task per recipient and Stelle, in the transaction of the revocation. Kim knows what it has issued, not
 * what an office released; for what was never issued there is nothing to delete and no task.
 *
 * A consent that ends otherwise (handover, a closed case, its time) makes none: it carried what was noted while it lasted, the person has
 * not objected, and how long the file stays is the recipient's own rule (Art. 17 Abs. 1 lit. a DSGVO). Revoking afterwards makes one.
 */
export async function createLoeschaufgaben(trx: Knex.Transaction, { database, law }: Pick<AuthorityParts, 'database' | 'law'>, widerrufen: Widerrufen): Promise<void> {
  const { einwilligungen, am } = widerrufen;
  const issued = await firstIssued(trx, einwilligungen.map(({ id }) => id));
  const gone = einwilligungen.flatMap((einwilligung) =>
    issued.filter((one) => one.einwilligung === einwilligung.id).flatMap((one) => goneFrom(einwilligung, one, widerrufen.umfang, law)),
  );
  const together = gone.reduce<Readonly<Record<string, readonly Weggefallen[]>>>((before, one) => ({ ...before, [traegerOf(one)]: [...(before[traegerOf(one)] ?? []), one] }), {});
  const aufgaben = Object.values(together).flatMap((ofOne) => aufgabeOf(ofOne, am));
  await appendAufgaben(trx, database, aufgaben.map((aufgabe) => [aufgabe, { ereignis: 'ENTSTANDEN', erfasstAm: am, aufgabe }]));
}

interface Weggefallen extends Pick<Aufgabeninhalt, 'fallId' | 'klientId' | 'organisation' | 'person' | 'stelle' | 'seit'> {
  readonly kategorie: string;
}

/** What the revocation takes away of one category once issued: nothing that it does not name, nothing that was gone before. */
function goneFrom(einwilligung: Einwilligung, { organisation, kategorie, am }: Erstausstellung, umfang: Widerrufen['umfang'], law: Law): readonly Weggefallen[] {
  const stelle = law.kategorien.get(kategorie)?.stelle;
  if (stelle === undefined || !einwilligung.stellen.includes(stelle) || !einwilligung.kategorien.includes(kategorie)) return [];
  const isNamed = (empfaenger: Empfaenger) =>
    umfang === 'GANZ' ||
    umfang.stellen?.includes(stelle) === true ||
    umfang.kategorien?.includes(kategorie) === true ||
    umfang.empfaenger?.some((one) => one.organisation === empfaenger.organisation) === true;
  const { fallId, klientId } = einwilligung;
  return einwilligung.empfaenger
    .filter((empfaenger) => empfaenger.organisation === organisation && isNamed(empfaenger))
    .map(({ person }) => ({ fallId, klientId, organisation, ...(person !== undefined && { person }), stelle, kategorie, seit: am }));
}

const traegerOf = ({ organisation, person = '', stelle }: Weggefallen): string => [organisation, person, stelle].join('\0');

function aufgabeOf(gone: readonly Weggefallen[], am: Date): readonly Aufgabeninhalt[] {
  const [first] = gone;
  if (!first) return [];
  const { fallId, klientId, organisation, person, stelle } = first;
  const kategorien = [...new Set(gone.map(({ kategorie }) => kategorie))].sort();
  const seit = new Date(Math.min(...gone.map((one) => one.seit.getTime())));
  return [{ id: newId(am), fallId, klientId, organisation, ...(person !== undefined && { person }), stelle, kategorien, seit }];
}
