import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { freigabeKey } from '../../schema/names';
import { seal, unseal, usages, type SealKey } from '../../subgraphs/kit/seal';
import { booties, offices, stellenOf, type Booty } from '../leaks/booty';
import { askEntities, aufruferHeader, callDirectly, stolenKeys, takeFreigaben, type Representation } from '../leaks/thief';
import { worldOfFile } from '../leaks/worldOfFile';
import { newKey, writeKeys } from './freigabe/schluesseldateien';
import { share } from './profile';
import { settle } from './settle';

jest.setTimeout(1_800_000);

/** Nothing grows old here: the test decides on the order of events, and a loaded machine changes nothing. */
const moment = new Date();
const world = worldOfFile({ clock: { now: () => moment, monotonic: () => 0 } });

/** A value of the block: anything in capitals that is no type. */
const hasData = (body: string): boolean => /":"[A-Z0-9_]{3,}"/.test(body.replaceAll(/"__typename":"\w+"/g, '').replace(/"extensions".*/, ''));

const first = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new Error('nothing there');
  return one;
};

/** Case managers at work: each asks for one of the blocks after the other until it is told to stop. */
function underLoad(workers: number) {
  const refused: string[] = [];
  const running = new Set<Promise<void>>();
  let [answered, stopped] = [0, false];
  const once = async ({ stelle, user, fall, block }: Booty): Promise<void> => {
    const { body, codes } = await world().ask(user, `{ fall(id: "${fall}") { klienten { ${block} } } }`);
    if (codes.length > 0 || !hasData(body)) refused.push(`${stelle} ${codes.join(' ')} ${body.slice(0, 200)}`);
    else answered += 1;
  };
  const work = async (from: number): Promise<void> => {
    for (let turn = from; !stopped; turn += 1) {
      const asked = once(first(booties.slice(turn % booties.length))).finally(() => running.delete(asked));
      running.add(asked);
      await asked;
    }
  };
  const all = Array.from({ length: workers }, (_, index) => work(index));
  return {
    refused,
    answered: () => answered,
    /** Until every request is answered that was under way: the longest a Freigabe sealed by now can still be needed. */
    drained: async () => void (await Promise.all([...running])),
    async stop() {
      stopped = true;
      await Promise.all(all);
    },
  };
}

/** A real Freigabe of each controller, and what its holder says of himself. */
async function takeAll() {
  const taken = new Map<Booty, { readonly representations: readonly Representation[]; readonly headers: Readonly<Record<string, string>> }>();
  for (const booty of booties) {
    const token = await world().token(booty.user);
    taken.set(booty, { representations: await takeFreigaben(world(), token, booty.fall, [booty.stelle]), headers: aufruferHeader(stellenOf(booty.office), token) });
  }
  return taken;
}

const opens = async ({ office, block }: Booty, representations: readonly Representation[], headers: Readonly<Record<string, string>>): Promise<boolean> =>
  hasData((await askEntities(world(), office, representations, `... on Klient { ${block} }`, headers)).body);

const content = z.looseObject({ iat: z.number(), jti: z.string() });

/** The same Freigaben once more, fresh in everything, under another key. */
const resealed = (stelle: string, representations: readonly Representation[], known: readonly SealKey[], key: SealKey): readonly Representation[] =>
  representations.map((representation) => {
    const opened = content.parse(unseal(representation[freigabeKey(stelle)], known, usages.freigabe));
    return { ...representation, [freigabeKey(stelle)]: seal({ ...opened, iat: moment.getTime(), jti: randomBytes(16).toString('base64url') }, key, usages.freigabe) };
  });

/** Whether the authority understands a message of this controller under this key. */
async function understood(stelle: string, key: SealKey, known: readonly SealKey[]): Promise<boolean> {
  const message = seal({ art: 'EINLOESEN', code: 'UNBEKANNT', id: randomBytes(8).toString('hex'), iat: moment.getTime() }, key, usages.mitteilung);
  const { data } = await callDirectly(world(), 'kim', 'mutation($stelle: Stelle!, $mitteilung: String!) { stelleMitteilung(stelle: $stelle, mitteilung: $mitteilung) }', { stelle, mitteilung: message });
  return z.object({ gefunden: z.literal(false) }).safeParse(unseal(data?.['stelleMitteilung'], known, usages.mitteilung)).success;
}

/** Whose file is changed first at each of the three steps of the README. */
const orders = [
  ['amt', 'amt', 'amt'],
  ['kim', 'kim', 'kim'],
  ['amt', 'kim', 'amt'],
  ['kim', 'amt', 'kim'],
] as const;

it('keys rotate under load, by the steps of the README in every order: nothing valid is refused, nothing retired is accepted', async () => {
  const load = underLoad(3);
  const found = { verstoesse: 0, gueltigAngenommen: 0, mitAltemSchluesselAbgewiesen: 0 };
  const expectThat = (holds: boolean, counted: 'gueltigAngenommen' | 'mitAltemSchluesselAbgewiesen') => (holds ? (found[counted] += 1) : (found.verstoesse += 1));
  const rotations = Math.max(share(50), orders.length);

  for (let rotation = 0; rotation < rotations; rotation += 1) {
    const fresh = new Map(booties.map(({ stelle }) => [stelle, newKey(`wechsel-${rotation}`)]));
    const added = (stelle: string) => first([fresh.get(stelle) ?? newKey('unbenutzt')]);
    const steps: readonly Parameters<typeof writeKeys>[2][] = [(stelle, keys) => [...keys, added(stelle)], (stelle, keys) => [added(stelle), ...keys.slice(0, 1)], (stelle) => [added(stelle)]];
    const retired = new Map(booties.map(({ office, stelle }) => [stelle, first(stolenKeys(world(), office, stelle))]));
    const old = await takeAll();

    for (const [index, step] of steps.entries()) {
      const authorityFirst = orders[rotation % orders.length]?.[index] === 'kim';
      const sides = [() => writeKeys(world(), 'kim', step), () => offices.forEach((office) => writeKeys(world(), office, step))];
      for (const side of authorityFirst ? sides : sides.toReversed()) {
        side();
        await load.drained(); // the load goes on between one side and the other
      }
      if (index !== 1) continue;
      for (const [booty, { representations, headers }] of old) expectThat(await opens(booty, representations, headers), 'gueltigAngenommen'); // sealed with the old key, in the overlap
    }

    for (const [booty, { representations, headers }] of old) {
      const { stelle, office } = booty;
      const [gone, now] = [first([retired.get(stelle)].filter((key) => key !== undefined)), first(stolenKeys(world(), office, stelle))];
      expectThat(!(await opens(booty, resealed(stelle, representations, [gone], gone), headers)), 'mitAltemSchluesselAbgewiesen');
      expectThat(await opens(booty, resealed(stelle, representations, [gone], now), headers), 'gueltigAngenommen');
      expectThat(!(await understood(stelle, gone, [gone, now])), 'mitAltemSchluesselAbgewiesen');
      expectThat(await understood(stelle, now, [gone, now]), 'gueltigAngenommen');
    }
  }
  await load.stop();

  expect(load.refused.slice(0, 3)).toEqual([]);
  settle('schluesselwechsel', {
    versuche: rotations,
    verstoesse: found.verstoesse + load.refused.length,
    zweige: { gueltigAngenommen: found.gueltigAngenommen + load.answered(), mitAltemSchluesselAbgewiesen: found.mitAltemSchluesselAbgewiesen },
    messwerte: { abfragenWaehrenddessen: load.answered() },
  });
});
