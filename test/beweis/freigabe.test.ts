import { randomUUID } from 'node:crypto';
import { createTestDatabase, describeMariadb } from '../subgraphs/kit/journal/mariadbForTests';
import { abgelaufene, falscheArt, falscheStelle, falscherAufrufer, fremde, gefaelschte, veraenderte, verbrauchte, type Ausgang, type Buendel } from './freigabe/arten';
import { openAmt, openAmtOnMariadb, richtig, versiegelt, type Amt } from './freigabe/einAmt';
import { openWuerfel } from './freigabe/wuerfel';
import { openZweiterProzess } from './freigabe/zweiterProzess';
import { share } from './profile';
import { settle } from './settle';

jest.setTimeout(1_800_000);

describe('a Freigabe that is not exactly what the authority sealed for this fetch', () => {
  /** Name of the branch, how a bundle of it is made, and its share of all wrong ones. */
  const sorts: readonly (readonly [string, Buendel, number])[] = [
    ['veraendert', veraenderte, 80_000],
    ['gefaelscht', gefaelschte, 40_000],
    ['fremd', fremde, 20_000],
    ['abgelaufen', abgelaufene, 20_000],
    ['verbraucht', verbrauchte, 10_000],
    ['falscheArt', falscheArt, 12_000],
    ['falscheStelle', falscheStelle, 12_000],
    ['falscherAufrufer', falscherAufrufer, 20_000],
  ];

  const results = new Map<string, Ausgang>();
  it.each(sorts)('%s: is not accepted, and those beside it that are right are', async (name, buendel, full) => {
    const dice = [openWuerfel(`${name} 1`), openWuerfel(`${name} 2`)]; // one each, so that their order in time changes no case
    const amt = await openAmt();
    let result: Ausgang = { falsche: 0, angenommen: 0, richtige: 0, abgewiesen: 0 };
    try {
      while (result.falsche < share(full)) {
        for (const { falsche, angenommen, richtige, abgewiesen } of await Promise.all(dice.map((wuerfel) => buendel(amt, wuerfel)))) {
          result = { falsche: result.falsche + falsche, angenommen: result.angenommen + angenommen, richtige: result.richtige + richtige, abgewiesen: result.abgewiesen + abgewiesen };
        }
      }
    } finally {
      await amt.close();
    }
    results.set(name, result);
    expect({ name, angenommen: result.angenommen, abgewiesen: result.abgewiesen }).toEqual({ name, angenommen: 0, abgewiesen: 0 });
  });

  it('none of any sort was accepted, and every right one was', () => {
    const sum = (feld: keyof Ausgang) => [...results.values()].reduce((total, result) => total + result[feld], 0);
    const of = (name: string) => results.get(name)?.falsche ?? 0;
    settle('freigabeVarianten', {
      versuche: sum('falsche'),
      verstoesse: sum('angenommen') + sum('abgewiesen'),
      zweige: {
        veraendert: of('veraendert'), gefaelscht: of('gefaelscht'), fremd: of('fremd'), abgelaufen: of('abgelaufen'), verbraucht: of('verbraucht'),
        falscheArt: of('falscheArt'), falscheStelle: of('falscheStelle'), falscherAufrufer: of('falscherAufrufer'), unveraendertAngenommen: sum('richtige') - sum('abgewiesen'),
      },
    });
  });
});

/** Presents one Freigabe at once in as many fetches as there are doors. @returns how many of them let it through */
type Door = (sealed: string) => Promise<boolean>;

async function presentAtOnce(doors: readonly Door[], tries: number) {
  let [verstoesse, einmalFreigegeben, doppeltAbgewiesen] = [0, 0, 0];
  const once = async () => {
    const sealed = versiegelt(richtig(randomUUID()));
    const verdicts = await Promise.all(doors.map((door) => door(sealed)));
    const released = verdicts.filter(Boolean).length;
    if (released > 1) verstoesse += 1;
    if (released === 1) einmalFreigegeben += 1;
    doppeltAbgewiesen += released === 1 ? verdicts.length - 1 : 0;
  };
  for (let done = 0; done < tries; done += 20) await Promise.all(Array.from({ length: 20 }, once));
  return { versuche: Math.ceil(tries / 20) * 20, verstoesse, zweige: { einmalFreigegeben, doppeltAbgewiesen } };
}

const doorOf = (amt: Amt): Door => async (sealed) => (await amt.present([sealed]))[0] ?? false;

describe('a Freigabe presented several times at once', () => {
  it('opens once on SQLite, where one process owns the journal', async () => {
    const amt = await openAmt();
    try {
      settle('freigabeEinmal', { datenbank: 'sqlite', ...(await presentAtOnce([doorOf(amt), doorOf(amt), doorOf(amt)], share(2_000))) });
    } finally {
      await amt.close();
    }
  });
});

describeMariadb('a Freigabe presented at once to two processes of one office', () => {
  it('opens once on MariaDB', async () => {
    const database = await createTestDatabase();
    const amt = await openAmtOnMariadb(database.url);
    const other = await openZweiterProzess(database.url);
    try {
      settle('freigabeEinmal', { datenbank: 'mariadb', ...(await presentAtOnce([doorOf(amt), other.door], share(2_000))) });
    } finally {
      await other.close();
      await amt.close();
      await database.drop();
    }
  });
});
