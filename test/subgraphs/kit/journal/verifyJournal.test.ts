import { newChain, type ChainHead } from '../../../../subgraphs/kit/journal/chain';
import { chainEntry, purgedColumns, type ProtokollRow } from '../../../../subgraphs/kit/journal/chainEntry';
import { verifyJournal } from '../../../../subgraphs/kit/journal/verifyJournal';
import { entry } from './entries';

const now = new Date('2026-11-22T12:00:00Z');
const longAgo = new Date('2026-01-02T00:00:00Z');

function chain(length: number, am = new Date('2026-11-22T10:00:00Z')): ProtokollRow[] {
  const rows: ProtokollRow[] = [];
  for (let folge = 0; folge < length; folge += 1) rows.push(chainEntry(rows.at(-1) ?? newChain(), entry({ am }, { jti: `jti-${folge}` })));
  return rows;
}

async function* stream(rows: readonly ProtokollRow[]) {
  yield* rows;
}

const verify = (rows: readonly ProtokollRow[], koepfe: readonly ChainHead[] = []) => verifyJournal(stream(rows), koepfe, now);
const purged = (row: ProtokollRow): ProtokollRow => ({ ...row, ...Object.fromEntries(purgedColumns.map((column) => [column, null])) });
const replaced = (rows: ProtokollRow[], index: number, change: Partial<ProtokollRow>) => rows.map((row, at) => (at === index ? { ...row, ...change } : row));
const at = (rows: readonly ProtokollRow[], index: number): ProtokollRow => {
  const row = rows[index];
  if (!row) throw new Error(`no row ${index}`);
  return row;
};

describe('a journal nobody touched', () => {
  it('verifies, over several chains', async () => expect(await verify([...chain(5), ...chain(3)])).toEqual({ ketten: 2, eintraege: 8, bereinigt: 0 }));
  it('verifies empty', async () => expect(await verify([])).toEqual({ ketten: 0, eintraege: 0, bereinigt: 0 }));

  it('verifies after old entries were purged', async () => {
    const rows = chain(4, longAgo).map((row, index) => (index < 2 ? purged(row) : row));
    expect(await verify(rows)).toEqual({ ketten: 1, eintraege: 4, bereinigt: 2 });
  });

  it('agrees with the heads its checkpoints vouch for, old and new', async () => {
    const rows = chain(6);
    expect((await verify(rows, [at(rows, 2), at(rows, 5)])).fehler).toBeUndefined();
  });
});

