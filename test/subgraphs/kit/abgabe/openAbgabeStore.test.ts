import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bindungId, type AbgabeStore, type Einzelfreigabe, type Freigabebindung, type SperreEintrag } from '../../../../subgraphs/kit/abgabe/abgabe';
import { openAbgabeStore } from '../../../../subgraphs/kit/abgabe/openAbgabeStore';
import { openDatabase, type Database } from '../../../../subgraphs/kit/database';
import { newId } from '../../../../subgraphs/kit/journal/newId';
import { createTestDatabase, describeMariadb } from '../journal/mariadbForTests';
import { auszug } from './auszug';

const now = new Date('2026-11-22T12:00:00.000Z');
const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60 * 1000);
const bindung: Freigabebindung = { pseudonym: 'P1', organisation: 'KI', zweck: 'KIM_CASE_MANAGEMENT', auszugId: 'A1' };
const wert = { feld: 'JobcenterBewilligung.von', zeile: 'Z1', hash: 'h1' };

const freigabe = (overrides: Partial<Einzelfreigabe> = {}): Einzelfreigabe => ({
  id: newId(now), ...bindung, kategorien: ['JC_BEWILLIGUNG'], freigegebenVon: 'jc-vermittlung', freigegebenAm: now, gueltigBis: days(14), ...overrides,
});
const handantwort = (overrides: object = {}) => ({
  id: newId(now), bindung, kategorie: 'AA_TERMINE', werte: { termine: [{ am: '2026-12-01' }] }, gueltigBis: days(5), eingetragenVon: 'aa-beratung', eingetragenAm: now, ...overrides,
});
const sperre = (overrides: Partial<SperreEintrag> = {}): SperreEintrag => ({
  id: newId(now), person: '42', art: 'WIDERSPRUCH_76', wirkung: 'ALLES', grund: 'Widerspruch der Person', gesetztVon: 'so-sachbearbeitung', gesetztAm: now, ...overrides,
});

interface Opened {
  readonly databases: readonly Database[];
  close(): Promise<void>;
}

