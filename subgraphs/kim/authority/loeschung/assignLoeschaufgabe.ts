import { allotsCases } from '../cases/allotsCases';
import { leadsCasesIn } from '../consent/mayActFor';
import type { Aufrufer, AuthorityParts } from '../parts';
import { withLockedPersons } from '../store/lockPersons';
import { appendAufgaben, type Aufgabensuche } from '../store/loeschaufgaben';
import type { LoeschaufgabeErgebnis } from './answerLoeschaufgabe';
import { orphanedLoeschaufgaben } from './orphanedLoeschaufgaben';

export interface Aufgabenzuweisung {
  readonly aufgabe: string;
  readonly nutzer: string;
}

/**
 * Art. 17 Abs. 1 lit. b DSGVO: somebody at the recipient has to delete, also when whoever had the task has left. Gives it to a case
 * manager of the same organisation; he sees the task and nothing else of the case. Append-only, with who gave it. An unknown task, one
 * that somebody has, another organisation and somebody who does not work there are refused alike.
 */
export async function assignLoeschaufgabe(parts: AuthorityParts, { aufgabe: id, nutzer }: Aufgabenzuweisung, aufrufer: Aufrufer): Promise<LoeschaufgabeErgebnis> {
  const { database, law } = parts;
  const named: Aufgabensuche = (ereignisse) => ereignisse.where({ aufgabe: id });
  const [found] = await orphanedLoeschaufgaben(database.knex, parts, parts.now(), named);
  return withLockedPersons(database, found ? [found] : [], async (trx) => {
    const now = parts.now();
    const [aufgabe] = await orphanedLoeschaufgaben(trx, parts, now, named);
    const isAllotted = aufgabe !== undefined && (await allotsCases(trx, law, aufrufer, now)) && (await leadsCasesIn(trx, law, aufgabe.organisation, nutzer, now));
    if (!isAllotted) return 'AUFGABE_UNBEKANNT';
    await appendAufgaben(trx, database, [[aufgabe, { ereignis: 'ZUGEWIESEN', erfasstAm: now, durch: aufrufer.nutzer, aufgabeId: id, nutzer }]]);
    return 'ERLEDIGT';
  });
}
