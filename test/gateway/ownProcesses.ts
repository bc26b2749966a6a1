import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** What a process said until it was ready, and where it can be reached. */
export interface Started {
  readonly url: string;
  readonly said: string;
}

export interface OwnProcesses {
  /** Starts a command in a process of its own. @throws Error with all it said, if it ends before it is ready */
  start(name: string, command: readonly string[], env: Readonly<Record<string, string>>): Promise<Started>;
  /** @returns how it ended */
  stop(name: string, signal: NodeJS.Signals): Promise<number | null>;
  stopAll(signal: NodeJS.Signals): Promise<readonly (number | null)[]>;
}

/** The product's commands as an operator starts them, each with the environment that all have in common. */
export function ownProcesses(common: Readonly<Record<string, string>>): OwnProcesses {
  const children = new Map<string, ChildProcess>();

  const stop = (name: string, signal: NodeJS.Signals) =>
    new Promise<number | null>((resolve) => {
      const child = children.get(name);
      children.delete(name);
      if (!child || child.exitCode !== null) return resolve(child?.exitCode ?? null);
      child.once('exit', (code) => resolve(code));
      child.kill(signal);
    });

  return {
    start(name, command, env) {
      const child = spawn(process.execPath, ['--import', 'tsx', ...command], { cwd: root, env: { ...process.env, ...common, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
      children.set(name, child);
      return new Promise((resolve, reject) => {
        let said = '';
        const listenTo = (chunk: Buffer) => {
          said += chunk.toString();
          const [, url] = /^Bereit: (\S+)\/graphql$/m.exec(said) ?? [];
          if (url) resolve({ url, said });
        };
        child.stdout.on('data', listenTo);
        child.stderr.on('data', listenTo);
        child.once('exit', (code) => {
          if (children.get(name) === child) children.delete(name);
          reject(new Error(`${name} ended with ${code}: ${said}`));
        });
      });
    },
    stop,
    stopAll: (signal) => Promise.all([...children.keys()].map((name) => stop(name, signal))),
  };
}
