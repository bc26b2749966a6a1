import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readConfig } from '../../gateway/config';
import { openDemoIssuer } from '../../gateway/demo/issuer';
import { openSeededWorld } from '../../gateway/demo/openSeededWorld';
import { demoUsers } from '../../gateway/demo/users';
import type { World } from '../../gateway/start';
import { readLaw } from '../../schema/law';
import { officeNames } from '../../subgraphs/kit/commands/officeProcess';
import { stelle } from '../../subgraphs/kit/commands/stelle';
import { listen } from '../../subgraphs/kit/serving/listen';
import { createLog } from '../../subgraphs/kit/serving/log';
import { createMetrics } from '../../subgraphs/kit/serving/metrics';
import { ownProcesses } from './ownProcesses';

jest.setTimeout(180_000);

const root = join(__dirname, '../..');
const law = readLaw();
const daten = mkdtempSync(join(tmpdir(), 'apart-'));
const demo = { MODUS: 'demo', DATEN: daten, HOST: '127.0.0.1', PORT: '0', LOG_STUFE: 'error' };
const fallansicht = readFileSync(join(root, 'schema/operations/fallansicht.graphql'), 'utf8');

interface Question { readonly wer?: string; readonly zweck?: string; readonly query: string; readonly variables?: Record<string, unknown> }

const ofCase = (wer: string, fall: string, zweck?: string): Question => ({ wer, query: fallansicht, variables: { fall }, ...(zweck ? { zweck } : {}) });
const questions: readonly (readonly [string, Question])[] = [
  ['a family at six offices', ofCase('cm-ki', 'F-2026-001')],
  ['a person with a record everywhere', ofCase('cm-ki', 'F-2026-013')],
  ['a family of ten', ofCase('cm-ki', 'F-2026-009')],
  ['an address lock', ofCase('cm-traeger-c', 'F-2026-004')],
  ['consents that have run out', ofCase('cm-traeger-a', 'F-2026-008')],
  ['pages not linked, waiting, and without a record', ofCase('cm-traeger-b', 'F-2026-010')],
  ['locks of every kind', ofCase('cm-traeger-c', 'F-2026-011')],
  ['a narrower purpose', ofCase('cm-ki', 'F-2026-001', 'SPRACHFOERDERUNG')],
  ['the case of somebody else', ofCase('cm-ki', 'F-2026-002')],
  ['no such case', ofCase('cm-ki', 'F-0000-000')],
  ['the own cases', { wer: 'cm-ki', query: '{ meineFaelle { id } }' }],
  ['links of an office', { wer: 'jc-vermittlung', zweck: 'FREIGABEPRUEFUNG', query: '{ jobcenterVerknuepfungen { pseudonym schluessel kategorien istBeendet } }' }],
  ['links of another office', { wer: 'jc-vermittlung', zweck: 'FREIGABEPRUEFUNG', query: '{ jugendVerknuepfungen { pseudonym } }' }],
  ['a code nobody knows', { wer: 'ju-fachkraft', zweck: 'FREIGABEPRUEFUNG', query: 'mutation { jugendNichtVerknuepfen(code: "falsch") { ergebnis hinweis } }' }],
  ['a purpose that is not provided for', ofCase('koordination', 'F-2026-001')],
  ['no token', { query: fallansicht, variables: { fall: 'F-2026-001' } }],
  ['an alias on a key', { wer: 'cm-ki', query: '{ fall(id: "F-2026-001") { klienten { freigabeJobcenter: id jobcenter { bewilligungen { von } } } } }' }],
  ['a field nobody knows', { wer: 'cm-ki', query: '{ gehaltDerLeitung }' }],
];

const tokens = new Map<string, string>();
const processes = ownProcesses(demo);
const alone = new Map<string, string>();
let door: string;

async function ask(url: string, { wer, zweck = 'KIM_CASE_MANAGEMENT', query, variables }: Question): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-zweck': zweck, ...(wer ? { authorization: `Bearer ${tokens.get(wer)}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  return `${response.status} ${await response.text()}`;
}

/** Every request has an id of its own; nothing else of an answer may differ. */
const withoutId = (answer: string) => answer.replace(/"anfrage":"[^"]*"/g, '"anfrage":""');

const startOffice = async (name: string, env: Record<string, string> = {}) => (await processes.start(name, ['subgraphs/kit/commands/office.ts', name], env)).url;

/** What the offices have done reaches the authority a little later, and shows there. */
async function untilDelivered({ offices }: World): Promise<void> {
  const stores = [...offices.values()].flatMap(({ stellen }) => stellen.map(({ store }) => store));
  while ((await Promise.all(stores.map((store) => store.offeneMeldungen()))).flat().length > 0) await wait(200);
}

