import type { Knex } from 'knex';
import type { Database } from '../database';
import { newChain, type ChainHead } from './chain';
import { chainEntry, purgedColumns, type ProtokollRow } from './chainEntry';
import { FreigabeVerbraucht } from './journal';
import { notHeld } from './notHeld';
import { officeJournal, type Append, type AppendOutcome, type JournalStorage, type OfficeJournal } from './officeJournal';
import { protokollStatements, protokollTable } from './protokollTable';
import { chainHead } from './readProtokoll';
import { withDeadline } from './withDeadline';

const commitDeadline = 3_000;
const rowsPerInsert = 500;
const purgedAtOnce = 500;

export interface MariadbJournalOptions {
  /** The office's store; the journal does not close it. */
  readonly database: Database;
  readonly stellen: readonly string[];
}

/**
 * Opens an office's journals in its MariaDB store; any number of processes may, each writes chains of its own.
 * @throws Error naming the setting if the server does not sync its log at every commit
 */
export async function openMariadbJournal({ database: { knex }, stellen }: MariadbJournalOptions): Promise<OfficeJournal> {
  await refuseUnsyncedLogs(knex);
  for (const stelle of stellen) for (const statement of protokollStatements(stelle, 'mariadb')) await knex.raw(statement);
  return officeJournal(mariadbStorage(knex, new Map(stellen.map((stelle) => [stelle, newChain()]))), stellen);
}

/** With a binary log, a restart rolls back what is in InnoDB's log and not in that one: both have to be synced at every commit. */
async function refuseUnsyncedLogs(knex: Knex): Promise<void> {
  const settings = await globals(knex, 'innodb_flush_log_at_trx_commit', 'log_bin', 'sync_binlog');
  const needed = ['innodb_flush_log_at_trx_commit', ...(settings['log_bin'] === 1 ? ['sync_binlog'] : [])];
  const unsynced = needed.find((name) => settings[name] !== 1);
  if (unsynced === undefined) return;
  throw new Error(`MariaDB: ${unsynced} ist «${settings[unsynced]}» statt «1»; ein bestätigter Protokolleintrag könnte bei Stromausfall verloren gehen.`);
}

async function globals(knex: Knex, ...names: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const [[row] = []]: readonly (readonly Readonly<Record<string, number | string>>[])[] = await knex.raw(`SELECT ${names.map((name) => `@@GLOBAL.${name} AS ${name}`).join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, Number(row?.[name])]));
}

function mariadbStorage(knex: Knex, starts: ReadonlyMap<string, ChainHead>): JournalStorage {
  /** Heads this process is sure of; after an error they are read again. */
  const heads = new Map(starts);

  const commitTogether = async (group: readonly Append[]): Promise<readonly AppendOutcome[]> => {
    let isLate = false;
    const work = async (trx: Knex) => {
      const appended = await appendAll(trx, group, starts, heads);
      if (isLate) throw new Error('too late'); // an entry whose answer was refused meanwhile would tell of a release that never was
      return appended;
    };
    try {
      const { reached, outcomes } = await withDeadline(knex.transaction(work), commitDeadline);
      for (const [stelle, head] of reached) heads.set(stelle, head);
      return outcomes;
    } catch (error) {
      isLate = true;
      heads.clear();
      throw error;
    }
  };

  /** Only the guilty append fails: what collides as a group is tried one by one, and once more if it was chosen as deadlock victim. */
  const commit = async (group: readonly Append[]): Promise<readonly AppendOutcome[]> => {
    try {
      return await commitTogether(group);
    } catch (error) {
      if (!isJtiTaken(error) && !isDeadlock(error)) throw error;
      if (group.length === 1 && isJtiTaken(error)) return [{ status: 'rejected', reason: new FreigabeVerbraucht() }];
      return group.length === 1 ? commitTogether(group) : oneByOne(group);
    }
  };

  const oneByOne = async (group: readonly Append[]): Promise<readonly AppendOutcome[]> => {
    const outcomes: AppendOutcome[] = [];
    try {
      for (const append of group) outcomes.push(...(await commit([append])));
      return outcomes;
    } catch (reason) {
      return [...outcomes, ...group.slice(outcomes.length).map((): AppendOutcome => ({ status: 'rejected', reason }))];
    }
  };

  return {
    reading: knex,
    commit,
    async purgeSome({ stelle, aufbewahrung, before, gehalten }) {
      const held = notHeld(gehalten);
      const cleared = purgedColumns.map((column) => `${column} = NULL`).join(', ');
      const [result]: readonly { affectedRows: number }[] = await knex.raw(
        `UPDATE ${protokollTable(stelle)} SET ${cleared} WHERE am < ? AND aufbewahrung = ? AND nutzlast IS NOT NULL AND ${held.sql} ORDER BY am LIMIT ${purgedAtOnce}`,
        [before.toISOString(), aufbewahrung, ...held.bindings],
      );
      return result?.affectedRows ?? 0;
    },
    probe: () => withDeadline(probe(knex, [...starts.keys()]), commitDeadline),
    close: async () => undefined,
  };
}

/** Characters; as long as a long entry, which needs room of its own where a short one still finds some. */
const probeLength = 16_000;

/** An entry in each journal, rolled back. */
async function probe(knex: Knex, stellen: readonly string[]): Promise<void> {
  await refuseUnsyncedLogs(knex);
  const trx = await knex.transaction();
  try {
    for (const stelle of stellen) await insert(trx, stelle, [chainEntry(newChain(), { eintrag: { vorgang: 'ABRUF', am: new Date(), urteil: 'LEER', grund: ' '.repeat(probeLength) }, aufbewahrung: 'ABRUF' })]);
  } finally {
    await trx.rollback();
  }
}

/** Several statements' worth of rows in one transaction: all are written, or none. */
async function appendAll(trx: Knex, group: readonly Append[], starts: ReadonlyMap<string, ChainHead>, known: ReadonlyMap<string, ChainHead>) {
  const reached = new Map(known);
  const rows = new Map([...starts.keys()].map((stelle): [string, ProtokollRow[]] => [stelle, []]));
  const outcomes: AppendOutcome[] = [];
  for (const { stelle, eintraege } of group) {
    let head = reached.get(stelle) ?? (await headFromTable(trx, stelle, starts));
    const chained = eintraege.map((eintrag) => {
      const row = chainEntry(head, eintrag);
      head = row;
      return row;
    });
    reached.set(stelle, head);
    rows.get(stelle)?.push(...chained);
    outcomes.push({ status: 'fulfilled', value: chained.map(({ id }) => id) });
  }
  for (const [stelle, chained] of rows) await insert(trx, stelle, chained);
  return { reached, outcomes };
}

async function insert(trx: Knex, stelle: string, rows: readonly ProtokollRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    await trx(protokollTable(stelle)).insert(rows.slice(from, from + rowsPerInsert));
  }
}

async function headFromTable(trx: Knex, stelle: string, starts: ReadonlyMap<string, ChainHead>): Promise<ChainHead> {
  const start = starts.get(stelle);
  if (!start) throw new Error(`no chain for ${stelle}`);
  return (await chainHead(trx, stelle, start.kette)) ?? start;
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
const isDeadlock = (error: unknown): boolean => codeOf(error) === 'ER_LOCK_DEADLOCK';
const isJtiTaken = (error: unknown): boolean => codeOf(error) === 'ER_DUP_ENTRY' && error instanceof Error && /_protokoll_jti'?\s*$/.test(error.message);
