import { existsSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { DatabaseRefused } from './databaseRefused';

const processStart = Math.round(Date.now() - process.uptime() * 1000);
const thisProcess = `${process.pid} ${processStart}\n`;

/**
 * Takes a store file for this process: `<file>.besitzer` names it until the returned function gives the file back.
 * Two writing processes on one SQLite file would lose acknowledged writes.
 * @throws DatabaseRefused while a live process owns it (this one included: one writing connection per file)
 */
export function ownFile(file: string): () => void {
  const lock = `${file}.besitzer`;
  const claim = () => writeFileSync(lock, thisProcess, { flag: 'wx' });
  try {
    claim();
  } catch (cause) {
    if (!isCode(cause, 'EEXIST')) throw new DatabaseRefused(`«${lock}» lässt sich nicht anlegen.`, { cause });
    refuseLiveOwner(file, lock);
    unlinkSync(lock);
    claim();
  }
  return () => giveBack(lock);
}

/** Whoever deleted the folder of a running process may have begun a new one there: its files belong to another by then. */
function giveBack(lock: string): void {
  if (existsSync(lock) && readFileSync(lock, 'utf8') === thisProcess) unlinkSync(lock);
}

function refuseLiveOwner(file: string, lock: string): void {
  const [pid = Number.NaN, start] = readFileSync(lock, 'utf8').trim().split(' ').map(Number);
  const fromBeforeBoot = statSync(lock).mtimeMs < Date.now() - uptime() * 1000;
  if (fromBeforeBoot || !isRunning(pid)) return;
  // A restarted container is given the same process id again: then only the start time tells them apart.
  if (pid === process.pid && start !== undefined && Math.abs(start - processStart) > 2_000) return;
  throw new DatabaseRefused(
    `«${file}» gehört bereits dem laufenden Prozess ${pid} (siehe ${lock}). Mehrere Prozesse für ein Amt brauchen MariaDB.`,
  );
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM'); // it runs, as another user
  }
}

const isCode = (error: unknown, code: string): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === code;
