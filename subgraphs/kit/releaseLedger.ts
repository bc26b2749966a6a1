import type { ReleaseLedger } from './officeContext';

/** Keeps what one request has released until it is handed over: nothing outlives its Freigabe on the way out. */
export function openLedger(): ReleaseLedger {
  const releases: Parameters<ReleaseLedger['add']>[0][] = [];
  return {
    add: (release) => void releases.push(release),
    allAlive: () => releases.every((release) => release.isAlive()),
    expire: async () => void (await Promise.all(releases.splice(0).map((release) => release.expired()))),
  };
}
