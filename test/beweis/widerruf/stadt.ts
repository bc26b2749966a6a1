import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDemoIssuer } from '../../../gateway/demo/issuer';
import { demoUsers } from '../../../gateway/demo/users';
import { readAuthorityKeys } from '../../../subgraphs/kit/keys';
import { references } from '../../../subgraphs/kim/authority/references';
import { createTestDatabase, type TestDatabase } from '../../subgraphs/kit/journal/mariadbForTests';
import { copyOfTemplate } from '../../world';
import type { Datenbank } from '../promises';
import { aemter, configsOf, fallfuehrung, fallIdOf, klientIdOf, settleEinwohner, type Amt } from './einwohner';
import type { Gegenstand } from './gegenstaende';
import type { Meldung, Weisung } from './haltestellen';
import { readStempel, type Stempel } from './stempel';

const root = join(__dirname, '..', '..', '..');
const supergraph = join(root, 'schema', 'generated', 'supergraph.graphql');

/** A process of the city, with what it last said. */
export class Prozess {
  #child: ChildProcess | undefined;
  #url = '';
  readonly #hoerer = new Set<(meldung: Meldung | 'ENDE') => void>();

  constructor(private readonly command: readonly string[], private readonly env: Readonly<Record<string, string>>) {}

  get url(): string {
    return this.#url;
  }

