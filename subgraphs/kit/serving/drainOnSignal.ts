import type { Listener } from './openListener';
import { runCommand } from './runCommand';

/** On SIGINT or SIGTERM: take nothing new, let what is running finish, then close. */
export function drainOnSignal(listeners: readonly Listener[], close: () => Promise<void>): void {
  const stop = async () => {
    await Promise.all(listeners.map((listener) => listener.stop()));
    await close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void runCommand(stop));
}
