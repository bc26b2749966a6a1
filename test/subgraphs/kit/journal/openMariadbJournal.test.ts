import { openDatabase, type Database } from '../../../../subgraphs/kit/database';
import { FreigabeVerbraucht, JournalUnavailable } from '../../../../subgraphs/kit/journal/journal';
import { openMariadbJournal } from '../../../../subgraphs/kit/journal/openMariadbJournal';
import type { OfficeJournal } from '../../../../subgraphs/kit/journal/officeJournal';
import { protokollRows } from '../../../../subgraphs/kit/journal/readProtokoll';
import { verifyJournal } from '../../../../subgraphs/kit/journal/verifyJournal';
import { entry } from './entries';
import { createTestDatabase, describeMariadb, type TestDatabase } from './mariadbForTests';

const stellen = ['SOZIALHILFE', 'ASYLBLG'];
const now = new Date('2026-11-22T12:00:00Z');

describeMariadb('a journal on MariaDB', () => {
  let schema: TestDatabase;
  /** Two processes of one office, as far as the database can tell. */
  let databases: [Database, Database];
  let offices: [OfficeJournal, OfficeJournal];

  beforeAll(async () => {
    schema = await createTestDatabase();
    databases = [await openDatabase(schema.url, { readOnly: false }), await openDatabase(schema.url, { readOnly: false })];
  });
  afterAll(async () => {
    for (const database of databases) await database.close();
    await schema.drop();
  });
  beforeEach(async () => {
    offices = [await openMariadbJournal({ database: databases[0], stellen }), await openMariadbJournal({ database: databases[1], stellen })];
    for (const stelle of stellen) await schema.run(`DELETE FROM ${stelle.toLowerCase()}_protokoll`);
  });

  const verify = () => verifyJournal(protokollRows(databases[0].knex, 'SOZIALHILFE'), [], now);

  /** The first process's database, with one method of its own. */
  const instead = (method: string, replacement: unknown): Database => ({
    ...databases[0],
    knex: new Proxy(databases[0].knex, { get: (knex, name) => (name === method ? replacement : Reflect.get(knex, name)) }),
  });

  /** Transactions committed through a process's connections while the work runs. */
  async function commitsDuring(work: () => Promise<unknown>): Promise<number> {
    let commits = 0;
    const count = ({ sql }: { sql: string }) => {
      if (sql.startsWith('COMMIT')) commits += 1;
    };
    databases[0].knex.on('query', count);
    await work();
    databases[0].knex.removeListener('query', count);
    return commits;
  }

  it.each([
    ['its log', { innodb_flush_log_at_trx_commit: 2, log_bin: 0, sync_binlog: 0 }, 'innodb_flush_log_at_trx_commit ist «2» statt «1»'],
    ['its binary log, where it has one', { innodb_flush_log_at_trx_commit: 1, log_bin: 1, sync_binlog: 0 }, 'sync_binlog ist «0» statt «1»'],
  ])('refuses a server that does not sync %s at every commit, and names the setting', async (_log, settings, refusal) => {
    await expect(openMariadbJournal({ database: instead('raw', async () => [[settings]]), stellen })).rejects.toThrow(refusal);
  });

  it('gives back what was appended, newest first, and keeps two controllers apart', async () => {
    const [office] = offices;
    const [early] = await office.of('SOZIALHILFE').append([entry({ am: new Date('2026-11-22T08:00:00Z') })]);
    const [late] = await office.of('SOZIALHILFE').append([entry({ grund: 'nach ä' })]);
    await office.of('ASYLBLG').append([entry()]);
    const read = await offices[1].of('SOZIALHILFE').read({ hoechstens: 10 });
    expect(read.map(({ id }) => id)).toEqual([late, early]);
    expect(read[0]).toMatchObject({ grund: 'nach ä', am: entry().eintrag.am });
    expect(await office.of('SOZIALHILFE').read({ hoechstens: 10, nach: late ?? '' })).toHaveLength(1);
  });

  it('spends a Freigabe once, whatever process asks', async () => {
    const attempts = Array.from({ length: 40 }, (_, index) => offices[index % 2 ? 1 : 0].of('SOZIALHILFE').append([entry(), entry({}, { jti: `jti-${index >> 2}` })]));
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(FreigabeVerbraucht);
    expect(await verify()).toMatchObject({ eintraege: 20 });
    expect((await verify()).fehler).toBeUndefined();
  });

  it('tells Freigaben apart that differ in case only', async () => {
    await offices[0].of('SOZIALHILFE').append([entry({}, { jti: 'a' })]);
    await offices[0].of('SOZIALHILFE').append([entry({}, { jti: 'A' })]);
  });

  it('commits what comes together in one transaction, and one by one only where something collides', async () => {
    const journal = offices[0].of('SOZIALHILFE');
    const fifty = (prefix: string) => Promise.allSettled(Array.from({ length: 50 }, (_, index) => journal.append([entry({}, { jti: `${prefix}${index}` })])));
    expect(await commitsDuring(() => fifty('a'))).toBe(1);
    const collided = await fifty('a');
    expect(collided.every(({ status }) => status === 'rejected')).toBe(true);
    expect(await commitsDuring(() => fifty('b'))).toBe(1);
    expect(await verify()).toEqual({ ketten: 1, eintraege: 100, bereinigt: 0 });
  });

  /** Runs the work while another transaction holds the place of the next entry, then rolls that back. */
  async function whileBlocked(work: () => Promise<void>): Promise<void> {
    const columns = 'am, aufbewahrung, jti, pseudonym, organisation, rolle, zweck, urteil, vorgang, salt, nutzlast, inhalt_hash, hash';
    const trx = await databases[1].knex.transaction();
    await trx.raw(`INSERT INTO sozialhilfe_protokoll (id, kette, folge, ${columns}) SELECT REVERSE(id), kette, folge + 1, ${columns} FROM sozialhilfe_protokoll`);
    await work().finally(() => trx.rollback());
  }

  it('is unavailable when it loses its connection in the middle, and goes on with its chain without gap or fork', async () => {
    const journal = offices[0].of('SOZIALHILFE');
    await journal.append([entry()]);
    await whileBlocked(async () => {
      const outcome = journal.append([entry()]).catch((error: unknown) => error);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const [insert] = (await schema.run("SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND info LIKE 'insert into `sozialhilfe%'")) as { id: number }[];
      await schema.run(`KILL ${insert?.id}`);
      expect(await outcome).toBeInstanceOf(JournalUnavailable);
    });
    await journal.append([entry()]);
    expect(await verify()).toEqual({ ketten: 1, eintraege: 2, bereinigt: 0 });
  });

  it('survives that the server ends all its idle connections', async () => {
    const journal = offices[0].of('SOZIALHILFE');
    await journal.append([entry()]);
    const own = (await schema.run('SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()')) as { id: number }[];
    for (const { id } of own) await schema.run(`KILL ${id}`).catch(() => undefined);
    const first = await Promise.allSettled([journal.append([entry()])]);
    await journal.append([entry()]);
    expect(await verify()).toEqual({ ketten: 1, eintraege: first[0].status === 'fulfilled' ? 3 : 2, bereinigt: 0 });
  });

  it('is unavailable within seconds while somebody else holds a lock, and recovers by itself within five', async () => {
    const journal = offices[0].of('SOZIALHILFE');
    await journal.append([entry()]);
    await whileBlocked(async () => {
      const started = Date.now();
      await expect(journal.append([entry()])).rejects.toThrow(JournalUnavailable);
      expect(Date.now() - started).toBeLessThan(4_500);
    });
    const deadline = Date.now() + 5_000;
    let recovered = false;
    while (!recovered && Date.now() < deadline) recovered = await journal.append([entry()]).then(() => true, () => false);
    expect(recovered).toBe(true);
    expect((await verify()).fehler).toBeUndefined();
  });

  it('purges what is over its time; the chain stays verifiable', async () => {
    const journal = offices[0].of('SOZIALHILFE');
    await journal.append([entry({ am: new Date('2026-01-02T00:00:00Z') }, { jti: 'alt' }), entry({ am: new Date('2026-01-02T00:00:00Z') }, { aufbewahrung: 'NACHWEIS' }), entry()]);
    expect(await offices[0].purgeExpired(now)).toBe(1);
    expect(await verify()).toEqual({ ketten: 1, eintraege: 3, bereinigt: 1 });
  });
});
