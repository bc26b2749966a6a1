import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyOfTemplate } from '../../world';
import { createTestDatabase } from '../../subgraphs/kit/journal/mariadbForTests';
import { holdWriteLock } from './lockHolder';
import { stelle, type OfficePlace } from './oneOffice';
import { openOwnServer } from './ownServer';
import { openSmallDisk } from './smallDisk';
import { storeOnMariadb } from './storeOnMariadb';

export type OutageKind = 'vollePlatte' | 'gesperrt' | 'unerreichbar';

/** An office's store and journal in a place that can fail, and the authority's store, which may be in the same. */
export interface Outage {
  readonly place: OfficePlace;
  readonly kimUrl: string;
  /** Whether the office's own store has failed with its journal: then a revocation is taken by the authority only. */
  storeFails(): Promise<boolean>;
  begin(): Promise<void>;
  end(): Promise<void>;
  remove(): Promise<void>;
}

type OpenOutage = () => Promise<Outage>;

/** The seeded world in another folder. */
function worldIn(folder: string): string {
  const template = copyOfTemplate();
  const daten = join(folder, 'welt');
  mkdirSync(daten);
  for (const part of ['anmeldung', 'anmeldung-oeffentlich', 'jobcenter', 'pruefpunkte']) cpSync(join(template, part), join(daten, part), { recursive: true });
  rmSync(template, { recursive: true });
  return daten;
}

const onDisk = (folder: string) => ({ place: { daten: worldIn(folder) }, kimUrl: join(folder, 'kim.sqlite'), storeFails: async () => false });

export const sqliteOutages: Readonly<Record<OutageKind, OpenOutage>> = {
  async vollePlatte() {
    const disk = openSmallDisk(24);
    return { ...onDisk(disk.folder), begin: async () => disk.fill(), end: async () => disk.empty(), remove: async () => disk.remove() };
  },
  async gesperrt() {
    const folder = mkdtempSync(join(tmpdir(), 'beweis-gesperrt-'));
    const where = onDisk(folder);
    let lock: Awaited<ReturnType<typeof holdWriteLock>> | undefined;
    return {
      ...where,
      begin: async () => void (lock = await holdWriteLock(join(where.place.daten, 'jobcenter', 'protokoll.sqlite'))),
      end: async () => lock?.letGo(),
      remove: async () => rmSync(folder, { recursive: true }),
    };
  },
  /** The journal's files are taken away under it, as a mount that goes takes them; its handles still work, and what they write is nowhere. */
  async unerreichbar() {
    const folder = mkdtempSync(join(tmpdir(), 'beweis-weg-'));
    const where = onDisk(folder);
    const away = join(folder, 'weg');
    mkdirSync(away);
    const move = (from: string, to: string) => {
      for (const file of ['protokoll.sqlite', 'protokoll.sqlite-wal', 'protokoll.sqlite-shm']) renameSync(join(from, file), join(to, file));
    };
    const home = join(where.place.daten, 'jobcenter');
    return { ...where, begin: async () => move(home, away), end: async () => move(away, home), remove: async () => rmSync(folder, { recursive: true }) };
  },
};

/** A server of its own, with the Jobcenter's store and journal on it. */
async function onOwnServer(folder: string) {
  const server = await openOwnServer(folder);
  const world = mkdtempSync(join(tmpdir(), 'beweis-amt-'));
  const daten = worldIn(world);
  const abgabeUrl = await server.create('abgabe');
  await storeOnMariadb(join(daten, 'jobcenter', 'abgabe.sqlite'), abgabeUrl, stelle);
  const stop = async () => {
    await server.kill();
    rmSync(world, { recursive: true });
  };
  return { server, place: { daten, abgabeUrl }, stop };
}

export const mariadbOutages: Readonly<Record<OutageKind, OpenOutage>> = {
  /**
   * Until the disk is full to the last page, InnoDB answers «table is full»; then it may end itself, because a rollback found no room
   * (seen with 10.11). Whoever gives it room starts it again, as a service manager does.
   */
  async vollePlatte() {
    const disk = openSmallDisk(80);
    const { server, place, stop } = await onOwnServer(disk.folder);
    const kim = await createTestDatabase();
    return {
      place,
      kimUrl: kim.url,
      storeFails: async () => !(await server.answers()),
      begin: async () => disk.fill(),
      async end() {
        disk.empty();
        if (await server.answers()) return;
        await server.kill(); // it is still writing down why it ends
        await server.start();
      },
      remove: async () => {
        await stop();
        await kim.drop();
        disk.remove();
      },
    };
  },
  async gesperrt() {
    const folder = mkdtempSync(join(tmpdir(), 'beweis-gesperrt-'));
    const { server, place, stop } = await onOwnServer(folder);
    let session: Awaited<ReturnType<typeof server.session>> | undefined;
    return {
      place,
      kimUrl: await server.create('kim'),
      storeFails: async () => false,
      begin: async () => {
        session = await server.session('abgabe');
        await session.query('LOCK TABLES jobcenter_protokoll WRITE');
      },
      end: async () => session?.end(),
      remove: async () => {
        await stop();
        rmSync(folder, { recursive: true });
      },
    };
  },
  /** kill -9 of the office's own server; the authority has another, as it should. */
  async unerreichbar() {
    const folder = mkdtempSync(join(tmpdir(), 'beweis-weg-'));
    const { server, place, stop } = await onOwnServer(folder);
    const kim = await createTestDatabase();
    return {
      place,
      kimUrl: kim.url,
      storeFails: async () => true,
      begin: () => server.kill(),
      end: () => server.start(),
      remove: async () => {
        await stop();
        await kim.drop();
        rmSync(folder, { recursive: true });
      },
    };
  },
};
