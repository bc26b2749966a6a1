import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kontrollstore } from '../../../../subgraphs/kit/abgabe/kontrolle';
import { openAbgabeStore } from '../../../../subgraphs/kit/abgabe/openAbgabeStore';
import { protokollBereinigen } from '../../../../subgraphs/kit/commands/protokollBereinigen';
import { protokollPruefen } from '../../../../subgraphs/kit/commands/protokollPruefen';
import { openDatabase, type Database } from '../../../../subgraphs/kit/database';
import { bereinigen } from '../../../../subgraphs/kit/journal/bereinigen';
import { JournalUnavailable } from '../../../../subgraphs/kit/journal/journal';
import { journalUrlFor } from '../../../../subgraphs/kit/journal/journalUrl';
import type { OfficeJournal } from '../../../../subgraphs/kit/journal/officeJournal';
import { openJournal } from '../../../../subgraphs/kit/journal/openJournal';
import { protokollRows } from '../../../../subgraphs/kit/journal/readProtokoll';
import { ueblicheFristen, type Fristen } from '../../../../subgraphs/kit/journal/retention';
import { verifyJournal } from '../../../../subgraphs/kit/journal/verifyJournal';
import { aufbewahrungAnordnen, aufbewahrungAufheben, aufbewahrungVerlaengern } from '../../../../subgraphs/kit/kontrolle/aufbewahren';
import { bereinigeStellen } from '../../../../subgraphs/kit/kontrolle/bereinigeStellen';
import type { KontrolleParts } from '../../../../subgraphs/kit/kontrolle/kontrolleParts';
import { exampleLaw } from '../../../schema/decision/exampleLaw';
import { entry } from '../journal/entries';
import { createTestDatabase, describeMariadb } from '../journal/mariadbForTests';

const stellen = ['SOZIALHILFE', 'ASYLBLG'];
const start = new Date('2026-11-22T12:00:00Z');
const day = (ago: number): Date => new Date(start.getTime() - ago * 24 * 60 * 60 * 1_000);
const wer = { nutzer: 'dsb', organisation: 'DATENSCHUTZ', rolle: 'DATENSCHUTZBEAUFTRAGTE', aufrufer: 'h' } as const;
const anordnung = { anlass: 'VORFALL', begruendung: 'Vorfall vom Mai.', aktenzeichen: 'V 1/2026' } as const;

interface Office {
  readonly store: Database;
  readonly journal: OfficeJournal;
  /** The officer's view of one controller at a moment, by its periods. */
  at(now: Date, fristen?: Fristen): readonly KontrolleParts[];
  readonly url: string;
  close(): Promise<void>;
}

async function openTheOffice(url: string, drop: () => Promise<void>): Promise<Office> {
  const store = await openDatabase(url, { readOnly: false });
  for (const stelle of stellen) await openAbgabeStore(store, stelle, start);
  const journal = await openJournal(journalUrlFor(url), store, stellen);
  return {
    store,
    journal,
    url,
    at: (now, fristen = ueblicheFristen) =>
      stellen.map((stelle) => ({ stelle, law: exampleLaw, clock: { now: () => now, monotonic: () => 0 }, hashKey: Buffer.alloc(32), journal: journal.of(stelle), store: kontrollstore(store, stelle), fristen })),
    close: async () => {
      await journal.close();
      await store.close();
      await drop();
    },
  };
}

async function onSqlite(): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'bereinigen-'));
  return openTheOffice(join(folder, 'soziales', 'abgabe.sqlite'), async () => rmSync(folder, { recursive: true }));
}

async function onMariadb(): Promise<Office> {
  const { url, drop } = await createTestDatabase();
  return openTheOffice(url, drop);
}

