import { rmSync } from 'node:fs';
import { readConfig } from '../../gateway/config';
import { demoVerifier, openOffices, readOfficeConfigs } from '../../gateway/start';
import { readLaw } from '../../schema/law';
import { systemClock } from '../../subgraphs/kit/release/stelle';
import { createLog } from '../../subgraphs/kit/serving/log';
import { createMetrics } from '../../subgraphs/kit/serving/metrics';
import { antwortTakt } from '../../subgraphs/kit/serving/onTheBeat';
import { copyOfTemplate } from '../world';
import { describeMariadb } from '../subgraphs/kit/journal/mariadbForTests';
import { diceOf, type Dice } from './leere/dice';
import { fachverfahrenOf, type Fachverfahren } from './leere/fachverfahren';
import { jobcenterOf, newPseudonym, type Jobcenter } from './leere/jobcenter';
import { areaUnderCurve, medianOf } from './leere/mannWhitney';
import { selection } from './leere/quelleModell';
import { timeFetches, type Fetch } from './leere/timedFetches';
import { openWorldOn, type WorldOn } from './leere/worldOn';
import { isFull, seed } from './profile';
import type { Datenbank } from './promises';
import { settle } from './settle';

/*
 * Whether somebody who may ask can tell from the time of an empty answer why it is empty. Measured where a thief measures best:
 * at the office’s own door, in its own process, without network, gateway and authority, which only add noise that knows no person.
 */

/** Why an answer is empty; `verzoegert` is «kein Datensatz» once more, with a delay built in. */
const kinds = ['keinDatensatz', 'gesperrtImSpeicher', 'gesperrtImFachverfahren', 'nichtFreigegeben', 'verzoegert'] as const;
type Kind = (typeof kinds)[number];

const reasons = kinds.filter((kind) => kind !== 'verzoegert');
const pairs = reasons.flatMap((one, index) => reasons.slice(index + 1).map((other) => [one, other] as const));

const [blocks, personsOfEach, plantedMilliseconds, tolerance] = [5_000, 3, 0.3, 0.02];

/** More failures among all the fetches than this, and it was not a measurement. */
const failuresAtMost = 25;

async function measure(datenbank: Datenbank): Promise<void> {
  const dice = diceOf(seed);
  const world = await openWorldOn(datenbank, { takt: antwortTakt });
  try {
    const office = await jobcenterOf(world, () => new Date());
    const persons = await personsOf(world, office, dice);
    const samples = await timeFetches(kinds, blocks, dice, antwortTakt, (kind) => fetchOf(world, office, dice.pick(persons.get(kind) ?? []), kind));

    const of = (kind: Kind): readonly number[] => samples.milliseconds.get(kind) ?? [];
    const areas = new Map(pairs.map(([one, other]) => [`${one} gegen ${other}`, areaUnderCurve(of(one), of(other))]));
    const medians = Object.fromEntries(kinds.map((kind) => [`Median ${kind} ms`, medianOf(of(kind))]));
    const tellsApart = (area: number) => Math.abs(area - 0.5) > tolerance;
    const planted = areaUnderCurve(of('keinDatensatz'), of('verzoegert'));
    settle('zeitGeeicht', {
      versuche: of('keinDatensatz').length + of('verzoegert').length,
      verstoesse: tellsApart(planted) ? 0 : 1,
      zweige: { verzoegert: of('verzoegert').length, unverzoegert: of('keinDatensatz').length },
      messwerte: { Flaeche: planted },
      datenbank,
    });
    settle('zeitGleich', {
      versuche: reasons.reduce((sum, kind) => sum + of(kind).length, 0),
      verstoesse: [...areas.values()].filter(tellsApart).length + (samples.failures > failuresAtMost ? 1 : 0),
      zweige: { keinDatensatz: of('keinDatensatz').length, gesperrt: of('gesperrtImSpeicher').length + of('gesperrtImFachverfahren').length, nichtFreigegeben: of('nichtFreigegeben').length },
      messwerte: { ...Object.fromEntries(areas), ...medians, Ausfaelle: samples.failures },
      datenbank,
    });
  } finally {
    await world.close();
  }
}

/** Persons of every kind, made by lot; all have consented to the same, and whom the office knows has as many rows as the next. */
async function personsOf(world: WorldOn, office: Jobcenter, dice: Dice): Promise<ReadonlyMap<Kind, readonly string[]>> {
  const lots = dice.shuffled(reasons.flatMap((kind) => Array.from({ length: personsOfEach }, () => kind))).map((kind, index) => ({ kind, schluessel: `000800000${100 + index}`, pseudonym: newPseudonym() }));
  const known = lots.filter(({ kind }) => kind !== 'keinDatensatz');
  const file = await fachverfahrenOf(world, known.map(({ schluessel }) => schluessel));
  for (const { kind, schluessel, pseudonym } of known) await become(kind, { schluessel, pseudonym }, { world, office, file, dice });
  const of = (kind: Kind) => lots.filter((lot) => lot.kind === kind).map(({ pseudonym }) => pseudonym);
  return new Map([...reasons.map((kind) => [kind, of(kind)] as const), ['verzoegert', of('keinDatensatz')]]);
}

