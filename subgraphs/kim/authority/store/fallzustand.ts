import type { Knex } from 'knex';
import type { Aufrufer } from '../parts';

/** Whose case it is at one moment. */
export interface Fallzustand {
  readonly id: string;
  readonly organisation: string;
  readonly fallfuehrung: string;
  readonly seit: Date;
  readonly vertretungen: readonly string[];
  readonly abgeschlossenAm?: Date;
  /** The next number in the append-only list. */
  readonly folge: number;
}

export type Zustaendigkeit = 'FALLFUEHRUNG' | 'VERTRETUNG';

interface ZustaendigkeitRow {
  readonly fall: string;
  readonly folge: number;
  readonly art: Zustaendigkeit;
  readonly organisation: string;
  readonly nutzer: string;
  readonly von: string;
  readonly bis: string | null;
  readonly eingesetzt_von: string;
}

/** The cases among these ids, by id. The newest FALLFUEHRUNG counts; a deputy's time ends with the one he stood in for. */
export async function faelleByIds(knex: Knex, ids: readonly string[], at: Date): Promise<ReadonlyMap<string, Fallzustand>> {
  const rows: readonly ZustaendigkeitRow[] = await knex('zustaendigkeit').whereIn('fall', [...ids]).orderBy('folge');
  const closed: readonly { readonly fall: string; readonly abgeschlossen_am: string }[] = await knex('fall_status').whereIn('fall', [...ids]);
  return new Map(
    ids.flatMap((id) => {
      const own = rows.filter(({ fall }) => fall === id);
      const zustand = fallzustandOf(own, at);
      const abgeschlossenAm = closed.find(({ fall }) => fall === id)?.abgeschlossen_am;
      return zustand ? [[id, { ...zustand, ...(abgeschlossenAm !== undefined && { abgeschlossenAm: new Date(abgeschlossenAm) }) }]] : [];
    }),
  );
}

export const findFall = async (knex: Knex, id: string, at: Date): Promise<Fallzustand | undefined> => (await faelleByIds(knex, [id], at)).get(id);

/** Whose these cases were last within one organisation, whoever has them now. */
export async function lastLedIn(knex: Knex, organisation: string, ids: readonly string[], at: Date): Promise<ReadonlyMap<string, Fallzustand>> {
  const rows: readonly ZustaendigkeitRow[] = await knex('zustaendigkeit').whereIn('fall', [...ids]).where({ organisation }).orderBy('folge');
  return new Map(
    ids.flatMap((id) => {
      const zustand = fallzustandOf(rows.filter(({ fall }) => fall === id), at);
      return zustand ? [[id, zustand]] : [];
    }),
  );
}

/** Who leads which case that is not closed: the newest FALLFUEHRUNG of each. */
export async function leadsOfOpenCases(knex: Knex): Promise<readonly Pick<Fallzustand, 'id' | 'organisation' | 'fallfuehrung'>[]> {
  const rows: readonly Pick<ZustaendigkeitRow, 'fall' | 'organisation' | 'nutzer'>[] = await knex('zustaendigkeit')
    .select('fall', 'organisation', 'nutzer')
    .where({ art: 'FALLFUEHRUNG' })
    .whereNotIn('fall', knex('fall_status').select('fall'))
    .orderBy(['fall', 'folge']);
  return [...new Map(rows.map(({ fall, organisation, nutzer }) => [fall, { id: fall, organisation, fallfuehrung: nutzer }])).values()];
}

function fallzustandOf(rows: readonly ZustaendigkeitRow[], at: Date): Fallzustand | undefined {
  const leading = rows.findLast(({ art }) => art === 'FALLFUEHRUNG');
  if (!leading) return undefined;
  return {
    id: leading.fall,
    organisation: leading.organisation,
    fallfuehrung: leading.nutzer,
    seit: new Date(leading.von),
    vertretungen: rows
      .filter(({ art, folge, organisation }) => art === 'VERTRETUNG' && folge > leading.folge && organisation === leading.organisation)
      .filter(({ von, bis }) => new Date(von) <= at && bis !== null && at < new Date(bis))
      .map(({ nutzer }) => nutzer),
    folge: Math.max(...rows.map(({ folge }) => folge)) + 1,
  };
}

/** As what somebody stands to a case; undefined if it is not his. A case never belongs to two organisations. */
export function zustaendigkeitOf(fall: Fallzustand | undefined, { nutzer, organisation }: Aufrufer): Zustaendigkeit | undefined {
  if (fall?.organisation !== organisation) return undefined;
  if (fall.fallfuehrung === nutzer) return 'FALLFUEHRUNG';
  return fall.vertretungen.includes(nutzer) ? 'VERTRETUNG' : undefined;
}

/** Step 5. A closed case is nobody's any more. */
export const hatFallbezug = (fall: Fallzustand | undefined, aufrufer: Aufrufer): boolean =>
  fall?.abgeschlossenAm === undefined && zustaendigkeitOf(fall, aufrufer) !== undefined;

/** Cases somebody was ever put in charge of; who is in charge now, `zustaendigkeitOf` says. */
export const caseIdsOf = (knex: Knex, nutzer: string): Promise<readonly string[]> =>
  knex('zustaendigkeit').distinct('fall').where({ nutzer }).orderBy('fall').pluck('fall');

export interface Einsetzung {
  readonly art: Zustaendigkeit;
  readonly organisation: string;
  readonly nutzer: string;
  readonly von: Date;
  readonly bis?: Date;
  readonly eingesetztVon: string;
}

/** Append-only; under the locks of the case. */
export const appendZustaendigkeit = async (trx: Knex.Transaction, fall: string, folge: number, { art, organisation, nutzer, von, bis, eingesetztVon }: Einsetzung): Promise<void> => {
  await trx('zustaendigkeit').insert({
    fall,
    folge,
    art,
    organisation,
    nutzer,
    von: von.toISOString(),
    bis: bis?.toISOString() ?? null,
    eingesetzt_von: eingesetztVon,
  } satisfies ZustaendigkeitRow);
};
