import { worldOfFile } from './worldOfFile';

const world = worldOfFile();
const fall = 'F-2026-003';

const parts = {
  a: 'bewilligungen { leistungsart }',
  b: 'kooperationsplan { erstelltAm }',
  c: 'ansprechpartner { name }',
} as const;

/** Each way asks for a always, for b if $v, for c unless $w. */
const ways: readonly [string, string][] = [
  ['the block three times', `jobcenter { ${parts.a} } jobcenter @include(if: $v) { ${parts.b} } jobcenter @skip(if: $w) { ${parts.c} }`],
  ['conditions inside the block', `jobcenter { ${parts.a} kooperationsplan @include(if: $v) { erstelltAm } ansprechpartner @skip(if: $w) { name } }`],
  ['inline fragments on Klient', `jobcenter { ${parts.a} } ... on Klient @include(if: $v) { jobcenter { ${parts.b} } } ... @skip(if: $w) { jobcenter { ${parts.c} } }`],
  ['fragments on the block', `jobcenter { ${parts.a} ... on JobcenterSicht @include(if: $v) { ${parts.b} } ... @skip(if: $w) { ${parts.c} } }`],
  ['spread fragments', `jobcenter { ${parts.a} } ...B @include(if: $v) ...C @skip(if: $w)`],
  ['conditions on conditions', `jobcenter { ${parts.a} ... @include(if: $v) { ... @include(if: true) { ${parts.b} } } ... @skip(if: $w) { ... @skip(if: false) { ${parts.c} } } }`],
];
const fragments = `fragment B on Klient { jobcenter { ${parts.b} } } fragment C on Klient { jobcenter { ${parts.c} } }`;
const truths = [true, false].flatMap((v) => [true, false].map((w) => ({ v, w })));

const newestEntries = async () => (await world().offices.get('jobcenter')?.stellen[0]?.journal.read({ hoechstens: 2, vorgang: 'ABRUF' })) ?? [];
const allEntries = async () => (await world().offices.get('jobcenter')?.stellen[0]?.journal.read({ hoechstens: 2_000, vorgang: 'ABRUF' })) ?? [];

describe.each(ways)('%s', (_way, selection) => {
  const query = `query($v: Boolean!, $w: Boolean!) { fall(id: "${fall}") { klienten { ${selection} } } } ${selection.includes('...B') ? fragments : ''}`;

  it.each(truths)('with $v and $w answers as the plain question does, and the journal says no more than was asked', async ({ v, w }) => {
    const plain = await world().ask('cm-traeger-b', `{ fall(id: "${fall}") { klienten { jobcenter { ${parts.a} ${v ? parts.b : ''} ${w ? '' : parts.c} } } } }`);
    const asked = await newestEntries();
    const before = (await allEntries()).length;
    const { codes, data } = await world().ask('cm-traeger-b', query, { v, w });
    expect(codes).toEqual([]);
    expect(data).toEqual(plain.data);

    const entries = await newestEntries();
    expect((await allEntries()).length - before).toBe(2); // two persons, one fetch
    const seen = (of: typeof entries) => of.flatMap(({ kategorien = [] }) => kategorien.map(({ kategorie, felder, urteil, grund }) => JSON.stringify({ kategorie, felder, urteil, grund }))).sort();
    expect(seen(entries)).toEqual(seen(asked));
    expect(entries.map(({ grund }) => grund)).not.toContain('FREIGABE_VERBRAUCHT');
  });
});

describe('what is left out by a condition', () => {
  it('is not read, not journalled and not there', async () => {
    const before = (await allEntries()).length;
    const { body } = await world().ask('cm-traeger-b', `query($v: Boolean!) { fall(id: "${fall}") { klienten { id jobcenter @include(if: $v) { ${parts.a} } } } }`, { v: false });
    expect(body).toBe('{"data":{"fall":{"klienten":[{"id":"K-0007"},{"id":"K-0008"}]}}}');
    expect((await allEntries()).length).toBe(before);
  });

  it.each([
    ['two aliases of one block', `x: jobcenter { ${parts.a} } y: jobcenter { ${parts.b} }`],
    ['the same block under an alias and a condition', `jobcenter { ${parts.a} } y: jobcenter @include(if: $v) { ${parts.a} ${parts.c} }`],
    ['four aliases', `w: jobcenter { ${parts.a} } x: jobcenter { ${parts.a} } y: jobcenter { ${parts.a} } z: jobcenter { ${parts.a} }`],
  ])('%s: everything is answered, and no Freigabe is used twice', async (_what, selection) => {
    const { codes, data } = await world().ask('cm-traeger-b', `query($v: Boolean! = true) { fall(id: "${fall}") { klienten { id __typename @include(if: $v) ${selection} } } }`);
    expect(codes).toEqual([]);
    const klienten = JSON.parse(JSON.stringify(data?.['fall'])).klienten;
    for (const block of Object.values(klienten[0]).filter((value) => typeof value === 'object')) expect(JSON.stringify(block)).toMatch(/GRUNDSICHERUNGSGELD|erstelltAm":"\d/);
    expect((await newestEntries()).map(({ grund }) => grund)).not.toContain('FREIGABE_VERBRAUCHT');
  });
});
