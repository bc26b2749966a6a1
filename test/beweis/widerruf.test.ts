import { describeMariadb } from '../subgraphs/kit/journal/mariadbForTests';
import { isFull, seed, share } from './profile';
import type { Datenbank } from './promises';
import { settle } from './settle';
import { fallIdOf } from './widerruf/einwohner';
import { einwohnerFuer, gegenstaendeVon } from './widerruf/gegenstaende';
import { haltepunkte } from './widerruf/haltestellen';
import { buildStadt, type Prozess, type Stadt } from './widerruf/stadt';
import { uhrenEinwohner, uhrenProof } from './widerruf/uhrenProof';
import { Urteil } from './widerruf/urteil';
import { Einlass, read, runVersuch, type Erlebt, type Versuch } from './widerruf/versuche';
import { wuerfelVon } from './widerruf/wuerfel';

/*
 * Art. 7 Abs. 3 DSGVO: after the acknowledgement of a revocation no office decides to release anything on what was revoked, fetches
 * under way included. Real processes, real HTTP, real databases; judged by stamps that the processes write themselves.
 */

const widerrufe = share(10_000);
/** Inhabitants with enough to revoke; those after them are for the clocks. */
const bewohnt = einwohnerFuer(widerrufe);
/** Every other revocation meets a fetch that is held at the office until the revocation is on its way, or long past. */
const jederGehalteneVon = 2;

function plan(behoerden: number): readonly Versuch[] {
  const wuerfel = wuerfelVon(seed);
  const alle = Array.from({ length: bewohnt }, (_, index) => gegenstaendeVon(index + 1).map((gegenstand) => ({ nummer: index + 1, gegenstand }))).flat();
  return wuerfel.gemischt(alle).slice(0, widerrufe).map((what, index): Versuch => {
    const liest = index % 2;
    const widerruft = behoerden > 1 || wuerfel.unter(2) === 0 ? 1 - liest : liest;
    if (index % jederGehalteneVon !== 0) return { ...what, liest, widerruft, danach: wuerfel.unter(1_000) / 1_000 };
    const punkt = haltepunkte[(index / jederGehalteneVon) % haltepunkte.length] ?? 'VOR_PROTOKOLL';
    // Half of them go on only after the acknowledgement, the others while the Freigabe dies or the acknowledgement is due.
    const late = wuerfel.unter(2) === 0;
    return { ...what, liest, widerruft, danach: late ? wuerfel.unter(300) : 1_000 + wuerfel.unter(3_300), halt: { punkt, bis: late ? 'NACH_BESTAETIGUNG' : 'MS' } };
  });
}

/** Kills an authority or an office without warning and starts it again, at these parts of the way; meanwhile nothing new begins. */
class Neustarts {
  #laeuft: Promise<unknown> = Promise.resolve();
  #anzahl = 0;
  readonly #folge: readonly (Prozess | undefined)[];

  constructor({ behoerden, aemter: { auslaenderbehoerde, jobcenter } }: Stadt) {
    const all = [behoerden[0], auslaenderbehoerde, behoerden.at(-1), jobcenter, behoerden[0], auslaenderbehoerde];
    this.#folge = isFull ? all : all.slice(0, 2);
  }

  get anzahl(): number {
    return this.#anzahl;
  }

  /** @param fertig revocations that are acknowledged */
  async beginnen(fertig: number): Promise<void> {
    if (this.#anzahl < this.#folge.length && fertig >= (widerrufe * (this.#anzahl + 1)) / (this.#folge.length + 2)) {
      const prozess = this.#folge[this.#anzahl];
      this.#anzahl += 1;
      this.#laeuft = Promise.resolve(prozess?.kill()).then(() => prozess?.start());
    }
    await this.#laeuft;
  }
}

async function revokeAll(stadt: Stadt, versuche: readonly Versuch[]): Promise<{ readonly erlebt: readonly Erlebt[]; readonly neustarts: number }> {
  const [einlass, platz, neustarts] = [new Einlass(12), new Einlass(isFull ? 300 : 40), new Neustarts(stadt)];
  for (const versuch of versuche.slice(0, 8)) await einlass.gemessen(() => read(stadt, versuch)); // cold processes are slow
  const erlebt: Erlebt[] = [];
  await Promise.all(
    versuche.map((versuch) =>
      platz.mit(async () => {
        await neustarts.beginnen(erlebt.length);
        erlebt.push(await runVersuch(stadt, versuch, einlass));
      }),
    ),
  );
  return { erlebt, neustarts: neustarts.anzahl };
}

const proof = (datenbank: Datenbank) => () => {
  let stadt: Stadt;
  beforeAll(async () => {
    stadt = await buildStadt({ datenbank, einwohner: bewohnt + uhrenEinwohner, uhren: { jobcenter: -950 } });
  }, 1_200_000);
  afterAll(() => stadt?.stop());

  test('revocations among fetches: nothing leaves after the acknowledgement', async () => {
    const versuche = plan(stadt.behoerden.length);
    const { erlebt, neustarts } = await revokeAll(stadt, versuche);
    const fallOf = new Map(versuche.flatMap(({ nummer }) => gegenstaendeVon(nummer).map((gegenstand) => [stadt.pseudonym(nummer, gegenstand), fallIdOf(nummer)] as const)));
    const urteil = new Urteil(stadt.stempel(), fallOf);
    const befunde = versuche.map((versuch) => ({ versuch, befund: urteil.ueber(fallIdOf(versuch.nummer), versuch.gegenstand.kategorie) }));
    const count = (is: (one: (typeof befunde)[number]) => boolean) => befunde.filter(is).length;

    settle('widerrufNebenlaeufig', {
      datenbank,
      versuche: count(({ befund }) => befund !== undefined),
      verstoesse: count(({ befund }) => (befund?.spaet ?? 0) > 0) + erlebt.filter(({ nachherGezeigt }) => nachherGezeigt).length + urteil.fremde,
      zweige: {
        imLesen: count(({ befund }) => befund?.imLesen === true),
        erzwungenImLesen: count(({ befund }) => befund?.erzwungenImLesen === true),
        vorherFreigegeben: count(({ befund }) => (befund?.vorher ?? 0) > 0),
        neustarts,
      },
    });
    if (stadt.behoerden.length < 2) return;
    settle('zweiBehoerden', {
      datenbank: 'mariadb',
      versuche: count(({ versuch, befund }) => befund !== undefined && versuch.liest !== versuch.widerruft),
      verstoesse: count(({ befund }) => (befund?.spaet ?? 0) > 0) + erlebt.filter(({ nachherGezeigt }) => nachherGezeigt).length,
      zweige: { beiDerAnderenGelesen: erlebt.filter(({ versuch, nachherGelesen }) => nachherGelesen && versuch.liest !== versuch.widerruft).length },
    });
  }, 3_600_000);

  test('clocks beside the authority’s: within E nothing is late, behind beyond E the office refuses and says so', async () => {
    settle('uhren', { datenbank, ...(await uhrenProof(stadt, bewohnt + 1, wuerfelVon(seed))) });
  }, 1_200_000);
};

describe('SQLite', proof('sqlite'));
describeMariadb('MariaDB, two authorities on one database', proof('mariadb'));