/** The same promises on both databases; where a second connection can write, employees come over different ones. */
function promises(open: () => Promise<Opened>): void {
  let opened: Opened;
  let store: AbgabeStore;
  let other: AbgabeStore;

  beforeEach(async () => {
    opened = await open();
    const [first, last] = [opened.databases[0], opened.databases.at(-1)];
    if (!first || !last) throw new Error('no database');
    [store, other] = await Promise.all([openAbgabeStore(first, 'JOBCENTER', now), openAbgabeStore(last, 'JOBCENTER', now)]);
  });
  afterEach(() => opened.close());

  const link = async (pseudonym = 'P1') => (await store.verknuepfungen([pseudonym])).get(pseudonym);

  describe('migrations', () => {
    it('run again without effect and are recorded once', async () => {
      const [database] = opened.databases;
      if (!database) throw new Error('no database');
      await store.verknuepfen(auszug(), [['42']]);
      await openAbgabeStore(database, 'JOBCENTER', now);
      expect(await link()).toBeDefined();
      expect(await database.knex('jobcenter_migration').pluck('nummer')).toEqual([1, 2]);
    });
  });

  describe('a link', () => {
    it('gives back what the Auszug says and the records it leads to', async () => {
      const seen = auszug();
      expect(await store.verknuepfen(seen, [['0042 ', 7], ['43', 8]])).toBe('VERKNUEPFT');
      expect(await link()).toEqual({ pseudonym: 'P1', saetze: [['0042 ', 7], ['43', 8]], auszuege: [seen] });
      expect(await store.alleVerknuepfungen()).toHaveLength(1);
      expect(await store.verknuepfungenMitSatz(['43|8', '99'])).toMatchObject([{ pseudonym: 'P1' }]);
      expect(await store.verknuepfungenMitSatz([])).toEqual([]);
      expect((await store.verknuepfungen(['P2', ''])).size).toBe(0);
    });

    it.each([
      ['a record another pseudonym has', { pseudonym: 'P2' }, [['42']], 'SATZ_VERGEBEN'],
      ['one of two records another pseudonym has', { pseudonym: 'P2' }, [['43'], ['42']], 'SATZ_VERGEBEN'],
      ['the same record, written with padding', { pseudonym: 'P2' }, [['42  ']], 'SATZ_VERGEBEN'],
      ['a code used before', { pseudonym: 'P2', code: '0123456789' }, [['43']], 'CODE_VERBRAUCHT'],
      ['a new Auszug for the same record and pseudonym', {}, [['42']], 'VERKNUEPFT'],
      ['another record for the same pseudonym', {}, [['43']], 'VERKNUEPFT'],
      ['a record that differs in case', { pseudonym: 'P2' }, [['a42']], 'VERKNUEPFT'],
    ] as const)('%s', async (_story, overrides, saetze, answer) => {
      await store.verknuepfen(auszug(), [['42'], ['A42']]);
      expect(await store.verknuepfen(auszug({ id: 'A2', code: 'ZZZZZZZZZZ', ...overrides }), saetze)).toBe(answer);
      expect((await store.alleVerknuepfungen()).flatMap(({ auszuege }) => auszuege)).toHaveLength(answer === 'VERKNUEPFT' ? 2 : 1);
    });

    it.each([
      ['the same record', (who: number) => auszug({ id: `A${who}`, pseudonym: `P${who}`, code: `CODE${who}` }), 'SATZ_VERGEBEN'],
      ['the same code', (who: number) => auszug({ id: `A${who}`, code: 'EINCODE' }), 'CODE_VERBRAUCHT'],
    ] as const)('of two employees who link %s at the same moment exactly one wins, every time', async (_story, page, refusal) => {
      for (let round = 0; round < 10; round += 1) {
        const records = [[`${round}-1`], [`${round}-2`]];
        const both = [store, other].map((one, who) => {
          const seen = page(round * 2 + who);
          return one.verknuepfen({ ...seen, code: `${seen.code}-${round}` }, who ? records : records.toReversed());
        });
        expect((await Promise.all(both)).sort()).toEqual([refusal, 'VERKNUEPFT'].sort());
      }
    });

    it('of one pseudonym may be made by two employees at once: both Auszüge count', async () => {
      const both = [store, other].map((one, who) => one.verknuepfen(auszug({ id: `A${who}`, code: `C${who}` }), [['42'], ['43']]));
      expect(await Promise.all(both)).toEqual(['VERKNUEPFT', 'VERKNUEPFT']);
      expect(await link()).toMatchObject({ saetze: expect.objectContaining({ length: 2 }), auszuege: expect.objectContaining({ length: 2 }) });
    });
  });

  describe('ending a link', () => {
    beforeEach(async () => {
      await store.verknuepfen(auszug(), [['42']]);
      await store.freigeben(freigabe(), [wert]);
      await store.vonHandEintragen(handantwort());
    });

    it('takes effect at once on records, releases and answers by hand, and is idempotent', async () => {
      await store.beenden('P1', now);
      await store.beenden('P1', days(1));
      expect(await link()).toMatchObject({ saetze: [], beendetAm: now, auszuege: [{ widerrufenAm: now }] });
      expect(await store.verknuepfungenMitSatz(['42'])).toEqual([]);
      expect((await store.freigegeben([bindung], now)).size).toBe(0);
      expect((await store.handantworten([bindung], now)).size).toBe(0);
    });

    it('keeps no value typed by hand', async () => {
      await store.beenden('P1', now);
      expect(await opened.databases[0]?.knex('jobcenter_handantwort')).toEqual([]);
    });

    it('ends one Auszug and leaves the others', async () => {
      await store.verknuepfen(auszug({ id: 'A2', code: 'Z' }), [['42']]);
      await store.beenden('P1', now, 'A1');
      expect(await link()).toMatchObject({ saetze: [['42']], auszuege: [{ id: 'A1', widerrufenAm: now }, { id: 'A2' }] });
      expect((await link())?.auszuege[1]?.widerrufenAm).toBeUndefined();
      expect((await store.freigegeben([bindung], now)).size).toBe(0);
      await store.beenden('P1', now, 'A2');
      expect((await link())?.beendetAm).toEqual(now);
    });

    it('frees the record for another case, and the same pseudonym for a new Auszug', async () => {
      await store.beenden('P1', now);
      expect(await store.verknuepfen(auszug({ id: 'A2', pseudonym: 'P2', code: 'Z' }), [['42']])).toBe('VERKNUEPFT');
      expect(await store.verknuepfen(auszug({ id: 'A3', code: 'Y' }), [['43']])).toBe('VERKNUEPFT');
      const again = await link();
      expect(again).toMatchObject({ saetze: [['43']] });
      expect(again?.beendetAm).toBeUndefined();
    });

    it('of somebody unknown changes nothing', async () => {
      await store.beenden('P9', now);
      expect((await link())?.saetze).toEqual([['42']]);
    });
  });

  describe('single releases', () => {
    beforeEach(() => store.verknuepfen(auszug(), [['42']]));

    it('are given back as hashes under their binding', async () => {
      const many = Array.from({ length: 450 }, (_, zeile) => ({ ...wert, zeile: String(zeile) }));
      await store.freigeben(freigabe(), many);
      const released = (await store.freigegeben([bindung], now)).get(bindungId(bindung));
      expect(released).toHaveLength(450);
      expect(released).toContainEqual({ ...wert, zeile: '449', kategorien: ['JC_BEWILLIGUNG'] });
    });

    it.each([
      ['another person', { pseudonym: 'P2' }],
      ['another recipient', { organisation: 'TRAEGER_A' }],
      ['another purpose', { zweck: 'SPRACHFOERDERUNG' }],
      ['another consent', { auszugId: 'A2' }],
    ])('do not hold for %s', async (_story, overrides) => {
      await store.freigeben(freigabe(), [wert]);
      expect((await store.freigegeben([{ ...bindung, ...overrides }], now)).size).toBe(0);
      expect((await store.freigegeben([bindung, { ...bindung, ...overrides }], now)).size).toBe(1);
    });

    it('run out to the millisecond', async () => {
      await store.freigeben(freigabe(), [wert]);
      expect((await store.freigegeben([bindung], new Date(days(14).getTime() - 1))).size).toBe(1);
      expect((await store.freigegeben([bindung], days(14))).size).toBe(0);
    });

    it('of more than ninety days are refused', async () => {
      await expect(store.freigeben(freigabe({ gueltigBis: new Date(days(90).getTime() + 1) }), [wert])).rejects.toThrow('90 days');
      await store.freigeben(freigabe({ gueltigBis: days(90) }), [wert]);
    });

    it('without an Auszug seen here are refused by the database', async () => {
      await expect(store.freigeben(freigabe({ auszugId: 'A9' }), [wert])).rejects.toMatchObject({ code: expect.stringMatching(/FOREIGNKEY|NO_REFERENCED_ROW/) });
    });

    it('cost one statement, for nobody and for many alike', async () => {
      let statements = 0;
      opened.databases[0]?.knex.on('query', () => (statements += 1));
      await store.freigegeben([], now);
      await store.freigegeben(Array.from({ length: 50 }, (_, index) => ({ ...bindung, auszugId: `A${index}` })), now);
      expect(statements).toBe(2);
    });
  });

  describe('answers by hand', () => {
    beforeEach(() => store.verknuepfen(auszug(), [['42']]));

    it('are given back until their end', async () => {
      const typed = handantwort();
      await store.vonHandEintragen(typed);
      expect((await store.handantworten([bindung], now)).get(bindungId(bindung))).toEqual([typed]);
      expect((await store.handantworten([bindung], days(5))).size).toBe(0);
    });

    it('do not stay once they have run out', async () => {
      await store.vonHandEintragen(handantwort());
      await store.vonHandEintragen(handantwort({ eingetragenAm: days(6), gueltigBis: days(9) }));
      expect(await opened.databases[0]?.knex('jobcenter_handantwort').pluck('eingetragen_am')).toEqual([days(6).toISOString()]);
    });
  });

  describe('locks', () => {
    it('hold until they are lifted, once', async () => {
      const [all, some] = [sperre(), sperre({ person: '43', wirkung: 'ORT', kategorien: ['SH_BEDARF'] })];
      await store.sperreSetzen(all);
      await store.sperreSetzen(some);
      expect(await store.sperren(['42', '43', '44'])).toEqual(new Map([['42', [all]], ['43', [some]]]));
      expect(await store.sperreAufheben(all.id, 'so-sachbearbeitung', now)).toBe(true);
      expect(await store.sperreAufheben(all.id, 'so-sachbearbeitung', now)).toBe(false);
      expect((await store.sperren(['42'])).size).toBe(0);
      expect((await store.sperren([])).size).toBe(0);
    });
  });

  describe('the stop', () => {
    it('stands from one moment to the next, for every process', async () => {
      expect(await store.istAngehalten()).toBe(false);
      await store.anhalten(true, 'ju-fachkraft', now);
      expect(await other.istAngehalten()).toBe(true);
      await Promise.all([store.anhalten(true, 'a', now), other.anhalten(true, 'b', now)]);
      expect(await store.istAngehalten()).toBe(true);
      await other.anhalten(false, 'ju-fachkraft', now);
      expect(await store.istAngehalten()).toBe(false);
    });
  });

  describe('messages to the authority', () => {
    it('wait in order until delivered; then their content is gone', async () => {
      const [first, second] = [1, 2].map((day) => ({ id: newId(days(day)), inhalt: { art: 'WIDERRUF', pseudonym: `P${day}` }, entstandenAm: days(day) }));
      if (!first || !second) throw new Error('two messages');
      await store.meldungAblegen(second);
      await store.meldungAblegen(first);
      expect(await store.offeneMeldungen()).toEqual([first, second]);
      await store.meldungZugestellt(first.id, now);
      await store.meldungZugestellt(first.id, days(3));
      expect(await store.offeneMeldungen()).toEqual([second]);
      expect(await opened.databases[0]?.knex('jobcenter_meldung').where({ id: first.id }).first()).toMatchObject({ inhalt: null, zugestellt_am: now.toISOString() });
    });
  });

  it('two controllers of one office do not see each other', async () => {
    const [database] = opened.databases;
    if (!database) throw new Error('no database');
    const [sozialhilfe, asylblg] = await Promise.all([openAbgabeStore(database, 'SOZIALHILFE', now), openAbgabeStore(database, 'ASYLBLG', now)]);
    await sozialhilfe.verknuepfen(auszug(), [['42']]);
    expect(await asylblg.alleVerknuepfungen()).toEqual([]);
    expect(await asylblg.verknuepfen(auszug(), [['42']])).toBe('VERKNUEPFT');
  });

  it('takes no name of a Stelle that is none', async () => {
    const [database] = opened.databases;
    if (!database) throw new Error('no database');
    await expect(openAbgabeStore(database, 'x; DROP TABLE', now)).rejects.toThrow('is not the name of a Stelle');
  });
}

describe('the Abgabe store on SQLite', () => {
  promises(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'abgabe-'));
    const database = await openDatabase(join(folder, 'abgabe.sqlite'), { readOnly: false });
    return {
      databases: [database],
      async close() {
        await database.close();
        rmSync(folder, { recursive: true });
      },
    };
  });
});

describeMariadb('the Abgabe store on MariaDB', () => {
  promises(async () => {
    const schema = await createTestDatabase();
    const databases = [await openDatabase(schema.url, { readOnly: false }), await openDatabase(schema.url, { readOnly: false })];
    return {
      databases,
      async close() {
        for (const database of databases) await database.close();
        await schema.drop();
      },
    };
  });
});
