import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoUsers, type DemoUser } from '../../gateway/demo/users';
import { readLaw } from '../../schema/law';
import { readOperations } from '../../schema/operations/readOperations';
import { freigabe } from '../../subgraphs/kit/commands/freigabe';
import { kontrolle } from '../../subgraphs/kit/commands/kontrolle';
import { officeNames } from '../../subgraphs/kit/commands/officeProcess';
import { stelle } from '../../subgraphs/kit/commands/stelle';
import { copyOfTemplate, openTestWorld } from '../world';
import { openCitySignIn, type CitySignIn } from './citySignIn';
import { ownProcesses } from './ownProcesses';

jest.setTimeout(240_000);

const law = readLaw();
const offices = officeNames(law);
const others = offices.filter((name) => name !== 'kim');
const daten = copyOfTemplate();
const freigaben = mkdtempSync(join(tmpdir(), 'freigaben-'));
const fallansicht = readFileSync(join(__dirname, '../../schema/operations/fallansicht.graphql'), 'utf8');
const { id: fallansichtId } = readOperations(law).find(({ name }) => name === 'Fallansicht') ?? { id: '' };

/** Where each office keeps its things, said as an operator says it: in `betrieb` nothing has a default. */
const places = Object.fromEntries(
  offices.flatMap((name) => {
    const own = join(daten, name);
    return Object.entries({ QUELLE_URL: 'quelle.sqlite', ABGABE_URL: 'abgabe.sqlite', SCHLUESSEL: 'schluessel.json', PRUEFPUNKT_SCHLUESSEL: 'pruefpunkt.pem' }).map(
      ([variable, file]) => [`${name.toUpperCase()}_${variable}`, join(own, file)] as const,
    );
  }),
);
const common = { HOST: '127.0.0.1', PORT: '0', LOG_STUFE: 'error', FREIGABEN: freigaben, PRUEFPUNKT_ZIEL: join(daten, 'pruefpunkte'), ...places };

let signIn: CitySignIn;
let processes: ReturnType<typeof ownProcesses>;
let door: string;
let inTheDemo: string;

const user = (sub: string): DemoUser => demoUsers.find((one) => one.sub === sub) ?? { sub, organisation: '', rolle: '', beschreibung: '' };
const withoutId = (answer: string) => answer.replace(/"anfrage":"[^"]*"/g, '"anfrage":""');
const terminal = { print: () => undefined, confirm: async () => false };

async function ask(url: string, token: string, body: Readonly<Record<string, unknown>>, zweck = 'KIM_CASE_MANAGEMENT'): Promise<string> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-zweck': zweck, authorization: `Bearer ${token}` }, body: JSON.stringify(body) });
  return withoutId(`${response.status} ${await response.text()}`);
}

const view = async (body: Readonly<Record<string, unknown>> = { query: fallansicht }) => ask(door, await signIn.sign(user('cm-ki')), { ...body, variables: { fall: 'F-2026-001' } });
const codesOf = (answer: string): readonly string[] => [...answer.matchAll(/"code":"([A-Z_]+)"/g)].map(([, code = '']) => code);

/** The way of `npm run freigabe`: look, sign what was looked at, enter it. */
async function approveAll(): Promise<void> {
  for (const name of law.stellen.keys()) {
    const said: string[] = [];
    const run = (...args: readonly string[]) => freigabe(args, { ...process.env, ...common }, (text) => void said.push(text), law);
    await run('--zeigen', name.toLowerCase());
    const kurzhash = /jetziger Stand (\S+)/.exec(said.join('\n'))?.[1] ?? '';
    await run(name.toLowerCase(), '--kurzhash', kurzhash, '--durch', 'Leitung (Beispiel)', '--am', '2026-11-02', '--aktenzeichen', 'A-1', '--dsb', 'ZUGESTIMMT', '--dsb-aktenzeichen', 'D-1', '--dsb-am', '2026-11-01');
  }
}

const startOffice = (name: string, env: Record<string, string> = {}) => processes.start(name, ['subgraphs/kit/commands/office.ts', name], env);
const startDoor = (urls: Readonly<Record<string, string>>) => processes.start('gateway', ['gateway/commands/gateway.ts'], urls);
const urlsOf = (started: readonly (readonly [string, string])[]) => Object.fromEntries(started.map(([name, url]) => [`${name.toUpperCase()}_URL`, url]));

let addresses: Record<string, string>;

beforeAll(async () => {
  const demo = await openTestWorld();
  inTheDemo = withoutId(`200 ${(await demo.ask('cm-ki', fallansicht, { fall: 'F-2026-001' })).body}`);
  await demo.close();
  signIn = await openCitySignIn();
  processes = ownProcesses({ ...common, ...signIn.env });
});

afterAll(async () => {
  await processes.stopAll('SIGKILL');
  await signIn.close();
  for (const folder of [daten, freigaben]) rmSync(folder, { recursive: true, force: true });
});

