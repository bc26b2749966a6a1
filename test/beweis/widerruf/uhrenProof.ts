import { uhrenToleranz } from '../../../schema/freigabe';
import { isFull, share } from '../profile';
import { fallIdOf } from './einwohner';
import { gegenstaendeVon, type Gegenstand } from './gegenstaende';
import { haltepunkte } from './haltestellen';
import type { Stadt } from './stadt';
import { Urteil } from './urteil';
import { Einlass, read, runVersuch, type Erlebt, type Versuch } from './versuche';
import type { Wuerfel } from './wuerfel';

const uhrenVersuche = share(400);

/** Inhabitants the clocks need for themselves. */
export const uhrenEinwohner = Math.max(5, Math.ceil(uhrenVersuche / 10));

/** Both offices at once: one behind, one ahead. */
const innerhalb = [-uhrenToleranz, uhrenToleranz, -(uhrenToleranz - 50), uhrenToleranz - 50].slice(0, isFull ? 4 : 1);
/** Behind, the second time after it had been right for a while; and so far ahead that everything is old by it. */
const jenseits = [-(uhrenToleranz + 2_000), -10_000, 10_000].slice(0, isFull ? 3 : 1); // nearer than that a slow way to the office would hide it: see uhren.test.ts

/** A clock that runs ahead only shortens a Freigabe’s life, and old ones are no proof against a clock: only behind is red. */
const isRed = (ms: number): boolean => ms < 0;

interface Gemessen {
  readonly versuche: number;
  readonly verstoesse: number;
  readonly zweige: { readonly innerhalbFreigegeben: number; readonly jenseitsVerweigert: number; readonly bereitschaftRot: number };
}

/** @param ab the first inhabitant nobody has revoked anything of */
export async function uhrenProof(stadt: Stadt, ab: number, wuerfel: Wuerfel): Promise<Gemessen> {
  const alle = Array.from({ length: uhrenEinwohner }, (_, index) => gegenstaendeVon(ab + index).map((gegenstand) => ({ nummer: ab + index, gegenstand }))).flat();
  const vorrat = [...wuerfel.gemischt(alle)];
  const jePhase = Math.ceil((uhrenVersuche * 0.8) / innerhalb.length);
  const versuche: Versuch[] = [];
  const erlebt: Erlebt[] = [];
  for (const ms of innerhalb) {
    await Promise.all([stadt.aemter.auslaenderbehoerde.setClock(ms), stadt.aemter.jobcenter.setClock(-ms)]);
    const these = vorrat.splice(0, jePhase).map((what, index): Versuch => {
      const punkt = haltepunkte[index % haltepunkte.length] ?? 'VOR_PROTOKOLL';
      // Around the end of a Freigabe’s life by a slow clock, and around the acknowledgement.
      return { ...what, liest: 0, widerruft: 1, danach: 2_500 + wuerfel.unter(2_000), halt: { punkt, bis: 'MS' } };
    });
    versuche.push(...these);
    const einlass = new Einlass(12);
    erlebt.push(...(await Promise.all(these.map((versuch) => runVersuch(stadt, versuch, einlass)))));
  }
  await stadt.aemter.jobcenter.setClock(0);
  const beyond: { readonly verweigert: number; readonly gezeigt: number; readonly rot: boolean }[] = [];
  const unrevoked = vorrat.filter(({ gegenstand }) => gegenstand.amt === 'auslaenderbehoerde');
  for (const ms of jenseits) beyond.push(await beyondTolerance(stadt, ms, unrevoked.splice(0, Math.ceil((uhrenVersuche * 0.2) / jenseits.length))));

  const fallOf = new Map(versuche.flatMap(({ nummer }) => gegenstaendeVon(nummer).map((gegenstand) => [stadt.pseudonym(nummer, gegenstand), fallIdOf(nummer)] as const)));
  const urteil = new Urteil(stadt.stempel(), fallOf);
  const befunde = versuche.map(({ nummer, gegenstand }) => urteil.ueber(fallIdOf(nummer), gegenstand.kategorie));
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  return {
    versuche: befunde.filter((befund) => befund !== undefined).length + sum(beyond.map(({ verweigert, gezeigt }) => verweigert + gezeigt)),
    verstoesse:
      befunde.filter((befund) => (befund?.spaet ?? 0) > 0).length +
      erlebt.filter(({ nachherGezeigt }) => nachherGezeigt).length +
      sum(beyond.map(({ gezeigt }) => gezeigt)) +
      beyond.filter(({ rot }, index) => rot !== isRed(jenseits[index] ?? 0)).length,
    zweige: {
      innerhalbFreigegeben: befunde.filter((befund) => (befund?.vorher ?? 0) > 0).length,
      jenseitsVerweigert: sum(beyond.map(({ verweigert }) => verweigert)),
      bereitschaftRot: sum(beyond.map(({ rot }) => Number(rot))),
    },
  };
}

/** The clock is right and the office releases; it jumps, and nothing leaves; it is right again, and the office goes on. */
async function beyondTolerance(stadt: Stadt, ms: number, these: readonly { readonly nummer: number; readonly gegenstand: Gegenstand }[]) {
  const amt = stadt.aemter.auslaenderbehoerde;
  const ask = async () => (await Promise.all(these.map((what) => read(stadt, { ...what, liest: 0, widerruft: 1, danach: 0 })))).map((gezeigt) => gezeigt === true);
  /** On a machine with much else to do a Freigabe may die on its way, and then once more. */
  const askUntilShown = async () => {
    for (let mal = 0; mal < 20; mal += 1) if ((await ask()).some(Boolean)) return;
    throw new Error('an office whose clock is right released nothing');
  };
  await amt.setClock(0);
  await askUntilShown();
  await amt.setClock(ms);
  const beyond = await ask();
  const rot = await isRedWithoutNames(amt.url);
  await amt.setClock(0);
  await askUntilShown();
  return { verweigert: beyond.filter((gezeigt) => !gezeigt).length, gezeigt: beyond.filter(Boolean).length, rot };
}

/** 503 with the part that is wrong, and nothing else. */
async function isRedWithoutNames(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`);
  const { bereit, teile, ...more }: { readonly bereit: boolean; readonly teile: Readonly<Record<string, unknown>> } = JSON.parse(await answer.text());
  if (answer.status === 200) return false;
  expect([answer.status, bereit, more]).toEqual([503, false, {}]);
  expect(Object.entries(teile).filter(([, value]) => value !== true)).toEqual([['uhr', false]]);
  return true;
}
