import { setTimeout as wait } from 'node:timers/promises';
import { fallIdOf, klientIdOf } from './einwohner';
import { frageNach, zeigt, type Gegenstand } from './gegenstaende';
import type { Haltepunkt } from './haltestellen';
import type { Stadt } from './stadt';

/** One revocation with a fetch under way. */
export interface Versuch {
  readonly nummer: number;
  readonly gegenstand: Gegenstand;
  /** Which gateway the fetch and which the revocation takes. */
  readonly liest: number;
  readonly widerruft: number;
  /** Part of a fetch's usual time after which the revocation is sent; of a held one, milliseconds until it goes on. */
  readonly danach: number;
  /** Where the fetch is held, and whether it goes on only after the acknowledgement. */
  readonly halt?: { readonly punkt: Haltepunkt; readonly bis: 'NACH_BESTAETIGUNG' | 'MS' };
}

/** What the test itself saw; everything else is in the stamps. */
export interface Erlebt {
  readonly versuch: Versuch;
  /** A fetch that began after the acknowledgement had arrived showed a value. */
  readonly nachherGezeigt: boolean;
  readonly nachherGelesen: boolean;
}

const widerrufen = 'mutation($eingabe: WiderrufEingabe!) { einwilligungWiderrufen(eingabe: $eingabe) { ergebnis } }';

/** Milliseconds in which an authority that was killed is there again, on a machine that has much else to do. */
const geduld = 180_000;

let letzteNummer = 0;

/** Reads, revokes meanwhile, and reads again after the acknowledgement. */
export async function runVersuch(stadt: Stadt, versuch: Versuch, einlass: Einlass): Promise<Erlebt> {
  if (versuch.halt) await whileHeld(stadt, versuch, versuch.halt, einlass);
  else await whileRunning(stadt, versuch, einlass);
  const nachher = await einlass.mit(() => read(stadt, versuch));
  return { versuch, nachherGelesen: nachher !== undefined, nachherGezeigt: nachher === true };
}

/** Nobody holds anything: the revocation is sent somewhere on the way of the fetch. */
async function whileRunning(stadt: Stadt, versuch: Versuch, einlass: Einlass): Promise<void> {
  const widerruf = await einlass.mit(async () => {
    const lesen = einlass.gemessen(() => read(stadt, versuch));
    await wait(versuch.danach * einlass.ueblich);
    const sent = revoke(stadt, versuch);
    await lesen;
    return { sent };
  });
  await widerruf.sent;
}

/** The fetch is held at the office while the revocation is sent; before that one has released, so that there is something to lose. */
async function whileHeld(stadt: Stadt, versuch: Versuch, { punkt, bis }: NonNullable<Versuch['halt']>, einlass: Einlass): Promise<void> {
  const { nummer, gegenstand, danach } = versuch;
  await einlass.mit(() => read(stadt, versuch));
  const amt = stadt.aemter[gegenstand.amt];
  const halte = (letzteNummer += 1);
  const gehalten = amt.hear((meldung) => ('gehalten' in meldung && meldung.gehalten === halte ? true : undefined)).catch(() => false);
  amt.tell({ halte, punkt, pseudonym: stadt.pseudonym(nummer, gegenstand), feld: gegenstand.pfad.at(-1) ?? '' });
  const lesen = read(stadt, versuch);
  await Promise.race([gehalten, lesen]);
  const widerruf = revoke(stadt, versuch);
  if (bis === 'NACH_BESTAETIGUNG') await widerruf;
  await wait(danach);
  amt.tell({ weiter: halte });
  await Promise.all([lesen, widerruf]);
}

/** Whether the value was shown; undefined where there was no answer about it. */
export async function read(stadt: Stadt, { liest, nummer, gegenstand }: Versuch): Promise<boolean | undefined> {
  const answer = await stadt.ask(liest, frageNach(gegenstand), { fall: fallIdOf(nummer) });
  const { data, errors }: { readonly data?: { readonly fall?: { readonly klienten?: readonly unknown[] } | null } | null; readonly errors?: unknown } = JSON.parse(answer ?? '{}');
  const [klient] = data?.fall?.klienten ?? [];
  return klient === undefined || errors !== undefined ? undefined : zeigt(klient, gegenstand.pfad);
}

/** Until it is acknowledged: repeating is harmless, and an authority that was killed has acknowledged nothing. */
async function revoke(stadt: Stadt, { widerruft, nummer, gegenstand }: Versuch): Promise<void> {
  const eingabe = { fall: fallIdOf(nummer), klient: klientIdOf(nummer), kategorien: [gegenstand.kategorie], kanal: 'ELEKTRONISCH' };
  const until = performance.now() + geduld;
  while (performance.now() < until) {
    if ((await stadt.ask(widerruft, widerrufen, { eingabe }))?.includes('"WIDERRUFEN"')) return;
    await wait(500);
  }
  throw new Error(`the revocation of ${gegenstand.kategorie} was never acknowledged`);
}

/** Lets so many in at a time: fetches that wait longer than their Freigabe lives would release nothing, and prove nothing. */
export class Einlass {
  #frei: number;
  #ueblich = 100;
  readonly #wartend: (() => void)[] = [];

  constructor(plaetze: number) {
    this.#frei = plaetze;
  }

  /** Milliseconds a fetch takes here and now. */
  get ueblich(): number {
    return this.#ueblich;
  }

  async gemessen<T>(fetch: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    const found = await fetch();
    this.#ueblich += (performance.now() - begun - this.#ueblich) / 4;
    return found;
  }

  async mit<T>(work: () => Promise<T>): Promise<T> {
    if (this.#frei > 0) this.#frei -= 1;
    else await new Promise<void>((resolve) => this.#wartend.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#wartend.shift();
      if (next) next();
      else this.#frei += 1;
    }
  }
}
