import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { chmodSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';

/** A MariaDB that a test may fill, kill and start again. */
export interface OwnServer {
  /** Makes a database. @returns its address */
  create(name: string): Promise<string>;
  /** A session of its own on one of its databases. */
  session(name: string): Promise<{ query(sql: string): Promise<unknown>; end(): Promise<void> }>;
  answers(): Promise<boolean>;
  /** kill -9. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

const isRoot = process.getuid?.() === 0;
const account = isRoot ? ['--user=root'] : [];

/** Whether the server's programs are on this machine. */
export const hasOwnServer = (): boolean => ['mariadbd', 'mariadb-install-db'].every((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0);

/** As small as it gets, on a folder that may be small too; everything that makes a commit durable is as it was. */
const settings = `[mariadbd]
innodb_log_file_size = 4M
innodb_buffer_pool_size = 16M
innodb_buffer_pool_dump_at_shutdown = OFF
aria_log_file_size = 8M
skip_log_bin
`;

export async function openOwnServer(folder: string): Promise<OwnServer> {
  chmodSync(folder, 0o755);
  const data = join(folder, 'daten');
  const defaults = `--defaults-file=${join(folder, 'my.cnf')}`;
  writeFileSync(join(folder, 'my.cnf'), settings);
  execFileSync('mariadb-install-db', [defaults, ...account, `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'], { stdio: 'ignore' });
  // A log with holes needs room whenever it comes to one; on a disk that is full the server ends itself there. A real one has no holes.
  for (const file of readdirSync(data).filter((name) => /^(ib_logfile|ibdata|undo)/.test(name))) {
    execFileSync('cp', ['--sparse=never', join(data, file), join(folder, 'voll')]);
    renameSync(join(folder, 'voll'), join(data, file));
  }
  const port = await freePort();
  let server: ChildProcess | undefined;

  const session = async (database?: string) => {
    const connection = await createConnection({ host: '127.0.0.1', port, user: 'root', connectTimeout: 1_000, ...(database && { database }) });
    return { query: async (sql: string) => (await connection.query(sql))[0], end: () => connection.end() };
  };
  const start = async () => {
    server = spawn('mariadbd', [defaults, ...account, `--datadir=${data}`, '--bind-address=127.0.0.1', `--port=${port}`, `--socket=${join(folder, 's')}`, `--pid-file=${join(folder, 'pid')}`], { stdio: 'ignore' });
    for (const until = Date.now() + 60_000; Date.now() < until; await wait(50)) {
      const one = await session().catch(() => undefined);
      if (one) return one.end();
      if (server.exitCode !== null) throw new Error(`mariadbd ended with ${server.exitCode}`);
    }
    throw new Error('mariadbd does not answer');
  };
  const isRunning = () => server !== undefined && server.exitCode === null && server.signalCode === null;
  await start();
  return {
    session,
    start,
    async create(name) {
      const one = await session();
      await one.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
      await one.end();
      return `mysql://root@127.0.0.1:${port}/${name}`;
    },
    answers: async () => session().then(async (one) => one.query('SELECT 1').then(() => true).finally(() => one.end()), () => false),
    async kill() {
      if (!isRunning()) return;
      const ended = once(server ?? new EventEmitter(), 'exit');
      server?.kill('SIGKILL');
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
