import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../subgraphs/kit/database';
import { createTestDatabase, describeMariadb } from '../subgraphs/kit/journal/mariadbForTests';
import { share } from './profile';
import { promises, type Datenbank } from './promises';
import { compileOnce, type Compiled } from './protokoll/compiled';
import { systemCallsIn, type SystemCall } from './protokoll/systemCalls';
import { whereProvided } from './protokoll/whereProvided';
import { settle } from './settle';

jest.setTimeout(1_800_000);

/** Requests at the same time: their entries are committed in groups. */
const atOnce = 5;
const answers = Math.max(2 * atOnce, share(promises.ersteSchreibenDannAntworten.versuche));

const isTraceable = () => spawnSync('strace', ['-f', '-y', '-e', 'trace=write', 'true']).status === 0;

/** Asks an office whose system calls are written down. @returns the calls, and the Freigaben each answer spoke about */
async function traced(compiled: Compiled, folder: string, url: string): Promise<{ readonly calls: readonly SystemCall[]; readonly jtis: readonly (readonly string[])[] }> {
  const trace = join(folder, 'trace');
  const watched = 'trace=fsync,fdatasync,write,writev,sendto,sendmsg,pwrite64,pwritev,read,recvfrom,recvmsg';
  const child = spawn('strace', ['-f', '-y', '-s', '9000', '-e', watched, '-o', trace, process.execPath, compiled.file('test/beweis/protokoll/servedOffice.ts'), url], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const port = await Promise.race([once(child.stdout, 'data').then(([chunk]) => String(chunk).trim()), ended.then(() => Promise.reject(new Error('the office ended')))]);
  const jtis: string[][] = [];
  const ask = async () => {
    while (jtis.length < answers) {
      const text = await (await fetch(`http://127.0.0.1:${port}/`)).text();
      jtis.push(Object.keys(JSON.parse(text.replace(/^ANTWORT /, ''))));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  child.stdin.end();
  await ended;
  return { calls: systemCallsIn(readFileSync(trace, 'utf8')), jtis };
}

const sends: ReadonlySet<string> = new Set(['write', 'writev', 'sendto', 'sendmsg']);
const receives: ReadonlySet<string> = new Set(['read', 'recvfrom', 'recvmsg']);
const isAnswer = ({ name, target, text }: SystemCall) => sends.has(name) && target.startsWith('socket:') && text.includes('HTTP/1.1 200 OK');

/** SQLite: the entry is in the write-ahead log, the log is synced after it, and only then does the first byte of the answer go. */
function isSyncedFirst(calls: readonly SystemCall[], jti: string): boolean {
  const isWal = ({ target }: SystemCall) => target.endsWith('protokoll.sqlite-wal');
  const answer = calls.find((call) => isAnswer(call) && call.text.includes(jti));
  const entry = calls.find((call) => isWal(call) && call.name.startsWith('pwrite') && call.text.includes(jti));
  if (!answer || !entry) return false;
  return calls.some((call) => isWal(call) && /^fd?(ata)?sync$/.test(call.name) && !call.failed && call.begun > entry.ended && call.ended < answer.begun);
}

/** MariaDB: entry, COMMIT and the server's OK on one connection, in this order, and only then the answer. */
function isCommittedFirst(calls: readonly SystemCall[], jti: string): boolean {
  const answer = calls.find((call) => isAnswer(call) && call.text.includes(jti));
  const entry = calls.find((call) => sends.has(call.name) && call.target.startsWith('socket:') && call.text.includes('insert into `jobcenter_protokoll`') && call.text.includes(jti));
  const onConnection = calls.filter(({ target }) => target === entry?.target);
  const commit = onConnection.find((call) => sends.has(call.name) && call.text.includes('COMMIT') && call.begun > (entry?.ended ?? Infinity));
  const okay = onConnection.find((call) => receives.has(call.name) && !call.failed && call.text.includes('"\\7\\0\\0\\1\\0') && call.begun > (commit?.begun ?? Infinity));
  return answer !== undefined && okay !== undefined && okay.ended < answer.begun;
}

async function proof(datenbank: Datenbank, compiled: Compiled, url: string, folder: string): Promise<void> {
  const { calls, jtis } = await traced(compiled, folder, url);
  const inOrder = datenbank === 'sqlite' ? isSyncedFirst : isCommittedFirst;
  const good = jtis.filter((ofAnswer) => ofAnswer.length > 0 && ofAnswer.every((jti) => inOrder(calls, jti))).length;
  const syncs = calls.filter(({ name, target }) => name.endsWith('sync') && target.endsWith('protokoll.sqlite-wal')).length;
  settle('ersteSchreibenDannAntworten', {
    datenbank,
    versuche: jtis.length,
    verstoesse: jtis.length - good,
    zweige: { antwortNachSync: good },
    messwerte: { gleichzeitig: atOnce, ...(datenbank === 'sqlite' && { synchronisationen: syncs }) },
  });
}

whereProvided('strace that may watch its children', isTraceable)('written and synced first, then answered', () => {
  let compiled: Compiled;
  let folder: string;
  beforeAll(() => {
    compiled = compileOnce();
    folder = mkdtempSync(join(tmpdir(), 'beweis-reihenfolge-'));
  });
  afterAll(() => {
    compiled.remove();
    rmSync(folder, { recursive: true });
  });

  it('on SQLite', () => proof('sqlite', compiled, join(folder, 'abgabe.sqlite'), folder));

  it('a store on SQLite syncs at every commit: the setting is read back from the connection in use', async () => {
    const { knex, close } = await openDatabase(join(folder, 'gelesen.sqlite'), { readOnly: false });
    expect(await knex.raw('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
    await close();
  });

  describeMariadb('with a server', () => {
    it('on MariaDB', async () => {
      const database = await createTestDatabase();
      try {
        await proof('mariadb', compiled, database.url, folder);
      } finally {
        await database.drop();
      }
    });
  });
});
