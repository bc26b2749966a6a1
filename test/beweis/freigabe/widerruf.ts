import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { readConfig } from '../../../gateway/config';
import { demoVerifier } from '../../../gateway/start';
import { freigabeKey } from '../../../schema/names';
import { authoritySubgraph } from '../../../schema/sdl';
import { stelle as command } from '../../../subgraphs/kit/commands/stelle';
import { openOfficeFolder } from '../../../subgraphs/kit/openOfficeFolder';
import { seal, unseal, usages } from '../../../subgraphs/kit/seal';
import { listen } from '../../../subgraphs/kit/serving/listen';
import { createLog } from '../../../subgraphs/kit/serving/log';
import { createMetrics } from '../../../subgraphs/kit/serving/metrics';
import { staffRequest, widerrufField } from '../../journeys/story/staff';
import { booties, stellenOf, type Booty } from '../../leaks/booty';
import { askEntities, aufruferHeader, callDirectly, stolenKeys, takeFreigaben, type Representation } from '../../leaks/thief';
import { isFull } from '../profile';
import type { Found } from '../settle';
import type { Welt } from './welt';

/*
 * Authority and gateway are gone. Freigaben that were sealed before are still alive, and a revocation declared at the office ends what they open.
 */

/** Each controller, and in the full run twice: some people are answered at the desk, the others by an employee's command. */
const cases: readonly Booty[] = [...booties, ...(isFull ? booties.map((booty) => ({ ...booty, user: 'cm-ki', organisation: 'KI', fall: 'F-2026-013' })) : [])];

const log = createLog({ prozess: 'test', stufe: 'error', destination: { write: () => undefined } });
const hasData = (body: string): boolean => /":"[A-Z0-9_]{3,}"/.test(body.replaceAll(/"__typename":"\w+"/g, '').replace(/"extensions".*/, ''));
const content = z.looseObject({ pseudonym: z.string(), kategorien: z.array(z.string()) });

/** What was taken from the authority while it answered: for three fetches, none of them used. */
interface Beute extends Booty {
  readonly headers: Readonly<Record<string, string>>;
  readonly token: string;
  readonly fetches: readonly (readonly Representation[])[];
}

async function take(welt: Welt, booty: Booty): Promise<Beute> {
  const token = await welt.token(booty.user);
  const fetches = [];
  for (let fetch = 0; fetch < 3; fetch += 1) fetches.push(await takeFreigaben(welt, token, booty.fall, [booty.stelle]));
  return { ...booty, token, headers: aufruferHeader(stellenOf(booty.office), token), fetches };
}

const present = async (welt: Welt, { office, block, headers }: Beute, representations: readonly Representation[]): Promise<boolean> =>
  hasData((await askEntities(welt, office, representations, `... on Klient { ${block} }`, headers)).body);

const openedBy = (welt: Welt, { office, stelle }: Booty, representations: readonly Representation[]) =>
  representations.map((one) => content.parse(unseal(one[freigabeKey(stelle)], stolenKeys(welt, office, stelle), usages.freigabe)));

/** The office’s own staff, at the office’s own address. */
async function revokeAtTheDesk(welt: Welt, { office, stelle }: Booty, pseudonym: string): Promise<void> {
  const { user, query, variables } = staffRequest(stelle, widerrufField(pseudonym));
  const { body } = await callDirectly(welt, office, query, variables, { authorization: `Bearer ${await welt.token(user)}`, 'x-zweck': 'FREIGABEPRUEFUNG' });
  if (!body.includes('ERLEDIGT')) throw new Error(`${stelle}: ${body}`);
}

/** The same by command, with the office named as the address: `stelle -- jugend widerrufen <pseudonym> --url …`. */
async function revokeByCommand(welt: Welt, { office, stelle }: Booty, pseudonym: string): Promise<void> {
  const opened = welt.offices.get(office);
  if (!opened) throw new Error(`no office ${office}`);
  const listener = await listen({ endpoint: opened.endpoint, ready: opened.ready, host: '127.0.0.1', port: 0, log });
  try {
    const { user } = staffRequest(stelle, widerrufField(pseudonym));
    const env = { FALLVERBUND_TOKEN: await welt.token(user) };
    const done = await command([stelle.toLowerCase(), 'widerrufen', pseudonym, '--url', `${listener.url}/graphql`], env, { print: () => undefined, confirm: async () => true });
    if (!done) throw new Error(`${stelle}: the command says that nothing was done`);
  } finally {
    await listener.stop();
  }
}

