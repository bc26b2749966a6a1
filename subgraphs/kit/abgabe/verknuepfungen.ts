import { newId } from '../journal/newId';
import { personId, type KeyPart } from '../source/source';
import type { AbgabeStore, Auszug, Verknuepfung } from './abgabe';
import { againOnCollision } from './againOnCollision';
import { auszugOf, auszugRow, type AuszugRow } from './auszugRow';
import { inLists } from './inLists';
import type { StoreAccess } from './storeTables';

interface SatzRow {
  readonly id: string;
  readonly pseudonym: string;
  readonly person: string;
  readonly schluessel: string;
  readonly belegt: string | null;
  readonly beendet_am: string | null;
}

type Verknuepft = Awaited<ReturnType<AbgabeStore['verknuepfen']>>;
type Verknuepfungen = Pick<AbgabeStore, 'verknuepfungen' | 'verknuepfungenMitSatz' | 'alleVerknuepfungen' | 'verknuepfen' | 'beenden'>;

/** Links and the Auszüge they rest on: the office's own evidence of a consent (§ 67d Abs. 1 SGB X). */
export function verknuepfungen({ knex, withReserve, tables }: StoreAccess): Verknuepfungen {
  const byPseudonym = async (pseudonyme: readonly string[]): Promise<ReadonlyMap<string, Verknuepfung>> => {
    const auszuege = await inLists(pseudonyme, (list): PromiseLike<readonly AuszugRow[]> => knex(tables.auszug).whereIn('pseudonym', list).orderBy('id'));
    const saetze = await inLists(pseudonyme, (list): PromiseLike<readonly SatzRow[]> => knex(tables.satz).whereIn('pseudonym', list).orderBy('person'));
    return linksOf(auszuege, saetze);
  };

  const link = (auszug: Auszug, saetze: readonly (readonly KeyPart[])[]) =>
    knex.transaction(async (trx): Promise<Verknuepft> => {
      const records = new Map(saetze.map((schluessel) => [personId(schluessel), schluessel]));
      if (await trx(tables.auszug).where({ code: auszug.code }).first('id')) return 'CODE_VERBRAUCHT';
      const taken: readonly Pick<SatzRow, 'pseudonym' | 'person'>[] = await trx(tables.satz).whereIn('belegt', [...records.keys()]).select('pseudonym', 'person');
      if (taken.some(({ pseudonym }) => pseudonym !== auszug.pseudonym)) return 'SATZ_VERGEBEN';

      for (const { person } of taken) records.delete(person); // linked to this very pseudonym before
      await trx(tables.auszug).insert(auszugRow(auszug));
      for (const [person, schluessel] of [...records].sort()) {
        await trx(tables.satz).insert({ id: newId(auszug.gesehenAm), pseudonym: auszug.pseudonym, person, schluessel: JSON.stringify(schluessel), belegt: person });
      }
      return 'VERKNUEPFT';
    });

  return {
    verknuepfungen: byPseudonym,
    async verknuepfungenMitSatz(personen) {
      const found = await inLists(personen, (list): PromiseLike<readonly string[]> => knex(tables.satz).whereIn('belegt', list).pluck('pseudonym'));
      return [...(await byPseudonym(found)).values()];
    },
    async alleVerknuepfungen() {
      return [...linksOf(await knex(tables.auszug).orderBy('gesehen_am'), await knex(tables.satz).orderBy('person')).values()];
    },
    verknuepfen: (auszug, saetze) => againOnCollision(() => link(auszug, saetze)),
    async beenden(pseudonym, am, auszugId) {
      const end = () =>
        knex.transaction(async (trx) => {
          const ended = trx(tables.auszug).where({ pseudonym }).whereNull('widerrufen_am');
          await (auszugId === undefined ? ended : ended.where({ id: auszugId })).update({ widerrufen_am: am.toISOString() });
          const live: readonly string[] = await trx(tables.auszug).where({ pseudonym }).whereNull('widerrufen_am').pluck('id');
          await trx(tables.handantwort).where({ pseudonym }).whereNotIn('auszug_id', live).delete(); // values do not outlive the consent
          if (live.length === 0) await trx(tables.satz).where({ pseudonym }).whereNull('beendet_am').update({ belegt: null, beendet_am: am.toISOString() });
        });
      await withReserve(() => againOnCollision(end));
    },
  };
}

function linksOf(auszuege: readonly AuszugRow[], saetze: readonly SatzRow[]): ReadonlyMap<string, Verknuepfung> {
  const rows = new Map<string, { readonly auszuege: Auszug[]; readonly saetze: SatzRow[] }>();
  for (const auszug of auszuege) {
    const link = rows.get(auszug.pseudonym) ?? { auszuege: [], saetze: [] };
    rows.set(auszug.pseudonym, link);
    link.auszuege.push(auszugOf(auszug));
  }
  for (const satz of saetze) rows.get(satz.pseudonym)?.saetze.push(satz);
  return new Map([...rows].map(([pseudonym, link]) => [pseudonym, { pseudonym, auszuege: link.auszuege, ...recordsOf(link.saetze) }]));
}

/** An ended link has no records: it leads nowhere, whoever forgets to look at `beendetAm`. */
function recordsOf(rows: readonly SatzRow[]): Pick<Verknuepfung, 'saetze' | 'beendetAm'> {
  const saetze = rows.filter(({ belegt }) => belegt !== null).map(({ schluessel }): readonly KeyPart[] => JSON.parse(schluessel));
  const ended = rows.flatMap(({ beendet_am }) => beendet_am ?? []).sort().at(-1);
  return { saetze, ...(saetze.length === 0 && ended !== undefined && { beendetAm: new Date(ended) }) };
}
