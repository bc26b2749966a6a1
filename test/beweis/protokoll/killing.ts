import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createTestDatabase } from '../../subgraphs/kit/journal/mariadbForTests';
import type { Datenbank } from '../promises';
import type { Compiled } from './compiled';
import { deathEnvironment, type Todesstelle } from './deathPoint';
import type { KilledPlace, Said } from './killedOffice';

/** How one child ends: at a point it comes by, or some milliseconds after it was started or ready. */
export type Kill = { readonly stelle: Todesstelle; readonly mal: number } | { readonly nach: 'start' | 'bereit'; readonly ms: number };

/** Databases that some children after another use: each starts with what the one before it left. */
export interface Killable {
  readonly abgabeUrl: string;
  readonly kimUrl: string;
  /** Where children leave their notes. */
  readonly folder: string;
  remove(): Promise<void>;
}

export async function openKillable(datenbank: Datenbank): Promise<Killable> {
  const folder = mkdtempSync(join(tmpdir(), 'beweis-toeten-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  if (datenbank === 'sqlite') {
    return { abgabeUrl: join(folder, 'abgabe.sqlite'), kimUrl: join(folder, 'kim.sqlite'), folder, remove: async () => removeFolder() };
  }
  const [abgabe, kim] = [await createTestDatabase(), await createTestDatabase()];
  return {
    abgabeUrl: abgabe.url,
    kimUrl: kim.url,
    folder,
    remove: async () => {
      removeFolder();
      await Promise.all([abgabe.drop(), kim.drop()]);
    },
  };
}

/** What a child had said to anybody until it died, and whether it died where it should. */
export interface Killed {
  readonly gesagt: readonly Said[];
  readonly anStelle: boolean;
}

/** Longest a child may take to come by its point, milliseconds. */
const patience = 60_000;

export async function killOne(compiled: Compiled, { folder, abgabeUrl, kimUrl }: Killable, nummer: number, kill: Kill): Promise<Killed> {
  const place: KilledPlace = { abgabeUrl, kimUrl, gesagt: join(folder, `gesagt-${nummer}`), fall: `F-${nummer}` };
  const zettel = join(folder, `zettel-${nummer}`);
  const env = { ...process.env, ...deathEnvironment('stelle' in kill ? { ...kill, zettel } : undefined), NODE_OPTIONS: `--require ${compiled.file('test/beweis/protokoll/deathInWriter.ts')}` };
  const child = spawn(process.execPath, [compiled.file('test/beweis/protokoll/killedOffice.ts'), JSON.stringify(place)], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = once(child, 'close');
  const tooLong = setTimeout(() => child.kill('SIGKILL'), patience);

  if ('nach' in kill) {
    if (kill.nach === 'bereit') await Promise.race([once(child.stdout, 'data'), ended]);
    await wait(kill.ms);
    child.kill('SIGKILL');
  }
  await ended;
  clearTimeout(tooLong);

  const anStelle = existsSync(zettel);
  if (child.signalCode !== 'SIGKILL' || ('stelle' in kill && !anStelle)) throw new Error(`the child was not killed as ordered (${JSON.stringify(kill)}): ${complaint}`);
  return { gesagt: linesOf(place.gesagt), anStelle };
}

/** A line that was being written when death came was not said yet. */
const linesOf = (file: string): readonly Said[] =>
  (existsSync(file) ? readFileSync(file, 'utf8') : '')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