const promises = (open: () => Promise<Office>) => () => {
  let office: Office;
  beforeEach(async () => {
    office = await open();
  });
  afterEach(() => office.close());

  const left = async (stelle = 'SOZIALHILFE') => (await office.journal.of(stelle).read({ hoechstens: 100 })).filter(({ vorgang }) => vorgang === 'ABRUF').map(({ pseudonym }) => pseudonym).sort();
  const laeufe = async (stelle = 'SOZIALHILFE') => (await office.journal.of(stelle).read({ hoechstens: 100, vorgang: 'BEREINIGUNG' })).map(({ bereinigt }) => bereinigt);
  const run = (now = start, fristen?: Fristen) => bereinigeStellen(office.at(now, fristen), office.journal, now);
  const verified = async (now = start, fristen?: Fristen) => {
    const reading = await openDatabase(journalUrlFor(office.url), { readOnly: true });
    const bericht = await verifyJournal(protokollRows(reading.knex, 'SOZIALHILFE'), [], now, fristen);
    await reading.close();
    return bericht.fehler?.grund ?? bericht.bereinigt;
  };
  const write = (ago: number, pseudonym: string, aufbewahrung: 'ABRUF' | 'NACHWEIS' = 'ABRUF', stelle = 'SOZIALHILFE') => office.journal.of(stelle).append([entry({ am: day(ago), pseudonym }, { aufbewahrung })]);
  const hold = (over: Partial<Parameters<typeof aufbewahrungAnordnen>[0]> = {}, now = start) =>
    office.at(now).slice(0, 1).map((parts) => aufbewahrungAnordnen({ ...anordnung, von: day(210), bis: day(190), giltBis: day(-30), ...over }, wer, parts))[0];
  const holds = () => kontrollstore(office.store, 'SOZIALHILFE').aufbewahrungen();
  const first = (now = start): KontrolleParts => office.at(now)[0] as KontrolleParts;

  it('purges what is due, says before how much and from when to when, and of nobody; the chain stays whole', async () => {
    await write(200, 'alt-1');
    await write(190, 'alt-2');
    await write(10, 'neu');
    await write(400, 'nachweis', 'NACHWEIS');
    await write(5 * 365, 'uralt', 'NACHWEIS');
    await run();
    expect(await left()).toEqual(['nachweis', 'neu']);
    expect(await laeufe()).toEqual([[
      { aufbewahrung: 'ABRUF', vor: day(180).toISOString(), anzahl: 2, von: day(200).toISOString(), bis: day(190).toISOString() },
      { aufbewahrung: 'NACHWEIS', vor: '2023-01-01T00:00:00.000Z', anzahl: 1, von: day(5 * 365).toISOString(), bis: day(5 * 365).toISOString() },
    ]]);
    expect(JSON.stringify(await laeufe())).not.toMatch(/alt|KI|CASE/);
    expect(await laeufe('ASYLBLG')).toEqual([]);
    await run();
    expect(await laeufe()).toHaveLength(1);
    expect(await verified()).toBe(3);
  });

  it('a hold keeps its range, ends included, of its controller alone, and the chain stays whole', async () => {
    for (const ago of [220, 211, 210, 200, 190, 189, 185]) await write(ago, `t-${ago}`);
    await write(200, 'andere', 'ABRUF', 'ASYLBLG');
    expect((await hold())?.ergebnis).toBe('ERLEDIGT');
    await run();
    expect(await left()).toEqual(['t-190', 't-200', 't-210']);
    expect(await left('ASYLBLG')).toEqual([]);
    expect(await laeufe()).toMatchObject([[{ anzahl: 4, von: day(220).toISOString(), bis: day(185).toISOString() }]]);
    expect(await verified()).toBe(4);
  });

  it('two holds that overlap keep both ranges; one that was lifted keeps nothing', async () => {
    for (const ago of [220, 205, 195, 185]) await write(ago, `t-${ago}`);
    await hold({ von: day(221), bis: day(204) });
    await hold({ von: day(206), bis: day(194) });
    await run();
    expect(await left()).toEqual(['t-195', 't-205', 't-220']);
    const lifted = (await holds()).find(({ bis }) => bis.getTime() === day(194).getTime());
    expect((await aufbewahrungAufheben(lifted?.id ?? '', wer, first())).ergebnis).toBe('ERLEDIGT');
    await run();
    expect(await left()).toEqual(['t-205', 't-220']);
    expect(await verified()).toBe(2);
  });

  it('a hold ends by itself unless it is renewed, and nobody renews what has ended', async () => {
    await write(200, 'gehalten');
    await hold({ giltBis: day(-10) });
    const [held] = await holds();
    expect((await aufbewahrungVerlaengern(held?.id ?? '', day(-20), wer, first(day(-9)))).ergebnis).toBe('ERLEDIGT');
    await run(day(-11));
    expect(await left()).toEqual(['gehalten']);
    await run(day(-21));
    expect(await left()).toEqual([]);
    expect((await aufbewahrungVerlaengern(held?.id ?? '', day(-40), wer, first(day(-21)))).ergebnis).toBe('AUFBEWAHRUNG_UNBEKANNT');
  });

  it.each([
    ['for more than a year', { giltBis: day(-367) }, 'FRIST_ZU_LANG'],
    ['that has ended already', { giltBis: day(1) }, 'EINGABE_UNGUELTIG'],
    ['for a year', { giltBis: day(-366) }, 'ERLEDIGT'],
  ] as const)('a hold %s', async (_what, over, expected) => {
    expect((await hold(over))?.ergebnis).toBe(expected);
    expect(await holds()).toHaveLength(expected === 'ERLEDIGT' ? 1 : 0);
  });

  it('ordering, renewing and lifting are on record as proofs, with reason and file', async () => {
    await hold();
    const [held] = await holds();
    await aufbewahrungVerlaengern(held?.id ?? '', day(-60), wer, first());
    await aufbewahrungAufheben(held?.id ?? '', wer, first());
    const entries = await office.journal.of('SOZIALHILFE').read({ vorgang: 'AUFBEWAHRUNG', hoechstens: 10 });
    expect(entries.map(({ handlung }) => handlung).sort()).toEqual(['AUFBEWAHRUNG_ANGEORDNET', 'AUFBEWAHRUNG_AUFGEHOBEN', 'AUFBEWAHRUNG_VERLAENGERT']);
    for (const one of entries) expect(one).toMatchObject({ zu: held?.id, aktenzeichen: 'V 1/2026', grund: 'VORFALL', nutzer: 'dsb', zweck: 'DATENSCHUTZKONTROLLE' });
  });

  it('a controller’s own periods: purged by them, verified by them, and found too early by longer ones', async () => {
    const fristen = { abrufTage: 30, nachweisJahre: 1 };
    await write(31, 'einunddreissig');
    await write(29, 'neunundzwanzig');
    await write(700, 'nachweis', 'NACHWEIS');
    await run(start, fristen);
    expect(await left()).toEqual(['neunundzwanzig']);
    expect(await verified(start, fristen)).toBe(2);
    expect(await verified(start)).toContain('vor Ablauf seiner Aufbewahrung bereinigt');
  });

  it('what was asked for is forgotten when a proof of it would be', async () => {
    const store = kontrollstore(office.store, 'SOZIALHILFE');
    const antrag = (id: string, ago: number) => ({ id: id.padEnd(26, '0'), art: 'EXPORT', von: day(ago), bis: day(ago), begruendung: 'Zur Prüfung.', aktenzeichen: '1', beantragtVon: 'dsb', beantragtAm: day(ago) }) as const;
    await store.antragStellen(antrag('A', 5 * 365));
    await store.zeichnen(antrag('A', 0).id, { rolle: 'PERSONALRAT', nutzer: 'p', abdruck: 'x', zustimmung: true, am: day(5 * 365) });
    await store.antragStellen(antrag('B', 10));
    await run();
    expect((await store.antraege()).map(({ id }) => id[0])).toEqual(['B']);
  });
};

