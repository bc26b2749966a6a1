import { createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { protokollPruefen } from '../../../subgraphs/kit/commands/protokollPruefen';
import { readCheckpoints } from '../../../subgraphs/kit/journal/readCheckpoints';
import { describePython, runPython } from '../../beweis/zweiterPruefer/pythonPruefer';
import { copyOfTemplate, openTestWorld } from '../../world';

const register = 'EINWILLIGUNGSREGISTER';
const ask = '{ fall(id: "F-2026-013") { klienten { jobcenter { bewilligungen { stand } } } } }';

let daten: string;
let ziel: string;

beforeEach(() => {
  daten = copyOfTemplate();
  ziel = mkdtempSync(join(tmpdir(), 'upkeep-ziel-'));
});
afterEach(() => {
  for (const folder of [daten, ziel]) rmSync(folder, { recursive: true, force: true });
});

const store = <T>(work: (database: SQLite.Database) => T): T => {
  const database = new SQLite(join(daten, 'kim', 'abgabe.sqlite'));
  try {
    return work(database);
  } finally {
    database.close();
  }
};
const verify = async (...args: readonly string[]) => {
  const lines: string[] = [];
  const code = await protokollPruefen(['kim', ...args], { DATEN: daten }, new Date(), (line) => lines.push(line));
  return { code, text: lines.join('\n') };
};
const withPruefpunkte = () => ['--pruefpunkte', join(daten, 'pruefpunkte', 'kim'), '--schluessel', join(daten, 'kim', 'pruefpunkt.pem')];

describe('the register of consents', () => {
  it('is signed like a journal, while it runs and when it closes', async () => {
    const key = createPublicKey(readFileSync(join(daten, 'kim', 'pruefpunkt.pem')));
    const world = await openTestWorld({ daten, configure: (config) => ({ ...config, pruefpunktZiel: ziel }) });
    expect((await world.ask('cm-ki', ask)).codes).toEqual([]);
    expect(await verify()).toMatchObject({ code: 0, text: expect.stringMatching(new RegExp(`KIM: unversehrt[^]*${register}: unversehrt`)) });
    await world.close();
    const { koepfe, zeilen, ungueltig } = await readCheckpoints(join(ziel, 'kim'), register, key);
    expect([zeilen, ungueltig]).toEqual([1, undefined]);
    expect(koepfe).toHaveLength(4); // consents, tasks after revocations, Freigaben of the past and this process's
    expect(koepfe.map(({ kette }) => kette)).toEqual(expect.arrayContaining(['einwilligung_ereignis', 'loeschaufgabe_ereignis']));
  });

  it('verifies against what the demo has signed', async () => {
    expect(await verify(...withPruefpunkte())).toMatchObject({ code: 0, text: expect.stringMatching(`${register}: [1-9]\\d* Prüfpunkte mit gültiger Signatur`) });
  });

  it('shows a byte that was flipped in a consent, and names it', async () => {
    const flipped = store((database) => {
      database.exec(`UPDATE einwilligung_ereignis SET nutzlast = REPLACE(nutzlast, 'KIM_CASE', 'KIM_CASF') WHERE folge = 7`);
      return database.prepare<[], { id: string }>('SELECT id FROM einwilligung_ereignis WHERE folge = 7').get();
    });
    expect(await verify()).toMatchObject({ code: 1, text: expect.stringContaining(`${register}: GEBROCHEN. Kette einwilligung_ereignis, Nummer 7, Eintrag ${flipped?.id}: Der Inhalt wurde verändert.`) });
  });

  it('shows an end that was cut off with all its traces, by its checkpoints', async () => {
    store((database) =>
      database.exec(`
        DELETE FROM einwilligung_ereignis WHERE folge = (SELECT MAX(folge) FROM einwilligung_ereignis);
        UPDATE kettenkopf SET (folge, hash) = (SELECT folge, hash FROM einwilligung_ereignis ORDER BY folge DESC LIMIT 1) WHERE kette = 'einwilligung_ereignis'`),
    );
    expect((await verify()).code).toBe(0);
    expect(await verify(...withPruefpunkte())).toMatchObject({ code: 1, text: expect.stringMatching(`${register}: GEBROCHEN.*abgeschnitten`) });
  });

  it('loses the content of Freigaben after half a year, by itself, and its journal says so', async () => {
    store((database) => {
      const insert = database.prepare(`INSERT INTO ausstellung (id, am, kette, folge, salt, nutzlast, inhalt_hash, hash) VALUES (?, ?, 'alt', ?, 's', ?, 'i', 'h')`);
      insert.run('ALT', '2020-01-01T00:00:00.000Z', 1, 'inhalt-von-damals');
      insert.run('NEU', new Date().toISOString(), 2, 'inhalt-von-heute');
    });
    // A world removes its folder when it closes; what is looked at afterwards stays outside of it.
    const world = await openTestWorld({ configure: (config) => (config.name === 'kim' ? { ...config, abgabeUrl: join(daten, 'kim', 'abgabe.sqlite') } : config) });
    const told = async () => (await world.ask('dsb', '{ kimBereinigungen { klassen { register aufbewahrung anzahl von } } }', {}, 'DATENSCHUTZKONTROLLE')).data?.['kimBereinigungen'];
    while (JSON.stringify(await told()) === '[]') await wait(50);
    expect(await told()).toEqual([{ klassen: [{ register: 'ausstellung', aufbewahrung: 'ABRUF', anzahl: 1, von: '2020-01-01T00:00:00.000Z' }] }]);
    await world.close();
    expect(store((database) => database.prepare('SELECT id FROM ausstellung WHERE nutzlast IS NOT NULL AND kette = ?').pluck().all('alt'))).toEqual(['NEU']);
    const bytes = readFileSync(join(daten, 'kim', 'abgabe.sqlite'));
    expect([bytes.includes('inhalt-von-damals'), bytes.includes('inhalt-von-heute')]).toEqual([false, true]);
  });
});

describePython(describe)('the second verifier, of the register', () => {
  const theirs = () => runPython('--pruefpunkte', join(daten, 'pruefpunkte', 'kim'), '--schluessel', publicPem(), join(daten, 'kim', 'abgabe.sqlite'));
  const publicPem = () => {
    const file = join(ziel, 'schluessel.pem');
    writeFileSync(file, createPublicKey(readFileSync(join(daten, 'kim', 'pruefpunkt.pem'))).export({ type: 'spki', format: 'pem' }));
    return file;
  };

  it('says the same of the whole one: consents, tasks and Freigaben', async () => {
    const [, counted] = /EINWILLIGUNGSREGISTER: unversehrt. (\d+ Einträge in \d+ Ketten)/.exec((await verify(...withPruefpunkte())).text) ?? [];
    expect(theirs()).toMatchObject({ code: 0, text: expect.stringContaining(`${register}: unversehrt. ${counted}`) });
  });

  it.each([
    ['another organisation', `UPDATE loeschaufgabe_ereignis SET organisation = 'TRAEGER_A' WHERE folge = 2`, 2],
    ['no time', `UPDATE loeschaufgabe_ereignis SET nutzlast = REPLACE(nutzlast, 'seit', 'zeit') WHERE folge = 1`, 1],
    ['no end', 'DELETE FROM loeschaufgabe_ereignis WHERE folge = 2', 2],
  ])('names the same first broken entry of a task with %s', async (_what, statement, folge) => {
    store((database) => database.exec(statement));
    const broken = `${register}: GEBROCHEN. Kette loeschaufgabe_ereignis, Nummer ${folge}`;
    expect(await verify(...withPruefpunkte())).toMatchObject({ code: 1, text: expect.stringContaining(broken) });
    expect(theirs()).toMatchObject({ code: 1, text: expect.stringContaining(broken) });
  });
});