beforeAll(async () => {
  const template = process.env['FALLVERBUND_TEST_VORLAGE'];
  if (template) cpSync(template, daten, { recursive: true }); // else it is seeded here
  const config = readConfig(law, { modus: 'demo', officesOverHttp: false }, demo);
  const issuer = await openDemoIssuer(config);
  for (const user of demoUsers) tokens.set(user.sub, await issuer.sign(user));

  const log = createLog({ prozess: 'test', stufe: 'error', destination: { write: () => undefined } });
  const world = await openSeededWorld({ law, config, env: demo, log, metrics: createMetrics(), personen: 0, progress: () => undefined });
  await untilDelivered(world);
  const listener = await listen({ endpoint: world.gateway.endpoint, ready: world.gateway.ready, host: '127.0.0.1', port: 0, log });
  await ask(listener.url, ofCase('cm-ki', 'F-2026-001')); // what has never run may pass a deadline
  for (const [title, question] of questions) alone.set(title, withoutId(await ask(listener.url, question)));
  await listener.stop();
  await world.close();

  const kim = await startOffice('kim');
  const others = officeNames(law).filter((name) => name !== 'kim');
  const urls = await Promise.all(others.map((name) => startOffice(name, { KIM_URL: kim })));
  const addresses = Object.fromEntries(others.map((name, index) => [`${name.toUpperCase()}_URL`, urls[index] ?? '']));
  door = (await processes.start('gateway', ['gateway/commands/gateway.ts'], { KIM_URL: kim, ...addresses })).url;
  await ask(door, ofCase('cm-ki', 'F-2026-001')); // likewise
});

afterAll(async () => {
  await processes.stopAll('SIGKILL');
  rmSync(daten, { recursive: true, force: true });
});

describe('gateway and six offices in processes of their own', () => {
  it('are ready, each of them', async () => {
    const answer = await fetch(`${door}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([200, { bereit: true, teile: Object.fromEntries(officeNames(law).map((name) => [name, true])) }]);
  });

  it.each(questions)('%s: the same bytes as in one process', async (title, question) => {
    expect(withoutId(await ask(door, question))).toBe(alone.get(title));
  });

  it('give something: a world in which all answers are empty would be alike, too', () => {
    const blocks = ['bewilligungen', 'foerderungen', 'kitaBetreuungen', 'leistungszeitraeume', 'aufenthaltsstatus'];
    for (const block of blocks) expect([...alone.values()].join('\n')).toMatch(new RegExp(`"${block}":\\[?\\{`));
  });

  it('staff halt and resume their own release from the command line', async () => {
    const env = { FALLVERBUND_TOKEN: tokens.get('jc-vermittlung') };
    const terminal = { print: () => undefined, confirm: async () => false };
    const told = () => ask(door, ofCase('cm-ki', 'F-2026-013'));
    expect(await stelle(['jobcenter', 'anhalten', '--url', `${door}/graphql`], env, terminal)).toBe(true);
    expect(await told()).toMatch(/"jobcenter":\{"bewilligungen":\[\]/);
    expect(await stelle(['jobcenter', 'fortsetzen', '--url', `${door}/graphql`], env, terminal)).toBe(true);
    expect(withoutId(await told())).toBe(alone.get('a person with a record everywhere'));
  });

  it('a second process for an office does not start: one line says why, and it is gone', async () => {
    const second = processes.start('zweites', ['subgraphs/kit/commands/office.ts', 'jobcenter'], { KIM_URL: door });
    await expect(second).rejects.toThrow(/^zweites ended with 1: Abgebrochen: .*gehört bereits dem laufenden Prozess.*\n$/);
  });

  it('an office that is told to stop drains and ends; its block is null for everybody, all others are complete', async () => {
    expect(await processes.stop('jobcenter', 'SIGTERM')).toBe(0);
    const [, text = ''] = /^200 (.*)$/.exec(await ask(door, ofCase('cm-ki', 'F-2026-001'))) ?? [];
    const { data, errors } = JSON.parse(text) as { data: { fall: { klienten: Record<string, unknown>[] } }; errors: { extensions: { code: string } }[] };
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['QUELLE_NICHT_ERREICHBAR']);
    const before = JSON.parse((alone.get('a family at six offices') ?? '').slice(4)) as { data: typeof data };
    expect(data.fall.klienten).toEqual(before.data.fall.klienten.map((klient) => ({ ...klient, jobcenter: null })));
  });

  it('all end when they are told to', async () => {
    expect(await processes.stopAll('SIGTERM')).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