interface At {
  readonly world: WorldOn;
  readonly office: Jobcenter;
  readonly file: Fachverfahren;
  readonly dice: Dice;
}

async function become(kind: Kind, { schluessel, pseudonym }: { readonly schluessel: string; readonly pseudonym: string }, { world, office, file, dice }: At): Promise<void> {
  await file.fill(dice, schluessel);
  await office.consent(pseudonym, schluessel, new Date(Date.now() - 86_400_000));
  await office.read([pseudonym], selection);
  if (kind === 'nichtFreigegeben') return;
  const shown = (await office.vorschau(pseudonym)) ?? [];
  expect(await office.freigeben(pseudonym, shown.map(({ id }) => id))).toBe('ERLEDIGT');
  expect((await office.read([pseudonym], selection)).body).toContain('"bewilligungen":[{');
  if (kind === 'gesperrtImFachverfahren') return world.change('jobcenter', 'quelle', `UPDATE PERS_STAMM SET KZ_MITARB = 'J' WHERE PERS_NR = '${schluessel}'`);
  const { body } = await office.staff(`mutation { jobcenterSperreSetzen(eingabe: { schluessel: "${schluessel}", art: WIDERSPRUCH_76, wirkung: ALLES, grund: "Beispiel" }) { ergebnis } }`);
  expect(body).toContain('ERLEDIGT');
}

async function fetchOf(world: WorldOn, office: Jobcenter, pseudonym: string, kind: Kind): Promise<Fetch> {
  const request = await office.request([pseudonym], selection);
  const endpoint = world.offices.get('jobcenter')?.endpoint;
  return () =>
    new Promise((resolve, reject) => {
      const begun = performance.now();
      const handOver = ({ body }: { readonly body: string }) => {
        if (kind === 'verzoegert') spin(plantedMilliseconds);
        const milliseconds = performance.now() - begun;
        // What is timed is the empty answer. A failure (of a machine that is too slow) knows no person and is counted for itself.
        if (body.includes('"bewilligungen":[]')) resolve({ milliseconds });
        else if (body.includes('QUELLE_NICHT_ERREICHBAR')) resolve('AUSFALL');
        else reject(new Error(`${kind}: ${body}`));
      };
      endpoint?.(request, handOver).catch(reject);
    });
}

function spin(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

if (isFull) {
  describe('the time of an empty answer does not tell why it is empty', () => {
    it('on SQLite', () => measure('sqlite'), 3_600_000);
  });
  describeMariadb('the time of an empty answer does not tell why it is empty', () => {
    it('on MariaDB', () => measure('mariadb'), 3_600_000);
  });
}

describe('the measure itself', () => {
  it.each([
    ['alike', [1, 2, 3], [1, 2, 3], 0.5],
    ['always later', [1, 2, 3], [4, 5, 6], 1],
    ['always sooner', [4, 5, 6], [1, 2, 3], 0],
    ['all the same', [7, 7], [7, 7, 7], 0.5],
    ['two of three times later', [1, 3], [2, 2, 4], 4 / 6],
  ])('%s', (_what, one, other, area) => expect(areaUnderCurve(one, other)).toBeCloseTo(area, 10));

  it('a shift of a tenth of the spread shows among 5,000, and none among as many alike', () => {
    const dice = diceOf(seed);
    const bell = () => Array.from({ length: 5_000 }, () => Array.from({ length: 12 }, () => dice.below(1_000) / 1_000).reduce((a, b) => a + b, -6));
    const [one, other, third] = [bell(), bell(), bell()];
    expect(Math.abs(areaUnderCurve(one, other) - 0.5)).toBeLessThan(0.025);
    expect(areaUnderCurve(one, third.map((value) => value + 0.15)) - 0.5).toBeGreaterThan(tolerance);
  });
});

describe('an office as it is started answers on the beat', () => {
  it('whatever it is asked', async () => {
    const env = { DATEN: copyOfTemplate(), MODUS: 'demo' };
    const law = readLaw();
    const config = readConfig(law, { modus: 'demo', officesOverHttp: false }, env);
    const tools = { law, clock: systemClock, log: createLog({ prozess: 'test', stufe: 'error' }), metrics: createMetrics() };
    const { offices, close } = await openOffices({ configs: readOfficeConfigs(law, 'demo', env), verifyToken: await demoVerifier(config), tools });
    try {
      for (const [name, { endpoint }] of [...offices].filter(([name]) => name !== 'kim')) {
        for (const query of ['{ _entities(representations: [null]) { ... on Klient { __typename } } }', 'nonsense']) {
          const begun = performance.now();
          await new Promise<void>((resolve, reject) => void endpoint({ query, headers: new Map() }, () => resolve()).catch(reject));
          expect([name, query, performance.now() - begun >= antwortTakt]).toEqual([name, query, true]);
        }
      }
    } finally {
      await close();
      rmSync(env.DATEN, { recursive: true, force: true });
    }
  }, 60_000);
});
