import SQLite from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../../subgraphs/kit/database';
import { FreigabeVerbraucht, JournalUnavailable } from '../../../../subgraphs/kit/journal/journal';
import { openSqliteJournal } from '../../../../subgraphs/kit/journal/openSqliteJournal';
import type { OfficeJournal } from '../../../../subgraphs/kit/journal/officeJournal';
import { protokollRows } from '../../../../subgraphs/kit/journal/readProtokoll';
import { sqliteWriter } from '../../../../subgraphs/kit/journal/sqliteWriter';
import type { Pruefbericht } from '../../../../subgraphs/kit/journal/verifyChains';
import { verifyJournal } from '../../../../subgraphs/kit/journal/verifyJournal';
import { entry } from './entries';

const now = new Date('2026-11-22T12:00:00Z');
let folder: string;
let file: string;
let office: OfficeJournal;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'protokoll-'));
  file = join(folder, 'protokoll.sqlite');
  office = await openSqliteJournal({ file, stellen: ['SOZIALHILFE', 'ASYLBLG'] });
});

afterEach(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

async function verifyFile(stelle = 'SOZIALHILFE'): Promise<Pruefbericht> {
  const { knex, close } = await openDatabase(file, { readOnly: true });
  try {
    return await verifyJournal(protokollRows(knex, stelle), [], now);
  } finally {
    await close();
  }
}

/** Frames of the WAL that end a transaction: their header names the size of the database after it. */
function commitsInWal(): number {
  const wal = readFileSync(`${file}-wal`);
  if (wal.length === 0) return 0;
  const pageSize = wal.readUInt32BE(8);
  let commits = 0;
  for (let frame = 32; frame + 24 + pageSize <= wal.length; frame += 24 + pageSize) if (wal.readUInt32BE(frame + 4) > 0) commits += 1;
  return commits;
}

describe('a journal on SQLite', () => {
  it('is written with WAL and synchronous=FULL, and refuses to open otherwise', () => {
    const pragmas: string[] = [];
    const pragma = jest.spyOn(SQLite.prototype, 'pragma').mockImplementation((source) => {
      pragmas.push(source);
      return source === 'synchronous' ? 1 : source === 'journal_mode' ? 'wal' : undefined;
    });
    expect(() => sqliteWriter({ file: join(folder, 'other.sqlite'), ketten: {} }).open()).toThrow('synchronous is «1», not «2»');
    pragma.mockRestore();
    expect(pragmas).toContain('synchronous = 2');
  });

  it('gives back what was appended, newest first, a page at a time, by every filter', async () => {
    const journal = office.of('SOZIALHILFE');
    const hours = [8, 9, 10].map((hour) => new Date(Date.UTC(2026, 10, 22, hour)));
    const [first, second, third] = (await Promise.all(hours.map((am, index) => journal.append([entry({ am, pseudonym: `P${index}`, organisation: index === 1 ? 'TRAEGER_A' : 'KI' })])))).flat();
    const ids = async (filter: object) => (await journal.read({ hoechstens: 10, ...filter })).map(({ id }) => id);
    expect(await ids({})).toEqual([third, second, first]);
    expect(await ids({ hoechstens: 2 })).toEqual([third, second]);
    expect(await ids({ nach: second })).toEqual([first]);
    expect(await ids({ von: hours[1] })).toEqual([third, second]);
    expect(await ids({ bis: hours[1] })).toEqual([second, first]);
    expect(await ids({ organisation: 'TRAEGER_A' })).toEqual([second]);
    expect(await ids({ pseudonym: 'P2', urteil: 'FREIGEGEBEN', vorgang: 'ABRUF', rolle: 'CASE_MANAGEMENT', zweck: 'KIM_CASE_MANAGEMENT' })).toEqual([third]);
    expect(await ids({ urteil: 'WARTET' })).toEqual([]);
    expect((await journal.read({ hoechstens: 1 }))[0]?.am).toEqual(hours[2]);
  });

  it('keeps the journals of two controllers apart', async () => {
    await office.of('SOZIALHILFE').append([entry({}, { jti: 'eins' })]);
    await office.of('ASYLBLG').append([entry({}, { jti: 'eins' })]);
    expect(await office.of('ASYLBLG').read({ hoechstens: 10 })).toHaveLength(1);
    const [one, other] = [...(await office.heads('SOZIALHILFE')), ...(await office.heads('ASYLBLG'))];
    expect(one?.kette).not.toBe(other?.kette);
  });

  it('knows no journal that was not opened', () => expect(() => office.of('JUGEND')).toThrow('no journal is open'));

  it('spends a Freigabe once, and writes nothing of the append that tries again', async () => {
    const journal = office.of('SOZIALHILFE');
    await journal.append([entry({}, { jti: 'einmal' })]);
    await expect(journal.append([entry(), entry({}, { jti: 'einmal' })])).rejects.toThrow(FreigabeVerbraucht);
    await expect(journal.append([entry({}, { jti: 'zwei' }), entry({}, { jti: 'zwei' })])).rejects.toThrow(FreigabeVerbraucht);
    expect(await verifyFile()).toMatchObject({ eintraege: 1 });
  });

  it('lets only the guilty append of a group fail; the chain has no gap', async () => {
    const journal = office.of('SOZIALHILFE');
    const outcomes = await Promise.allSettled(['a', 'b', 'a', 'c', 'b', 'd'].map((jti) => journal.append([entry(), entry({}, { jti })])));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await verifyFile()).toEqual({ ketten: 1, eintraege: 8, bereinigt: 0 });
  });

  it('commits what comes together in one transaction', async () => {
    const before = commitsInWal();
    await Promise.all(Array.from({ length: 100 }, () => office.of('SOZIALHILFE').append([entry()])));
    expect(commitsInWal() - before).toBe(1);
  });

  it('refuses a second writer, and gives the file back when it is closed', async () => {
    await expect(openSqliteJournal({ file, stellen: ['SOZIALHILFE'] })).rejects.toThrow('gehört bereits');
    await office.close();
    office = await openSqliteJournal({ file, stellen: ['SOZIALHILFE'] });
    expect(existsSync(`${file}.besitzer`)).toBe(true);
  });

  it('starts a chain of its own at every start', async () => {
    await office.of('SOZIALHILFE').append([entry()]);
    await office.close();
    office = await openSqliteJournal({ file, stellen: ['SOZIALHILFE'] });
    await office.of('SOZIALHILFE').append([entry()]);
    expect(await office.heads('SOZIALHILFE')).toHaveLength(2);
    expect(await verifyFile()).toEqual({ ketten: 2, eintraege: 2, bereinigt: 0 });
  });

  it('is unavailable once closed', async () => {
    const journal = office.of('SOZIALHILFE');
    await office.close();
    await expect(journal.append([entry()])).rejects.toThrow(JournalUnavailable);
  });

  it('is unavailable while somebody else locks the file, and recovers by itself without gap or fork', async () => {
    const journal = office.of('SOZIALHILFE');
    await journal.append([entry()]);
    const other = new SQLite(file);
    other.exec('BEGIN IMMEDIATE');
    const started = Date.now();
    const outcomes = await Promise.allSettled([journal.append([entry()]), journal.append([entry()])]);
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason instanceof JournalUnavailable)).toEqual([true, true]);
    expect(Date.now() - started).toBeLessThan(4_000);
    other.exec('COMMIT');
    other.close();
    await journal.append([entry()]);
    expect(await verifyFile()).toEqual({ ketten: 1, eintraege: 2, bereinigt: 0 });
  });

  it('is unavailable when the disk is full, and recovers by itself without gap or fork', () => {
    const full = join(folder, 'full.sqlite');
    const writer = sqliteWriter({ file: full, ketten: { JUGEND: 'a'.repeat(32) } });
    const one = { stelle: 'JUGEND', eintraege: [entry()] };
    const large = { stelle: 'JUGEND', eintraege: [entry({ grund: 'x'.repeat(400_000) })] };
    writer.open();
    writer.commit([one]);
    writer.close();
    const exec = jest.spyOn(SQLite.prototype, 'exec').mockImplementation(function (this: SQLite.Database) {
      this.pragma('max_page_count = 20'); // stands for a disk without room
      return this;
    });
    expect(() => writer.commit([one, large])).toThrow('full');
    exec.mockRestore();
    expect(writer.commit([one, large])).toHaveLength(2);
    writer.close();
    const check = new SQLite(full, { readonly: true });
    expect(check.prepare('SELECT folge FROM jugend_protokoll ORDER BY folge').pluck().all()).toEqual([1, 2, 3]);
    check.close();
  });

  it('purges what is over its time; the chain stays verifiable and nothing of it stays in the files', async () => {
    const journal = office.of('SOZIALHILFE');
    const old = new Date('2026-01-02T00:00:00Z');
    await journal.append([entry({ am: old, pseudonym: 'P-verraeterisch' }, { jti: 'alt' }), entry({ am: old }, { aufbewahrung: 'NACHWEIS' })]);
    await journal.append([entry()]);
    expect(await office.purgeExpired(now)).toBe(1);
    expect(await office.purgeExpired(now)).toBe(0);
    expect(await verifyFile()).toEqual({ ketten: 1, eintraege: 3, bereinigt: 1 });
    expect(await journal.read({ hoechstens: 10 })).toHaveLength(2);
    for (const path of [file, `${file}-wal`]) expect(readFileSync(path).includes('verraeterisch')).toBe(false);
  });

  it('has every acknowledged entry, verifiable, after kill -9 in the middle of appending', async () => {
    for (let round = 0; round < 3; round += 1) {
      const killed = join(folder, 'killed.sqlite');
      const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'appendForever.ts'), killed], { stdio: ['ignore', 'pipe', 'inherit'] });
      const acknowledged: string[] = [];
      let rest = '';
      child.stdout.on('data', (chunk: Buffer) => {
        const lines = (rest + chunk.toString()).split('\n');
        rest = lines.pop() ?? '';
        acknowledged.push(...lines);
        if (acknowledged.length > 200) child.kill('SIGKILL');
      });
      await once(child, 'close');
      const { knex, close } = await openDatabase(killed, { readOnly: true });
      const written = new Set(await knex('jobcenter_protokoll').pluck('id'));
      expect(acknowledged.length).toBeGreaterThan(200);
      expect(acknowledged.filter((id) => !written.has(id))).toEqual([]);
      expect((await verifyJournal(protokollRows(knex, 'JOBCENTER'), [], new Date())).fehler).toBeUndefined();
      await close();
    }
  });
});
