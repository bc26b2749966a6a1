import { setImmediate as turn } from 'node:timers/promises';
import { openAuthority, type Authority } from '../../../subgraphs/kim/authority/authority';
import { assign, consent, users, type City } from '../../subgraphs/kim/city';
import { openStelle, type EineStelle } from './eineStelle';

/** When the revocation is committed: before the Freigabe, while it is on its way, while it is decided, while its entry is synced. */
export const momente = ['VOR_PRAEGUNG', 'UNTERWEGS', 'VOR_PROTOKOLL', 'NACH_PROTOKOLL'] as const;

/** One order of events. Times are milliseconds and need not be whole: only calendars count whole ones. */
export interface Ablauf {
  /** The office's calendar beside the authority's. */
  readonly daneben: number;
  readonly widerruf: (typeof momente)[number];
  /** Part of a millisecond at which the Freigabe is minted. */
  readonly bruch: number;
  readonly unterwegs: number;
  readonly vorProtokoll: number;
  /** Until the hand-over; or where given, the hand-over so long after the acknowledgement is due (negative: before). */
  readonly nachProtokoll: number;
  readonly umBestaetigung?: number | undefined;
}

/** What came of it. */
export interface Ausgang {
  readonly gezeigt: boolean;
  /** The acknowledgement had been given when the body was handed over. */
  readonly bestaetigt: boolean;
}

interface Wecker { readonly am: number; readonly klingeln: () => void }

/** Authority and office in one process under one clock that only the test moves: the order of events decides, and nothing else. */
export class Ablaufwelt {
  #zeit: number;
  #daneben = 0;
  #wecker: Wecker[] = [];
  #nummer = 0;
  #springt = 0;
  #anhalten: (wo: 'VOR_PROTOKOLL' | 'NACH_PROTOKOLL') => Promise<void> = async () => undefined;

  private constructor(private readonly city: City) {
    this.#zeit = city.clock() + 1_000;
  }

  authority!: Authority;
  stelle!: EineStelle;

  static async open(city: City): Promise<Ablaufwelt> {
    const welt = new Ablaufwelt(city);
    const wait = (ms: number) => new Promise<void>((resolve) => welt.#wecker.push({ am: welt.#zeit + ms, klingeln: resolve }));
    welt.authority = await openAuthority({ ...city.parts, now: () => new Date(welt.#zeit), wait });
    const clock = { now: () => new Date(welt.#zeit + welt.#daneben), monotonic: () => welt.#springen() };
    welt.stelle = await openStelle(clock, (wo) => welt.#anhalten(wo));
    return welt;
  }

  get zeit(): number {
    return this.#zeit;
  }

  stelleUhr(daneben: number): void {
    this.#daneben = daneben;
  }

  /** The monotonic clock goes on by so much as soon as the current tick is over: who asks it and then waits is too late. */
  springtNachJederFrage(ms: number): void {
    this.#springt = ms;
  }

  #springen(): number {
    if (this.#springt > 0) queueMicrotask(() => (this.#zeit += this.#springt));
    return this.#zeit;
  }

  /** A case of its own with one person who consented. */
  async person(): Promise<{ readonly fallId: string; readonly klientId: string }> {
    const of = { fallId: `F-${(this.#nummer += 1)}`, klientId: `K-${this.#nummer}` };
    await assign(this.city, of.fallId, [of.klientId], users.a);
    await consent(this.city, users.a, of.fallId, of.klientId);
    this.#zeit = Math.max(this.#zeit, this.city.clock() + 1_000) + 10_000;
    return of;
  }

  async mint({ fallId, klientId }: { readonly fallId: string; readonly klientId: string }): Promise<string | undefined> {
    const [sealed] = await this.authority.mint([{ fallId, klientId, stelle: 'JOBCENTER', art: 'FALLANSICHT' }], users.a, 'KIM_CASE_MANAGEMENT', 'anfrage');
    return sealed;
  }

  /** Lets time pass, alarm by alarm. */
  async vergehe(ms: number): Promise<void> {
    const until = this.#zeit + Math.max(0, ms);
    for (;;) {
      const [next] = this.#wecker.filter(({ am }) => am <= until).sort((a, b) => a.am - b.am);
      if (!next) break;
      this.#wecker = this.#wecker.filter((one) => one !== next);
      this.#zeit = Math.max(this.#zeit, next.am);
      next.klingeln();
      await settled();
    }
    this.#zeit = until;
  }

  async laufe(ablauf: Ablauf): Promise<Ausgang> {
    const of = await this.person();
    this.#zeit = Math.ceil(this.#zeit) + ablauf.bruch;
    this.#daneben = ablauf.daneben;
    this.stelle.parts.clockGuard.highestIat = 0;
    let bestaetigt = false;
    let widerrufenUm = this.#zeit;
    const widerrufen = async (moment: Ablauf['widerruf']) => {
      if (moment !== ablauf.widerruf) return;
      const before = this.#wecker.length;
      widerrufenUm = this.#zeit;
      let answered = false;
      const revoked = this.authority.revoke({ ...of, umfang: {}, kanal: 'ELEKTRONISCH' }, users.a).then(() => {
        answered = true;
        bestaetigt = true;
      });
      while (this.#wecker.length === before && !answered) await turn(); // committed, and waiting
      void revoked;
    };
    await widerrufen('VOR_PRAEGUNG');
    const sealed = await this.mint(of);
    await widerrufen('UNTERWEGS');
    await this.vergehe(ablauf.unterwegs);
    this.#anhalten = async (wo) => {
      await widerrufen(wo);
      if (wo === 'VOR_PROTOKOLL') return this.vergehe(ablauf.vorProtokoll);
      this.#anhalten = async () => undefined; // an entry that says VERFALLEN takes no time
      return this.vergehe(ablauf.umBestaetigung === undefined ? ablauf.nachProtokoll : widerrufenUm + 4_000 + ablauf.umBestaetigung - this.#zeit);
    };
    let ausgang: Ausgang = { gezeigt: false, bestaetigt: false };
    await this.stelle.vorlegen(sealed, (gezeigt) => (ausgang = { gezeigt, bestaetigt }));
    this.#anhalten = async () => undefined;
    await this.vergehe(10_000);
    return ausgang;
  }
}

const settled = async (): Promise<void> => {
  for (let index = 0; index < 3; index += 1) await turn();
};
