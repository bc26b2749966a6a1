import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Another process that takes the write lock of a SQLite file and keeps it until it is let go. */
export async function holdWriteLock(file: string): Promise<{ letGo(): Promise<void> }> {
  const script = `const d = require('better-sqlite3')(${JSON.stringify(file)}, { timeout: 5000 }); d.exec('BEGIN IMMEDIATE'); console.log('hält'); process.stdin.on('end', () => { d.exec('ROLLBACK'); d.close(); }).resume();`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), ended.then(() => Promise.reject(new Error('nobody holds the lock')))]);
  return {
    async letGo() {
      child.stdin.end();
      await ended;
    },
  };
}