describe('gateway and six offices in betrieb, as processes of their own', () => {
  it('before any controller has approved anything, the gateway starts, says so, and runs nothing that would show something', async () => {
    const nowhere = Object.fromEntries(offices.map((name) => [`${name.toUpperCase()}_URL`, 'http://127.0.0.1:9']));
    const { url, said } = await startDoor(nowhere);
    expect(said).toMatch(/^Fallansicht: läuft nicht, \d+ Felder sind nicht freigegeben$/m);
    expect(codesOf(await ask(url, await signIn.sign(user('cm-ki')), { query: fallansicht, variables: { fall: 'F-2026-001' } }))).toEqual(['ABFRAGE_NICHT_FREIGEGEBEN']);
    expect(await processes.stop('gateway', 'SIGTERM')).toBe(0);
  });

  it('after all of them have, everything starts with nothing to complain of', async () => {
    await approveAll();
    const kim = await startOffice('kim');
    const started = await Promise.all(others.map(async (name) => [name, await startOffice(name, { KIM_URL: kim.url })] as const));
    addresses = urlsOf([['kim', kim.url], ...started.map(([name, { url }]) => [name, url] as const)]);
    const gateway = await startDoor(addresses);
    door = gateway.url;
    expect([kim.said, gateway.said, ...started.map(([, { said }]) => said)].map((said) => said.replace(/^Bereit: \S+\n$/m, ''))).toEqual(offices.map(() => '').concat(''));
    const ready = await fetch(`${door}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { bereit: true, teile: Object.fromEntries(offices.map((name) => [name, true])) }]);
    await view(); // what has never run may pass a deadline
  });

  it.each([
    ['by its text', { query: fallansicht }],
    ['by the hash of its text', { id: fallansichtId }],
    ['by its name', { id: 'Fallansicht' }],
  ])('an approved operation, %s, shows what the demo shows, to the byte', async (_title, body) => {
    expect(inTheDemo).toMatch(/"bewilligungen":\[\{/);
    expect(await view(body)).toBe(inTheDemo);
  });

  it.each([
    ['a question of one’s own', { query: '{ meineFaelle { id } }' }],
    ['an approved text with a field more', { query: fallansicht.replace('klienten {', 'klienten { __typename ') }],
    ['an operation nobody knows', { id: 'Alles' }],
  ])('refuses %s', async (_title, body) => {
    expect(codesOf(await view(body))).toEqual(['ABFRAGE_NICHT_FREIGEGEBEN']);
  });

  it('believes the city’s sign-in and no other', async () => {
    const question = { query: fallansicht, variables: { fall: 'F-2026-001' } };
    const refused = await Promise.all([
      signIn.forge(user('cm-ki')),
      signIn.sign(user('cm-ki'), { iss: 'https://demo.fallverbund.invalid' }),
      signIn.sign(user('cm-ki'), { aud: 'ein-anderes-system' }),
    ].map(async (token) => codesOf(await ask(door, await token, question))));
    expect(refused).toEqual([['ANMELDUNG_FEHLT'], ['ANMELDUNG_FEHLT'], ['ANMELDUNG_FEHLT']]);
  });

  it('staff halt and resume, and the officer reads the journal, with the commands that are handed out', async () => {
    const as = async (sub: string) => ({ FALLVERBUND_TOKEN: await signIn.sign(user(sub)) });
    const url = ['--url', `${door}/graphql`];
    expect(await stelle(['jobcenter', 'anhalten', ...url], await as('jc-vermittlung'), terminal)).toBe(true);
    expect(await view()).toMatch(/"jobcenter":\{"bewilligungen":\[\]/);
    expect(await stelle(['jobcenter', 'fortsetzen', ...url], await as('jc-vermittlung'), terminal)).toBe(true);
    expect(await view()).toBe(inTheDemo);
    const read: string[] = [];
    expect(await kontrolle(['jobcenter', 'protokoll', '--vorgang', 'ABRUF', ...url], await as('dsb'), (line) => void read.push(line))).toBe(true);
    expect(read.join('\n')).toMatch(/KI .*CASE_MANAGEMENT/);
  });

  it('an office whose controller takes the approval back serves nothing; the door does not notice, the others go on, and both say why', async () => {
    expect(await processes.stop('jobcenter', 'SIGTERM')).toBe(0);
    rmSync(join(freigaben, 'jobcenter.yaml'));
    const jobcenter = await startOffice('jobcenter', { KIM_URL: addresses['KIM_URL'] ?? '', PORT: new URL(addresses['JOBCENTER_URL'] ?? '').port });
    expect(jobcenter.said).toMatch(/JOBCENTER: .*nicht freigegeben|JOBCENTER: keine Freigabe/i);
    const answer = await view();
    expect(codesOf(answer)).toEqual(['ABFRAGE_NICHT_FREIGEGEBEN']);
    expect(answer).toMatch(/"jobcenter":null/);
    expect(answer).toMatch(/"leistungszeitraeume":\[\{/);
  });

  it('all end when they are told to', async () => {
    expect(await processes.stopAll('SIGTERM')).toEqual(Array.from({ length: offices.length + 1 }, () => 0));
  });
});
