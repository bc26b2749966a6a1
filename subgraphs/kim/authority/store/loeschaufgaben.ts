import type { Knex } from 'knex';
import type { Database } from '../../../kit/database';
import { newId } from '../../../kit/journal/newId';
import { appendChained } from './appendChained';
import { aufgabeColumns, loeschaufgabensatz, readLoeschaufgabensatz, traegerColumns, type Antwortsatz, type Aufgabeninhalt, type Loeschaufgabensatz } from './loeschaufgabensatz';

/** The chain of all tasks and answers, over all processes: what somebody confirmed to have deleted is evidence (Art. 5 Abs. 2 DSGVO). */
export const aufgabenkette = 'loeschaufgabe_ereignis';

/** A task with what became of it. */
export interface Loeschaufgabe extends Aufgabeninhalt {
  readonly entstandenAm: Date;
  /** Whom the Koordination gave it to last, where whoever had it has left. */
  readonly zugewiesenAn?: string;
  /** The newest answer. */
  readonly antwort?: Antwortsatz;
  /** Nobody has answered, or whoever kept something has left since and somebody else is to look whether the reason still stands. */
  readonly istOffen: boolean;
}

/** Appends events of tasks under the locks of their persons. Append-only. The head is locked after that of the consents, always. */
export async function appendAufgaben(trx: Knex.Transaction, database: Database, saetze: readonly (readonly [Aufgabeninhalt, Loeschaufgabensatz])[]): Promise<void> {
  if (saetze.length === 0) return;
  const links = saetze.map(([, inhalt]) => ({ id: newId(inhalt.erfasstAm), aufbewahrung: 'NACHWEIS' as const, inhalt }));
  const chained = await appendChained(trx, database, aufgabenkette, links);
  await trx('loeschaufgabe_ereignis').insert(
    saetze.flatMap(([aufgabe], index) => {
      const row = chained[index];
      return row ? [{ ...row, ...traegerColumns(aufgabe), ...aufgabeColumns(loeschaufgabensatz.parse(JSON.parse(row.nutzlast))) }] : [];
    }),
  );
}

export type Aufgabensuche = (ereignisse: Knex.QueryBuilder) => Knex.QueryBuilder;

/** The tasks found, oldest first, each with its newest answer. One statement for any number of them. */
export async function findLoeschaufgaben(knex: Knex, suche: Aufgabensuche): Promise<readonly Loeschaufgabe[]> {
  const rows: readonly { readonly nutzlast: string }[] = await suche(knex('loeschaufgabe_ereignis').select('nutzlast').orderBy('folge'));
  const saetze = rows.flatMap(({ nutzlast }) => readLoeschaufgabensatz(nutzlast) ?? []);
  const aufgaben = new Map<string, Loeschaufgabe>();
  for (const satz of saetze) {
    if (satz.ereignis === 'ENTSTANDEN') {
      aufgaben.set(satz.aufgabe.id, { ...satz.aufgabe, entstandenAm: satz.erfasstAm, istOffen: true });
      continue;
    }
    const aufgabe = aufgaben.get(satz.aufgabeId);
    if (aufgabe) aufgaben.set(aufgabe.id, satz.ereignis === 'ZUGEWIESEN' ? { ...aufgabe, zugewiesenAn: satz.nutzer, istOffen: true } : { ...aufgabe, antwort: satz, istOffen: false });
  }
  return [...aufgaben.values()];
}

/** Tasks of an organisation that were ever given to this person; whose they are now, `traegerOf` says. */
export async function aufgabenGivenTo(knex: Knex, organisation: string, nutzer: string): Promise<readonly string[]> {
  const rows: readonly { readonly nutzlast: string }[] = await knex('loeschaufgabe_ereignis').select('nutzlast').where({ ereignis: 'ZUGEWIESEN', organisation });
  const saetze = rows.flatMap(({ nutzlast }) => readLoeschaufgabensatz(nutzlast) ?? []);
  return saetze.flatMap((satz) => (satz.ereignis === 'ZUGEWIESEN' && satz.nutzer === nutzer ? [satz.aufgabeId] : []));
}
