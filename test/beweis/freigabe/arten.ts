import { randomUUID } from 'node:crypto';
import { freigabeLebensdauer, uhrenToleranz } from '../../../schema/freigabe';
import { aufruferOf } from '../../../subgraphs/kit/serving/aufruferOf';
import { answerZugriffe } from '../../../subgraphs/kit/zugriffe';
import { openLedger } from '../../../subgraphs/kit/releaseLedger';
import { exampleLaw } from '../../schema/decision/exampleLaw';
import { now } from '../../schema/decision/exampleFacts';
import { setClock } from '../../subgraphs/kit/exampleStelle';
import { aufrufer, keys, richtig, token, versiegelt, type Amt } from './einAmt';
import { gefaelscht } from './gefaelscht';
import { veraendert } from './veraendert';
import type { Wuerfel } from './wuerfel';

/** How a bundle of tries ended: of the wrong ones none may be accepted, of the right ones every one has to be. */
export interface Ausgang {
  readonly falsche: number;
  readonly angenommen: number;
  readonly richtige: number;
  readonly abgewiesen: number;
}

/** One bundle of wrong Freigaben of one sort, with right ones beside them, so that an office that refuses everything fails. */
export type Buendel = (amt: Amt, wuerfel: Wuerfel) => Promise<Ausgang>;

const inOneFetch = 40;
const many = <T>(make: (index: number) => T): readonly T[] => Array.from({ length: inOneFetch }, (_, index) => make(index));
const jti = (): string => randomUUID();
const count = (verdicts: readonly boolean[], expected: boolean): number => verdicts.filter((one) => one === expected).length;

/** The wrong ones first, in the same fetch: had one of them spent the Freigabe it was made of, that one would be refused. */
async function beside(amt: Amt, wrong: readonly unknown[], right: readonly string[]): Promise<Ausgang> {
  const verdicts = await amt.present([...wrong, ...right]);
  return { falsche: wrong.length, angenommen: count(verdicts.slice(0, wrong.length), true), richtige: right.length, abgewiesen: count(verdicts.slice(wrong.length), false) };
}

export const veraenderte: Buendel = (amt, wuerfel) => {
  const [one, other] = [versiegelt(richtig(jti())), versiegelt(richtig(jti()))];
  return beside(amt, many(() => veraendert(one, other, wuerfel)), [one, other]);
};

export const gefaelschte: Buendel = (amt, wuerfel) => beside(amt, many(() => gefaelscht(richtig(jti()), wuerfel)), [versiegelt(richtig(jti()), wuerfel.one(keys))]);

/** Another controller's, under the key it shares with the authority: real there, nothing here. */
export const fremde: Buendel = (amt, wuerfel) => {
  const theirs = { kid: wuerfel.one(['k1', 'k2', 'demo-1']), key: wuerfel.bytes(32) };
  const wrong = many(() => {
    const stelle = wuerfel.one(['JUGEND', 'AUFENTHALT', 'EINBUERGERUNG', 'JOBCENTER']);
    return versiegelt(richtig(jti(), { stelle, aufrufer: aufruferOf(stelle, token) }), theirs);
  });
  return beside(amt, wrong, [versiegelt(richtig(jti()))]);
};

/**
 * Each alone: one from the future makes the office distrust its own clock, and then everything is refused for that. Calendars tell whole
 * milliseconds: what is L old by them may be older, so the last one that opens anything is L - 1 old.
 */
export const abgelaufene: Buendel = async (amt, wuerfel) => {
  const alone = async (iat: number) => (await amt.present([versiegelt(richtig(jti(), { iat }))], { parts: { clockGuard: { highestIat: 0 } } }))[0] ?? false;
  const moment = now.getTime();
  const old = () => moment - freigabeLebensdauer - (wuerfel.chance(0.5) ? 0 : wuerfel.number(10 ** wuerfel.number(12)));
  const early = () => moment + uhrenToleranz + 1 + (wuerfel.chance(0.5) ? 0 : wuerfel.number(10 ** wuerfel.number(12)));
  const wrong = await Promise.all(many((index) => alone(index % 2 === 0 ? old() : early())));
  const right = await Promise.all([moment - freigabeLebensdauer + 1, moment + uhrenToleranz, moment, moment - wuerfel.number(freigabeLebensdauer)].map(alone));
  const late = await expiresOnTheWay(amt, wuerfel);
  return { falsche: wrong.length + 1, angenommen: count(wrong, true) + Number(late.after), richtige: right.length + 1, abgewiesen: count(right, false) + Number(!late.before) };
};

