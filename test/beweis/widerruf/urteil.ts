import { freigabeLebensdauer, uhrenToleranz } from '../../../schema/freigabe';
import { proMs, type Abgabe, type Bestaetigung, type Praegung, type Stempel } from './stempel';

/** What the stamps say about the revocation of one category of one case. */
export interface Befund {
  /** Bodies with a value of it that were handed over after the acknowledgement. */
  readonly spaet: number;
  /** Bodies with a value of it that were handed over before. */
  readonly vorher: number;
  /** The revocation arrived and was committed while a fetch of it was under way, from the authority to the office. */
  readonly imLesen: boolean;
  /** The same, between Freigabe and hand-over of a fetch that a test held. */
  readonly erzwungenImLesen: boolean;
}

/** A revocation is committed L + E before its acknowledgement at the latest. */
const wartezeit = (freigabeLebensdauer + uhrenToleranz) * proMs;

/** Reads the stamps of all processes once. */
export class Urteil {
  readonly #praegungen: ReadonlyMap<string, Praegung>;
  readonly #abgaben: ReadonlyMap<string, readonly Abgabe[]>;
  readonly #bestaetigungen: ReadonlyMap<string, Bestaetigung>;
  /** Bodies with values for a pseudonym that is nobody's here. */
  readonly fremde: number;

  /** @param fallOf case of a pseudonym */
  constructor(stempel: readonly Stempel[], fallOf: ReadonlyMap<string, string>) {
    const abgaben = stempel.filter((one) => one.art === 'ABGABE');
    this.#praegungen = new Map(stempel.flatMap((one) => (one.art === 'PRAEGUNG' ? [[one.jti, one] as const] : [])));
    this.#abgaben = grouped(abgaben.flatMap((abgabe) => abgabe.gefragt.map((kategorie) => [`${fallOf.get(abgabe.pseudonym)} ${kategorie}`, abgabe] as const)));
    const acknowledged = stempel.filter((one) => one.art === 'BESTAETIGUNG').flatMap((one) => one.kategorien.map((kategorie) => [`${one.fall} ${kategorie}`, one] as const));
    this.#bestaetigungen = new Map([...grouped(acknowledged)].map(([what, ones]) => [what, ones.reduce((first, one) => (one.t < first.t ? one : first))]));
    const knownBodies = new Set(abgaben.filter(({ pseudonym }) => fallOf.has(pseudonym)).map(({ t }) => t));
    this.fremde = abgaben.filter(({ t, gezeigt }) => gezeigt.length > 0 && !knownBodies.has(t)).length;
  }

  ueber(fall: string, kategorie: string): Befund | undefined {
    const bestaetigt = this.#bestaetigungen.get(`${fall} ${kategorie}`);
    if (!bestaetigt) return undefined;
    const abgaben = this.#abgaben.get(`${fall} ${kategorie}`) ?? [];
    const gezeigte = abgaben.filter(({ gezeigt }) => gezeigt.includes(kategorie));
    const within = (from: (praegung: Praegung) => number) => (abgabe: Abgabe) => {
      const praegung = this.#praegungen.get(abgabe.jti);
      return praegung !== undefined && from(praegung) < bestaetigt.seit && bestaetigt.t - wartezeit < abgabe.t;
    };
    return {
      spaet: gezeigte.filter(({ t }) => t > bestaetigt.t).length,
      vorher: gezeigte.filter(({ t }) => t <= bestaetigt.t).length,
      imLesen: abgaben.some(within(({ seit }) => seit)),
      erzwungenImLesen: abgaben.filter(({ gehalten }) => gehalten !== undefined).some(within(({ t }) => t)),
    };
  }
}

function grouped<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of entries) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
