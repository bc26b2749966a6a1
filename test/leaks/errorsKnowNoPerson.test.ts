import { readFileSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { parse } from 'yaml';
import { join } from 'node:path';
import type { TestWorld } from '../world';
import { askEntities, aufruferHeader, changeFile, pseudonymOf, takeFreigaben } from './thief';
import { wholeBlock } from './wholeBlock';
import { inNewWorld } from './worldOfFile';

const family = `{ fall(id: "F-2026-001") { klienten { id jobcenter { bewilligungen { leistungsart } } auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art } } } } } }`;

interface Klient {
  readonly id: string;
  readonly jobcenter: unknown;
  readonly auslaenderbehoerde: unknown;
}

const klientenOf = (data: unknown): readonly Klient[] => {
  const parsed: { readonly fall: { readonly klienten: readonly Klient[] } } = JSON.parse(JSON.stringify(data));
  return parsed.fall.klienten;
};

const oneError = (code: string) => new RegExp(`^\\{"errors":\\[\\{"message":"[^"]+","extensions":\\{"code":"${code}","anfrage":"[0-9a-f-]{36}"\\}\\}\\],"data":`);

describe('a Fachverfahren that is gone is gone for everybody', () => {
  it.each([
    ['the person table', 'DROP TABLE PERS_STAMM'],
    ['one table of a block', 'DROP TABLE BEW_KOPF'],
  ])('%s: null for the whole family, one error without place, everything else complete', (_what, statement) =>
    inNewWorld({}, async (world) => {
      const before = klientenOf((await world.ask('cm-ki', family)).data);
      changeFile(world, 'jobcenter', 'quelle', 'PRAGMA foreign_keys = OFF', statement);
      const { status, body, data } = await world.ask('cm-ki', family);
      expect(status).toBe(200);
      expect(body).toMatch(oneError('QUELLE_NICHT_ERREICHBAR'));
      expect(body).not.toMatch(/path|locations|PERS_STAMM|BEW_KOPF|SELECT|no such table/);
      expect(klientenOf(data)).toEqual(before.map((klient) => ({ ...klient, jobcenter: null })));
    }),
  );

  it('and it is gone alike for a case of whom nothing is released', () =>
    inNewWorld({}, async (world) => {
      changeFile(world, 'jobcenter', 'quelle', 'PRAGMA foreign_keys = OFF', 'DROP TABLE BEW_KOPF');
      const query = 'query($fall: ID!) { fall(id: $fall) { klienten { jobcenter { bewilligungen { leistungsart } } } } }';
      const [released, unknown] = await Promise.all([['cm-traeger-c', 'F-2026-004'], ['cm-traeger-d', 'F-2026-005']].map(([user = '', fall]) => world.ask(user, query, { fall })));
      expect(unknown?.body.replace(/[0-9a-f-]{36}/, '')).toBe(released?.body.replace(/[0-9a-f-]{36}/, ''));
    }));

  it('two offices gone: each is null, and the one kind of failure is named once', () =>
    inNewWorld({}, async (world) => {
      changeFile(world, 'jobcenter', 'quelle', 'PRAGMA foreign_keys = OFF', 'DROP TABLE PERS_STAMM');
      changeFile(world, 'auslaenderbehoerde', 'quelle', 'PRAGMA foreign_keys = OFF', ...tablesOf(world, 'auslaenderbehoerde').map((table) => `DROP TABLE ${table}`));
      const { body, data } = await world.ask('cm-ki', family);
      expect(body).toMatch(oneError('QUELLE_NICHT_ERREICHBAR'));
      expect(klientenOf(data).every(({ jobcenter, auslaenderbehoerde }) => jobcenter === null && auslaenderbehoerde === null)).toBe(true);
    }));
});

describe('a journal that cannot be written releases nothing, to anybody', () => {
  it('one error, no data', () =>
    inNewWorld({}, async (world) => {
      const token = await world.token('cm-ki');
      const taken = await takeFreigaben(world, token, 'F-2026-001', ['JOBCENTER']);
      const locked = new SQLite(join(world.daten, 'jobcenter', 'protokoll.sqlite'));
      locked.exec('BEGIN IMMEDIATE');
      try {
        const { body, codes } = await askEntities(world, 'jobcenter', taken, '... on Klient { jobcenter { bewilligungen { leistungsart } } }', aufruferHeader(['JOBCENTER'], token));
        expect(codes).toEqual(['PROTOKOLL_NICHT_VERFUEGBAR']);
        expect(body).not.toContain('GRUNDSICHERUNGSGELD');
      } finally {
        locked.exec('ROLLBACK');
        locked.close();
      }
    }));
});

const tablesOf = (world: TestWorld, office: string): readonly string[] => rowsOf(world, office, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
const columnsOf = (world: TestWorld, office: string, table: string): readonly string[] => rowsOf(world, office, `SELECT name FROM pragma_table_info('${table}')`);

function rowsOf(world: TestWorld, office: string, sql: string): readonly string[] {
  const database = new SQLite(join(world.daten, office, 'quelle.sqlite'), { readonly: true });
  const rows = database.prepare<[], { name: string }>(sql).all();
  database.close();
  return rows.map(({ name }) => name);
}

describe('rows of one person that are broken concern nobody else', () => {
  const victims: readonly [string, string, string, string, string, string][] = [
    ['jobcenter', 'cm-traeger-b', 'F-2026-003', 'K-0008', 'PERS_NR', "PERS_NR LIKE '0000001108%'"],
    ['jugend', 'cm-ki', 'F-2026-013', 'K-0019', 'PERS_ID', 'PERS_ID = 50019'],
  ];
  const garbage: readonly string[] = ["x'ff00fe'", "'kaputt'", '99999999999999999999', '-1', `'${'x'.repeat(10_000)}'`, `'"}]} {{constructor}} <script>'`];

  it.each(victims)('at %s', (office, user, fall, victim, key, where) =>
    inNewWorld({}, async (world) => {
      const query = `{ fall(id: "${fall}") { klienten { id ${wholeBlock(office)} } } }`;
      const others = (data: unknown) => klientenOf(data).map(({ id, ...block }) => (id === victim ? [id] : [id, block]));
      const before = others((await world.ask(user, query)).data);
      for (const value of garbage) {
        expect(damage(world, office, key, (column) => `${column} = ${value}`, where)).toBeGreaterThan(20);
        const { status, codes, data } = await world.ask(user, query);
        expect([value, status, codes]).toEqual([value, 200, []]);
        expect(others(data)).toEqual(before);
        expect(JSON.stringify(data)).not.toMatch(/kaputt|constructor|xxxx|\ufffd/);
      }
    }),
  );

  /** Spoils every column of a person's rows that the vendor's own constraints let one spoil. @returns how many */
  function damage(world: TestWorld, office: string, key: string, spoilt: (column: string) => string, where: string): number {
    // A row of the household's own list is about the household: spoilt, this member is rightly missing from the others' lists too.
    // A lock that cannot be read is a lock, and what it keeps in her file does not leave by a relative's either.
    const locks = new Set(parse(readFileSync(join(__dirname, '..', '..', 'subgraphs', office, 'quelle.yaml'), 'utf8')).sperren.map(({ spalte }: { spalte: string }) => spalte));
    const places = tablesOf(world, office).filter((table) => table !== 'BG_MITGL').flatMap((table) => {
      const columns = columnsOf(world, office, table);
      return columns.includes(key) ? columns.filter((column) => column !== key && !locks.has(column) && !/(_NR|_ID|_KEY)$/.test(column)).map((column) => `UPDATE ${table} SET ${spoilt(column)} WHERE ${where}`) : [];
    });
    return places.filter((statement) => {
      try {
        changeFile(world, office, 'quelle', 'PRAGMA foreign_keys = OFF', statement);
        return true;
      } catch {
        return false;
      }
    }).length;
  }

  it('what an employee typed wrongly is empty for this person, and no error tells of it', () =>
    inNewWorld({}, async (world) => {
      const query = '{ fall(id: "F-2026-003") { klienten { id arbeitsagentur { termine { am uhrzeit ortsart anlass istBestritten } status { stand } } } } }';
      const werte = JSON.stringify({ termine: [{ am: 'irgendwann', uhrzeit: 17, ortsart: 'GIBTSNICHT', anlass: 'KANARIENVOGEL', istBestritten: 'vielleicht' }] });
      const pseudonym = await pseudonymOf(world, 'ARBEITSAGENTUR', '391|70007');
      const eingabe = { pseudonym, organisation: 'TRAEGER_B', zweck: 'KIM_CASE_MANAGEMENT', kategorie: 'AA_TERMINE', werte, gueltigBis: new Date(Date.now() + 5e9).toISOString().slice(0, 10) };
      const typed = await world.ask('aa-beratung', 'mutation($e: ArbeitsagenturVonHandEingabe!) { arbeitsagenturVonHand(eingabe: $e) { ergebnis } }', { e: eingabe }, 'FREIGABEPRUEFUNG');
      expect(typed.codes).toEqual([]);
      const { status, codes, body } = await world.ask('cm-traeger-b', query);
      expect([status, codes]).toEqual([200, []]);
      expect(body).not.toMatch(/GIBTSNICHT|KANARIENVOGEL|vielleicht/);
    }));
});