/** Nobody answers there any more, neither at the door nor at the authority. */
async function shutDown(welt: Welt): Promise<boolean> {
  await welt.gateway.stop();
  await welt.offices.get(authoritySubgraph)?.close();
  const [behindTheDoor, authority] = await Promise.allSettled([welt.ask('cm-ki', '{ meineFaelle { id } }'), takeFreigaben(welt, await welt.token('cm-ki'), 'F-2026-013', ['JUGEND'])]);
  return (behindTheDoor.status === 'rejected' || behindTheDoor.value.codes.length > 0) && (authority.status === 'rejected' || authority.value.length === 0);
}

/** The authority starts again over the same store, and the offices reach it where it always was. */
async function startAgain({ offices, configs, law, moment, daten }: Welt): Promise<void> {
  const config = configs.get(authoritySubgraph);
  if (!config || !(offices instanceof Map)) throw new Error('no authority to start');
  const tools = { law, clock: { now: () => moment, monotonic: () => 0 }, log, metrics: createMetrics() };
  const verify = await demoVerifier(readConfig(law, { modus: 'demo', officesOverHttp: false }, { DATEN: daten, MODUS: 'demo' }));
  offices.set(authoritySubgraph, await openOfficeFolder(config, tools, verify, () => Promise.reject(new Error('the authority sends itself nothing'))));
}

/** Offices try every few seconds. */
async function untilForwarded({ offices }: Welt): Promise<boolean> {
  const stores = [...offices.values()].flatMap(({ stellen }) => stellen.map(({ store }) => store));
  for (let tries = 0; tries < 150; tries += 1) {
    if ((await Promise.all(stores.map((store) => store.offeneMeldungen()))).flat().length === 0) return true;
    await wait(200);
  }
  return false;
}

/** Released before; authority and gateway gone; revoked at the office; nothing any more; and the authority learns of it when it is back. */
export async function revokeWithoutAuthority(welt: Welt): Promise<Found<'widerrufAmAmt'> & { readonly broken: readonly string[] }> {
  const broken: string[] = [];
  const found: (readonly [Beute, readonly string[]])[] = [];
  await untilForwarded(welt); // what the seeding left
  for (const booty of cases) {
    const beute = await take(welt, booty);
    const [before = []] = beute.fetches;
    if (await present(welt, beute, before)) found.push([beute, openedBy(welt, booty, before).map(({ pseudonym }) => pseudonym)]);
  }
  if (!(await shutDown(welt))) broken.push('authority or gateway still answers');

  for (const [index, [beute, pseudonyme]] of found.entries()) {
    const { office, stelle, fall, fetches: [, after = [], last = []] } = beute;
    for (const pseudonym of pseudonyme) await (index % 2 === 0 ? revokeAtTheDesk : revokeByCommand)(welt, beute, pseudonym);
    if (await present(welt, beute, after)) broken.push(`${stelle} ${fall}: released after the revocation`);
    const [key] = stolenKeys(welt, office, stelle);
    const again = openedBy(welt, beute, last).map((freigabe) => ({ __typename: 'Klient', [freigabeKey(stelle)]: key && seal({ ...freigabe, jti: randomUUID() }, key, usages.freigabe) }));
    if (await present(welt, beute, again)) broken.push(`${stelle} ${fall}: released to an authority that seals it again`);
  }

  await startAgain(welt);
  if (!(await untilForwarded(welt))) broken.push('the authority was not told');
  for (const [beute] of found) {
    const taken = await takeFreigaben(welt, beute.token, beute.fall, [beute.stelle]);
    if (openedBy(welt, beute, taken).some(({ kategorien }) => kategorien.length > 0)) broken.push(`${beute.stelle} ${beute.fall}: the authority still seals`);
  }
  return { datenbank: welt.datenbank, versuche: found.length, verstoesse: broken.length, zweige: { vorherFreigegeben: found.length }, broken };
}
