import { readMinimum, type BlockRead } from '../../../../subgraphs/kit/release/readMinimum';
import { nowhere, type Key, type Source, type SourceRow } from '../../../../subgraphs/kit/source/source';
import { exampleMarks, exampleParts, selected, sourceRow } from '../exampleStelle';

const everything = selected('JobcenterSicht', {
  bewilligungen: { stand: true, betrag: true, befund: true, bedarfe: { norm: true } },
  plan: { stand: true, ziel: true },
});

const written = (key: Key): string => (key === nowhere ? 'nowhere' : key.join('|'));

/** A reader that answers from a table and notes, level by level, what it was asked. */
function openTable(rows: Readonly<Record<string, readonly SourceRow[]>>, other: Partial<Source> = {}) {
  const batches: string[][] = [];
  let open: string[] | undefined;
  const source: Source = {
    ...exampleParts().source,
    zu: (type) => (type === 'JobcenterBedarf' ? ['BEW_NR'] : 'person'),
    ...other,
  };
  const reader: ReturnType<Source['openReader']> = {
    locks: async () => [],
    // As the real reader does: whatever is asked in one tick is one batch.
    rows: (type, felder, key) => {
      if (!open) {
        open = [];
        batches.push(open);
        setImmediate(() => (open = undefined));
      }
      open.push(`${type}(${felder.join(',')}) ${written(key)}`);
      return new Promise((resolve) => setImmediate(() => resolve(key === nowhere ? [] : (rows[`${type} ${written(key)}`] ?? []))));
    },
  };
  return { read: (blocks: readonly BlockRead[]) => readMinimum(source, reader, exampleMarks, blocks), batches };
}

const table = {
  'JobcenterBewilligung 1': [sourceRow('b1', { betrag: 1 }, { verweise: { BEW_NR: 11 } }), sourceRow('b2', { betrag: 2 }, { verweise: { BEW_NR: null } })],
  'JobcenterBedarf 11': [sourceRow('d1', { norm: '§ 21' })],
  'JobcenterPlan 1': [sourceRow('p-neu', { ziel: 'neu' }), sourceRow('p-alt', { ziel: 'alt' })],
  'JobcenterPlan 2': [sourceRow('p2', { ziel: 'anderer Satz' })],
};

const allowing = (...kategorien: readonly string[]): BlockRead['allows'] => (kategorie) => kategorien.includes(kategorie);
const all = allowing('JC_BEWILLIGUNG', 'JC_GESUNDHEIT', 'JC_TERMINE');
const person = (other: Partial<BlockRead> = {}): BlockRead => ({ selection: everything, keys: [['1']], allows: all, ...other });

test('one level is one batch: a row below a row waits for the level above, and for nothing else', async () => {
  const { read, batches } = openTable(table);
  const [block] = await read([person()]);
  expect(batches).toEqual([
    ['JobcenterBewilligung(stand,betrag,befund) 1', 'JobcenterPlan(stand,ziel) 1'],
    ['JobcenterBedarf(norm) 11', 'JobcenterBedarf(norm) nowhere'],
  ]);
  expect(block?.get('bewilligungen')?.rows.map(({ row, kinder }) => [row.zeile, kinder.get('bedarfe')?.rows.map((one) => one.row.zeile)])).toEqual([['b1', ['d1']], ['b2', []]]);
});

test('for a person of whom nothing is released the same levels and types run, under a key that exists nowhere', async () => {
  const { read, batches } = openTable(table);
  const [block] = await read([person({ keys: [], allows: () => false })]);
  expect(batches).toEqual([['JobcenterBewilligung(stand,betrag,befund) nowhere', 'JobcenterPlan(stand,ziel) nowhere'], ['JobcenterBedarf(norm) nowhere']]);
  expect([...(block?.values() ?? [])].flatMap(({ rows }) => rows)).toEqual([]);
});

test('as many levels for ten persons as for one', async () => {
  const { read, batches } = openTable(table);
  await read(Array.from({ length: 10 }, () => person()));
  expect(batches.map((batch) => new Set(batch.map((one) => one.split('(')[0])))).toEqual([new Set(['JobcenterBewilligung', 'JobcenterPlan']), new Set(['JobcenterBedarf'])]);
});

test('a column is read under a real key only where its category is allowed', async () => {
  const { read, batches } = openTable(table);
  await read([person({ allows: allowing('JC_BEWILLIGUNG') })]);
  expect(batches[0]).toEqual(['JobcenterBewilligung(stand,betrag) 1', 'JobcenterPlan(stand,ziel) nowhere']);
});

test('what was not asked for is not read', async () => {
  const { read, batches } = openTable(table);
  await read([person({ selection: selected('JobcenterSicht', { plan: { ziel: true } }) })]);
  expect(batches).toEqual([['JobcenterPlan(ziel) 1']]);
});

test('a field the Fachverfahren does not have is asked of nobody', async () => {
  const { read, batches } = openTable(table, { hasField: (_type, feld) => feld !== 'befund' });
  await read([person()]);
  expect(batches[0]?.[0]).toBe('JobcenterBewilligung(stand,betrag) 1');
});

test('a single object is the newest row, and what stands behind it never comes forward', async () => {
  const { read } = openTable(table);
  const [block] = await read([person({ keys: [['1'], ['2']] })]);
  expect(block?.get('plan')?.rows.map(({ row }) => row.zeile)).toEqual(['p-neu']);
});

test('a list has the rows of every linked record', async () => {
  const { read } = openTable({ ...table, 'JobcenterBewilligung 2': [sourceRow('b3')] });
  const [block] = await read([person({ keys: [['1'], ['2']] })]);
  expect(block?.get('bewilligungen')?.rows.map(({ row }) => row.zeile)).toEqual(['b1', 'b2', 'b3']);
});

test('a nested type that is matched to the person is a fault of the mapping and stops the fetch', async () => {
  const { read } = openTable(table, { zu: () => 'person' });
  await expect(read([person()])).rejects.toThrow(/JobcenterBedarf/);
});
