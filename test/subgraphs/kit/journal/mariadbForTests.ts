import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';

const server = new URL(process.env.TEST_MARIADB_URL ?? 'mysql://root@127.0.0.1:3306/');

const probe = `require('node:net').connect(${Number(server.port || 3306)}, ${JSON.stringify(server.hostname)}).on('connect', () => process.exit(0)).on('error', () => process.exit(1)).setTimeout(1000, () => process.exit(1))`;

/** `describe` where a MariaDB is reachable; says loudly what is skipped where not, and fails where one was promised (MARIADB_ERFORDERLICH=ja). */
export const describeMariadb: jest.Describe = (() => {
  if (spawnSync(process.execPath, ['-e', probe]).status === 0) return describe;
  if (process.env.MARIADB_ERFORDERLICH === 'ja') throw new Error(`MARIADB_ERFORDERLICH=ja, and no MariaDB answers at ${server.host} (TEST_MARIADB_URL).`);
  console.warn(`SKIPPED: no MariaDB at ${server.host} (TEST_MARIADB_URL); everything here that needs it was not tested.`);
  return describe.skip;
})();

export interface TestDatabase {
  readonly url: string;
  /** A statement on a connection of its own. */
  run(sql: string): Promise<unknown>;
  drop(): Promise<void>;
}

/** A database of its own for a test file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `store_${randomBytes(6).toString('hex')}`;
  const run = async (sql: string, database?: string): Promise<unknown> => {
    const connection = await createConnection({
      host: server.hostname,
      port: Number(server.port || 3306),
      user: decodeURIComponent(server.username),
      password: decodeURIComponent(server.password),
      ...(database && { database }),
    });
    try {
      const [rows] = await connection.query(sql);
      return rows;
    } finally {
      await connection.end();
    }
  };
  await run(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  return { url: new URL(`/${name}`, server).href, run: (sql) => run(sql, name), drop: async () => void (await run(`DROP DATABASE ${name}`)) };
}
