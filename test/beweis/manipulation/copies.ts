import type { Knex } from 'knex';
import type { ChainHead } from '../../../subgraphs/kit/journal/chain';
import { protokollTable } from '../../../subgraphs/kit/journal/protokollTable';
import { readCheckpoints } from '../../../subgraphs/kit/journal/readCheckpoints';
import { protokollRows } from '../../../subgraphs/kit/journal/readProtokoll';
import type { ProtokollRow } from '../../../subgraphs/kit/journal/chainEntry';
import type { Pruefbericht } from '../../../subgraphs/kit/journal/verifyChains';
import { verifyJournal } from '../../../subgraphs/kit/journal/verifyJournal';
import type { Wuerfel } from '../freigabe/wuerfel';
import type { Datenbank } from '../promises';
import { openAttacked } from './attacks';
import { rearrangements } from './rearrange';
import { bitsOf, flip } from './tamper';
import { jetzt, stellen, writeJournals } from './writtenJournals';

/** A copy of the journals as either verifier is given it, and what ours says. */
export interface Copy {
  readonly jetzt: Date;
  readonly tabellen: Readonly<Record<string, readonly ProtokollRow[]>>;
  readonly koepfe: Readonly<Record<string, readonly ChainHead[]>>;
  readonly unser: Readonly<Record<string, Pruefbericht>>;
}

const tag = 24 * 60 * 60 * 1000;

/** Journals that the product wrote, damaged in the store itself: one in ten not at all, one in ten twice; some cut, some judged years before or after. */
export async function drawCopies(datenbank: Datenbank, count: number, wuerfel: Wuerfel): Promise<readonly Copy[]> {
  const journals = await writeJournals(datenbank, { starts: 3, eintraegeJeStart: 5 }, wuerfel);
  const vouched = new Map<string, readonly ChainHead[]>();
  for (const stelle of stellen) vouched.set(stelle, (await readCheckpoints(journals.pruefpunkte, stelle, journals.publicKey)).koepfe);
  const attacked = await openAttacked(journals);
  const bits = [...attacked.tables].map(([table, rows]) => ({ table, bits: bitsOf(rows, attacked.columns) }));
  const copies: Copy[] = [];

  const damage = async (trx: Knex): Promise<void> => {
    const { table, bits: ofTable } = wuerfel.one(bits);
    if (wuerfel.chance(0.4)) await flip(trx, attacked.dialect, table, wuerfel.one(ofTable));
    else if (wuerfel.chance(0.2)) await trx(table).where({ kette: wuerfel.one(attacked.tables.get(table) ?? [])['kette'] ?? null }).where('folge', '>', wuerfel.number(5)).delete();
    else await wuerfel.one(rearrangements)[1](trx, attacked, wuerfel);
  };
  while (copies.length < count) {
    const kind = wuerfel.number(10);
    const now = new Date(jetzt.getTime() + (wuerfel.chance(0.1) ? wuerfel.number(2_000) - 1_000 : 0) * tag);
    await attacked.attack(async (trx) => {
      for (let damages = 0; damages < (kind === 0 ? 0 : kind === 1 ? 2 : 1); damages += 1) await damage(trx);
      const koepfe = Object.fromEntries([...vouched].map(([stelle, heads]) => [stelle, wuerfel.chance(0.5) ? heads : []]));
      copies.push(await judged(trx, now, koepfe));
    });
  }
  await attacked.close();
  await journals.drop();
  return copies;
}

async function judged(trx: Knex, now: Date, koepfe: Copy['koepfe']): Promise<Copy> {
  const tabellen: Record<string, readonly ProtokollRow[]> = {};
  const unser: Record<string, Pruefbericht> = {};
  for (const stelle of stellen) {
    const rows: ProtokollRow[] = [];
    for await (const row of protokollRows(trx, stelle)) rows.push(row);
    tabellen[protokollTable(stelle)] = rows;
    unser[stelle] = await verifyJournal(streamed(rows), koepfe[stelle] ?? [], now);
  }
  return { jetzt: now, tabellen, koepfe, unser };
}

async function* streamed<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}

/** What two verifiers must agree on: whole or not, how far it went, and the first broken entry. */
export const verdictOf = ({ ketten, eintraege, bereinigt, fehler }: Omit<Pruefbericht, 'fehler'> & { readonly fehler?: Pruefbericht['fehler'] | null }): string =>
  JSON.stringify({ ketten, eintraege, bereinigt, fehler: fehler ? [fehler.kette, fehler.folge, fehler.id] : null });
