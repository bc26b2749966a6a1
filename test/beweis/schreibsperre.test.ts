import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createConnection } from 'mysql2/promise';
import { createTestDatabase, describeMariadb } from '../subgraphs/kit/journal/mariadbForTests';
import { share } from './profile';
import { promises, type Datenbank } from './promises';
import { violationsIn } from './protokoll/afterDeath';
import { compileOnce, type Compiled } from './protokoll/compiled';
import { holdWriteLock } from './protokoll/lockHolder';
import type { Spoken } from './protokoll/smallOffice';
import { settle } from './settle';

jest.setTimeout(1_800_000);

let compiled: Compiled;
beforeAll(() => {
  compiled = compileOnce();
});
afterAll(() => compiled.remove());

interface Store {
  readonly url: string;
  lock(): Promise<{ letGo(): Promise<void> }>;
  remove(): Promise<void>;
}

async function openStore(datenbank: Datenbank): Promise<Store> {
  if (datenbank === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'beweis-sperre-'));
    return { url: join(folder, 'abgabe.sqlite'), lock: () => holdWriteLock(join(folder, 'protokoll.sqlite')), remove: async () => rmSync(folder, { recursive: true }) };
  }
  const database = await createTestDatabase();
  const lock = async () => {
    const session = await createConnection(database.url);
    await session.query('LOCK TABLES jobcenter_protokoll WRITE');
    return { letGo: () => session.end() };
  };
  return { url: database.url, lock, remove: () => database.drop() };
}

/** One office: locked out, let in again, and killed right after it has answered. */
async function lockedOut(datenbank: Datenbank): Promise<{ readonly verstoesse: readonly string[]; readonly leer: boolean; readonly danach: boolean }> {
  const store = await openStore(datenbank);
  const child = spawn(process.execPath, [compiled.file('test/beweis/protokoll/askedOffice.ts'), store.url], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<{ readonly werte?: Spoken; readonly code?: string }> => JSON.parse((await lines.next()).value ?? '{}');
  const ask = () => {
    child.stdin.write('frage\n');
    return next();
  };
  try {
    await next();
    const before = await ask();
    const lock = await store.lock();
    const during = await ask();
    await lock.letGo();
    const after = await ask();
    child.kill('SIGKILL');
    await ended;

    const gesagt = [before, during, after].map(({ werte = {} }) => ({ art: 'ANTWORT' as const, werte }));
    const leer = during.code === 'PROTOKOLL_NICHT_VERFUEGBAR' && during.werte === undefined;
    const danach = Object.values(after.werte ?? {}).some((felder) => felder.length > 0);
    const left = await violationsIn({ abgabeUrl: store.url }, gesagt);
    return { verstoesse: [...left, ...(leer ? [] : [`while locked: ${JSON.stringify(during)}`]), ...(danach ? [] : [`afterwards: ${JSON.stringify(after)}`])], leer, danach };
  } finally {
    child.kill('SIGKILL');
    await store.remove();
  }
}

async function proof(datenbank: Datenbank): Promise<void> {
  const tries = Math.max(2, share(promises.schreibsperre.versuche));
  const seen: Awaited<ReturnType<typeof lockedOut>>[] = [];
  while (seen.length < tries) seen.push(...(await Promise.all([lockedOut(datenbank), lockedOut(datenbank)])));
  const broken = seen.filter(({ verstoesse }) => verstoesse.length > 0);
  if (broken.length > 0) console.error(broken);
  settle('schreibsperre', {
    datenbank,
    versuche: seen.length,
    verstoesse: broken.length,
    zweige: { waehrendDerSperreLeer: seen.filter(({ leer }) => leer).length, danachBestaetigt: seen.filter(({ danach }) => danach).length },
  });
}

describe('somebody else holds the write lock: nothing leaves, and the next acknowledged entry survives kill -9', () => {
  it('on SQLite', () => proof('sqlite'));
  describeMariadb('with a server', () => {
    it('on MariaDB', () => proof('mariadb'));
  });
});
