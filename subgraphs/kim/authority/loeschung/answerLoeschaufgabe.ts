import type { Aufrufer, AuthorityParts } from '../parts';
import { withLockedPersons } from '../store/lockPersons';
import { appendAufgaben, type Aufgabensuche, type Loeschaufgabe } from '../store/loeschaufgaben';
import type { AufbewahrungGrund } from '../store/loeschaufgabensatz';
import { ownLoeschaufgaben } from './zustaendigFuer';

/** What a case manager says of a task; whether it is lawful, the officer judges, not this product. */
export type Aufgabenantwort = { readonly ergebnis: 'GELOESCHT' } | { readonly ergebnis: 'AUFBEWAHRT'; readonly grund: AufbewahrungGrund; readonly erlaeuterung: string };

export type LoeschaufgabeErgebnis = 'ERLEDIGT' | 'AUFGABE_UNBEKANNT' | 'GRUND_FEHLT' | 'BEREITS_GELOESCHT';

/**
 * Records that notes are deleted, or why they are kept. Append-only: what was kept may be deleted later, and then stays so.
 * Saying the same again changes nothing and is answered alike.
 */
export async function answerLoeschaufgabe(parts: AuthorityParts, id: string, antwort: Aufgabenantwort, aufrufer: Aufrufer): Promise<LoeschaufgabeErgebnis> {
  const { database } = parts;
  const named: Aufgabensuche = (ereignisse) => ereignisse.where({ aufgabe: id });
  const [found] = await ownLoeschaufgaben(database.knex, parts, aufrufer, parts.now(), named);
  return withLockedPersons(database, found ? [found] : [], async (trx) => {
    const now = parts.now();
    const [aufgabe] = await ownLoeschaufgaben(trx, parts, aufrufer, now, named);
    if (!aufgabe) return 'AUFGABE_UNBEKANNT';
    if (antwort.ergebnis === 'AUFBEWAHRT' && antwort.erlaeuterung.trim() === '') return 'GRUND_FEHLT';
    if (isSaid(aufgabe, antwort)) return 'ERLEDIGT';
    if (aufgabe.antwort?.ereignis === 'GELOESCHT') return 'BEREITS_GELOESCHT';
    const answered = { erfasstAm: now, durch: aufrufer.nutzer, aufgabeId: id };
    await appendAufgaben(trx, database, [
      [aufgabe, antwort.ergebnis === 'GELOESCHT' ? { ...answered, ereignis: 'GELOESCHT' } : { ...answered, ereignis: 'AUFBEWAHRT', grund: antwort.grund, erlaeuterung: antwort.erlaeuterung.trim() }],
    ]);
    return 'ERLEDIGT';
  });
}

const isSaid = ({ antwort: before, istOffen }: Loeschaufgabe, antwort: Aufgabenantwort): boolean =>
  !istOffen &&
  before?.ereignis === antwort.ergebnis &&
  (antwort.ergebnis === 'GELOESCHT' || (before.ereignis === 'AUFBEWAHRT' && before.grund === antwort.grund && before.erlaeuterung === antwort.erlaeuterung.trim()));