describe('on SQLite', promises(onSqlite));
describeMariadb('on MariaDB', promises(onMariadb));

test('no record, no purge', async () => {
  const purged: string[] = [];
  const journal: Parameters<typeof bereinigen>[0] = {
    stellen: ['JUGEND'],
    due: async () => [{ aufbewahrung: 'ABRUF', vor: '', anzahl: 1, von: '', bis: '' }],
    of: () => ({ append: () => Promise.reject(new JournalUnavailable()), read: async () => [], close: async () => undefined }),
    purgeExpired: async () => purged.push('purged'),
  };
  await expect(bereinigen(journal, async () => ({ fristen: ueblicheFristen, gehalten: [] }), start)).rejects.toThrow(JournalUnavailable);
  expect(purged).toEqual([]);
});

describe('npm run protokoll:bereinigen', () => {
  const told = async (args: readonly string[], env: Readonly<Record<string, string>>) => {
    const lines: string[] = [];
    await protokollBereinigen(args, env, start, (line) => lines.push(line));
    return lines.join('\n');
  };

  it('says what is due and held, purges it, says what it did; and the journal is whole', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bereinigen-'));
    const office = await openTheOffice(join(folder, 'soziales', 'abgabe.sqlite'), async () => undefined);
    await office.journal.of('ASYLBLG').append([entry({ am: day(200) }), entry({ am: day(195) }), entry({ am: day(1) })]);
    const [, asylblg] = office.at(start);
    if (asylblg) await aufbewahrungAnordnen({ ...anordnung, von: day(200), bis: day(199), giltBis: day(-30) }, wer, asylblg);
    await expect(told(['soziales'], { DATEN: folder })).rejects.toThrow(/Prozess/);
    const before = await told(['soziales', '--bericht'], { DATEN: folder });
    expect(before).toContain('jetzt fällig: 1 ABRUF vom 2026-05-11 bis 2026-05-11.');
    expect(before).toContain('Aufbewahrung (VORFALL)');
    await office.close();

    const after = await told(['soziales'], { DATEN: folder });
    expect(after).not.toContain('fällig: ');
    expect(after).toContain('bereinigt am 2026-11-22: 1 ABRUF vom 2026-05-11 bis 2026-05-11');
    const lines: string[] = [];
    expect([await protokollPruefen(['soziales'], { DATEN: folder }, start, (line) => lines.push(line)), lines.join('\n')]).toEqual([0, expect.stringContaining('davon 1 bereinigt')]);
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['an office nobody knows', ['rathaus']],
    ['no office', []],
    ['two offices', ['jobcenter', 'jugend']],
    ['an unknown option', ['jobcenter', '--alles']],
  ])('%s: a sentence', async (_what, args) => {
    await expect(told(args, { DATEN: join(tmpdir(), 'gibt-es-nicht') })).rejects.toThrow(/--help/);
  });
});
