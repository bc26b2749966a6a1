import type { Dice } from './dice';
import { tabellen, type Cell, type SourceRow, type Tabelle } from './quelleModell';
import type { WorldOn } from './worldOn';

/** The Fachverfahren at work: each edit is made in the database and in the model alike. */
export interface Fachverfahren {
  readonly rows: readonly SourceRow[];
  /** Somebody does something, as people at desks do. @returns what */
  edit(dice: Dice): Promise<string>;
  /** As many rows of every table as anybody else who is filled has, none of them a draft. */
  fill(dice: Dice, person: string): Promise<void>;
}

type Edit = (dice: Dice) => Promise<void>;

/** A Fachverfahren in which these persons have no rows yet but those of their own. */
export async function fachverfahrenOf(world: WorldOn, personen: readonly string[]): Promise<Fachverfahren> {
  const rows: SourceRow[] = [];
  const formerCells = new Map<string, Cell[]>();
  let zeile = 700_000_000;
  const run = (sql: string) => world.change('jobcenter', 'quelle', sql);
  const where = (row: SourceRow) => `MAND_NR = 5 AND ${row.tabelle.schluessel} = ${row.zeile}`;

  const insert = async (row: SourceRow): Promise<void> => {
    const cells = { MAND_NR: 5, PERS_NR: row.person, [row.tabelle.schluessel]: row.zeile, ...row.tabelle.fest, ...row.cells };
    await run(`INSERT INTO ${row.tabelle.name} (${Object.keys(cells).join(', ')}) VALUES (${Object.values(cells).map(literal).join(', ')})`);
    rows.push(row);
  };
  const drawn = (dice: Dice, tabelle: Tabelle, person: string): SourceRow => ({
    tabelle,
    zeile: (zeile += 1),
    person,
    cells: { ...Object.fromEntries(tabelle.spalten.map(({ spalte, draw }) => [spalte, draw(dice)])), ...Object.fromEntries(Object.entries(tabelle.weichen).map(([spalte, words]) => [spalte, dice.pick(words)])) },
  });
  const write = async (row: SourceRow, spalte: string, cell: Cell): Promise<void> => {
    const key = `${row.tabelle.name} ${row.zeile} ${spalte}`;
    formerCells.set(key, [...(formerCells.get(key) ?? []), row.cells[spalte] ?? null].slice(-4));
    await run(`UPDATE ${row.tabelle.name} SET ${spalte} = ${literal(cell)} WHERE ${where(row)}`);
    row.cells[spalte] = cell;
  };

  const edits: Readonly<Record<string, Edit>> = {
    async insert(dice) {
      if (rows.length < personen.length * 16) await insert(drawn(dice, dice.pick(tabellen), dice.pick(personen)));
    },
    async remove(dice) {
      if (rows.length < personen.length * 6) return;
      const [row] = rows.splice(dice.below(rows.length), 1);
      if (row) await run(`DELETE FROM ${row.tabelle.name} WHERE ${where(row)}`);
    },
    async value(dice) {
      const row = dice.pick(rows);
      const { spalte, draw } = dice.pick(row.tabelle.spalten);
      await write(row, spalte, draw(dice));
    },
    async nothing(dice) {
      const row = dice.pick(rows);
      await write(row, dice.pick(row.tabelle.spalten).spalte, null);
    },
    async code(dice) {
      const coded = rows.filter(({ tabelle }) => Object.keys(tabelle.weichen).length > 0);
      if (coded.length === 0) return;
      const row = dice.pick(coded);
      const [spalte, words] = dice.pick(Object.entries(row.tabelle.weichen));
      await write(row, spalte, dice.pick(words));
    },
    async takenBack(dice) {
      const row = dice.pick(rows);
      const { spalte } = dice.pick(row.tabelle.spalten);
      const former = formerCells.get(`${row.tabelle.name} ${row.zeile} ${spalte}`) ?? [];
      if (former.length > 0) await write(row, spalte, dice.pick(former));
    },
    async swapped(dice) {
      const one = dice.pick(rows);
      const other = dice.pick(rows.filter(({ tabelle }) => tabelle === one.tabelle));
      const { spalte } = dice.pick(one.tabelle.spalten);
      const [mine = null, theirs = null] = [one.cells[spalte], other.cells[spalte]];
      await write(one, spalte, theirs);
      await write(other, spalte, mine);
    },
    async moved(dice) {
      const row = dice.pick(rows);
      row.person = dice.pick(personen);
      await run(`UPDATE ${row.tabelle.name} SET PERS_NR = '${row.person}' WHERE ${where(row)}`);
    },
    /** The same content under another number: nobody can say that it is the row somebody looked at. */
    async renumbered(dice) {
      const row = dice.pick(rows);
      const before = where(row);
      row.zeile = zeile += 1;
      await run(`UPDATE ${row.tabelle.name} SET ${row.tabelle.schluessel} = ${row.zeile} WHERE ${before}`);
    },
  };
  const often = ['insert', 'insert', 'insert', 'remove', 'remove', 'value', 'value', 'value', 'value', 'nothing', 'code', 'code', 'takenBack', 'takenBack', 'takenBack', 'swapped', 'moved', 'renumbered'];

  for (const person of personen) await run(`INSERT INTO PERS_STAMM (MAND_NR, PERS_NR, NAME, VORNAME, GEBDAT, KZ_AUSK, KZ_SPV, KZ_MITARB, KZ_AKTE) VALUES (5, '${person}', 'Probe-Muster', 'Kim', 19850505, 'N', 'N', 'N', 'O')`);
  return {
    rows,
    async fill(dice, person) {
      for (const tabelle of tabellen.flatMap((one) => [one, one, one])) {
        const granted = Object.fromEntries(Object.entries(tabelle.weichen).map(([spalte, [first = null]]) => [spalte, first]));
        const { cells, ...row } = drawn(dice, tabelle, person);
        await insert({ ...row, cells: { ...cells, ...granted } });
      }
    },
    async edit(dice) {
      const name = rows.length === 0 ? 'insert' : dice.pick(often);
      await edits[name]?.(dice);
      return name;
    },
  };
}

const literal = (cell: Cell): string => (cell === null ? 'NULL' : typeof cell === 'number' ? String(cell) : `'${cell.replaceAll("'", "''")}'`);
