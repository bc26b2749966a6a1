import { describeMariadb } from '../subgraphs/kit/journal/mariadbForTests';
import type { Datenbank } from './promises';
import { seed, share } from './profile';
import { violationsIn } from './protokoll/afterDeath';
import { compileOnce, type Compiled } from './protokoll/compiled';
import { todesstellen } from './protokoll/deathPoint';
import type { Said } from './protokoll/killedOffice';
import { killOne, openKillable, type Kill } from './protokoll/killing';
import { settle } from './settle';

jest.setTimeout(7_200_000);

/** Children at the same time, and how many deaths the same databases go through. */
const lanes = 2;
const deathsInARow = 25;

let compiled: Compiled;
beforeAll(() => {
  compiled = compileOnce();
});
afterAll(() => compiled.remove());

/** Half at named points, each in its turn; half at a random moment, some of them while the child still starts. */
function deathOf(nummer: number, random: () => number): Kill {
  if (nummer % 2 === 0) return { stelle: todesstellen[(nummer / 2) % todesstellen.length] ?? 'vorAntwort', mal: 1 + Math.floor(random() * 6) };
  return random() < 0.15 ? { nach: 'start', ms: random() * 400 } : { nach: 'bereit', ms: random() * 80 };
}

interface Tally {
  readonly kill: Kill;
  readonly anStelle: boolean;
  readonly gesagt: readonly Said[];
  readonly verstoesse: readonly string[];
}

async function killAll(datenbank: Datenbank, numbers: readonly number[]): Promise<readonly Tally[]> {
  const tallies: Tally[] = [];
  for (let from = 0; from < numbers.length; from += deathsInARow) {
    const killable = await openKillable(datenbank);
    const gesagt: Said[] = [];
    for (const nummer of numbers.slice(from, from + deathsInARow)) {
      const kill = deathOf(nummer, mulberry(seed + nummer));
      const killed = await killOne(compiled, killable, nummer, kill);
      gesagt.push(...killed.gesagt);
      tallies.push({ kill, ...killed, verstoesse: await violationsIn(killable, gesagt) });
    }
    await killable.remove();
  }
  return tallies;
}

/** A small random number generator with a seed (mulberry32), so that a run can be repeated. */
const mulberry = (start: number) => {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

async function proof(datenbank: Datenbank): Promise<void> {
  const numbers = Array.from({ length: share(1_000) }, (_, index) => index);
  const tallies = (await Promise.all(Array.from({ length: lanes }, (_, lane) => killAll(datenbank, numbers.filter((nummer) => (nummer >> 1) % lanes === lane))))).flat();
  const count = (is: (tally: Tally) => boolean) => tallies.filter(is).length;
  const broken = new Set(tallies.flatMap(({ verstoesse }) => verstoesse));
  if (broken.size > 0) console.error([...broken].slice(0, 10));
  settle('toeten', {
    datenbank,
    versuche: tallies.length,
    verstoesse: count(({ verstoesse }) => verstoesse.length > 0),
    zweige: {
      anBenannterStelle: count(({ anStelle }) => anStelle),
      zufaellig: count(({ kill }) => 'nach' in kill),
      freigegebenVorDemTod: count(({ gesagt }) => gesagt.some((said) => said.art === 'ANTWORT' && Object.values(said.werte).some((felder) => felder.length > 0))),
      bestaetigteEreignisse: count(({ gesagt }) => gesagt.some(({ art }) => art !== 'ANTWORT')),
    },
    messwerte: { antworten: tallies.flatMap(({ gesagt }) => gesagt).filter(({ art }) => art === 'ANTWORT').length, ereignisse: tallies.flatMap(({ gesagt }) => gesagt).filter(({ art }) => art !== 'ANTWORT').length },
  });
}

describe('kill -9: nothing released and not logged, every journal verifies, what was acknowledged is there', () => {
  it('on SQLite', () => proof('sqlite'));
  describeMariadb('with a server', () => {
    it('on MariaDB', () => proof('mariadb'));
  });
});
