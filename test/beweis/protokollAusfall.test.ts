import { setTimeout as wait } from 'node:timers/promises';
import { describeMariadb } from '../subgraphs/kit/journal/mariadbForTests';
import { codesOf, openOneOffice, spoken, type OneOffice } from './protokoll/oneOffice';
import { mariadbOutages, sqliteOutages, type Outage, type OutageKind } from './protokoll/outages';
import { hasOwnServer } from './protokoll/ownServer';
import { openSmallAuthority, type SmallAuthority } from './protokoll/smallAuthority';
import { hasSmallDisk } from './protokoll/smallDisk';
import { isFull, share } from './profile';
import { promises, type Datenbank } from './promises';
import { settle } from './settle';
import { whereProvided } from './protokoll/whereProvided';

jest.setTimeout(900_000);

const kinds: readonly OutageKind[] = ['vollePlatte', 'gesperrt', 'unerreichbar'];
const rounds = isFull ? Math.ceil(share(promises.protokollAusfall.versuche) / kinds.length) : 1;

/** What one outage showed; each sentence in `verstoesse` is a broken promise. */
interface Seen {
  readonly kind: OutageKind;
  readonly verstoesse: readonly string[];
  readonly amAmtWiderrufen: boolean;
  readonly abrufe: number;
  readonly zurueckNach: number;
}

async function fetchOne({ fetch, ask, links }: OneOffice, index = 0) {
  const link = links[index % links.length];
  if (!link) throw new Error('nobody is linked');
  const asked = fetch([link]);
  const answer = await ask(asked);
  return { werte: Object.keys(spoken(asked, answer)).length, codes: codesOf(answer) };
}

/** Links of whom something is released while all is well. */
async function withReleases(one: OneOffice): Promise<OneOffice> {
  const links = [];
  for (const [index, link] of one.links.entries()) if ((await fetchOne(one, index)).werte > 0) links.push(link);
  return { ...one, links };
}

async function throughOutage(kind: OutageKind, outage: Outage): Promise<Seen> {
  const authority = await openSmallAuthority(outage.kimUrl, async () => undefined);
  await authority.assign('F-1');
  const einwilligung = await authority.grant('F-1');
  const opened = await openOneOffice(outage.place);
  try {
    const one = await withReleases(opened);
    if (one.links.length < 3) throw new Error('the demo releases too little to prove anything');
    const verstoesse: string[] = [];
    if (!(await one.office.ready()).ready) verstoesse.push('not ready before');

    await outage.begin();
    const during = await untilRefused(one);
    verstoesse.push(...during.verstoesse);
    if ((await one.office.ready()).parts['protokoll'] !== false) verstoesse.push('ready while nothing can be logged');
    const revoked = await revoking(one, authority, einwilligung, outage);
    verstoesse.push(...revoked.verstoesse);
    if ((await fetchOne(one)).werte > 0) verstoesse.push('released after the journal had failed');

    await outage.end();
    const zurueckNach = await backAfter(one);
    if (zurueckNach > 5_000) verstoesse.push(`back only after ${zurueckNach} ms`);
    if (!(await one.office.ready()).ready) verstoesse.push('not ready again');
    verstoesse.push(...(await held(one, authority, einwilligung, revoked.amAmt)));
    return { kind, verstoesse, amAmtWiderrufen: revoked.amAmt, abrufe: during.abrufe, zurueckNach };
  } finally {
    await opened.office.close();
    await authority.database.close();
  }
}

/** A full disk is felt when a page or a file has to grow: until then entries are written, and answers may go. From then on, none. */
async function untilRefused(one: OneOffice): Promise<{ readonly abrufe: number; readonly verstoesse: readonly string[] }> {
  const until = Date.now() + 30_000;
  for (let abrufe = 1; Date.now() < until; abrufe += 1) {
    const { werte, codes } = await fetchOne(one, abrufe);
    if (codes.length === 0) continue;
    return { abrufe, verstoesse: [...(werte > 0 ? ['released with an error'] : []), ...(codes.join() === 'PROTOKOLL_NICHT_VERFUEGBAR' ? [] : [`the code is ${codes.join()}`])] };
  }
  return { abrufe: 0, verstoesse: ['the outage was never noticed'] };
}

/** Art. 7 Abs. 3 DSGVO: at the office as its staff do it, and at the authority. */
async function revoking(one: OneOffice, { revoke }: SmallAuthority, einwilligung: string, { storeFails }: Outage) {
  const { body } = await one.widerrufen(one.links[1]?.pseudonym ?? '');
  const amAmt = body.includes('"ERLEDIGT"');
  const atAuthority = await revoke('F-1', einwilligung).then(() => undefined, (error: unknown) => String(error));
  return { amAmt, verstoesse: [...(amAmt || (await storeFails()) ? [] : [`revoking at the office: ${body}`]), ...(atAuthority === undefined ? [] : [`revoking at the authority: ${atAuthority}`])] };
}

async function backAfter(one: OneOffice): Promise<number> {
  const ended = Date.now();
  while (Date.now() - ended < 20_000) {
    if ((await fetchOne(one)).werte > 0) break;
    await wait(50);
  }
  return Date.now() - ended;
}

/** What was revoked in the middle of it is revoked. */
async function held(one: OneOffice, { database }: SmallAuthority, einwilligung: string, amAmt: boolean): Promise<readonly string[]> {
  const [event]: readonly unknown[] = await database.knex('einwilligung_ereignis').where({ einwilligung, ereignis: 'WIDERRUFEN' });
  const released = amAmt ? (await fetchOne(one, 1)).werte : 0;
  return [...(event ? [] : ['the authority has forgotten a revocation']), ...(released > 0 ? ['released on what was revoked'] : [])];
}

async function proof(datenbank: Datenbank): Promise<void> {
  const outages = datenbank === 'sqlite' ? sqliteOutages : mariadbOutages;
  const seen: Seen[] = [];
  for (const kind of Array.from({ length: rounds }, () => kinds).flat()) {
    const outage = await outages[kind]();
    try {
      seen.push(await throughOutage(kind, outage).catch((cause: unknown) => { throw new Error(`${datenbank}, ${kind}`, { cause }); }));
    } finally {
      await outage.remove();
    }
  }
  const broken = seen.filter(({ verstoesse }) => verstoesse.length > 0);
  if (broken.length > 0) console.error(broken);
  const of = (kind: OutageKind) => seen.filter((one) => one.kind === kind).length;
  settle('protokollAusfall', {
    datenbank,
    versuche: seen.length,
    verstoesse: broken.length,
    zweige: { vollePlatte: of('vollePlatte'), gesperrt: of('gesperrt'), unerreichbar: of('unerreichbar'), widerrufenWaehrenddessen: seen.length },
    messwerte: { auchAmAmtWiderrufen: seen.filter(({ amAmtWiderrufen }) => amAmtWiderrufen).length, zurueckSpaetestensMs: Math.max(...seen.map(({ zurueckNach }) => zurueckNach)), abrufeImAusfall: seen.reduce((sum, { abrufe }) => sum + abrufe, 0) },
  });
}

whereProvided('a disk that can be filled (mounting needs root)', hasSmallDisk)('a journal that cannot be written: nothing is released, revoking works, and it comes back by itself', () => {
  it('on SQLite', () => proof('sqlite'));
  whereProvided('mariadbd', hasOwnServer)('with a server of its own', () => {
    describeMariadb('beside another', () => {
      it('on MariaDB', () => proof('mariadb'));
    });
  });
});