describe('a journal somebody touched', () => {
  const tampered: readonly (readonly [string, (rows: ProtokollRow[]) => ProtokollRow[], number])[] = [
    ['the payload is changed', (rows) => replaced(rows, 2, { nutzlast: at(rows, 2).nutzlast?.replace('FREIGEGEBEN', 'ABGELEHNT!!') ?? null }), 3],
    ['payload and content hash are changed', (rows) => replaced(rows, 2, { nutzlast: '{}', inhalt_hash: 'a'.repeat(64) }), 3],
    ['the salt is changed', (rows) => replaced(rows, 2, { salt: '0'.repeat(32) }), 3],
    ['salt and payload change their border', (rows) => replaced(rows, 2, { salt: `${at(rows, 2).salt}{`, nutzlast: at(rows, 2).nutzlast?.slice(1) ?? null }), 3],
    ['a column copy is changed', (rows) => replaced(rows, 2, { pseudonym: 'P-anders' }), 3],
    ['the spent jti is changed', (rows) => replaced(rows, 2, { jti: 'frei' }), 3],
    ['the time is changed', (rows) => replaced(rows, 2, { am: '2026-11-21T10:00:00.000Z' }), 3],
    ['the time is not one', (rows) => replaced(rows, 2, { am: 'nie' }), 3],
    ['the retention class is changed', (rows) => replaced(rows, 2, { aufbewahrung: 'NACHWEIS' }), 3],
    ['an entry is deleted', (rows) => rows.filter((_, index) => index !== 2), 4],
    ['the first entry is deleted', (rows) => rows.slice(1), 2],
    ['an entry is deleted and the rest renumbered', (rows) => rows.filter((_, index) => index !== 2).map((row, index) => ({ ...row, folge: index + 1 })), 3],
    ['two entries are swapped', (rows) => [at(rows, 0), { ...at(rows, 2), folge: 2 }, { ...at(rows, 1), folge: 3 }, ...rows.slice(3)], 2],
    ['an entry is inserted', (rows) => [...rows.slice(0, 2), chainEntry(at(rows, 1), entry()), ...rows.slice(2)], 3],
    ['an entry is repeated', (rows) => [...rows.slice(0, 3), at(rows, 2), ...rows.slice(3)], 3],
    ['an entry of another chain is put in', (rows) => replaced(rows, 2, { ...at(chain(5), 2), kette: at(rows, 2).kette }), 3],
    ['only the payload is removed', (rows) => replaced(rows, 2, { nutzlast: null }), 3],
    ['an entry is written anew, with hashes of its own', (rows) => replaced(rows, 2, chainEntry(at(rows, 1), entry({}, { jti: 'neu' }))), 4],
    ['an entry that was rightly purged is moved in time', () => replaced(chain(5, longAgo), 2, {}).map((row, index) => (index === 2 ? { ...purged(row), am: '2026-01-03T00:00:00.000Z' } : row)), 3],
    ['an old entry has lost its payload alone', () => replaced(chain(5, longAgo), 2, { nutzlast: null }), 3],
    ['an entry is purged before its time', (rows) => replaced(rows, 2, purged(at(rows, 2))), 3],
    ['an entry is purged before its time, and dated back', (rows) => replaced(rows, 2, { ...purged(at(rows, 2)), am: longAgo.toISOString() }), 3],
  ];

  it.each(tampered)('%s: the first broken entry is named', async (_story, tamper, folge) => {
    const { fehler } = await verify(tamper(chain(5)));
    expect(fehler?.grund).toBeTruthy();
    expect(fehler?.folge).toBe(folge);
  });

  it('every flipped character of every column shows', async () => {
    const rows = chain(3);
    let flips = 0;
    for (const column of Object.keys(at(rows, 1)) as (keyof ProtokollRow)[]) {
      const value = at(rows, 1)[column];
      if (typeof value !== 'string') continue;
      for (let position = 0; position < value.length; position += 1) {
        const flipped = value.slice(0, position) + String.fromCharCode(value.charCodeAt(position) ^ 1) + value.slice(position + 1);
        expect((await verify(replaced(rows, 1, { [column]: flipped }))).fehler).toBeDefined();
        flips += 1;
      }
    }
    expect(flips).toBeGreaterThan(400);
  });
});

describe('against signed heads', () => {
  it('an end cut off shows, and what is missing is named', async () => {
    const rows = chain(5);
    expect((await verify(rows.slice(0, 3), [at(rows, 4)])).fehler).toMatchObject({ folge: 5, grund: expect.stringContaining('abgeschnitten') });
  });

  it('a cut that a later checkpoint covers up still shows', async () => {
    const rows = chain(5);
    expect((await verify(rows.slice(0, 3), [at(rows, 4), at(rows, 2)])).fehler?.folge).toBe(5);
  });

  it('a chain that is gone shows', async () => expect((await verify([], [at(chain(1), 0)])).fehler).toBeDefined());

  it('a chain written anew shows', async () => {
    const rows = chain(5);
    const anew = chain(5).map((row) => ({ ...row, kette: at(rows, 0).kette }));
    const chained: ProtokollRow[] = [];
    for (const _ of anew) chained.push(chainEntry(chained.at(-1) ?? { kette: at(rows, 0).kette, folge: 0, hash: '0'.repeat(64) }, entry()));
    expect((await verify(chained)).fehler).toBeUndefined();
    expect((await verify(chained, [at(rows, 3)])).fehler).toMatchObject({ folge: 4, grund: expect.stringContaining('neu geschrieben') });
  });
});
