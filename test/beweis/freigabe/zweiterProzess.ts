import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface ZweiterProzess {
  /** Presents a Freigabe there; whether something was released. */
  door(sealed: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Starts another process of the same office, over the same MariaDB store. */
export async function openZweiterProzess(url: string): Promise<ZweiterProzess> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'answerLines.ts'), url], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const waiting = new Map<string, (released: boolean) => void>();
  const ready = new Promise<void>((resolve, reject) => {
    void ended.then(() => reject(new Error('the second process has ended')));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'Bereit') return resolve();
      const { id, released }: { id: string; released: boolean } = JSON.parse(line);
      waiting.get(id)?.(released);
      waiting.delete(id);
    });
  });
  await ready;
  let asked = 0;
  return {
    door: (sealed) =>
      new Promise((resolve) => {
        const id = String((asked += 1));
        waiting.set(id, resolve);
        child.stdin.write(`${JSON.stringify({ id, sealed })}\n`);
      }),
    async close() {
      child.stdin.end();
      await ended;
    },
  };
}
