import { randomBytes } from 'node:crypto';
import { appendFileSync, statSync, truncateSync } from 'node:fs';

/** Bytes: room for some dozen revocations; each uses what it needs, and the rest is taken back. */
const wholeReserve = 1024 * 1024;
const piece = 128 * 1024;

/** Milliseconds until a reserve that could not be made whole is tried again. */
const millisecondsUntilAgain = 60_000;

/**
 * Room beside a store that nothing else can use up, for what has to be written though the disk is full: a person may revoke at any
 * time (Art. 7 Abs. 3 DSGVO).
 */
export interface Reserve {
  /** Runs a transaction; while the disk is full, gives room back piece by piece and runs it again. */
  spendOn<T>(transaction: () => Promise<T>): Promise<T>;
  close(): void;
}

/** A file of real blocks: what is random cannot be packed away by a file system. */
export function openReserve(file: string): Reserve {
  let timer: NodeJS.Timeout | undefined;
  const size = () => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

  const fill = () => {
    clearTimeout(timer);
    try {
      if (size() < wholeReserve) appendFileSync(file, randomBytes(wholeReserve - size()), { mode: 0o600 });
    } catch {
      timer = setTimeout(fill, millisecondsUntilAgain).unref(); // as much as there is room for now
    }
  };

  const spendOn = async <T>(transaction: () => Promise<T>): Promise<T> => {
    try {
      return await transaction();
    } catch (error) {
      if (!isDiskFull(error) || size() === 0) throw error;
      truncateSync(file, Math.max(0, size() - piece));
      return await spendOn(transaction);
    } finally {
      fill();
    }
  };

  fill();
  return { spendOn, close: () => clearTimeout(timer) };
}

/** SQLite says so, or cannot make its shared index longer. */
const isDiskFull = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && (error.code === 'SQLITE_FULL' || error.code === 'SQLITE_IOERR_SHMSIZE');