/** Young on receipt, and old before the answer is handed over: one reaches its last millisecond, the other the one after it. */
async function expiresOnTheWay(amt: Amt, wuerfel: Wuerfel): Promise<{ readonly before: boolean; readonly after: boolean }> {
  const age = wuerfel.number(freigabeLebensdauer);
  const handedOverAfter = async (ms: number) => {
    const clock = setClock();
    const { journal } = amt.parts;
    const append: typeof journal.append = async (entries) => {
      clock.pass(ms);
      return journal.append(entries);
    };
    const [verdict = false] = await amt.present([versiegelt(richtig(jti(), { iat: now.getTime() - age }))], { parts: { clock, journal: { ...journal, append } } });
    return verdict;
  };
  return { before: await handedOverAfter(freigabeLebensdauer - age - 1), after: await handedOverAfter(freigabeLebensdauer - age) };
}

/** Good once: presented again, resealed with the same number, told of other categories, or twice in one fetch. */
export const verbrauchte: Buendel = async (amt, wuerfel) => {
  const used = many(() => richtig(jti()));
  const first = await amt.present(used.map((one) => versiegelt(one)));
  const second = await Promise.all(
    used.map((one, index) => amt.present([versiegelt({ ...one, ...wuerfel.one([{}, { zweck: 'KIM_CASE_MANAGEMENT' }, { anfrageRef: 'b'.repeat(22) }, { iat: one.iat - 1 }]) }, keys[index % 2])])),
  );
  const twice = versiegelt(richtig(jti()));
  const together = await amt.present([twice, twice]);
  return { falsche: second.length + 2, angenommen: count(second.flat(), true) + count(together, true), richtige: first.length, abgewiesen: count(first, false) };
};

/** One for a person's own accesses opens no data; one for data opens no accesses. */
export const falscheArt: Buendel = async (amt) => {
  const data = await beside(amt, many(() => versiegelt(richtig(jti(), { art: 'AUSKUNFT' }))), [versiegelt(richtig(jti()))]);
  const wrong = await accesses(amt, many(() => versiegelt(richtig(jti()))));
  const right = await accesses(amt, [versiegelt(richtig(jti(), { art: 'AUSKUNFT' }))]);
  return { falsche: data.falsche + wrong.length, angenommen: data.angenommen + count(wrong, true), richtige: data.richtige + right.length, abgewiesen: data.abgewiesen + count(right, false) };
};

/** Whether each of these opens the list of accesses to the person it names. */
async function accesses({ parts }: Amt, sealed: readonly string[]): Promise<readonly boolean[]> {
  const request = { query: '', headers: new Map([['x-aufrufer', `JOBCENTER=${aufrufer}`]]) };
  const context = { request, law: exampleLaw, now, caller: () => Promise.reject(new Error('nobody signs in here')), zweck: () => 'AUSKUNFT', releases: openLedger() };
  const answers = await answerZugriffe(sealed.map((auskunft) => ({ auskunft })), parts, context);
  return answers.map((answer) => typeof answer === 'object' && answer !== null && 'eintraege' in answer && Array.isArray(answer.eintraege) && answer.eintraege.length > 0);
}

export const falscheStelle: Buendel = (amt, wuerfel) => {
  const names = ['JUGEND', 'AUFENTHALT', 'SOZIALHILFE', '', 'jobcenter', 'JOBCENTER ', ' JOBCENTER', 'JOBCENTER\0', 'JOBCENTER,JUGEND', 'JOBCENTER=', '*', 'J\u041eBCENTER', '__proto__', 'KIM'];
  return beside(amt, many(() => versiegelt(richtig(jti(), { stelle: wuerfel.one(names) }))), [versiegelt(richtig(jti()))]);
};

const ofOthers: readonly string[] = [
  aufruferOf('JOBCENTER', 'kopf.inhalt.andere'), aufruferOf('JUGEND', token), aufruferOf('', token), aufruferOf('JOBCENTER', ''), aufruferOf('JOBCENTER', `Bearer ${token}`),
  token, aufrufer.slice(0, -1), `${aufrufer}A`, aufrufer.toLowerCase(), ` ${aufrufer}`, `${aufrufer},${aufrufer}`, `JOBCENTER=${aufrufer}`, Buffer.from(aufrufer, 'base64url').toString('hex'), '',
];

/** In the hands of somebody else: either the Freigabe names another, or another presents it. */
export const falscherAufrufer: Buendel = async (amt, wuerfel) => {
  const data = await beside(amt, many(() => versiegelt(richtig(jti(), { aufrufer: wuerfel.one(ofOthers) }))), [versiegelt(richtig(jti()))]);
  const stolen = await amt.present(many(() => versiegelt(richtig(jti()))), { stated: wuerfel.one(ofOthers) });
  const unstated = await amt.present(many(() => versiegelt(richtig(jti(), { aufrufer: '' }))), { stated: '' });
  return { ...data, falsche: data.falsche + stolen.length + unstated.length, angenommen: data.angenommen + count([...stolen, ...unstated], true) };
};
