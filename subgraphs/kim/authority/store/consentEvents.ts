import type { Knex } from 'knex';
import type { Einwilligung } from '../../../../schema/consent';
import type { ConsentFacts } from '../../../../schema/decision/facts';
import { foldConsents } from '../../../../schema/decision/foldConsents';
import type { Database } from '../../../kit/database';
import { newId } from '../../../kit/journal/newId';
import type { PersonImFall } from '../parts';
import { appendChained } from './appendChained';
import { ereignisColumns, ereignissatz, readEreignissatz, type Ereignissatz } from './ereignissatz';

/** The chain of all consent events, over all processes: they are rare, and none may be missing unnoticed (Art. 7 Abs. 1 DSGVO). */
export const ereigniskette = 'einwilligung_ereignis';

/** One person's consents at one moment, and what her signatures are judged by. */
export interface Consents {
  /** The moment they are judged at: what is committed counts, also where the clock of another process ran ahead. */
  readonly at: Date;
  readonly einwilligungen: readonly Einwilligung[];
  readonly person: ConsentFacts['person'];
}

/**
 * Appends events under the locks of the caller's transaction. Append-only: nothing ever changes or deletes a row.
 * @throws ZodError if an event is not what may be stored
 */
export async function appendEvents(trx: Knex.Transaction, database: Database, of: PersonImFall, saetze: readonly Ereignissatz[]): Promise<void> {
  if (saetze.length === 0) return;
  const links = saetze.map((inhalt) => ({ id: newId(inhalt.erfasstAm), aufbewahrung: 'NACHWEIS' as const, inhalt }));
  const chained = await appendChained(trx, database, ereigniskette, links);
  await trx('einwilligung_ereignis').insert(
    chained.map((row) => ({ ...row, fall: of.fallId, klient: of.klientId, ...ereignisColumns(ereignissatz.parse(JSON.parse(row.nutzlast))) })),
  );
}

/** Consents of these persons of one case as they stand now; one statement for any number of them. */
export async function consentsOf(trx: Knex, fallId: string, klienten: readonly string[], at: Date): Promise<ReadonlyMap<string, Consents>> {
  const rows: readonly { readonly klient: string; readonly nutzlast: string }[] = await trx('einwilligung_ereignis')
    .select('klient', 'nutzlast')
    .where({ fall: fallId })
    .whereIn('klient', [...klienten])
    .orderBy('folge');
  return new Map(klienten.map((klient) => [klient, fold(rows.filter((row) => row.klient === klient), at)]));
}

/** An event that cannot be read may be a revocation: then nothing of this person is released, and nobody else is affected. */
function fold(rows: readonly { readonly nutzlast: string }[], at: Date): Consents {
  const read = rows.map(({ nutzlast }) => readEreignissatz(nutzlast));
  const saetze = read.filter((satz) => satz !== undefined);
  if (saetze.length < read.length) return { at, einwilligungen: [], person: undefined };
  const persons = saetze.flatMap((satz) => (satz.ereignis === 'ERTEILT' ? [satz.person] : []));
  const latest = new Date(Math.max(at.getTime(), ...saetze.map(({ erfasstAm }) => erfasstAm.getTime())));
  return {
    at: latest,
    einwilligungen: foldConsents(saetze, latest),
    person: persons.findLast(({ sorge }) => sorge !== undefined) ?? persons.at(-1),
  };
}