  /** Starts it, at the port it had before if it had one. */
  async start(): Promise<string> {
    const port = this.#url === '' ? '0' : new URL(this.#url).port;
    const child = spawn(process.execPath, ['--import', 'tsx', ...this.command], { cwd: root, env: { ...process.env, ...this.env, PORT: port }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.#child = child;
    child.on('message', (meldung: Meldung) => this.#hoerer.forEach((hoere) => hoere(meldung)));
    child.on('exit', () => this.#hoerer.forEach((hoere) => hoere('ENDE')));
    this.#url = await this.hear((meldung) => ('bereit' in meldung ? meldung.bereit : undefined));
    return this.#url;
  }

  /** The first thing the process says that fits. @throws Error if it ends before */
  hear<T>(fits: (meldung: Meldung) => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const hoere = (meldung: Meldung | 'ENDE') => {
        const found = meldung === 'ENDE' ? undefined : fits(meldung);
        if (meldung !== 'ENDE' && found === undefined) return;
        this.#hoerer.delete(hoere);
        if (found === undefined) reject(new Error(`${this.command[0]} ended`));
        else resolve(found);
      };
      this.#hoerer.add(hoere);
    });
  }

  /** Says it to the process; one that was just killed hears nothing, and that is no error of the sender's. */
  tell(weisung: Weisung): void {
    if (this.#child?.connected) this.#child.send(weisung, () => undefined);
  }

  /** Sets its calendar beside that of everybody else. @param ms milliseconds */
  async setClock(ms: number): Promise<void> {
    const set = this.hear((meldung) => ('uhrGestellt' in meldung && meldung.uhrGestellt === ms ? true : undefined));
    this.tell({ uhr: ms });
    await set;
  }

  async kill(): Promise<void> {
    if (!this.#child || this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }
}

/** Two gateways, one or two authorities and two offices in processes of their own, on loopback. */
export interface Stadt {
  readonly aemter: Readonly<Record<Amt, Prozess>>;
  readonly behoerden: readonly Prozess[];
  pseudonym(nummer: number, gegenstand: Gegenstand): string;
  /** The answer of a gateway; undefined where none came. */
  ask(gateway: number, query: string, variables: object): Promise<string | undefined>;
  stempel(): readonly Stempel[];
  stop(): Promise<void>;
}

export interface Stadtplan {
  readonly datenbank: Datenbank;
  readonly einwohner: number;
  /** Milliseconds by which the calendar of an office is beside that of everybody else. */
  readonly uhren?: Partial<Readonly<Record<Amt, number>>>;
}

/** Builds the city. On MariaDB it has two authorities on one database, one behind each gateway: SQLite allows an office one process. */
export async function buildStadt({ datenbank, einwohner, uhren = {} }: Stadtplan): Promise<Stadt> {
  const daten = copyOfTemplate();
  const databases: TestDatabase[] = [];
  const processes: Prozess[] = [];
  const stop = async () => {
    await Promise.all(processes.map((one) => one.kill()));
    for (const database of databases) await database.drop();
    rmSync(daten, { recursive: true, force: true });
  };
  try {
    const jeStunde = String(einwohner + 40); // one login leads every case here
    const env = { DATEN: daten, MODUS: 'demo', HOST: '127.0.0.1', LOG_STUFE: 'error', KIM_FAELLE_JE_STUNDE: jeStunde, ...(datenbank === 'mariadb' && (await createDatabases(databases))) };
    const pruefpunkte = join(daten, 'pruefpunkte');
    if (datenbank === 'mariadb') for (const file of readdirSync(pruefpunkte)) rmSync(join(pruefpunkte, file), { recursive: true }); // of another register
    await settleEinwohner(env, einwohner);
    const stempelFolder = join(daten, 'stempel');
    mkdirSync(stempelFolder);
    const files = ['kim0', 'kim1', ...aemter].map((name) => join(stempelFolder, name));
    const begin = (script: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): Prozess => {
      const one = new Prozess([join(__dirname, script), ...args], { ...env, ...more });
      processes.push(one);
      return one;
    };
    const folderOf = (name: string) => join(root, 'subgraphs', name);

    const behoerden = (datenbank === 'mariadb' ? [0, 1] : [0]).map((index) => begin('behoerdeProzess.ts', [folderOf('kim'), join(stempelFolder, `kim${index}`)]));
    const kimUrls = await Promise.all(behoerden.map((one) => one.start()));
    const opened = aemter.map((amt) => [amt, begin('amtProzess.ts', [amt, folderOf(amt), join(stempelFolder, amt)], { KIM_URL: kimUrls[0] ?? '', UHR: String(uhren[amt] ?? 0) })] as const);
    await Promise.all(opened.map(([, one]) => one.start()));
    const nobody = Object.fromEntries(['JUGEND', 'SOZIALES', 'ARBEITSAGENTUR'].map((name) => [`${name}_URL`, 'http://127.0.0.1:9']));
    const urls = Object.fromEntries(opened.map(([amt, one]) => [`${amt.toUpperCase()}_URL`, one.url]));
    const gateways = [0, 1].map((index) => begin('gatewayProzess.ts', [supergraph], { ...nobody, ...urls, KIM_URL: kimUrls[index] ?? kimUrls[0] ?? '' }));
    await Promise.all(gateways.map((one) => one.start()));

    const refs = references(readAuthorityKeys(configsOf(env).get('kim')?.schluesselDatei ?? '').referenz);
    const issuer = await openDemoIssuer({ daten, modus: 'demo' });
    const user = demoUsers.find(({ sub }) => sub === fallfuehrung);
    const authorization = `Bearer ${user ? await issuer.sign(user) : ''}`;
    return {
      aemter: Object.fromEntries(opened) as Record<Amt, Prozess>,
      behoerden,
      pseudonym: (nummer, { stelle }) => refs.pseudonym(stelle, fallIdOf(nummer), klientIdOf(nummer)),
      ask: async (gateway, query, variables) => {
        try {
          const headers = { 'content-type': 'application/json', 'x-zweck': 'KIM_CASE_MANAGEMENT', authorization };
          const response = await fetch(`${gateways[gateway]?.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
          return await response.text();
        } catch {
          return undefined;
        }
      },
      stempel: () => readStempel(files),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function createDatabases(databases: TestDatabase[]): Promise<Readonly<Record<string, string>>> {
  const env: Record<string, string> = {};
  for (const name of ['kim', ...aemter]) {
    for (const what of ['QUELLE', 'ABGABE']) {
      const database = await createTestDatabase();
      databases.push(database);
      env[`${name.toUpperCase()}_${what}_URL`] = database.url;
    }
  }
  return env;
}
